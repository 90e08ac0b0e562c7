import { writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DEMO_PASSWORD } from "#demo";
import { type RealProvider, startProvider } from "../apps/server/testing/identity-provider.ts";
import { DESK, expectSound, keepScreenshot, newWalk, openBrowser, PHONE, resizeTo } from "./support/browser.ts";
import { demoDataIn } from "./support/demo-data.ts";
import { inTemporaryFolder, startPlatform } from "./support/platform.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Where providers send people back to must be known before the platform starts. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((free) =>
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => free(port));
    }),
  );
}

function configure(folder: string, publicAddress: string, provider: RealProvider): string {
  const file = path.join(folder, "providers.json");
  const { issuer, clientId } = provider;
  const name = { zh: "市统一身份认证", en: "City sign-in" };
  const city = { id: "city", kind: "oidc", name, issuer, clientId, clientSecret: { variable: "CITY_SECRET" } };
  writeFileSync(file, JSON.stringify({ schema: 1, publicAddress, providers: [city] }));
  return file;
}

/** The few lines of the provider itself. */
async function signInAtProvider(page: Page, provider: RealProvider, person: string): Promise<void> {
  await page.waitForURL(`${provider.issuer}/interaction/**`);
  await page.getByLabel("工号").fill(person);
  await page.getByRole("button", { name: "登录" }).click();
}

/** The page as it is on a desk and on a telephone, where what it is about may lie further down. */
async function expectOnBoth(page: Page, name: string, what: Locator): Promise<void> {
  for (const [viewport, width] of [
    [PHONE, 390],
    [DESK, 1440],
  ] as const) {
    await resizeTo(page, viewport);
    await what.scrollIntoViewIfNeeded();
    await expectSound(page, `${name} at ${width}`);
    await what.evaluate((shown) => shown.scrollIntoView({ block: "center" }));
    await keepScreenshot(page, `${name}-${width}`);
  }
}

test("an officer connects the city's sign-in with his account and comes in through it; a stranger is led to an account, and gets none", () =>
  inTemporaryFolder(async (folder) => {
    const publicAddress = `http://127.0.0.1:${await freePort()}`;
    // By another name than the platform's: a browser takes the two for different sites, as they are in earnest.
    const redirectUris = [`${publicAddress}/providers/city/return`];
    const provider = await startProvider({ redirectUris, host: "localhost", page: true });
    const platform = await startPlatform({
      dataDir: demoDataIn(folder),
      env: {
        PORT: new URL(publicAddress).port,
        GONGFU_IDENTITY_PROVIDERS: configure(folder, publicAddress, provider),
        CITY_SECRET: provider.clientSecret,
      },
    });
    try {
      await walk(platform.url, provider);
    } finally {
      await provider.stop();
      platform.process.kill("SIGTERM");
    }
    expect(await platform.ended()).toBe(0);
  }));

async function walk(url: string, provider: RealProvider): Promise<void> {
  const { page, context, complaints } = await newWalk(browser, url);
  page.setDefaultTimeout(10_000);
  await context.request.post("/api/session/demo", { data: { userName: "yanhu.officer" } });

  await page.goto("/own-account");
  await page.getByRole("button", { name: "连接市统一身份认证登录" }).click();
  const dialog = page.getByRole("dialog", { name: "连接市统一身份认证" });
  await dialog.getByLabel("密码").fill("not-the-password");
  await page.keyboard.press("Enter");
  await dialog.getByText("现在的密码不对").waitFor();
  await expectSound(page, "showing who one is");
  await dialog.getByLabel("密码").fill(DEMO_PASSWORD);
  await page.keyboard.press("Enter");
  await signInAtProvider(page, provider, "wang.ming");
  await page.waitForURL("**/own-account");
  await page.getByText(/市统一身份认证 · 王明 · .*连接/).waitFor();
  await page.getByText("已连接", { exact: true }).waitFor({ state: "hidden" });
  await expectOnBoth(page, "own-identities", page.getByRole("heading", { name: "其他登录方式" }));

  await page.getByRole("button", { name: /^账号：/ }).click();
  await page.getByRole("menuitem", { name: "退出登录" }).click();
  await page.waitForURL("**/sign-in");
  // Where he wanted to go is where he comes to.
  await page.goto("/enterprises");
  await page.waitForURL(/\/sign-in\?back=/);
  const button = page.getByRole("button", { name: "用市统一身份认证登录" });
  await expectOnBoth(page, "sign-in-provider", button);
  await button.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(`${url}/enterprises`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await page.evaluate("history.state && location.search")).toBe("");
  // The browser itself tells of the wrong password.
  expect(complaints.filter((one) => !one.includes("status of 403"))).toEqual([]);
  await context.close();

  const stranger = await newWalk(browser, url);
  await stranger.page.goto("/sign-in");
  await stranger.page.getByRole("button", { name: "用市统一身份认证登录" }).click();
  await signInAtProvider(stranger.page, provider, "never.seen");
  await stranger.page.getByRole("heading", { name: "这个身份还没有连接账号" }).waitFor();
  expect(new URL(stranger.page.url()).search).toBe("");
  await expectOnBoth(stranger.page, "provider-unbound", stranger.page.getByRole("heading", { level: 1 }));
  await stranger.page.getByRole("button", { name: "去登录页" }).click();
  await stranger.page.waitForURL("**/sign-in");

  await stranger.context.close();
}
