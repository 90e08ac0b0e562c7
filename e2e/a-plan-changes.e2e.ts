import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import exceljs from "exceljs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { asPage, asWord } from "../apps/server/testing/formats/invented-plan.ts";
import { expectAccessible, keepScreenshot, openBrowser, PHONE, type Walk } from "./support/browser.ts";
import { walkThrough } from "./support/walk.ts";

/** The plan of the years before: one indicator under the same name, one under another, other units. */
const EARLIER = `云汀市智能制造行动计划（2023—2025年）
云汀市工业和信息化局
2023年4月6日
一、行动目标
到2025年，全市累计培育智能工厂35家，规模以上企业关键工序数控化率达到60%。
二、重点任务
（一）开展诊断服务。每年为不少于120家企业提供数字化诊断。（责任单位：市工业和信息化局、市统计局）
（二）办好供需对接会。定期组织供需双方见面。（责任单位：市商务局）
`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function signIn(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: /澄砚市经信局/ }).click();
  await page.getByRole("heading", { name: "工作台" }).waitFor();
}

/** Hands a file in on the screen and gives the id of the document; `again` when the same text is already there. */
async function handIn(page: Page, file: string, { again = false } = {}): Promise<string> {
  await page.goto("/policy");
  await page.locator("input[type=file]").first().setInputFiles(file);
  if (again) await page.getByRole("button", { name: "仍然再交一份" }).click();
  await page.waitForURL(/\/policy\/[0-9a-f-]{36}/);
  await page.getByRole("tab", { name: /^目标/ }).waitFor();
  return page.url().split("/").at(-1) ?? "";
}

/** Accepts everything and publishes, past the screens that other walks go through; gives the plan's address. */
async function publishAll(page: Page, documentId: string): Promise<string> {
  const review = await page.request.get(`/api/policy/documents/${documentId}`);
  const { items }: { items: { itemId: string }[] } = await review.json();
  const decisions = items.map(({ itemId }) => ({ itemId, seenVersion: 0, action: "accept" }));
  await page.request.post(`/api/policy/documents/${documentId}/decisions`, { data: { decisions } });
  const published = await page.request.post("/api/plans", { data: { documentId, keepPrintedNames: true } });
  expect(published.status()).toBe(201);
  const { planId }: { planId: string } = await published.json();
  return `/plans/${planId}`;
}

/** A web page and a Word file of one plan are recognised as the same text and give the same draft; the original comes back whole. */
async function formats(page: Page, folder: string): Promise<string> {
  const [word, site] = [path.join(folder, "云汀计划.docx"), path.join(folder, "云汀计划.html")];
  writeFileSync(word, await asWord());
  writeFileSync(site, asPage());
  const fromPage = await handIn(page, site);
  const counts = await page.getByRole("tab").allTextContents();
  const fromWord = await handIn(page, word, { again: true });
  expect(await page.getByRole("tab").allTextContents()).toEqual(counts);
  expect(fromWord).not.toBe(fromPage);
  await expectAccessible(page, "review of a Word file");
  await page.getByRole("button", { name: /文件信息/ }).click();
  const [original] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载原件" }).click(),
  ]);
  await original.saveAs(path.join(folder, "original.docx"));
  expect(readFileSync(path.join(folder, "original.docx"))).toEqual(readFileSync(word));
  return publishAll(page, fromWord);
}

/** A file that takes long is watched, left, found again and stopped; nothing of it stays. */
async function stopReading(page: Page, folder: string): Promise<void> {
  const long = path.join(folder, "long.txt");
  writeFileSync(long, "0123456789".repeat(700_000));
  await page.goto("/policy");
  await page.locator("input[type=file]").first().setInputFiles(long);
  await page.getByRole("button", { name: "停止读取" }).waitFor();
  await page.goto("/");
  await page.goto("/policy");
  await page.getByText("正在读取《long.txt》").waitFor();
  await expectAccessible(page, "reading under way");
  await page.getByRole("button", { name: "停止读取" }).click();
  await page.getByText("把计划文件拖到这里").waitFor();
  const list = await page.request.get("/api/policy/documents");
  expect(JSON.stringify(await list.json())).not.toContain("long.txt");
}

