import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import { findOrInstallBrowser } from "../../tools/browser.ts";

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const SCREENSHOTS = path.resolve(import.meta.dirname, "../../docs/screenshots");
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export async function openBrowser(): Promise<Browser> {
  const found = await findOrInstallBrowser();
  if ("missing" in found) throw new Error(found.missing);
  return chromium.launch({ executablePath: found.path, args: QUIET });
}

/** A page that remembers what its console complained about. */
export type Walk = { readonly page: Page; readonly context: BrowserContext; readonly complaints: string[] };

/** Shows the page in a window of another size and waits until it has been laid out anew. */
export async function resizeTo(page: Page, viewport: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(viewport);
  await page.evaluate(() => new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut))));
}

/** Opens a page as a new visitor of the platform, in Chinese. */
export async function newWalk(browser: Browser, baseURL: string, viewport = DESK): Promise<Walk> {
  const context = await browser.newContext({ baseURL, viewport, locale: "zh-CN", acceptDownloads: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    // The browser itself reports an answer of 401 or 404; the pages show those, so they are no fault.
    const expected = /Failed to load resource: the server responded with a status of (401|404|409|422)/;
    if (["error", "warning"].includes(message.type()) && !expected.test(message.text()))
      complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { page, context, complaints };
}

type AxeResult = {
  violations: { id: string; impact: string | null; help: string; nodes: { target: unknown[]; html: string }[] }[];
};

/** No serious or critical accessibility violation on the page as it is now (WCAG 2.2 A and AA). */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  await page.evaluate(axeSource);
  // From the top: what is scrolled under the header counts for the checker as lying in its way.
  const scrolled = await page.evaluate(() => {
    const { scrollY } = window;
    window.scrollTo(0, 0);
    return scrollY;
  });
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      // Only what is wrong is told in full; style sheets and media are not loaded again for rules about turned screens and sounds, of which there are none.
      resultTypes: ["violations"], preload: false,
    })`,
  );
  await page.evaluate((top) => window.scrollTo(0, top), scrolled);
  const serious = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes
          .slice(0, 3)
          .map((node) => node.html.slice(0, 160))
          .join(" | ")}`,
    );
  expect(serious, where).toEqual([]);
}

const OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth";

/** No page is wider than the window. */
export async function expectFitting(page: Page, where: string): Promise<void> {
  expect(await page.evaluate<number>(OVERFLOW), `${where}: wider than the window by`).toBeLessThanOrEqual(0);
}

/** A page as it should be when all is there: for everybody, and no wider than the window. */
export async function expectSound(page: Page, where: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await expectAccessible(page, where);
  await expectFitting(page, where);
}

/** Keeps a picture for the docs; only when asked, so that a test run changes no file. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (process.env["GONGFU_SCREENSHOTS"] !== "1") return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
}
