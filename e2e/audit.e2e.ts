import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DESK, expectSound, keepScreenshot, newWalk, openBrowser, PHONE } from "./support/browser.ts";
import { demoDataIn } from "./support/demo-data.ts";
import { inTemporaryFolder, startPlatform } from "./support/platform.ts";

const GONGFU = path.resolve(import.meta.dirname, "../dist/gongfu.mjs");

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function signIn(page: Page, userName: string): Promise<void> {
  const answer = await page.request.post("/api/session/demo", { data: { userName } });
  expect(answer.ok()).toBe(true);
}

/** A figure of the enterprise that has an account, recorded and corrected by its district's officer. */
async function changeFigure(page: Page): Promise<string> {
  await signIn(page, "yanhu.enterprise");
  const own = await page.request.get("/api/own-enterprise?year=2025");
  const { id } = ((await own.json()) as { enterprise: { id: string } }).enterprise;
  await signIn(page, "yanhu.officer");
  const fact = { id: crypto.randomUUID(), measure: "staff", from: "2023-01-01", tier: 0, sourceNote: null };
  const facts = `/api/enterprises/${id}/facts`;
  const recorded = await page.request.post(facts, { data: { ...fact, act: "record", text: "210" } });
  expect(recorded.status()).toBe(201);
  const correction = { ...fact, id: crypto.randomUUID(), act: "correct", replaces: fact.id, text: "201" };
  const corrected = await page.request.post(facts, { data: { ...correction, reason: "数字颠倒" } });
  expect(corrected.status()).toBe(201);
  await page.goto(`/enterprises/${id}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  // What is not his.
  expect((await page.request.get("/api/accounts")).status()).toBe(403);
  return id;
}

async function findAndReplay(page: Page): Promise<void> {
  await signIn(page, "chengyan.auditor");
  await page.goto("/audit");
  const list = page.getByRole("list", { name: "审计记录" });
  await list.getByText("未获准", { exact: true }).first().waitFor();
  await list.getByText("GET /api/accounts · identity.not-permitted").waitFor();
  await page.getByLabel("内容", { exact: true }).fill("数字颠倒");
  await page.getByRole("button", { name: "查找" }).click();
  await list.getByText("210 → 201").waitFor();
  await expectSound(page, "the audit");
  await keepScreenshot(page, "audit-1440");
  await page.getByRole("button", { name: "更正企业数据" }).first().click();
  const record = page.getByRole("dialog");
  await record.getByText("之前").waitFor();
  await record.getByText(/第 [\d,]+ 环，sha256/).waitFor();
  await page.waitForTimeout(400);
  await expectSound(page, "a record");
  await keepScreenshot(page, "audit-record-1440");
  await record.getByRole("link", { name: "回放企业" }).click();
  await page.getByRole("heading", { name: "回放企业", level: 1 }).waitFor();
  await page.getByText("数字颠倒").waitFor();
  expect(await page.getByRole("main").locator("ol > li").count()).toBeGreaterThanOrEqual(3);
  await expectSound(page, "a replay");
  await keepScreenshot(page, "audit-replay-1440");
}

async function verifyOnThePage(page: Page): Promise<void> {
  await page.goto("/audit");
  await page.getByRole("button", { name: "校验全部记录" }).click();
  await page.getByText(/条记录全部完好，与锚点一致/).waitFor();
  await page.setViewportSize(PHONE);
  await expectSound(page, "the audit on a telephone");
  await keepScreenshot(page, "audit-390");
  await page.setViewportSize(DESK);
}

async function seeReaders(page: Page): Promise<void> {
  await signIn(page, "yanhu.enterprise");
  await page.goto("/own-enterprise");
  const readers = page.getByRole("region", { name: "谁看过我的档案" });
  await readers.getByText("打开档案").first().waitFor();
  await readers.getByText("经办人员").first().waitFor();
  await expectSound(page, "who read the file");
  await readers.scrollIntoViewIfNeeded();
  await keepScreenshot(page, "file-readers-1440");
  await page.setViewportSize(PHONE);
  await readers.scrollIntoViewIfNeeded();
  await expectSound(page, "who read the file on a telephone");
  await keepScreenshot(page, "file-readers-390");
}

test("an auditor finds a change and a denied attempt, replays it and verifies the chain; the enterprise sees who read its file; the chain holds when the platform stands still", () =>
  inTemporaryFolder(async (folder) => {
    const dataDir = demoDataIn(folder);
    const platform = await startPlatform({ dataDir });
    const { page, context, complaints } = await newWalk(browser, platform.url);
    const env = { ...process.env, GONGFU_DATA: dataDir, GONGFU_LANG: "en" };
    const verify = () => promisify(execFile)(process.execPath, [GONGFU, "audit", "verify"], { env });
    try {
      await changeFigure(page);
      await findAndReplay(page);
      await verifyOnThePage(page);
      await seeReaders(page);
      await expect(verify()).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining("Verify all records") });
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
      platform.process.kill("SIGTERM");
      await platform.ended();
    }
    expect((await verify()).stdout).toMatch(/^Sound: [\d,]+ records/);
  }));
