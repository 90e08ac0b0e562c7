import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
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
import { demoDataIn } from "./support/demo-data.ts";
import { type Caller, callerOf, inTemporaryFolder, type Platform, startPlatform } from "./support/platform.ts";

const PLAN = readFileSync(path.resolve(import.meta.dirname, "../demo/invented-city/plan.txt"));
const SECTIONS = ["overview", "targets", "grid", "tasks", "incentives", "references", "warnings"];
const NOWHERE = "00000000-0000-4000-8000-000000000000";

let browser: Browser;
let platform: Platform;
let finish: () => Promise<void>;
let addresses: Readonly<Record<string, readonly string[]>>;

beforeAll(async () => {
  browser = await openBrowser();
  await new Promise<void>((ready, fail) => {
    void inTemporaryFolder(async (folder) => {
      platform = await startPlatform({ dataDir: demoDataIn(folder) });
      const done = new Promise<void>((resolve) => {
        finish = async () => {
          platform.process.kill("SIGTERM");
          await platform.ended();
          resolve();
        };
      });
      addresses = await addressesToVisit(await callerOf(platform.url, "chengyan.officer"));
      ready();
      await done;
    }).catch(fail);
  });
});

afterAll(async () => {
  await browser?.close();
  await finish?.();
});

/** Every page by the person who opens it: filled, empty, and in error. */
async function addressesToVisit(call: Caller): Promise<Record<string, string[]>> {
  const address = "/api/policy/documents?fileName=plan.txt&areaId=990100";
  const { documentId } = await call<{ documentId: string }>("POST", address, PLAN);
  const { plans } = await call<{ plans: { id: string; title: string }[] }>("GET", "/api/plans");
  const plan = plans.find(({ title }) => title.includes("嘉兴"));
  const security = await callerOf(platform.url, "platform.security");
  const { accounts } = await security<{ accounts: { id: string }[] }>("GET", "/api/accounts?text=yanhu.officer");
  const accountId = accounts[0]?.id;
  const { enterprises } = await call<{ enterprises: { id: string }[] }>("GET", "/api/enterprises?areaId=990100");
  return {
    "chengyan.officer": [
      "/",
      "/policy",
      `/policy/${documentId}`,
      "/policy/reader",
      "/plans",
      ...SECTIONS.map((section) => `/plans/${plan?.id}/${section}`),
      "/enterprises",
      "/enterprises?text=yh",
      `/enterprises/${enterprises[0]?.id}`,
      "/enterprises/import",
      `/enterprises/${NOWHERE}`,
      "/indicators",
      "/notices",
      "/notices/robots",
      "/notices/address",
      "/indicators?area=990102&year=1999",
      "/indicators/nc-rate-key-steps?year=2025",
      "/indicators/nc-rate-key-steps/enterprises?year=2025",
      "/indicators/design-tool-share/enterprises?year=2025&page=2",
      "/indicators/diagnosis-coverage",
      "/indicators/no-such-indicator",
      "/indicators/no-such-indicator/enterprises",
      `/plans/${plan?.id}/progress`,
      `/plans/${NOWHERE}/progress`,
      "/areas",
      "/areas/990102101/move",
      "/areas/99/move",
      "/units",
      "/experts",
      "/suppliers",
      `/policy/${NOWHERE}`,
      `/plans/${NOWHERE}/overview`,
      "/no-such-page",
    ],
    "duanyun.clerk": [
      "/",
      "/work",
      "/procedures",
      `/cases/${NOWHERE}`,
      "/policy",
      "/enterprises",
      "/enterprises/import",
      "/indicators",
    ],
    "chengyan.auditor": [
      "/",
      "/audit",
      `/audit/objects/plan/${plan?.id}`,
      "/indicators",
      "/areas/990102101/move",
      `/plans/${plan?.id}/progress`,
      `/policy/${documentId}`,
      `/enterprises/${enterprises[0]?.id}`,
      "/enterprises/import",
    ],
    "platform.administrator": [
      "/",
      "/accounts",
      `/accounts/${NOWHERE}`,
      "/operations",
      "/working-calendar",
      "/outward-messages",
    ],
    "platform.security": ["/", "/accounts", "/accounts/recertification", `/accounts/${accountId}`],
    "yanhu.enterprise": ["/", "/plans", "/own-enterprise", "/own-account", "/providers/city/return"],
  };
}

const DEVICES = [
  ["a desk", DESK],
  ["a telephone", PHONE],
] as const;

test.each([
  "chengyan.officer",
  "duanyun.clerk",
  "chengyan.auditor",
  "platform.administrator",
  "platform.security",
  "yanhu.enterprise",
])("%s finds every page accessible, fitting and without complaint, on a desk and on a telephone", async (userName) => {
  const { page, context, complaints } = await newWalk(browser, platform.url, DESK);
  await context.request.post("/api/session/demo", { data: { userName } });
  for (const address of addresses[userName] ?? []) {
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.waitForLoadState("networkidle");
    for (const [device, viewport] of DEVICES) {
      const where = `${userName} ${address} on ${device}`;
      await resizeTo(page, viewport);
      await expectFitting(page, where);
      await expectAccessible(page, where);
      if (address === "/" && device === "a telephone" && userName === "chengyan.officer") {
        await keepScreenshot(page, "home-390");
      }
    }
    await page.setViewportSize(DESK);
  }
  expect(complaints, userName).toEqual([]);
  await context.close();
});
