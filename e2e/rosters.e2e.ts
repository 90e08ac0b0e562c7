import { writeFileSync } from "node:fs";
import path from "node:path";
import exceljs from "exceljs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, openBrowser, PHONE, type Walk } from "./support/browser.ts";
import { inventedCode } from "./support/enterprise-list.ts";
import { walkThrough } from "./support/walk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

type Firm = { id: string; name: string; creditCode: string };

/** Small firms of the invented city that are on no list of specialised firms. */
async function freeFirms(page: Page, count: number): Promise<Firm[]> {
  const listed = async (query: string) =>
    (await (await page.request.get(`/api/enterprises?areaId=990100&size=small${query}`)).json()).enterprises as Firm[];
  const taken = new Set((await listed("&roster=specialised-sme")).map(({ id }) => id));
  const free = (await listed("")).filter(({ id }) => !taken.has(id));
  expect(free.length).toBeGreaterThanOrEqual(count);
  return free.slice(0, count);
}

async function membersWorkbook(firms: readonly Firm[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("名单");
  sheet.addRow(["2026年度专精特新中小企业名单（演示数据）"]);
  sheet.addRow(["序号", "统一社会信用代码", "企业名称", "有效期至", "备注"]);
  for (const [index, { creditCode, name }] of firms.entries()) sheet.addRow([index + 1, creditCode, name, "", ""]);
  sheet.addRow([90, inventedCode(900), "没有登记过的有限公司", "", ""]);
  sheet.addRow([91, firms[0]?.creditCode ?? "", firms[0]?.name ?? "", "", "写了两次"]);
  sheet.addRow([92, inventedCode(901).slice(0, 17), "少一位的有限公司", "明年底", ""]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Opens 专精特新 from the register and keeps a new list. */
async function addIssue(page: Page): Promise<void> {
  await page.goto("/enterprises");
  await page.getByRole("button", { name: "名单", exact: true }).click();
  await page.getByRole("heading", { name: "名单", level: 1 }).waitFor();
  await page.getByRole("link", { name: /^专精特新中小企业/ }).waitFor();
  await expectAccessible(page, "kinds of rosters");
  await keepScreenshot(page, "rosters-1440");
  await page.getByRole("link", { name: /^专精特新中小企业/ }).click();
  await page.getByRole("heading", { name: "专精特新中小企业", level: 1 }).waitFor();
  await page.getByRole("link", { name: "2025年度专精特新中小企业名单（澄砚）" }).first().waitFor();
  await expectAccessible(page, "a kind of roster");
  await page.getByRole("button", { name: "登记批次" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("标题").fill("2026年度专精特新中小企业名单（澄砚）");
  await dialog.getByLabel("发布单位").fill("澄砚市经济和信息化局");
  await dialog.getByLabel("发文字号").fill("12号");
  await dialog.getByRole("button", { name: "登记批次" }).click();
  await dialog.getByText("不是完整的发文字号").waitFor();
  await expectAccessible(page, "a document number that is not whole");
  await dialog.getByLabel("发文字号").fill("澄经信[2026]第061号");
  await dialog.getByRole("button", { name: "登记批次" }).click();
  await page.getByRole("heading", { name: "2026年度专精特新中小企业名单（澄砚）", level: 1 }).waitFor();
  await page.getByText("澄经信〔2026〕61号").waitFor();
}

/** Hands in a list with three bad rows and takes the good ones. */
async function handIn(page: Page, file: string): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("region", { name: "检查结果" }).waitFor();
  await expect.poll(() => page.locator(".import-counts").textContent()).toMatch(/4[\s\S]*3/);
  await page.getByText("没有找到“").waitFor();
  await page.getByText("已经出现过").waitFor();
  await expectAccessible(page, "a checked list of members");
  await keepScreenshot(page, "roster-import-1440");
  await page.getByRole("button", { name: "先登记没有问题的 4 行" }).click();
  await page.getByText("已把 4 家企业加入名单").waitFor();
  await page.getByRole("link", { name: "查看企业" }).click();
  await page.getByRole("heading", { name: "2026年度专精特新中小企业名单（澄砚）", level: 1 }).waitFor();
  await page.getByText("共 4 家").waitFor();
  await expectAccessible(page, "a list with its members");
}

/** Puts one more on by name; who is on it already is refused gently. */
async function putOn(page: Page, firm: Firm, there: Firm): Promise<void> {
  await page.getByRole("button", { name: "加入企业" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("或者粘贴信用代码").fill(there.creditCode);
  await dialog.getByRole("button", { name: "加入企业" }).click();
  await dialog.getByText("已经在这份名单上").waitFor();
  await dialog.getByLabel("或者粘贴信用代码").fill(firm.creditCode);
  await dialog.getByRole("button", { name: "加入企业" }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("共 5 家").waitFor();
}

/** Freezes the year of the kind, then takes a firm off, and sees the difference. */
async function freezeAndTakeOff(page: Page, firm: Firm): Promise<void> {
  await page.getByRole("navigation").getByRole("link", { name: "专精特新中小企业" }).click();
  await page.getByRole("button", { name: "冻结口径" }).click();
  const dialog = page.getByRole("dialog");
  await expectAccessible(page, "freezing a year");
  // The year that is over is proposed; this one is frozen as it stands today.
  const year = new Date().getFullYear();
  expect(await dialog.getByLabel("年份").inputValue()).toBe(String(year - 1));
  await dialog.getByLabel("年份").fill(String(year));
  await dialog.getByRole("button", { name: "冻结口径" }).click();
  await page.getByText("没有差别").waitFor();
  const frozen = page.url();
  await page.getByRole("navigation").getByRole("link", { name: "专精特新中小企业" }).click();
  await page.getByPlaceholder("名称、拼音、首字母或信用代码").fill(firm.name);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: `把${firm.name}移出《2026年度专精特新中小企业名单（澄砚）》` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "移出" }).click();
  await page.getByText("请写明原因").waitFor();
  await page.getByRole("dialog", { name: `把“${firm.name}”移出《2026年度专精特新中小企业名单（澄砚）》` }).waitFor();
  await expectAccessible(page, "before a firm is taken off");
  await keepScreenshot(page, "roster-take-off-1440");
  await page.getByRole("dialog").getByLabel("原因").fill("主动申请退出");
  await page.getByRole("dialog").getByRole("button", { name: "移出" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByText("没有符合条件的企业").waitFor();
  await page.goto(frozen);
  await page.getByText(/比冻结时多 0 家，少 1 家/).waitFor();
  await page.getByRole("region", { name: "不在了的" }).getByText("主动申请退出").waitFor();
  await expectAccessible(page, "what changed since it was frozen");
  await keepScreenshot(page, "roster-frozen-1440");
}

/** The file of a firm says which lists it is on; the register is narrowed to them. */
async function seenElsewhere(page: Page, firm: Firm): Promise<void> {
  await page.goto(`/enterprises/${firm.id}`);
  await page.getByRole("button", { name: /^专精特新中小企业：有效/ }).click();
  await page.getByText("澄砚市经济和信息化局 · 澄经信〔2026〕61号").waitFor();
  await expectAccessible(page, "the rosters of an enterprise");
  await page.goto("/enterprises?roster=chain-leader");
  await page.getByText(/^共 \d 家/).waitFor();
}

async function rosters({ page }: Walk, folder: string): Promise<void> {
  await page.request.post("/api/session/demo", { data: { userName: "chengyan.officer" } });
  const firms = await freeFirms(page, 5);
  const [first, second, , , last] = firms;
  if (!first || !second || !last) throw new Error("five firms were asked for");
  const file = path.join(folder, "专精特新名单.xlsx");
  writeFileSync(file, await membersWorkbook(firms.slice(0, 4)));
  await addIssue(page);
  await handIn(page, file);
  await putOn(page, last, first);
  await freezeAndTakeOff(page, second);
  await seenElsewhere(page, first);
  await page.setViewportSize(PHONE);
  await page.goto("/enterprises/rosters/specialised-sme");
  await page.getByText(/^共 \d+ 家/).waitFor();
  await expectAccessible(page, "a kind of roster on a telephone");
  await keepScreenshot(page, "roster-390");
}

test("rosters: a list with bad rows, a firm taken off, a year frozen and what changed since", () =>
  walkThrough(browser, "rosters", async (walk, folder) => {
    await rosters(walk, folder);
    expect(walk.complaints).toEqual([]);
  }));
