import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { textOfDocx } from "#files";
import { expectAccessible, expectSound, keepScreenshot, openBrowser, PHONE, type Walk } from "./support/browser.ts";
import { decideEverything, handIn, publish, signInAs } from "./support/plan-steps.ts";
import { walkThrough } from "./support/walk.ts";

const INVENTED = path.resolve(import.meta.dirname, "../demo/invented-city/plan.txt");
const PLANNED = Math.min(new Date().getFullYear(), 2028);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function begin(page: Page): Promise<void> {
  await handIn(page, INVENTED);
  await decideEverything(page);
  await publish(page);
  await page.getByText("计划第 1 版已发布。").waitFor({ state: "hidden" });
}

async function openMonday(page: Page): Promise<void> {
  await page.getByRole("link", { name: "周一", exact: true }).click();
  await page.getByRole("heading", { name: "周一", level: 1 }).waitFor();
  await page.getByRole("heading", { name: "答应了还没报" }).waitFor();
}

/** What is late, and from there the call sheet of the district that is most behind. */
async function fromLateToCalls(page: Page): Promise<void> {
  await openMonday(page);
  const investment = page
    .getByRole("row")
    .filter({ hasText: "数字化改造投资" })
    .filter({ hasText: `${PLANNED} 年` });
  const worst = investment.getByRole("listitem").first();
  await worst.getByText(/^(落后|未完成)$/).waitFor();
  await page.getByText("没有答应了还没报的企业", { exact: false }).waitFor();
  await expectSound(page, "monday");
  await worst.getByRole("link").click();
  await page.getByRole("heading", { name: /催报名单$/, level: 1 }).waitFor();
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

/** Freezes the week from Monday's link and takes the brief as Word: its text holds the plan, the number and the checksum. Gives the snapshot's address. */
async function freezeTheWeek(page: Page): Promise<string> {
  await page.getByRole("link", { name: "快照和周报" }).first().click();
  await page.getByText("还没有快照").waitFor();
  await expectSound(page, "no snapshot yet");
  await page.getByRole("button", { name: "冻结快照" }).click();
  const dialog = page.getByRole("dialog");
  expect(await dialog.getByLabel("快照名称").inputValue()).toMatch(/^\d{4}年第\d+周$/);
  await expectAccessible(page, "freezing a snapshot");
  await dialog.getByRole("button", { name: "冻结快照" }).click();
  await page.getByText(/^冻结的 [\d,]+ 个数到现在都没有变。$/).waitFor();
  await page.getByText("内容与校验码一致").waitFor();
  await page.getByLabel("署名单位").fill("澄砚市经济和信息化局");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "周报", exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^周报-澄砚市-\d{4}-\d{2}-\d{2}\.docx$/);
  const text = await textOfDocx(readFileSync(await download.path()));
  const { pathname } = new URL(page.url());
  for (const part of ["澄砚市目标推进情况周报", "数字化改造投资", "澄砚市经济和信息化局", pathname.split("/")[2] ?? ""])
    expect(JSON.stringify(text)).toContain(part);
  await expectSound(page, "a snapshot");
  return pathname;
}

/** By which indicator each target of the plan is measured: what no name fits is bound by hand. */
async function bindATarget(page: Page, snapshot: string): Promise<void> {
  const { snapshot: frozen } = await (await page.request.get(`/api${snapshot}`)).json();
  await page.goto(`/plans/${frozen.planId}/bindings`);
  await page.getByRole("heading", { name: "目标对应的指标", level: 1 }).waitFor();
  await page.getByText("按名称自动对应").first().waitFor();
  const choice = page.getByRole("combobox", { name: "选择指标 系统集成服务企业" });
  await choice.click();
  await choice.fill("综合服务商");
  const options = page.locator(".ant-select-dropdown:visible .ant-select-item-option");
  await options.filter({ hasText: "智能制造综合服务商" }).click();
  await page.getByText("人工指定").waitFor();
  await expectSound(page, "the bindings of a plan");
  await keepScreenshot(page, "bindings-1440");
  await page.getByRole("button", { name: "撤回" }).click();
  await page.getByText("人工指定").waitFor({ state: "hidden" });
}

/** Somebody corrects one firm's robots; the snapshot tells which figures moved and, a click away, by which firm, whom and why. */
async function whyOnTuesday(page: Page, snapshot: string): Promise<void> {
  const figures = "/api/indicators/robots-in-service/enterprises?areaId=990102&year=2025";
  const { enterprises } = await (await page.request.get(figures)).json();
  const [firm] = enterprises as { id: string; name: string; numerator: string }[];
  if (!firm) throw new Error("the district has firms with robots");
  const cell = `/api/enterprises/${firm.id}/facts?measure=robots&from=2025-01-01`;
  const { facts } = await (await page.request.get(cell)).json();
  const counting = (facts as { id: string; counts: boolean }[]).find(({ counts }) => counts);
  const corrected = await page.request.post(`/api/enterprises/${firm.id}/facts`, {
    data: {
      ...{ id: crypto.randomUUID(), act: "correct", measure: "robots", from: "2025-01-01", tier: 2, sourceNote: null },
      ...{ text: `${Number(firm.numerator) + 7}`, replaces: counting?.id, reason: "与发票核对" },
    },
  });
  expect(corrected.status(), await corrected.text()).toBe(201);
  await page.goto(snapshot);
  await page.getByText(/^冻结的 [\d,]+ 个数里，\d+ 个后来变了。/).waitFor();
  await expectSound(page, "a snapshot of which figures moved");
  await keepScreenshot(page, "snapshot-1440");
  await page.getByRole("link", { name: "澄砚市 2025 年“在役工业机器人”为什么变了" }).click();
  await page.getByText("和快照里记下的数一致：按事实账重算得到同样的数。").waitFor();
  const row = page.getByRole("row").filter({ hasText: firm.name });
  for (const part of ["数值更正", "+7 台", "理由：与发票核对"]) await row.getByText(part).first().waitFor();
  await expectSound(page, "why a figure moved");
  await keepScreenshot(page, "why-it-changed-1440");
  await page.setViewportSize(PHONE);
  await page.reload();
  await row.waitFor();
  await expectSound(page, "why a figure moved, on a telephone");
  await keepScreenshot(page, "why-it-changed-390");
  await row.getByRole("link", { name: firm.name }).click();
  await page.getByRole("heading", { name: firm.name, level: 1 }).waitFor();
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
  await begin(page);
  await fromLateToCalls(page);
  const { pathname, search } = new URL(page.url());
  const name = await noteTwo(page);
  await onTheDossier(page, name);
  await backOnMonday(page, name);
  const snapshot = await freezeTheWeek(page);
  await bindATarget(page, snapshot);
  await whyOnTuesday(page, snapshot);
  await onATelephone(page, `${pathname}${search}`);
}

test("an officer's week: what is late, a call sheet, two calls noted at once, the brief frozen and written, and on Tuesday why one number moved", () =>
  walkThrough(browser, "officers-monday", async (walk) => {
    await monday(walk);
    expect(walk.complaints).toEqual([]);
  }));
