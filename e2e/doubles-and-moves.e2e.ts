import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible, keepScreenshot, openBrowser, PHONE, type Walk } from "./support/browser.ts";
import { walkThrough } from "./support/walk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function signIn(page: Page, userName: string): Promise<void> {
  await page.request.post("/api/session/demo", { data: { userName } });
}

/** Registers an enterprise as an office does; gives its id. */
async function registered(page: Page, name: string, creditCode: string, address: string): Promise<string> {
  const answer = await page.request.post("/api/enterprises", {
    data: { name, creditCode, overrideReason: "试验", industry: "3444", address, areaId: 990102101 },
  });
  const { id } = (await answer.json()) as { id: string };
  return id;
}

const figure = (page: Page, id: string, text: string, tier: number) =>
  page.request.post(`/api/enterprises/${id}/facts`, {
    data: {
      ...{ id: crypto.randomUUID(), act: "record", measure: "staff", from: "2025-01-01" },
      ...{ text, tier, sourceNote: null },
    },
  });

/** Both stand on a list that was frozen. */
async function countedAsTwo(page: Page, firms: readonly string[]): Promise<void> {
  const issueId = crypto.randomUUID();
  const about = {
    kind: "key-supervised",
    title: "重点企业名单",
    issuer: "砚湖区经信局",
    areaId: 990102,
    document: null,
  };
  const days = { issuedOn: "2025-01-05", from: "2025-01-01", until: null };
  await page.request.post("/api/roster-issues", { data: { id: issueId, ...about, ...days } });
  const entries = firms.map((enterprise) => ({ id: crypto.randomUUID(), enterprise }));
  const data = { entries, from: null, until: null, remark: null };
  await page.request.post(`/api/roster-issues/${issueId}/entries`, { data });
  await page.request.post("/api/frozen-rosters", {
    data: { id: crypto.randomUUID(), kind: "key-supervised", areaId: 990102, period: "2025", reason: null },
  });
}

