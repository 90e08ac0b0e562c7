import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectSound, keepScreenshot, openBrowser, PHONE, type Walk } from "./support/browser.ts";
import { untilDemoDataIsIn } from "./support/demo-data.ts";
import { signInAs } from "./support/plan-steps.ts";
import { walkThrough } from "./support/walk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Publishes the invented city's plan and freezes its figures, as the week's brief does, by the calls of the pages; gives the snapshot's id. */
async function freeze(page: Page): Promise<string> {
  const plan = readFileSync(path.resolve(import.meta.dirname, "../demo/invented-city/plan.txt"), "utf8");
  return page.evaluate(async (text) => {
    const send = async (address: string, payload: unknown) => {
      const type = typeof payload === "string" ? "application/octet-stream" : "application/json";
      const body = typeof payload === "string" ? payload : JSON.stringify(payload);
      const answer = await fetch(address, { method: "POST", headers: { "content-type": type }, body });
      if (!answer.ok) throw new Error(`${address} ${await answer.text()}`);
      return answer.json();
    };
    const { documentId } = await send("/api/policy/documents?fileName=plan.txt&areaId=990100&again=true", text);
    const { items } = await (await fetch(`/api/policy/documents/${documentId}`)).json();
    const decisions = items.map(({ itemId, version }: { itemId: string; version: number }) => ({
      ...{ itemId, seenVersion: version, action: "accept" },
    }));
    await send(`/api/policy/documents/${documentId}/decisions`, { decisions });
    const { planId } = await send("/api/plans", { documentId, keepPrintedNames: true });
    const { id } = await send(`/api/plans/${planId}/snapshots`, { id: crypto.randomUUID(), title: "划转前（演示）" });
    return id;
  }, plan);
}

async function seeEffect(page: Page): Promise<void> {
  await page.goto("/areas?area=990102101");
  await page.getByRole("link", { name: "划转" }).click();
  await page.getByRole("heading", { name: "划转端云镇", level: 1 }).waitFor();
  await expectSound(page, "an area that nobody moved yet");
  await page.getByLabel("划转到哪个区域下面").click();
  await page.getByLabel("划转到哪个区域下面").fill("烟墨区");
  await page
    .locator(".ant-select-dropdown:visible .ant-select-item-option")
    .filter({ hasText: "烟墨区" })
    .first()
    .click();
  await page.getByText(/企业不再计入砚湖区，改为计入烟墨区；澄砚市以及更上级的合计不变/).waitFor();
  await page.getByRole("rowheader", { name: "烟墨区" }).first().waitFor();
  await page.getByRole("heading", { level: 1 }).click();
  await page.locator(".ant-select-dropdown:visible").waitFor({ state: "hidden" });
  await expectSound(page, "the effect of a move");
  await keepScreenshot(page, "move-effect-1440");
}

async function onATelephone(page: Page): Promise<void> {
  const wide = page.viewportSize();
  await page.setViewportSize(PHONE);
  await expectSound(page, "the effect of a move on a telephone");
  await keepScreenshot(page, "move-effect-390");
  if (wide) await page.setViewportSize(wide);
}

async function move(page: Page): Promise<void> {
  await page.getByRole("button", { name: "办理划转" }).click();
  await page.getByText("请填写，至少两个字").first().waitFor();
  await page.getByLabel("文号").fill("澄政发〔2026〕7号（演示）");
  await page.getByLabel("划转理由").fill("区划调整（演示数据）");
  await page.getByRole("button", { name: "办理划转" }).click();
  await page.getByRole("heading", { name: "划转记录" }).waitFor();
  await page.getByText(/由砚湖区划转至烟墨区/).waitFor();
  await page.locator(".facts .lineage").getByText("烟墨区").waitFor();
  await expectSound(page, "an area that was moved");
}

/** What was frozen is told again as it was, and the difference by the move. */
async function lookBack(page: Page, snapshot: string): Promise<void> {
  await page.goto(`/indicators/robots-in-service/changes?area=990102&year=2025&snapshot=${snapshot}`);
  await page.getByRole("rowheader", { name: "区划调整" }).waitFor();
  await page.getByText(/端云镇：砚湖区 → 烟墨区（澄政发〔2026〕7号（演示）/).waitFor();
  await page.getByRole("rowheader", { name: "端云镇" }).waitFor();
  await expectSound(page, "a figure from before a move");
  await keepScreenshot(page, "move-looked-back-1440");
  await page.setViewportSize(PHONE);
  await expectSound(page, "a figure from before a move on a telephone");
}

async function areaMoves({ page }: Walk): Promise<void> {
  await signInAs(page, /澄砚市经信局/);
  await untilDemoDataIsIn(async (address) => (await page.request.get(address)).text());
  const snapshot = await freeze(page);
  await seeEffect(page);
  await onATelephone(page);
  await move(page);
  await keepScreenshot(page, "area-moved-1440");
  await lookBack(page, snapshot);
}

test("a township goes to another district: what changes is seen before, and where it was stays on record", () =>
  walkThrough(browser, "an-area-moves", async (walk) => {
    await areaMoves(walk);
    expect(walk.complaints).toEqual([]);
  }));
