import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DESK, expectSound, keepScreenshot, openBrowser, PHONE, type Walk } from "./support/browser.ts";
import { signInAs } from "./support/plan-steps.ts";
import { walkThrough } from "./support/walk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Another demo person, in the same browser. */
async function become(page: Page, userName: string): Promise<void> {
  const answer = await page.context().request.post("/api/session/demo", { data: { userName } });
  expect(answer.ok()).toBe(true);
  await page.goto("/work");
  await page.getByRole("heading", { name: "待办", level: 1 }).waitFor();
}

/** Takes an action of the case, by the keyboard alone, with a reason where one is asked for. */
async function press(page: Page, action: string, reason?: string): Promise<void> {
  await page.getByRole("button", { name: action, exact: true }).focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: action });
  await dialog.waitFor();
  if (reason !== undefined) await dialog.getByLabel("理由").fill(reason);
}

async function confirm(page: Page, action: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: action });
  await dialog.getByRole("button", { name: action, exact: true }).focus();
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
}

/** The township fills the report on a telephone and hands it in; what is missing is told at its field. */
async function report(page: Page): Promise<string> {
  await page.setViewportSize(PHONE);
  await page.goto("/procedures");
  await page.getByRole("button", { name: "开始办理：定期报送" }).click();
  await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
  await page.getByLabel("报送期 *").fill("2026 年 11 月");
  await page.getByLabel("本期进展 *").fill("完成走访 12 家，新增诊断 7 家。");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("已保存").first().waitFor();
  await press(page, "上报");
  await page.getByRole("dialog").getByRole("button", { name: "上报", exact: true }).click();
  await page.getByRole("dialog").getByText("表里还有没填或填得不对的项").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.getByLabel("本期完成诊断企业数 *").fill("7");
  await page.getByLabel("本期新开工项目数 *").fill("20");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("有没保存的修改").waitFor({ state: "hidden" });
  await expectSound(page, "a report on a telephone");
  await keepScreenshot(page, "case-390");
  await press(page, "上报");
  await confirm(page, "上报");
  await page.getByText("现在：区级审核").waitFor();
  await page.setViewportSize(DESK);
  return page.url();
}

/** The district sends one line back, the township mends it, the district accepts, the city locks. */
async function upwards(page: Page, address: string): Promise<void> {
  await become(page, "yanhu.officer");
  await expectSound(page, "the queue of a district");
  await keepScreenshot(page, "work-queue-1440");
  await page.getByRole("link", { name: "2026 年 11 月" }).click();
  await page.getByText("现在：区级审核").waitFor();
  await press(page, "退回更正", "请核对新开工项目数");
  await page.getByLabel("给“本期新开工项目数”写补正意见").fill("与上月相差太大");
  await confirm(page, "退回更正");
  await become(page, "duanyun.clerk");
  await page.goto(address);
  await page.getByText("退回时的意见：与上月相差太大").waitFor();
  await page.getByLabel("本期新开工项目数 *").fill("2");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByText("本期新开工项目数：20 → 2").waitFor();
  await press(page, "更正后上报");
  await confirm(page, "更正后上报");
  await become(page, "yanhu.officer");
  await page.goto(address);
  await press(page, "审核通过");
  await confirm(page, "审核通过");
  await become(page, "chengyan.officer");
  await page.goto(address);
  await page.getByText("现在：市级审定").waitFor();
  await expectSound(page, "a case on a desk");
  await keepScreenshot(page, "case-1440");
  await press(page, "审定并锁定");
  await confirm(page, "审定并锁定");
  await page.getByText("已办结：已审定锁定").waitFor();
  await become(page, "duanyun.clerk");
  await page.goto(address);
  await page.getByText("已办结：已审定锁定").waitFor();
  expect(await page.getByRole("button", { name: "保存" }).count()).toBe(0);
}

/** The procedures with their pictures, and the holidays that clocks go by. */
async function procedures(page: Page): Promise<void> {
  await page.goto("/procedures");
  await page.getByRole("img", { name: "流程图：定期报送" }).waitFor();
  await expectSound(page, "the procedures");
  await keepScreenshot(page, "procedures-1440");
  await page.context().request.post("/api/session/demo", { data: { userName: "platform.administrator" } });
  await page.goto("/working-calendar");
  await page.getByRole("heading", { name: /2026/ }).waitFor();
  await keepScreenshot(page, "working-calendar-1440");
}

async function reportGoesUp({ page }: Walk): Promise<void> {
  await signInAs(page, /端云镇/);
  const address = await report(page);
  await upwards(page, address);
  await procedures(page);
}

test("a report goes from a township to the city: sent back for one line, corrected, accepted, locked", () =>
  walkThrough(browser, "a-report-goes-up", async (walk) => {
    await reportGoesUp(walk);
    // Handed in with gaps on purpose.
    expect(walk.complaints.filter((text) => !/422/.test(text))).toEqual([]);
  }));
