import { randomInt } from "node:crypto";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  DESK,
  expectAccessible,
  expectFitting,
  expectSound,
  keepScreenshot,
  newWalk,
  openBrowser,
  PHONE,
  resizeTo,
} from "./support/browser.ts";
import { demoDataIn } from "./support/demo-data.ts";
import { inTemporaryFolder, startPlatform } from "./support/platform.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** A key in the browser, as if it were plugged in and its person touched it. */
async function plugIn(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "usb", hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}

async function givePassword(page: Page): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill("yanhu.officer");
  await page.getByLabel("密码", { exact: true }).fill("gongfu-demo");
  await page.getByRole("button", { name: "登录", exact: true }).click();
}

const dialog = (page: Page) => page.getByRole("dialog");

/** The yearly list of a district: some roles confirmed, with a look at whom it is about. */
async function recertify(page: Page): Promise<void> {
  await page.request.delete("/api/session");
  await page.request.post("/api/session/demo", { data: { userName: "yanhu.security" } });
  await page.goto("/accounts");
  await page.getByRole("link", { name: "账号复核" }).click();
  await page.getByText("本年有效").first().waitFor();
  await expectSound(page, "recertification");
  await page
    .getByRole("row", { name: /端云镇/ })
    .getByRole("checkbox")
    .check();
  await page
    .getByRole("row", { name: /砚湖区经信局/ })
    .getByRole("checkbox")
    .check();
  await keepScreenshot(page, "recertification-1440");
  await page.getByRole("button", { name: "确认仍需要" }).click();
  await dialog(page)
    .getByText(/端云镇 经办（演示） · 经办人员/)
    .waitFor();
  await expectAccessible(page, "preview of a recertification");
  await keepScreenshot(page, "recertification-preview-1440");
  await dialog(page).getByRole("button", { name: "确认仍需要" }).click();
  await dialog(page).waitFor({ state: "hidden" });
  await page.getByRole("row", { name: /端云镇.*（砚湖区 安全管理员（演示））/ }).waitFor();
  await resizeTo(page, PHONE);
  await expectFitting(page, "recertification on a telephone");
  await keepScreenshot(page, "recertification-390");
  await resizeTo(page, DESK);
}

test("a person adds a security key, comes in with it, names it anew and removes it", () =>
  inTemporaryFolder(async (folder) => {
    // Keys are bound to a name, so the platform must know the one it is opened by.
    const port = String(randomInt(20_000, 50_000));
    const publicAddress = `http://localhost:${port}`;
    const env = { PORT: port, GONGFU_PUBLIC_ADDRESS: publicAddress };
    const platform = await startPlatform({ dataDir: demoDataIn(folder), env });
    const { page, context, complaints } = await newWalk(browser, publicAddress, DESK);
    page.setDefaultTimeout(10_000);
    try {
      await plugIn(page);
      await givePassword(page);
      await page.getByRole("heading", { name: "工作台" }).waitFor();
      await page.goto("/own-account");
      await page.getByRole("button", { name: "登记安全密钥" }).click();
      await dialog(page).getByLabel("名称").fill("办公室的密钥");
      await dialog(page).getByLabel("请再输入一次密码").fill("guess");
      await dialog(page)
        .getByRole("button", { name: "登 记" })
        .or(dialog(page).getByRole("button", { name: "登记" }))
        .click();
      await dialog(page).getByText("现在的密码不对").waitFor();
      await expectAccessible(page, "adding a key");
      await keepScreenshot(page, "add-key-1440");
      await dialog(page).getByLabel("请再输入一次密码").fill("gongfu-demo");
      await dialog(page)
        .getByRole("button", { name: /登\s?记/ })
        .click();
      await dialog(page).getByRole("heading", { name: "请保存备用码" }).waitFor();
      expect(await page.locator(".recovery-codes li").count()).toBe(10);
      await dialog(page).getByRole("button", { name: "已保存，继续" }).click();
      await page.getByText("办公室的密钥 ·").waitFor();
      await expectAccessible(page, "own account with a key");
      await keepScreenshot(page, "own-keys-1440");
      await resizeTo(page, PHONE);
      await expectFitting(page, "own account with a key on a telephone");
      await keepScreenshot(page, "own-keys-390");
      await resizeTo(page, DESK);

      await page.request.delete("/api/session");
      await givePassword(page);
      await page.getByRole("heading", { name: "请完成第二验证" }).waitFor();
      await page.getByLabel("验证码").waitFor();
      await expectAccessible(page, "coming in by a key");
      await keepScreenshot(page, "enter-by-key-1440");
      await resizeTo(page, PHONE);
      await expectFitting(page, "coming in by a key on a telephone");
      await keepScreenshot(page, "enter-by-key-390");
      await resizeTo(page, DESK);
      await page.getByRole("button", { name: "使用安全密钥" }).click();
      await page.getByRole("heading", { name: "工作台" }).waitFor();

      await page.goto("/own-account");
      await page.getByRole("button", { name: "给“办公室的密钥”改名" }).click();
      await dialog(page).getByLabel("名称").fill("抽屉里的密钥");
      await dialog(page)
        .getByRole("button", { name: /改\s?名/ })
        .click();
      await page.getByText("抽屉里的密钥 ·").waitFor();
      await page.getByRole("button", { name: "移除“抽屉里的密钥”" }).click();
      await dialog(page).getByLabel("请再输入一次密码").fill("gongfu-demo");
      await dialog(page)
        .getByRole("button", { name: /移\s?除/ })
        .click();
      await page.getByText("还没有登记。").waitFor();
      await page.request.delete("/api/session");
      await givePassword(page);
      await page.getByRole("heading", { name: "工作台" }).waitFor();
      await recertify(page);
      expect(complaints.filter((text) => !text.includes("403"))).toEqual([]);
    } catch (error) {
      await page.screenshot({ path: path.resolve(import.meta.dirname, "../test-results/security-keys.png") });
      throw error;
    } finally {
      await context.close();
      platform.process.kill("SIGTERM");
      await platform.ended();
    }
  }));