/** Splits the plan's factories anew: one cell typed, the rest follows, sums hold; published as version 2. */
async function split(page: Page, plan: string): Promise<void> {
  await page.goto(plan);
  await page.getByRole("button", { name: "分解目标" }).click();
  await page.getByRole("heading", { name: "分解目标", level: 1 }).waitFor();
  const cell = page.getByRole("textbox", { name: /^汀溪县，2027年/ });
  await cell.waitFor();
  await cell.fill("9");
  await cell.press("Enter");
  await page.getByRole("button", { name: "解除锁定：汀溪县，2027年" }).waitFor();
  // Somebody calls: what was typed is still there when the page is opened again.
  await page.goto(plan);
  await page.getByRole("button", { name: "分解目标" }).click();
  await page.getByText("已接着上次没有发布的分解").waitFor();
  await page.getByRole("button", { name: "解除锁定：汀溪县，2027年" }).waitFor();
  await expectAccessible(page, "split");
  await keepScreenshot(page, "split-1440");
  await page.getByRole("button", { name: "发布为新版本" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("调整原因").fill("汀溪县新增两条产线");
  await dialog.getByRole("button", { name: /发布/ }).last().click();
  await page.waitForURL(new RegExp(`${plan}(/grid)?$`));
  await page.getByText("第 2 版").first().waitFor();
}

/** Takes the annex away, changes a cell in Excel, brings it back, sees the difference, publishes version 3. */
async function roundTrip(page: Page, plan: string, folder: string): Promise<void> {
  const annex = path.join(folder, "annex.xlsx");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("link", { name: "附件 Excel" })
      .or(page.getByRole("button", { name: "附件 Excel" }))
      .first()
      .click(),
  ]);
  await download.saveAs(annex);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.readFile(annex);
  const investment = workbook.worksheets.flatMap((sheet) => {
    const found: exceljs.Cell[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => (cell.value === 30 ? found.push(cell) : undefined)));
    return found;
  });
  expect(investment, "石渡市 2026 年的投资在附件里只出现一次").toHaveLength(1);
  for (const cell of investment) cell.value = 31;
  await workbook.xlsx.writeFile(annex);
  await page.goto(`${plan}/return`);
  await page.locator("input[type=file]").first().setInputFiles(annex);
  await page.getByText("石渡市").first().waitFor();
  await page.getByText("这份附件出自当前的第 2 版。").waitFor();
  await expectAccessible(page, "differences");
  await keepScreenshot(page, "differences-1440");
  await page.getByRole("textbox", { name: /调整原因/ }).fill("石渡市追加投资");
  await page.getByRole("button", { name: "发布为第 3 版" }).click();
  await page.getByText("第 3 版").first().waitFor();
  await page.goto(`${plan}/versions`);
  await page.getByText("石渡市追加投资").waitFor();
  await expectAccessible(page, "versions");
  await page.getByRole("link", { name: "打开第 1 版" }).click();
  await page.getByText("您看到的是第 1 版，现行的是第 3 版。").waitFor();
  await expectAccessible(page, "an older version");
  await page.getByRole("link", { name: "看现行版" }).click();
  await page.getByText("您看到的是第 1 版").waitFor({ state: "hidden" });
}

/** Names the plan before, joins the indicator that has another name, sees what changed. */
async function succession(page: Page, plan: string, folder: string): Promise<void> {
  const earlier = path.join(folder, "earlier.txt");
  writeFileSync(earlier, EARLIER);
  await publishAll(page, await handIn(page, earlier));
  await page.goto(plan);
  await page.getByRole("button", { name: "与前一期衔接" }).click();
  await page.getByRole("button", { name: "指明为前一期" }).click();
  await page.getByRole("heading", { name: "待判断的指标" }).waitFor();
  await page.getByText("规模以上企业关键工序数控化率").first().waitFor();
  await expectAccessible(page, "succession");
  await page.getByRole("button", { name: /^是同一指标.*数控化率/ }).click();
  await page.getByText("已合为同一指标。").first().waitFor();
  const rate = page.getByRole("row").filter({ hasText: "关键工序数控化率" }).filter({ hasText: "延续" });
  await expect.poll(() => rate.first().textContent()).toContain("+12 个百分点");
  await page.getByText("市统计局：牵头 → 无").waitFor();
  await keepScreenshot(page, "succession-1440");
}

async function yearOfAPlan({ page }: Walk, folder: string): Promise<void> {
  await signIn(page);
  const plan = await formats(page, folder);
  await stopReading(page, folder);
  await split(page, plan);
  await roundTrip(page, plan, folder);
  await succession(page, plan, folder);
  await page.setViewportSize(PHONE);
  for (const one of ["", "/split", "/return", "/versions", "/predecessor"]) {
    await page.goto(`${plan}${one}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    await expectAccessible(page, `${one} at 390`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${one} at 390 is wider than the screen`).toBeLessThanOrEqual(0);
  }
}

test("a plan changes: read from Word and the web, a long reading stopped, split, sent out and brought back, followed on from", () =>
  walkThrough(browser, "a-plan-changes", async (walk, folder) => {
    await yearOfAPlan(walk, folder);
    expect(walk.complaints).toEqual([]);
  }));
