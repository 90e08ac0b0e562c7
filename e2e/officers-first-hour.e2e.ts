import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, openBrowser, type Walk } from "./support/browser.ts";
import { decideEverything, handIn, publish, signInAs } from "./support/plan-steps.ts";
import { walkThrough } from "./support/walk.ts";

const ROOT = path.resolve(import.meta.dirname, "..");
const INVENTED = path.join(ROOT, "demo/invented-city/plan.txt");
const JIAXING = path.resolve(ROOT, "../shared/seeds/001_c1732456cd762f05.txt");

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** The figures of a spreadsheet as LibreOffice reads them, or undefined where there is no LibreOffice. */
async function openedInLibreOffice(file: string, folder: string): Promise<string | undefined> {
  const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((program) => existsSync(program));
  if (!office) return undefined;
  const args = [
    `-env:UserInstallation=file://${folder}/profile`,
    "--headless",
    "--convert-to",
    "csv:Text - txt - csv (StarCalc):44,34,76",
    "--outdir",
    folder,
    file,
  ];
  await promisify(execFile)(office, args, { timeout: 90_000 });
  return readFileSync(file.replace(/\.xlsx$/, ".csv"), "utf8");
}

/** Puts the document's number right: what was misread of the document as a whole goes into the plan corrected. */
async function correctNumber(page: Page): Promise<void> {
  await page.getByRole("button", { name: "文件信息" }).click();
  await page.getByRole("button", { name: "更正文件信息" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "文号" }).fill("澄政发〔2026〕8号");
  await dialog.getByRole("combobox", { name: "文号" }).press("Enter");
  await dialog.getByLabel("发布日期").fill("2026-01-12");
  await expectAccessible(page, "correcting the document data");
  await keepScreenshot(page, "document-data-1440");
  await dialog.getByRole("button", { name: /^保\s?存/ }).click();
  await dialog.waitFor({ state: "hidden" });
  await page.getByText("澄政发〔2026〕8号").waitFor();
  await page.getByText(/ 更正于 /).waitFor();
  await page.getByRole("button", { name: "文件信息", exact: true }).click();
}

async function officersFirstHour({ page }: Walk, folder: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("heading", { name: "用演示身份进入" }).waitFor();
  await expectAccessible(page, "sign-in");
  await keepScreenshot(page, "sign-in-1440");
  await signInAs(page, /澄砚市经信局/);
  await expectAccessible(page, "home before");

  await handIn(page, INVENTED);
  await expectAccessible(page, "review");
  const target = page.getByText("规模以上工业企业关键工序数控化率").last();
  await target.click();
  await page.locator("mark, .quote").filter({ hasText: "关键工序数控化率" }).first().waitFor();
  await keepScreenshot(page, "review-1440");
  await correctNumber(page);
  await decideEverything(page);
  await publish(page);
  await expectAccessible(page, "plan");

  await page
    .getByRole("menuitem", { name: "工作台" })
    .or(page.getByRole("link", { name: "工作台" }))
    .first()
    .click();
  const falling = page.getByText(/在役工业机器人.*澄砚港区/).first();
  await falling.waitFor();
  await expectAccessible(page, "home after");
  await keepScreenshot(page, "home-1440");
  await page
    .getByRole("listitem")
    .filter({ hasText: /在役工业机器人.*澄砚港区/ })
    .getByRole("link")
    .first()
    .click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}\/warnings/);
  await expectAccessible(page, "warnings");
  await keepScreenshot(page, "warnings-1440");
  await page.getByRole("link", { name: "打开原文这句话" }).first().click();
  await page.waitForURL(/\/policy\/[0-9a-f-]{36}/);
  await page.locator("mark, .quote").first().waitFor();

  await page.goBack();
  await page
    .getByRole("tab", { name: "分解表" })
    .or(page.getByRole("link", { name: "分解表" }))
    .first()
    .click();
  await page.getByRole("table").first().waitFor();
  await expectAccessible(page, "grid");
  await keepScreenshot(page, "grid-1440");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("link", { name: "附件 Excel" })
      .or(page.getByRole("button", { name: "附件 Excel" }))
      .first()
      .click(),
  ]);
  const annex = path.join(folder, "annex.xlsx");
  await download.saveAs(annex);
  const opened = await openedInLibreOffice(annex, folder);
  if (opened === undefined) console.info("LibreOffice is not installed: the annex was downloaded, not opened");
  else expect(opened).toContain("澄砚港区");
}

test("the officer's first hour: hand in, review, publish, be told what falls, open its sentence, take the annex away", () =>
  walkThrough(browser, "officers-first-hour", async (walk, folder) => {
    await officersFirstHour(walk, folder);
    expect(walk.complaints).toEqual([]);
  }));

test.skipIf(!existsSync(JIAXING))(
  "Jiaxing's plan of 2019 as issued: the harbour's falling robots are said, and its period is over",
  () =>
    walkThrough(browser, "jiaxing", async ({ page }) => {
      await signInAs(page, /澄砚市经信局/);
      await handIn(page, JIAXING);
      await page
        .getByText(/在役工业机器人.*港区/)
        .first()
        .waitFor();
      await decideEverything(page);
      await publish(page);
      const plan = new URL(page.url()).pathname.match(/^\/plans\/[0-9a-f-]{36}/)?.[0] ?? "";
      await page.goto(`${plan}/warnings`);
      await page
        .getByText(/在役工业机器人.*嘉兴港区/)
        .first()
        .waitFor();
      // Its period is over: the desk has the plans of today, and leads to the others.
      await page
        .getByRole("menuitem", { name: "工作台" })
        .or(page.getByRole("link", { name: "工作台" }))
        .first()
        .click();
      await page.getByText("本区域和上级还没有现行计划").waitFor();
      await page.getByRole("link", { name: /其他区域的和计划期已满的计划/ }).click();
      await page.waitForURL(/\/plans$/);
    }),
);
