import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOfApp } from "../apps/server/testing/authenticator.ts";
import { type MailStandIn, mailStandIn } from "../platform/notices/testing/mail-stand-in.ts";
import { DESK, expectSound, keepScreenshot, openBrowser, PHONE, resizeTo } from "./support/browser.ts";
import { inTemporaryFolder, type Platform, startPlatform } from "./support/platform.ts";
import { walkThrough } from "./support/walk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function become(page: Page, userName: string): Promise<void> {
  expect((await page.request.post("/api/session/demo", { data: { userName } })).ok()).toBe(true);
}

const bell = (page: Page, name: string) => page.getByRole("link", { name, exact: true });

/** A system administrator proposes a role, for which the security administrator's word is needed. */
async function proposeRole(page: Page): Promise<void> {
  await become(page, "platform.administrator");
  const proposal = { role: "programme-officer", areaId: 990100, reason: "试验" };
  const account = { userName: "notice.someone", displayName: "试验", areaId: 990100, duty: "programme", proposal };
  expect((await page.request.post("/api/accounts", { data: account })).status()).toBe(201);
}

test("a security administrator is told of a proposed role, opens it, and chooses how to hear of the next", () =>
  walkThrough(browser, "notices", async ({ page, complaints }) => {
    await become(page, "platform.security");
    await page.goto("/notices");
    await page.getByRole("button", { name: "全部标为已读" }).click();
    await page.getByText("没有未读的通知").waitFor();
    await expectSound(page, "an empty inbox");
    await proposeRole(page);
    await become(page, "platform.security");
    await page.goto("/");
    await bell(page, "通知，1 条未读").click();
    await page.getByRole("heading", { name: "通知", level: 1 }).waitFor();
    const waiting = page.getByRole("link", { name: /有一项角色建议等待您确认/ });
    await waiting.waitFor();
    await expectSound(page, "the inbox");
    await keepScreenshot(page, "notices-1440");
    await resizeTo(page, PHONE);
    await expectSound(page, "the inbox on a telephone");
    await keepScreenshot(page, "notices-390");
    await resizeTo(page, DESK);
    // By keys alone: to the first notice, and into it.
    await page.getByRole("heading", { name: "通知", level: 1 }).focus();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/accounts\//);
    await bell(page, "通知").waitFor();
    await page.goto("/own-account");
    const section = page.getByRole("region", { name: "通知的接收方式" });
    await section.getByText(/不会向外发送任何邮件或消息/).waitFor();
    await section.getByLabel("邮件", { exact: true }).click();
    await page.locator(".ant-select-item-option").filter({ hasText: "每天汇总" }).first().click();
    await section.getByLabel("每天汇总的时间").fill("17:30");
    await section.getByRole("button", { name: /保\s?存/ }).click();
    await page.getByText("接收方式已保存").waitFor();
    await page.reload();
    await expect.poll(() => section.getByLabel("每天汇总的时间").inputValue()).toBe("17:30");
    await section.scrollIntoViewIfNeeded();
    await keepScreenshot(page, "notice-habits-1440");
    await expectSound(page, "how one is told");
    await resizeTo(page, PHONE);
    await section.scrollIntoViewIfNeeded();
    await keepScreenshot(page, "notice-habits-390");
    await expectSound(page, "how one is told, on a telephone");
    expect(complaints).toEqual([]);
  }));

const PASSWORD = "Harbour-crane-7";

/** Calls of one person with a session of one's own. */
type Caller = { url: string; cookie: string };

