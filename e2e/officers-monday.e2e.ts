import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, expectFitting, keepScreenshot, openBrowser, PHONE, type Walk } from "./support/browser.ts";
import { untilDemoDataIsIn } from "./support/demo-data.ts";
import { decideEverything, handIn, publish, signInAs } from "./support/plan-steps.ts";
import { walkThrough } from "./support/walk.ts";

const INVENTED = path.resolve(import.meta.dirname, "../demo/invented-city/plan.txt");
const PLANNED = Math.min(new Date().getFullYear(), 2028);
const YANHU = 990102;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function expectSound(page: Page, where: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await expectAccessible(page, where);
  await expectFitting(page, where);
}

/** The plan is published, and a district has entered a few of this year's robots: far from enough. */
async function begin(page: Page): Promise<void> {
  await handIn(page, INVENTED);
  await decideEverything(page);
  await publish(page);
  await page.getByText("计划第 1 版已发布。").waitFor({ state: "hidden" });
  const { enterprises } = await (await page.request.get(`/api/enterprises?areaId=${YANHU}`)).json();
  const firms = enterprises as { id: string }[];
  const enter = async (id: string, measure: string, text: string) => {
    const entered = await page.request.post(`/api/enterprises/${id}/facts`, {
      data: {
        ...{ act: "record", id: crypto.randomUUID(), measure, text, from: `${PLANNED}-01-01` },
        ...{ tier: 1, sourceNote: "年度报送" },
      },
    });
    expect(entered.status(), await entered.text()).toBe(201);
  };
  for (const { id } of firms.slice(0, 3)) await enter(id, "robots", "20");
  for (const { id } of firms.slice(3, 8)) {
    await enter(id, "contact-person", "演示联系人");
    await enter(id, "contact-phone", "010-00000000");
  }
}

async function openMonday(page: Page): Promise<void> {
  await page.getByRole("link", { name: "周一", exact: true }).click();
  await page.getByRole("heading", { name: "周一", level: 1 }).waitFor();
  await page.getByRole("heading", { name: "答应了还没报" }).waitFor();
}

/** What is late, and from there the call sheet of the district that is behind. */
async function fromLateToCalls(page: Page): Promise<void> {
  await openMonday(page);
  const robots = page.getByRole("row").filter({ hasText: "在役工业机器人" });
  await robots
    .getByText(/^(落后|未完成)$/)
    .first()
    .waitFor();
  await page.getByText("没有答应了还没报的企业", { exact: false }).waitFor();
  await expectSound(page, "monday");
  await robots.first().getByRole("link", { name: "砚湖区“在役工业机器人”催报名单" }).click();
  await page.getByRole("heading", { name: `砚湖区 ${PLANNED} 年“在役工业机器人”催报名单`, level: 1 }).waitFor();
}

/** Two enterprises promised: noted at once. Gives the name of the first. */
async function noteTwo(page: Page): Promise<string> {
  const rows = page.locator("tbody").getByRole("row");
  await rows.first().waitFor();
  const name = (await rows.first().getByRole("rowheader").getByRole("link").textContent()) ?? "";
  const note = page.getByRole("button", { name: "记联系结果" });
  expect(await note.isDisabled()).toBe(true);
  for (const at of [0, 1]) await rows.nth(at).getByRole("checkbox").check();
  await page.getByText("已选 2 家").waitFor();
  await expectSound(page, "a call sheet");
  await note.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("答应哪天前报").fill(new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10));
  await dialog.getByLabel("谈了什么").fill("财务说月底盘点完就报");
  await expectAccessible(page, "noting an outcome");
  await dialog.getByRole("button", { name: "记联系结果" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("财务说月底盘点完就报").nth(1).waitFor();
  expect(await page.getByText("财务说月底盘点完就报").count()).toBe(2);
  await expectSound(page, "a call sheet with what was said");
  await keepScreenshot(page, "call-sheet-1440");
  return name;
}

/** The file shows the call, and takes the next one, which keeps the promise by hand. */
async function onTheDossier(page: Page, name: string): Promise<void> {
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  const log = page.getByRole("region", { name: "联系记录" });
  await log.getByText("财务说月底盘点完就报").waitFor();
  await log.getByRole("button", { name: "记一次联系" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("谈了什么").fill("已上门一起核对");
  await dialog.getByLabel("办结之前的下一步").click();
  await page.getByTitle(/^下一步：报送数据/).click();
  await expectAccessible(page, "noting a contact");
  await dialog.getByRole("button", { name: "记一次联系" }).click();
  await dialog.waitFor({ state: "hidden" });
  await log.getByText("已上门一起核对").waitFor();
  await log.getByText(/^已办/).waitFor();
  expect(await log.getByRole("listitem").first().textContent()).toContain("已上门一起核对");
  await expectSound(page, "a file with its contacts");
}

async function backOnMonday(page: Page, done: string): Promise<void> {
  await openMonday(page);
  const promises = page.getByRole("region", { name: "答应了还没报" });
  await promises.getByText("财务说月底盘点完就报").waitFor();
  expect(await promises.getByRole("listitem").count()).toBe(1);
  expect(await promises.getByText(done).count()).toBe(0);
  const week = page.getByRole("region", { name: "本周联系" });
  await week.getByText("本周共 3 次").waitFor();
  await week.getByRole("link", { name: done }).first().waitFor();
  await expectSound(page, "monday with contacts");
  await keepScreenshot(page, "monday-1440");
}

async function onATelephone(page: Page, sheet: string): Promise<void> {
  await page.setViewportSize(PHONE);
  await page.goto("/monday");
  await page.getByRole("heading", { name: "本周联系" }).waitFor();
  await expectSound(page, "monday on a telephone");
  await keepScreenshot(page, "monday-390");
  await page.goto(sheet);
  await page.getByRole("rowheader").first().waitFor();
  await expectSound(page, "a call sheet on a telephone");
  await keepScreenshot(page, "call-sheet-390");
}

async function monday({ page }: Walk): Promise<void> {
  await signInAs(page, /澄砚市经信局/);
  await untilDemoDataIsIn(async (address) => (await page.request.get(address)).text());
  await begin(page);
  await fromLateToCalls(page);
  const { pathname, search } = new URL(page.url());
  const name = await noteTwo(page);
  await onTheDossier(page, name);
  await backOnMonday(page, name);
  await onATelephone(page, `${pathname}${search}`);
}

test("an officer's Monday: from what is late to a call sheet, two calls noted at once, and back", () =>
  walkThrough(browser, "officers-monday", async (walk) => {
    await monday(walk);
    expect(walk.complaints).toEqual([]);
  }));
