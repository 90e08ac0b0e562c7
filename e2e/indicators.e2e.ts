import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, expectSound, keepScreenshot, openBrowser, PHONE, type Walk } from "./support/browser.ts";
import { decideEverything, handIn, publish, signInAs } from "./support/plan-steps.ts";
import { walkThrough } from "./support/walk.ts";

const INVENTED = path.resolve(import.meta.dirname, "../demo/invented-city/plan.txt");
/** The last year of which the invented firms have figures, and the plan's year that is looked at. */
const KNOWN = 2025;
const PLANNED = Math.min(new Date().getFullYear(), 2028);
const [YANHU, YANMO] = [990102, 990103];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** From the list of indicators to a rate with its two readings, and down to a district. */
async function downToADistrict(page: Page): Promise<void> {
  await page
    .getByRole("menuitem", { name: "指标" })
    .or(page.getByRole("link", { name: "指标", exact: true }))
    .first()
    .click();
  await page.getByRole("heading", { name: "指标", level: 1 }).waitFor();
  await page.goto(`/indicators?year=${KNOWN}`);
  const rate = page.getByRole("row").filter({ hasText: "关键工序数控化率" });
  expect(await rate.textContent()).toMatch(/\d+(\.\d)? %按合计数算为 \d+(\.\d)? %/);
  await page.getByRole("heading", { name: "暂不能计算的指标" }).waitFor();
  await expectSound(page, "indicators");
  await keepScreenshot(page, "indicators-1440");
  await rate.getByRole("link").click();
  await page.getByRole("heading", { name: "关键工序数控化率", level: 1 }).waitFor();
  await page
    .getByRole("row")
    .filter({ hasText: "澄砚市合计" })
    .getByText(/道 ÷ \d/)
    .waitFor();
  await page.getByText("各企业比率的平均值").waitFor();
  await expectSound(page, "an indicator by area");
  await keepScreenshot(page, "indicator-1440");
  await page.getByRole("link", { name: "砚湖区", exact: true }).click();
  await page.getByRole("row").filter({ hasText: "砚湖区合计" }).waitFor();
  await page.getByRole("link", { name: "端云镇", exact: true }).waitFor();
}

/** The enterprises behind the district's rate add up to it; one of them opens, with the history of its number. */
async function downToAFirm(page: Page): Promise<void> {
  await page.getByRole("link", { name: "查看企业 砚湖区合计" }).click();
  await page.getByRole("heading", { name: `砚湖区 ${KNOWN} 年“关键工序数控化率”涉及的企业`, level: 1 }).waitFor();
  const status = (await page.getByRole("status").filter({ hasText: "道" }).textContent()) ?? "";
  const [, over, under] = /(\d+) 道 ÷ (\d+) 道/.exec(status) ?? [];
  const cells = await page
    .getByRole("row")
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll("td.rollup-number")].map((cell) => Number.parseInt(cell.textContent, 10)),
      ),
    );
  const both = cells.filter(([above, below]) => Number.isInteger(above) && Number.isInteger(below));
  const sum = (column: number) => both.reduce((added, row) => added + (row[column] ?? 0), 0);
  expect([sum(0), sum(1)]).toEqual([Number(over), Number(under)]);
  await expectSound(page, "the enterprises behind a figure");
  await keepScreenshot(page, "indicator-enterprises-1440");
  const firm = page.getByRole("rowheader").getByRole("link").first();
  const name = (await firm.textContent()) ?? "";
  await firm.click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  const most = cells.find((row) => row.length === 2)?.[0];
  await page.getByRole("button", { name: new RegExp(`^数控化的关键工序，${KNOWN}年：${most}`) }).click();
  await page.getByRole("dialog").getByRole("listitem").filter({ hasText: "现在采用" }).waitFor();
  await expectAccessible(page, "the history of a number behind an indicator");
  await page.keyboard.press("Escape");
}

