import { writeFileSync } from "node:fs";
import path from "node:path";
import exceljs from "exceljs";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DESK, expectAccessible, keepScreenshot, openBrowser, PHONE, type Walk } from "./support/browser.ts";
import { inventedCode } from "./support/enterprise-list.ts";
import { walkThrough } from "./support/walk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const FIRM = "砚湖秋声台账机械有限公司";
const CODE = inventedCode(901);

async function signIn(page: Page, userName: string): Promise<void> {
  await page.request.post("/api/session/demo", { data: { userName } });
}

/** Chooses in a select of a form by what its options say. */
async function choose(page: Page, within: Locator, label: string, option: string): Promise<void> {
  await within.getByLabel(label, { exact: true }).click();
  await page
    .locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)")
    .getByText(option, { exact: true })
    .click();
}

async function save(dialog: Locator, button = "保存"): Promise<void> {
  await dialog.getByRole("button", { name: button }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** A firm with a site of its own. */
async function registerSite(page: Page): Promise<string> {
  const payload = {
    name: FIRM,
    creditCode: CODE,
    overrideReason: null,
    industry: "3421",
    address: null,
    areaId: 990102101,
  };
  const made = await page.request.post("/api/enterprises", { data: payload });
  const { id } = (await made.json()) as { id: string };
  await page.goto(`/enterprises/${id}`);
  await page.getByText("还没有登记厂区").waitFor();
  await page.getByRole("button", { name: "登记厂区" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("厂区名称").fill("望江路厂区");
  await dialog.getByLabel("地址").fill("望江路 8 号");
  await dialog.getByLabel("启用日期").fill("2018-03-01");
  await expectAccessible(page, "a new site");
  await save(dialog, "登记厂区");
  await page.getByRole("link", { name: "望江路厂区" }).click();
  await page.getByRole("heading", { name: "望江路厂区", level: 1 }).waitFor();
  return id;
}

/** A step that is found to be a key one, and a lathe that works in it. */
async function stepAndAsset(page: Page): Promise<void> {
  await page.getByRole("button", { name: "登记工序" }).click();
  const step = page.getByRole("dialog");
  await step.getByLabel("产线").fill("一号线");
  await step.getByLabel("工序名称").fill("精车");
  await step.getByLabel("工序编号").fill("10");
  await choose(page, step, "申报的控制方式", "数控");
  await step.getByLabel("启用日期").fill("2020-01-01");
  await save(step);
  await page.getByText("申报为“数控”，但没有挂接这样的设备").waitFor();
  await page.getByRole("button", { name: "认定为关键工序：精车" }).click();
  await page.getByRole("button", { name: "认定为非关键工序：精车" }).waitFor();
  await page.getByRole("button", { name: "登记设备" }).click();
  const asset = page.getByRole("dialog");
  await choose(page, asset, "设备类别", "数控车床");
  await asset.getByLabel("制造商").fill("砚湖机床");
  await asset.getByLabel("出厂编号").fill("QS-0001");
  await asset.getByLabel("原值（万元）").fill("1,285.5");
  await choose(page, asset, "控制方式", "数控");
  await asset.getByLabel("数字化").check();
  await choose(page, asset, "所在工序", "一号线 10 精车");
  await page.keyboard.press("Escape");
  await asset.getByLabel("启用日期").fill("2021-05-01");
  await expectAccessible(page, "a new asset");
  await keepScreenshot(page, "asset-form-1440");
  await save(asset);
  await page.getByText("QS-0001").waitFor();
  await page.getByText("申报为“数控”，但没有挂接这样的设备").waitFor({ state: "hidden" });
}

/** A change from a day on, a retirement before the beginning that is refused gently, and the history of it. */
async function changeAndHistory(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^变更：数控车床/ }).click();
  const change = page.getByRole("dialog");
  await change.getByLabel("联网").check();
  await change.getByLabel("从哪一天起").fill("2025-02-01");
  await save(change);
  await page.getByText("联网", { exact: true }).last().waitFor();
  await page.getByRole("button", { name: /^停用：数控车床/ }).click();
  const retire = page.getByRole("dialog");
  await retire.getByLabel("停用日期（这一天起不再使用）").fill("2019-01-01");
  await retire.getByRole("button", { name: "保存" }).click();
  await retire.getByText("它从2021年5月1日起才登记，这个日期早于启用").waitFor();
  await retire.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: /^历史：数控车床/ }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByText("变更 2025年2月1日起").waitFor();
  expect(await drawer.getByRole("listitem").count()).toBe(2);
  await expectAccessible(page, "history of an asset");
  await keepScreenshot(page, "asset-history-1440");
  await page.keyboard.press("Escape");
  await drawer.waitFor({ state: "hidden" });
}

/** The register's count goes into the file as E3. */
async function takeTheCount(page: Page, enterpriseId: string): Promise<void> {
  await page.goto(`/enterprises/${enterpriseId}`);
  await page.getByRole("button", { name: "采用台账数：数控化的关键工序 1" }).click();
  const confirm = page.getByRole("dialog");
  await confirm.getByText("记为 E3").waitFor();
  await confirm.getByRole("button", { name: "采用台账数" }).click();
  await page.getByText("已采用", { exact: true }).waitFor();
  await page.getByRole("button", { name: /^数控化的关键工序，2025年：1 E3/ }).waitFor();
  await page.getByText("1 / 1 = 100.0 %").first().waitFor();
  await expectAccessible(page, "register and declared figures");
  await keepScreenshot(page, "register-counts-1440");
}

const HEAD = ["统一社会信用代码", "厂区", "设备类别", "制造商", "出厂编号", "控制方式", "启用日期"];

async function assetsWorkbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("设备清单");
  for (const row of [HEAD, ...rows]) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function handIn(page: Page, file: string): Promise<void> {
  await page.goto("/sites");
  await page.getByRole("button", { name: "导入设备或工序清单" }).click();
  await page.getByRole("heading", { name: "导入设备或工序清单", level: 1 }).waitFor();
  await page.locator("input[type=file]").setInputFiles(file);
  await page.waitForURL(/\/enterprises\/import\/[0-9a-f-]{36}/);
  await page.getByRole("region", { name: "检查结果" }).waitFor();
}

async function takeInAssets(page: Page, folder: string): Promise<void> {
  const file = path.join(folder, "设备清单.xlsx");
  const row = (serial: string, kind: string) => [CODE, "望江路厂区", kind, "砚湖机床", serial, "数控", "2022-01-01"];
  writeFileSync(file, await assetsWorkbook([row("QS-0002", "加工中心"), row("QS-0003", "飞船")]));
  await handIn(page, file);
  await page.getByText("没有“飞船”这个设备类别").waitFor();
  await expectAccessible(page, "a checked list of assets");
  await page.getByRole("button", { name: "先登记没有问题的 1 行" }).click();
  await page.getByRole("link", { name: /下载有问题的行/ }).waitFor();
  writeFileSync(file, await assetsWorkbook([row("QS-0002", "加工中心")]));
  await handIn(page, file);
  await page.getByText("名单里没有新的内容，不需要登记。").waitFor();
}

/** The list of sites is searched, paged and passed on by its address. */
async function findSites(page: Page): Promise<void> {
  await signIn(page, "chengyan.officer");
  await page.goto("/sites");
  await page.getByText(/^共 \d+ 处，按所属企业排列$/).waitFor();
  await page.getByRole("button", { name: "下一页" }).click();
  await page.waitForURL(/[?&]page=2&afterId=/);
  await page.getByText(/^第 2 \/ \d+ 页$/).waitFor();
  await page.goBack();
  await page.getByText(/^第 1 \/ \d+ 页$/).waitFor();
  await page.getByLabel("查找").fill("望");
  await page.getByLabel("查找").press("Enter");
  await page.getByText("再写一个字就能查找").waitFor();
  await page.getByLabel("查找").fill("望江路厂区");
  await page.getByLabel("查找").press("Enter");
  await page.getByText("找到 1 处与“望江路厂区”相符").waitFor();
  const row = page.getByRole("row", { name: /望江路厂区/ });
  expect(await row.getByRole("cell").allTextContents()).toEqual([
    ...["望江路厂区望江路 8 号", `${FIRM}${CODE}`, "端云镇", "1", "2"],
  ]);
  await expectAccessible(page, "sites that were searched");
  await keepScreenshot(page, "sites-1440");
  await page.setViewportSize(PHONE);
  await page.reload();
  await page.getByText("找到 1 处与“望江路厂区”相符").waitFor();
  await expectAccessible(page, "sites on a telephone");
  await keepScreenshot(page, "sites-390");
  await page.getByRole("link", { name: "望江路厂区" }).click();
  await page.getByRole("heading", { name: "望江路厂区", level: 1 }).waitFor();
  await page.goto("/sites?text=没有这个厂");
  await page.getByText("没有找到符合条件的厂区").waitFor();
  await page.getByRole("button", { name: "清除条件" }).click();
  await page.getByText(/^共 \d+ 处，按所属企业排列$/).waitFor();
}

/** The enterprise's own account keeps its own register. */
async function ownRegister(page: Page): Promise<void> {
  await signIn(page, "yanhu.enterprise");
  await page.goto("/own-enterprise");
  await page.getByRole("link", { name: "本部厂区" }).click();
  await page.getByRole("heading", { name: "本部厂区", level: 1 }).waitFor();
  await page.getByRole("button", { name: "登记设备" }).waitFor();
  expect(await page.getByRole("button", { name: /^认定为/ }).count()).toBe(0);
  await expectAccessible(page, "own site");
}

async function sitesAndAssets({ page }: Walk, folder: string): Promise<void> {
  await signIn(page, "yanhu.officer");
  const enterpriseId = await registerSite(page);
  await stepAndAsset(page);
  await changeAndHistory(page);
  const site = page.url();
  await takeTheCount(page, enterpriseId);
  await takeInAssets(page, folder);
  await page.goto(site);
  await page.getByText("共 2 台").waitFor();
  await keepScreenshot(page, "site-1440");
  await page.setViewportSize(PHONE);
  await page.reload();
  await page.getByText("共 2 台").waitFor();
  await expectAccessible(page, "a site on a telephone");
  await keepScreenshot(page, "site-390");
  await page.setViewportSize(DESK);
  await findSites(page);
  await ownRegister(page);
}

test("a site with a key step and a machine: entered, changed, looked back at, counted into the file, taken in from a list", () =>
  walkThrough(browser, "sites-and-assets", async (walk, folder) => {
    await sitesAndAssets(walk, folder);
    expect(walk.complaints).toEqual([]);
  }));