async function call<T>(by: Caller, method: string, address: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${by.url}${address}`, {
    method,
    headers: { cookie: by.cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const set = answer.headers.get("set-cookie")?.split(";")[0];
  if (set) by.cookie = set;
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as T;
}

/** Signs an administrator in for the first time, with a second factor. */
async function enrolled(url: string, userName: string): Promise<Caller> {
  const by = { url, cookie: "" };
  await call(by, "POST", "/api/session", { userName, password: PASSWORD });
  const { secret } = await call<{ secret: string }>(by, "POST", "/api/own-account/second-factor", {});
  await call(by, "POST", "/api/own-account/second-factor/confirmation", {
    code: codeOfApp(secret.replaceAll(" ", ""), Date.now()),
  });
  return by;
}

async function setUp(platform: Platform): Promise<{ system: Caller; security: Caller }> {
  const { url } = platform;
  await expect.poll(platform.said, { timeout: 90_000 }).toContain("set-up code");
  const setupCode = /set-up code (\S+?)\./.exec(platform.said())?.[1] ?? "";
  const person = (kind: string) => ({ userName: `first.${kind}`, displayName: kind });
  const { invitations } = await call<{ invitations: { link: { token: string } }[] }>(
    { url, cookie: "" },
    "POST",
    "/api/setup",
    {
      ...{ setupCode, ...person("system"), password: PASSWORD, areaId: 310000 },
      ...{ securityAdministrator: person("security"), auditAdministrator: person("audit") },
    },
  );
  for (const { link } of invitations)
    await call({ url, cookie: "" }, "POST", "/api/invitations/acceptance", { token: link.token, password: PASSWORD });
  return { system: await enrolled(url, "first.system"), security: await enrolled(url, "first.security") };
}

async function verifyAddress(by: Caller, mail: MailStandIn): Promise<void> {
  await call(by, "PUT", "/api/notices/address", { address: "security@example.cn" });
  await expect.poll(() => mail.arrived.length, { timeout: 90_000 }).toBe(1);
  const token = /\/notices\/address#([\w-]+)/.exec(mail.arrived[0]?.text ?? "")?.[1];
  await call(by, "POST", "/api/notices/address/verification", { token });
}

/** The moments of a message's way at which the server is killed. */
const MOMENTS = ["committed", "sending", "taken"] as const;

test(
  "killed between commit, sending and noting it, the server loses no message, and the inbox holds each notice once",
  () =>
    inTemporaryFolder(async (folder) => {
      const mail = await mailStandIn();
      const env = {
        ...{
          GONGFU_DEMO_ENTERPRISES: "0",
          GONGFU_PUBLIC_ADDRESS: "http://127.0.0.1",
          GONGFU_OUTWARD_LEASE_SECONDS: "2",
        },
        ...{ GONGFU_SMTP_URL: mail.url, GONGFU_SMTP_FROM: "notice@example.cn" },
      };
      const starting = { dataDir: path.join(folder, "data"), command: "serve", env } as const;
      let platform = await startPlatform(starting);
      const kill = () => platform.process.kill("SIGKILL");
      try {
        const { system, security } = await setUp(platform);
        await verifyAddress(security, mail);
        for (const [turn, moment] of MOMENTS.entries()) {
          let killed = false;
          const killOnce = () => {
            if (!killed) kill();
            killed = true;
          };
          mail.onMessage = () => {
            // The message was taken, and its sender does not live to hear or to note it.
            if (moment === "taken") setTimeout(killOnce, 1);
            if (moment === "sending" && !killed) {
              killOnce();
              return 451;
            }
            return undefined;
          };
          const proposal = { role: "programme-officer", areaId: 310114, reason: "试验" };
          const account = {
            userName: `killed.${moment}`,
            displayName: "试验",
            areaId: 310114,
            duty: "programme",
            proposal,
          };
          await call(system, "POST", "/api/accounts", account);
          if (moment === "committed") killOnce();
          await platform.ended();
          platform = await startPlatform(starting);
          system.url = platform.url;
          security.url = platform.url;
          await expect
            .poll(() => new Set(mail.arrived.map(({ messageId }) => messageId)).size, { timeout: 90_000, interval: 50 })
            .toBe(turn + 2);
          const { notices } = await call<{ notices: unknown[] }>(security, "GET", "/api/notices?state=unread");
          expect(notices).toHaveLength(turn + 1);
        }
        mail.onMessage = () => undefined;
        // Whatever was sent twice was sent under one id; the last one comes once more when its lease is over.
        await expect.poll(() => mail.arrived.length, { timeout: 90_000 }).toBeGreaterThan(MOMENTS.length + 1);
        const outbox = () => call<{ waiting: number; givenUp: number }>(system, "GET", "/api/outward-messages");
        await expect.poll(outbox, { timeout: 90_000 }).toMatchObject({ waiting: 0, givenUp: 0 });
        expect(new Set(mail.arrived.map(({ messageId }) => messageId)).size).toBe(MOMENTS.length + 1);
        console.info(`${mail.arrived.length} arrivals of ${MOMENTS.length + 1} messages over ${MOMENTS.length} kills`);
        platform.process.kill("SIGTERM");
        expect(await platform.ended()).toBe(0);
      } finally {
        platform.process.kill("SIGKILL");
        await mail.close();
      }
    }),
  600_000,
);