/** The offices enter this year's robots of firms that have not reported them: of one district enough, of the other too few. */
async function enterThisYear(page: Page): Promise<void> {
  const without = async (area: number, count: number) => {
    const address = `/api/indicators/robots-in-service/enterprises?areaId=${area}&year=${PLANNED}`;
    const { enterprises } = await (await page.request.get(address)).json();
    const silent = (enterprises as { id: string; numerator: string | null }[]).filter((it) => it.numerator === null);
    return silent.slice(0, count);
  };
  const figures = [
    ...(await without(YANHU, 12)).map(({ id }) => ({ id, robots: "190" })),
    ...(await without(YANMO, 3)).map(({ id }) => ({ id, robots: "130" })),
  ];
  expect(figures).toHaveLength(15);
  for (const { id, robots } of figures) {
    const entered = await page.request.post(`/api/enterprises/${id}/facts`, {
      data: {
        ...{ act: "record", id: crypto.randomUUID(), measure: "robots", text: robots },
        ...{ from: `${PLANNED}-01-01`, tier: 1, sourceNote: "年度报送" },
      },
    });
    expect(entered.status(), await entered.text()).toBe(201);
  }
}

/** A plan beside what there is: a row that is behind opens its areas, and a figure its enterprises. */
async function seeProgress(page: Page): Promise<string> {
  await page
    .getByRole("link", { name: "看进度" })
    .or(page.getByRole("button", { name: "看进度" }))
    .first()
    .click();
  await page.getByRole("heading", { name: /行动计划（2026—2028年）：进度$/, level: 1 }).waitFor();
  const address = new URL(page.url()).pathname;
  await page
    .getByRole("status")
    .filter({ hasText: /共 \d+ 项：/ })
    .waitFor();
  const robots = page
    .getByRole("row")
    .filter({ hasText: "在役工业机器人" })
    .filter({ hasText: `到 ${PLANNED} 年底` });
  await robots.getByText(/^(落后|未完成)$/).waitFor();
  await robots.getByText(/^完成 \d/).waitFor();
  await page.getByText("没有名称和单位都对得上的指标").first().waitFor();
  await robots.getByRole("button", { name: "分区域" }).click();
  await page.getByRole("row").filter({ hasText: "砚湖区" }).getByText("已达到").waitFor();
  await expectSound(page, "a plan's progress");
  await keepScreenshot(page, "progress-1440");
  const yanmo = page.getByRole("row").filter({ hasText: "烟墨区" });
  await yanmo.getByText(/^(落后|未完成)$/).waitFor();
  const some = yanmo.getByRole("link", { name: /^[\d,]+ 台$/ });
  const robotsThere = Number((await some.textContent())?.replace(/\D/g, ""));
  expect(robotsThere).toBeGreaterThanOrEqual(390);
  await some.click();
  await page.getByRole("heading", { name: `烟墨区 ${PLANNED} 年“在役工业机器人”涉及的企业`, level: 1 }).waitFor();
  await page.getByText("有数的企业偏少，仅供参考").waitFor();
  const listed = await page
    .getByRole("row")
    .evaluateAll((rows) =>
      rows.map((row) => Number.parseInt(row.querySelector("td.rollup-number")?.textContent ?? "", 10)),
    );
  expect(listed.filter((count) => count === 130).length).toBeGreaterThanOrEqual(3);
  expect(listed.reduce((sum, count) => sum + (count || 0), 0)).toBe(robotsThere);
  return address;
}

async function onATelephone(page: Page, progress: string): Promise<void> {
  await page.setViewportSize(PHONE);
  const open = async (address: string, where: string) => {
    await page.goto(address);
    await page.getByRole("rowheader").first().waitFor();
    await expectSound(page, `${where} on a telephone`);
  };
  await open(`/indicators?year=${KNOWN}`, "indicators");
  await open(`/indicators/nc-rate-key-steps?year=${KNOWN}`, "an indicator by area");
  await keepScreenshot(page, "indicator-390");
  await open(`/indicators/nc-rate-key-steps/enterprises?year=${KNOWN}`, "the enterprises behind a figure");
  await open(progress, "a plan's progress");
  await page.getByRole("button", { name: "分区域" }).first().click();
  await expectSound(page, "a plan's progress by area on a telephone");
  await page.evaluate(() => window.scrollTo(0, 0));
  await keepScreenshot(page, "progress-390");
}

async function indicators({ page }: Walk): Promise<void> {
  await signInAs(page, /澄砚市经信局/);
  await downToADistrict(page);
  await downToAFirm(page);
  await handIn(page, INVENTED);
  await decideEverything(page);
  await publish(page);
  await page.getByText("计划第 1 版已发布。").waitFor({ state: "hidden" });
  await enterThisYear(page);
  await onATelephone(page, await seeProgress(page));
}

test("indicators: from a city's rate down to one firm's number, and a plan's progress down to the enterprises", () =>
  walkThrough(browser, "indicators", async (walk) => {
    await indicators(walk);
    expect(walk.complaints).toEqual([]);
  }));