/** Somebody about to register a firm again is told that it may be there. */
async function warnedBeforeRegistering(page: Page): Promise<void> {
  await page.goto("/enterprises");
  await page.getByRole("button", { name: "登记企业" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("企业名称").fill("秋声重影泵阀股份有限公司");
  const notice = dialog.getByRole("status");
  await notice.getByText("可能已经登记过").waitFor();
  await notice.getByRole("link", { name: "砚湖秋声重影泵阀有限公司" }).waitFor();
  await expectAccessible(page, "warning of doubles");
  await dialog.getByRole("button", { name: "取消" }).click();
}

/** Two files of one firm are compared and merged; the page shows the figures of both and whose they are. */
async function mergeTwo(page: Page): Promise<void> {
  await page.getByRole("button", { name: "疑似重复" }).click();
  await page.getByRole("heading", { name: "待核对" }).waitFor();
  await expectAccessible(page, "doubles");
  await keepScreenshot(page, "doubles-1440");
  await page
    .getByRole("link", { name: /对照.*秋声重影/ })
    .first()
    .click();
  await page.getByRole("table").waitFor();
  await page.getByRole("row", { name: /从业人员期末人数.*不一致/ }).waitFor();
  await page.getByRole("radio", { name: /砚湖秋声重影泵阀有限公司/ }).check();
  await expectAccessible(page, "comparison");
  await keepScreenshot(page, "comparison-1440");
  await page.getByRole("button", { name: "合并" }).click();
  const dialog = page.getByRole("dialog");
  const warnings = dialog.getByRole("list", { name: "合并前请看" });
  await warnings.getByText(/两边都有而不一致的有 2 项（.*从业人员期末人数.*）/).waitFor();
  await warnings.getByText("项采用“砚湖秋声重影泵阀厂”的").waitFor();
  await warnings.getByText("已冻结的名单把这两份算作两家：砚湖区：重点企业：2025").waitFor();
  await dialog.getByLabel(/原因|理由/).fill("同一营业执照，登记了两次");
  await keepScreenshot(page, "merge-1440");
  await expectAccessible(page, "before merging");
  await dialog.getByRole("button", { name: "合并" }).click();
  await page.getByRole("heading", { name: "砚湖秋声重影泵阀有限公司" }).waitFor();
  await page.getByText("原代码 92990102MA00077XX1").waitFor();
  await page.getByRole("button", { name: /^从业人员期末人数，2025年：47 E2/ }).click();
  const drawer = page.getByRole("dialog");
  await drawer.getByText("原登记于“砚湖秋声重影泵阀厂”").waitFor();
  expect(await drawer.getByRole("listitem").allTextContents()).toEqual([
    expect.stringMatching(/47 人[\s\S]*现在采用[\s\S]*原登记于/),
    expect.stringMatching(/50 人/),
  ]);
  await expectAccessible(page, "history of both");
  await page.keyboard.press("Escape");
}

/** The merged name still finds the firm; undone, there are two again. */
async function findAndUndo(page: Page): Promise<void> {
  await page.goto("/enterprises?text=重影泵阀厂");
  await page.getByText("原名或原代码：砚湖秋声重影泵阀厂").waitFor();
  await page.getByRole("link", { name: "砚湖秋声重影泵阀有限公司" }).click();
  await page.getByRole("heading", { name: "并入的档案" }).waitFor();
  await page.getByRole("link", { name: /砚湖秋声重影泵阀厂.*并入/ }).click();
  await page.getByRole("note").getByText("这份档案已并入").waitFor();
  await expectAccessible(page, "a merged file");
  await page.getByRole("button", { name: "撤销合并" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/原因|理由/).fill("核对后是两家");
  await dialog.getByRole("button", { name: "撤销合并" }).click();
  await page.getByRole("button", { name: /^从业人员期末人数，2025年：47 E2/ }).waitFor();
  await page.goto("/enterprises?text=重影泵阀");
  await page.getByText("找到 2 家").waitFor();
}

/** Kept apart, the pair leaves the list, and comes back when that is taken back. */
async function keepApart(page: Page): Promise<void> {
  await page.goto("/enterprises/doubles");
  const pair = page.getByRole("link", { name: /对照.*秋声重影/ });
  await pair.first().click();
  await page.getByRole("button", { name: "不是同一家" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/原因|理由/).fill("股东和地址都不同");
  await dialog.getByRole("button", { name: "不是同一家" }).click();
  await page.getByText("已确认不是同一家：").waitFor();
  await page.goto("/enterprises/doubles");
  await page.getByRole("heading", { name: "已确认不是同一家" }).waitFor();
  expect(await pair.count()).toBe(0);
  await page.getByRole("button", { name: "收回" }).first().click();
  await dialog.getByLabel(/原因|理由/).fill("还要再看");
  await dialog.getByRole("button", { name: "收回" }).click();
  await pair.first().waitFor();
}

/** A district cannot send a firm beyond itself and is told who can; the city can. */
async function moveAway(page: Page, id: string): Promise<void> {
  await signIn(page, "yanhu.officer");
  await page.goto(`/enterprises/${id}`);
  const openMove = async () => {
    await page.getByRole("button", { name: /^所在区域/ }).click();
    const drawer = page.getByRole("dialog");
    await drawer.getByRole("button", { name: "登记迁移" }).click();
    await drawer.getByLabel("所在区域").fill("烟墨区");
    await page.locator(".ant-select-item-option").filter({ hasText: "烟墨区" }).first().click();
    await drawer.getByRole("button", { name: "保存" }).click();
    return drawer;
  };
  const refused = await openMove();
  await refused.getByText("请由管辖两地的澄砚市办理").waitFor();
  await expectAccessible(page, "a refused move");
  await signIn(page, "chengyan.officer");
  await page.goto(`/enterprises/${id}`);
  await openMove();
  await page.getByRole("button", { name: /^所在区域.*：烟墨区/ }).waitFor();
  await page.keyboard.press("Escape");
  const yesterday = new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10);
  await page.getByLabel("回看哪一天").fill(yesterday);
  await page.getByRole("button", { name: "回看" }).click();
  await page.getByText("当天这家企业还没有建档").waitFor();
  await signIn(page, "yanmo.officer");
  await page.goto(`/enterprises/${id}`);
  await page.getByRole("button", { name: /^所在区域.*：烟墨区/ }).waitFor();
}

async function doublesAndMoves({ page }: Walk): Promise<void> {
  await signIn(page, "yanhu.officer");
  const address = "砚湖区秋声路 77 号";
  const kept = await registered(page, "砚湖秋声重影泵阀有限公司", "91990102MA00077XX1", address);
  const gone = await registered(page, "砚湖秋声重影泵阀厂", "92990102MA00077XX1", "秋声路77号");
  await figure(page, kept, "50", 0);
  await figure(page, gone, "47", 2);
  await countedAsTwo(page, [kept, gone]);
  await warnedBeforeRegistering(page);
  await mergeTwo(page);
  await findAndUndo(page);
  await keepApart(page);
  await moveAway(page, gone);
  await signIn(page, "yanhu.officer");
  await page.setViewportSize(PHONE);
  await page.goto("/enterprises/doubles");
  await page.getByRole("heading", { name: "疑似重复" }).waitFor();
  await expectAccessible(page, "doubles on a telephone");
}

test("possible doubles: warned, compared, merged, undone, kept apart; a firm moves to another district", () =>
  walkThrough(browser, "doubles-and-moves", async (walk) => {
    await doublesAndMoves(walk);
    // The browser itself reports the answer that refuses the district's move.
    expect(walk.complaints.filter((text) => !text.includes("status of 403"))).toEqual([]);
  }));
