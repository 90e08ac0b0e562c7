import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOfApp } from "../apps/server/testing/authenticator.ts";
import {
  DESK,
  expectAccessible,
  expectFitting,
  keepScreenshot,
  newWalk,
  openBrowser,
  PHONE,
  resizeTo,
} from "./support/browser.ts";
import { inTemporaryFolder, type Platform, startPlatform } from "./support/platform.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const PASSWORD = "Harbour-crane-7";

async function printedCode(platform: Platform): Promise<string> {
  while (!platform.said().includes("set-up code")) await new Promise((resolve) => setTimeout(resolve, 20));
  return /set-up code (\S+?)\./.exec(platform.said())?.[1] ?? "";
}

const FOUNDERS = { system: "首席系统", security: "首席安全", audit: "首席审计" };

async function chooseArea(page: Page, name: string): Promise<void> {
  await page.getByRole("combobox", { name: "管辖区域" }).fill(name);
  await page.locator(".ant-select-item-option").filter({ hasText: name }).first().click();
}

/** Fills in the first page; gives the two links it shows. */
async function setUp(page: Page, code: string): Promise<string[]> {
  await page.goto("/");
  await page.getByRole("heading", { name: "首次设置" }).waitFor();
  await page.getByLabel("设置码").fill(code);
  await chooseArea(page, "上海市");
  const [system, security, audit] = ["系统管理员（您）", "安全管理员", "审计管理员"].map((name) =>
    page.getByRole("group", { name, exact: true }),
  );
  for (const [group, kind] of [
    [system, "system"],
    [security, "security"],
    [audit, "audit"],
  ] as const) {
    await group?.getByLabel("姓名").fill(FOUNDERS[kind]);
    await group?.getByLabel("用户名").fill(`first.${kind}`);
  }
  await system?.getByLabel("密码").fill(PASSWORD);
  await expectAccessible(page, "set-up");
  await keepScreenshot(page, "set-up-1440");
  await page.getByRole("button", { name: "建立三员账号" }).click();
  await page.getByRole("heading", { name: "请把链接交给另外两位" }).waitFor();
  await expectAccessible(page, "hand-over");
  return page.locator(".invitation-link code").allTextContents();
}

async function join(page: Page, link: string): Promise<void> {
  // Another person's browser knows nothing of this one's page.
  await page.goto("about:blank");
  await page.goto(link);
  await page.getByLabel("密码").fill(PASSWORD);
  await expectAccessible(page, "invitation");
  await page.getByRole("button", { name: "设定密码" }).click();
  await page.waitForURL(/\/sign-in/);
}

async function givePassword(page: Page, userName: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(userName);
  await page.getByLabel("密码").fill(PASSWORD);
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

const atDesk = (page: Page) => page.getByRole("heading", { name: "工作台" }).waitFor();

/** The first sign-in of an administrator: sets the second factor up and gives its secret. */
async function enrol(page: Page, userName: string): Promise<string> {
  await givePassword(page, userName);
  await page.getByRole("heading", { name: "请先启用第二验证" }).waitFor();
  const secret = ((await page.locator(".secret-text").textContent()) ?? "").replaceAll(" ", "");
  await expectAccessible(page, "enrolment");
  await expectFitting(page, "enrolment");
  // Nothing else opens meanwhile: another address leads back here.
  await page.goto("/accounts");
  await page.getByRole("heading", { name: "请先启用第二验证" }).waitFor();
  const anew = ((await page.locator(".secret-text").textContent()) ?? "").replaceAll(" ", "");
  expect(anew).not.toBe(secret);
  await page.getByLabel("验证码").fill(codeOfApp(anew, Date.now()));
  await page.getByRole("button", { name: "确认启用" }).click();
  await page.getByRole("heading", { name: "请保存备用码" }).waitFor();
  expect(await page.locator(".recovery-codes li").count()).toBe(10);
  await expectAccessible(page, "recovery codes");
  await keepScreenshot(page, "recovery-codes-1440");
  await page.getByRole("button", { name: "已保存，继续" }).click();
  return anew;
}

test("a real installation begins with three administrators, and an officer comes in by two of them", () =>
  inTemporaryFolder(async (folder) => {
    const platform = await startPlatform({ dataDir: path.join(folder, "data"), command: "serve" });
    const { page, context, complaints } = await newWalk(browser, platform.url, DESK);
    page.setDefaultTimeout(10_000);
    const links = await setUp(page, await printedCode(platform));
    expect(links).toHaveLength(2);
    for (const link of links) await join(page, link);

    const secret = await enrol(page, "first.system");
    await page
      .getByRole("heading", { name: "账号", level: 1 })
      .or(page.getByRole("heading", { name: "工作台" }))
      .first()
      .waitFor();
    await page.getByRole("link", { name: "账号" }).first().click();
    await page.getByRole("button", { name: "开设账号" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("姓名").fill("王明");
    await dialog.getByLabel("用户名").fill("wang.ming");
    await chooseArea(page, "嘉定区");
    await dialog.getByText("经办人员", { exact: false }).first().click();
    await dialog.getByRole("button", { name: "开设账号" }).click();
    const invitation = await page.locator(".invitation-link code").textContent();
    await page.getByRole("button", { name: "知道了" }).click();

    await context.clearCookies();
    await enrol(page, "first.security");
    await page.goto("/accounts");
    await page.getByRole("link", { name: "王明" }).click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    await keepScreenshot(page, "account-1440");
    await page
      .getByRole("button", { name: "确 认" })
      .or(page.getByRole("button", { name: "确认" }))
      .first()
      .click();
    await page
      .getByRole("dialog")
      .getByLabel("理由")
      .or(page.getByRole("dialog").locator("textarea"))
      .first()
      .fill("已核对");
    await page
      .getByRole("dialog")
      .getByRole("button", { name: /确\s?认/ })
      .click();
    await page.getByText("经办人员").first().waitFor();
    await page.getByRole("dialog").waitFor({ state: "hidden" });

    await context.clearCookies();
    await join(page, invitation ?? "");
    await givePassword(page, "wang.ming");
    await atDesk(page);
    await page.getByRole("link", { name: "计划文件" }).first().waitFor();

    // The system administrator comes again, and is asked for the code as the second step.
    await context.clearCookies();
    await givePassword(page, "first.system");
    await page.getByRole("heading", { name: "请完成第二验证" }).waitFor();
    await expectAccessible(page, "second step");
    await page.getByLabel("验证码").fill(codeOfApp(secret, Date.now(), 1));
    await page.getByRole("button", { name: "继续" }).click();
    await atDesk(page);
    await page.goto("/own-account");
    await page.getByText("当前登录", { exact: true }).waitFor();
    await expectAccessible(page, "own account");
    await keepScreenshot(page, "own-account-1440");
    await resizeTo(page, PHONE);
    await expectFitting(page, "own account on a telephone");
    await keepScreenshot(page, "own-account-390");
    expect(complaints).toEqual([]);

    const again = await context.request.post("/api/setup", { data: {} });
    expect([400, 409]).toContain(again.status());
    const demo = await context.request.post("/api/session/demo", { data: { userName: "first.system" } });
    expect(demo.status()).toBe(403);
    await context.close();
    platform.process.kill("SIGTERM");
    expect(await platform.ended()).toBe(0);
  }));
