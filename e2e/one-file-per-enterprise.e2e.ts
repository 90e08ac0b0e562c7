import { writeFileSync } from "node:fs";
import path from "node:path";
import exceljs from "exceljs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, openBrowser, PHONE, type Walk } from "./support/browser.ts";
import { inventedCode, type ListLine, listWorkbook } from "./support/enterprise-list.ts";
import { walkThrough } from "./support/walk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function signIn(page: Page, userName: string): Promise<void> {
  await page.request.post("/api/session/demo", { data: { userName } });
}

const line = (turn: number, staff: string | number = 40 + turn): ListLine => [
  ...[inventedCode(turn), `端云秋声第${turn}泵阀有限公司`, "端云镇", "3444", staff, 2600 + turn],
];

/** 41 rows that are right and three that are not: words for a number, a sign missing, a district that is another's. */
const ROWS: readonly ListLine[] = [
  ...Array.from({ length: 20 }, (_, index) => line(index + 1)),
  line(101, "四十多"),
  [inventedCode(102).slice(0, 17), "端云秋声缺位泵阀有限公司", "端云镇", "3444", 30, 2600],
  [inventedCode(103), "端云秋声外镇泵阀有限公司", "松壑镇", "3444", 30, 2600],
  ...Array.from({ length: 21 }, (_, index) => line(index + 21)),
];

async function handIn(page: Page, file: string): Promise<void> {
  await page.goto("/enterprises/import");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.waitForURL(/\/enterprises\/import\/[0-9a-f-]{36}/);
  await page.getByRole("region", { name: "检查结果" }).waitFor();
}

/** Takes the good rows and gets the three back as a file. */
async function takeTheGoodRows(page: Page, folder: string): Promise<string> {
  const list = path.join(folder, "端云镇名单.xlsx");
  writeFileSync(list, await listWorkbook(ROWS));
  await page.goto("/enterprises");
  await page.getByRole("button", { name: "导入名单" }).click();
  await page.getByRole("heading", { name: "导入名单", level: 1 }).waitFor();
  await handIn(page, list);
  await expect.poll(() => page.locator(".import-counts").textContent()).toMatch(/41[\s\S]*3/);
  await page.getByText("“从业人员期末人数”填的是“四十多”").waitFor();
  await expectAccessible(page, "a checked list");
  await keepScreenshot(page, "import-checked-1440");
  await page.getByRole("button", { name: "先登记没有问题的 41 行" }).click();
  await page.getByText("已登记：新企业 41 家").waitFor();
  const returned = path.join(folder, "退回.xlsx");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "下载有问题的行（3 行）" }).click(),
  ]);
  await download.saveAs(returned);
  return returned;
}

/** Mends the red cells in the file that came back and hands it in again. */
async function mendAndReturn(page: Page, returned: string): Promise<void> {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(returned);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error("the file that came back has no sheet");
  expect([sheet.rowCount, sheet.getCell(1, 7).text]).toEqual([4, "退回原因"]);
  expect(JSON.stringify(sheet.getCell(2, 5).fill)).toContain("FFC7CE");
  sheet.getCell(2, 5).value = 46;
  sheet.getCell(3, 1).value = inventedCode(102);
  sheet.getCell(4, 3).value = "端云镇";
  await book.xlsx.writeFile(returned);
  await handIn(page, returned);
  await page.getByRole("button", { name: "全部登记" }).click();
  await page.getByText("已登记：新企业 3 家").waitFor();
  await handIn(page, returned);
  await page.getByText("名单里没有新的内容，不需要登记。").waitFor();
}

async function search(page: Page, text: string): Promise<void> {
  await page.goto("/enterprises");
  await page
    .getByRole("searchbox")
    .or(page.getByPlaceholder(/任意两个字/))
    .first()
    .fill(text);
  await page.keyboard.press("Enter");
}

async function findByAnything(page: Page): Promise<void> {
  for (const text of ["秋声", "qiusheng", "qsd7"]) {
    await search(page, text);
    await page.getByRole("link", { name: "端云秋声第7泵阀有限公司" }).waitFor();
  }
  await expectAccessible(page, "found by initials");
  await search(page, "没有这样的名字");
  await page.getByText("没有名称、首字母或拼音含“没有这样的名字”，或信用代码以它开头").waitFor();
  await search(page, "秋");
  await page.getByText("再写一个字就能查找").waitFor();
  await page.getByText("共 ").waitFor();
}

/** Names that begin with the text come first, filters and text narrow together, and the address keeps the place in the list. */
async function turnPages(page: Page): Promise<void> {
  await search(page, "端云");
  await page.getByText(/^找到 .*以“端云”开头的在前/).waitFor();
  const firstName = page.getByRole("cell").getByRole("link").first();
  expect(await firstName.textContent()).toMatch(/^端云/);
  await search(page, "有限公司");
  await page.getByLabel("规模").click();
  await page.getByTitle("小型").click();
  await page.waitForURL(/size=small/);
  expect(await page.getByRole("link", { name: "导出 Excel" }).getAttribute("href")).toMatch(/size=small/);
  await page.getByText("第 1 / ").waitFor();
  const before = await firstName.textContent();
  await page.getByRole("button", { name: "下一页" }).click();
  await page.getByText("第 2 / ").waitFor();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect.poll(() => firstName.textContent()).not.toBe(before);
  const second = await firstName.textContent();
  await firstName.click();
  await page.getByRole("heading", { name: second ?? "", level: 1 }).waitFor();
  await page.goBack();
  await page.getByText("第 2 / ").waitFor();
  await page.reload();
  await page.getByText("第 2 / ").waitFor();
  expect(await firstName.textContent()).toBe(second);
  await page.getByRole("button", { name: "上一页" }).click();
  await expect.poll(() => firstName.textContent()).toBe(before);
}

