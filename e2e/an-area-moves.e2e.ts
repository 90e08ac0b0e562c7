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
  await page.getByText(/砚湖区的数减少，烟墨区的数增加；澄砚市以及更上级的合计不变/).waitFor();
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

async function areaMoves({ page }: Walk): Promise<void> {
  await signInAs(page, /澄砚市经信局/);
  await untilDemoDataIsIn(async (address) => (await page.request.get(address)).text());
  await seeEffect(page);
  await onATelephone(page);
  await move(page);
}

test("a township goes to another district: what changes is seen before, and where it was stays on record", () =>
  walkThrough(browser, "an-area-moves", async (walk) => {
    await areaMoves(walk);
    expect(walk.complaints).toEqual([]);
  }));