/** An officer of the city corrects a figure and reads its history; yesterday's screen is still as it was. */
async function historyOfAFigure(page: Page): Promise<void> {
  await signIn(page, "chengyan.officer");
  await search(page, "秋声第7");
  await page.getByRole("link", { name: "端云秋声第7泵阀有限公司" }).click();
  await page.getByRole("button", { name: /^从业人员期末人数，2025年：47/ }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByText("依据：端云镇名单.xlsx").waitFor();
  await drawer.getByRole("button", { name: "更正" }).click();
  await drawer.getByLabel("从业人员期末人数（人）").fill("4,700");
  await drawer.getByLabel("原因").fill("名单少写了两位");
  await drawer.getByRole("button", { name: "保存" }).click();
  await drawer.getByText("原因：名单少写了两位").waitFor();
  expect(await drawer.getByRole("listitem").allTextContents()).toEqual([
    expect.stringMatching(/4700 人[\s\S]*现在采用[\s\S]*名单少写了两位/),
    expect.stringMatching(/47 人[\s\S]*端云镇名单/),
  ]);
  await expectAccessible(page, "history of a figure");
  await keepScreenshot(page, "fact-history-1440");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^从业人员期末人数，2025年：4700/ }).waitFor();
  await keepScreenshot(page, "dossier-1440");
  const yesterday = new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10);
  await page.getByLabel("回看哪一天").fill(yesterday);
  await page.getByRole("button", { name: "回看" }).click();
  await page.getByText("结束时能看到的数据").waitFor();
  expect(await page.getByRole("button", { name: /^从业人员期末人数，2025年/ }).count()).toBe(0);
  await page.getByRole("button", { name: "回到现在" }).click();
  await page.getByRole("button", { name: /^从业人员期末人数，2025年：4700/ }).waitFor();
}

/** A code whose check sign does not fit is taken when somebody says why. */
async function register(page: Page): Promise<void> {
  await page.goto("/enterprises");
  await page.getByRole("button", { name: "登记企业" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("企业名称").fill("澄砚秋声早年登记有限公司");
  await dialog.getByLabel("统一社会信用代码").fill("91350211M0000XUF46");
  await dialog.getByLabel("行业").click();
  await dialog.getByLabel("行业").fill("3444");
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "登记企业" }).click();
  await dialog.getByText("校验位不符，可能抄错了一位").waitFor();
  await expectAccessible(page, "a doubtful code");
  await dialog.getByLabel("代码核对过、就是这样写的，理由").fill("已核对营业执照原件");
  await dialog.getByRole("button", { name: "登记企业" }).click();
  await dialog.waitFor({ state: "hidden" });
  await search(page, "早年登记");
  await page.getByRole("link", { name: "澄砚秋声早年登记有限公司" }).click();
  await page.getByText("仍然采用的理由：已核对营业执照原件").waitFor();
}

/** An enterprise confirms what is known and fills in what is not; it sees how much it was spared. */
async function answerForOneself(page: Page): Promise<void> {
  await signIn(page, "yanhu.enterprise");
  await page.goto("/");
  await page.getByText(/项已经知道，只要核对/).waitFor();
  await page.getByRole("link", { name: /^核对\d{4}年的数据$/ }).click();
  await page.getByText("已经少填 0 项").waitFor();
  await page.getByRole("button", { name: /^已知的 \d+ 项都正确$/ }).click();
  await page.getByLabel("填写综合能源消费量").fill("1,234.5");
  await expectAccessible(page, "own enterprise");
  await keepScreenshot(page, "own-enterprise-1440");
  await page.getByRole("button", { name: /^提交（核对 \d+ 项，填写 1 项）$/ }).click();
  await page
    .getByText(/已经少填 \d{1,2} 项/)
    .filter({ hasNotText: "已经少填 0 项" })
    .waitFor();
  await page.getByText("1234.5 吨标准煤").waitFor();
  await page.getByRole("link", { name: "工作台" }).click();
  await page.getByText(/^\d{4}年数据已于.*提交/).waitFor();
}

/** Whoever audits sees which lists came in, and opens none of them. */
async function auditLists(page: Page): Promise<void> {
  await signIn(page, "chengyan.auditor");
  await page.goto("/enterprises");
  await page.getByRole("button", { name: "导入记录" }).click();
  await page.getByRole("cell", { name: "端云镇名单.xlsx" }).waitFor();
  expect(await page.getByRole("link", { name: "端云镇名单.xlsx" }).count()).toBe(0);
  await expectAccessible(page, "lists handed in");
}

async function oneFile({ page }: Walk, folder: string): Promise<void> {
  await signIn(page, "duanyun.clerk");
  const returned = await takeTheGoodRows(page, folder);
  await mendAndReturn(page, returned);
  await findByAnything(page);
  await turnPages(page);
  await historyOfAFigure(page);
  await register(page);
  await answerForOneself(page);
  await auditLists(page);
  await signIn(page, "chengyan.officer");
  await page.goto("/enterprises");
  await page.getByText("共 ").waitFor();
  await keepScreenshot(page, "enterprises-1440");
  await page.setViewportSize(PHONE);
  await page.reload();
  await page.getByText("共 ").waitFor();
  await keepScreenshot(page, "enterprises-390");
}

test("one file an enterprise: a list with bad rows taken in and mended, a firm found by anything, a figure's history", () =>
  walkThrough(browser, "one-file-per-enterprise", async (walk, folder) => {
    await oneFile(walk, folder);
    expect(walk.complaints).toEqual([]);
  }));
