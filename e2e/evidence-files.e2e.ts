import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { crc32 } from "node:zlib";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdf, png } from "../platform/files/testing/evidence-files.ts";
import { expectAccessible, keepScreenshot, openBrowser, PHONE, type Walk } from "./support/browser.ts";
import { demoDataIn } from "./support/demo-data.ts";
import { callerOf, cookieOf, inTemporaryFolder, startPlatform } from "./support/platform.ts";
import { walkThrough } from "./support/walk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Sending, checking and reading again, on a machine that does other things too. */
const soon = { timeout: 30_000 };

const FIRM = /^砚湖/;

/** The files that the walk sends; the text is long enough to be interrupted. */
function writeFiles(folder: string) {
  const at = (name: string, bytes: Uint8Array | string) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  return {
    photo: at("现场照片.png", png(640, 480)),
    contract: at("采购合同.pdf", pdf("Purchase contract 2025-17, two robot arms (demo data)")),
    program: at("发票.pdf", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(4000)])),
    long: at("台账.txt", "设备台账（演示数据）。".repeat(90_000)),
    other: at("另一本台账.txt", "另一台账（演示数据）。".repeat(90_000)),
  };
}

async function openStaff(page: Page): Promise<Locator> {
  await page
    .getByRole("button", { name: /^从业人员期末人数，2024年：/ })
    .first()
    .click();
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("heading", { name: "佐证材料" }).waitFor();
  return drawer;
}

const pick = (drawer: Locator, ...files: readonly string[]) =>
  drawer.locator("input[type=file][multiple]").setInputFiles([...files]);
const files = (drawer: Locator) => drawer.getByRole("list", { name: "佐证材料" }).getByRole("listitem");

/** An officer opens the first enterprise of the district. */
async function openFirm(page: Page): Promise<void> {
  await page.request.post("/api/session/demo", { data: { userName: "yanhu.officer" } });
  // The demo's register fills while the platform already answers.
  const found = page.getByRole("link", { name: FIRM }).first();
  await expect
    .poll(
      async () => {
        await page.goto("/enterprises");
        await page.getByText(/^共 /).waitFor();
        return found.count();
      },
      { timeout: 60_000 },
    )
    .toBe(1);
  await found.click();
  await page.getByRole("heading", { name: "佐证材料：企业整体" }).waitFor();
}

async function attach(page: Page, { photo, contract, program }: ReturnType<typeof writeFiles>): Promise<void> {
  const drawer = await openStaff(page);
  await pick(drawer, photo, contract);
  await drawer.getByText("采购合同.pdf").waitFor();
  await expect.poll(() => files(drawer).count(), soon).toBe(2);
  await pick(drawer, program);
  await drawer.getByText("这个文件的内容是可以运行的程序（Windows），不论名称怎么写都不能接收").waitFor();
  await expectAccessible(page, "a file sent back");
  await keepScreenshot(page, "evidence-1440");
  await drawer.getByRole("button", { name: "知道了：发票.pdf" }).click();
  await drawer.getByText("发票.pdf", { exact: true }).waitFor({ state: "hidden" });
  await drawer.getByRole("button", { name: "预览：现场照片.png" }).click();
  const picture = page.getByRole("img", { name: "现场照片.png" });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), soon).toBe(640);
  await expectAccessible(page, "a picture");
  await page.getByRole("button", { name: "关闭", exact: true }).last().click();
  await drawer.getByRole("button", { name: "预览：采购合同.pdf" }).click();
  await page.getByText("Purchase contract 2025-17").waitFor();
  await page.getByRole("button", { name: "关闭", exact: true }).last().click();
}

/** The line breaks in the middle and the page is opened anew: the same file goes on from there, another one does not. */
async function interruptAndResume(page: Page, { long, other }: ReturnType<typeof writeFiles>): Promise<void> {
  let cut = true;
  await page.route(/bytes\?from=1048576$/, (route) => (cut ? route.abort() : route.continue()));
  await pick(page.getByRole("dialog"), long);
  await page.getByText("网络不通，自动重试中").waitFor();
  await page.reload();
  cut = false;
  const drawer = await openStaff(page);
  await drawer.getByText("上次没有传完").waitFor();
  const again = drawer.getByLabel("选同一个文件接着传：台账.txt").and(drawer.locator("input"));
  await again.setInputFiles(other);
  await drawer.getByText("选的不是同一个文件").waitFor();
  await page.reload();
  const reopened = await openStaff(page);
  const sent: string[] = [];
  page.on("request", (request) => {
    const from = /bytes\?from=(\d+)/.exec(request.url())?.[1];
    if (from !== undefined) sent.push(from);
  });
  await reopened.getByLabel("选同一个文件接着传：台账.txt").and(reopened.locator("input")).setInputFiles(long);
  await expect.poll(() => files(reopened).count(), soon).toBe(3);
  expect(sent[0]).toBe("1048576");
}

/** The figure is corrected: the files stay with the value that they support. */
async function correct(page: Page): Promise<void> {
  const drawer = page.getByRole("dialog");
  await drawer.getByRole("button", { name: "更正" }).click();
  await drawer.getByLabel("从业人员期末人数（人）").fill("77");
  await drawer.getByLabel("原因").fill("按合同核对");
  await drawer.getByRole("button", { name: "保存" }).click();
  await drawer.getByText("原因：按合同核对").waitFor();
  await drawer.getByText("还没有材料。").waitFor();
  const before = drawer.getByRole("list", { name: "来历" }).locator(":scope > li").nth(1);
  await before.getByText("现场照片.png").waitFor();
  await before.getByRole("button", { name: "撤下：采购合同.pdf" }).click();
  const asked = page.getByRole("dialog").filter({ hasText: "撤下“采购合同.pdf”？" });
  await asked.getByLabel("原因").fill("合同是别家的");
  await asked.getByRole("button", { name: "撤下", exact: true }).click();
  await before.getByText("已撤下 1 份").click();
  await before.getByText("合同是别家的").waitFor();
  await expectAccessible(page, "files of a corrected figure");
}

test(
  "a photo and a contract at a figure: interrupted and resumed, previewed, kept when the figure is corrected",
  { timeout: 300_000 },
  () =>
    walkThrough(browser, "evidence-files", async ({ page, complaints }: Walk, folder) => {
      const written = writeFiles(folder);
      await openFirm(page);
      await attach(page, written);
      await interruptAndResume(page, written);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /^从业人员期末人数，2024年：.*3 份佐证材料/ }).waitFor();
      const drawer = await openStaff(page);
      await expect.poll(() => files(drawer).count(), soon).toBe(3);
      await correct(page);
      await page.setViewportSize(PHONE);
      await expectAccessible(page, "files on a phone");
      await keepScreenshot(page, "evidence-390");
      // The line that was cut on purpose.
      expect(complaints.filter((text) => !text.includes("net::ERR_FAILED"))).toEqual([]);
    }),
);

test("the demo's enterprise finds its invented files at its own figures", () =>
  walkThrough(browser, "own-evidence", async ({ page }: Walk) => {
    await page.request.post("/api/session/demo", { data: { userName: "yanhu.enterprise" } });
    await expect
      .poll(
        async () => {
          await page.goto("/own-enterprise");
          const files = page.getByRole("button", { name: /^佐证材料 2：/ });
          // The page asks for its figures when it is there.
          await files.waitFor({ timeout: 5_000 }).catch(() => undefined);
          return files.count();
        },
        { timeout: 120_000 },
      )
      .toBe(1);
    await page.getByRole("button", { name: /^佐证材料 2：/ }).click();
    await page.getByRole("button", { name: "预览：设备铭牌（演示数据）.png" }).click();
    const picture = page.getByRole("img", { name: "设备铭牌（演示数据）.png" });
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), soon).toBe(480);
    await expectAccessible(page, "own evidence");
  }));

const ROUNDS = 3;
const BYTES = 6 * 1024 * 1024;
const PIECE = 128 * 1024;

test(
  `killed ${ROUNDS} times in the middle of an upload, the server goes on from the byte that it has`,
  { timeout: 300_000 },
  () =>
    inTemporaryFolder(async (folder) => {
      const dataDir = demoDataIn(folder);
      let platform = await startPlatform({ dataDir });
      const signIn = () => callerOf(platform.url, "yanhu.officer");
      let call = await signIn();
      type Firms = { enterprises: { id: string; homeId: number }[] };
      const firms = () => call<Firms>("GET", "/api/enterprises?areaId=990102");
      const [firm] = (await firms()).enterprises;
      if (!firm) throw new Error("no enterprise");
      const bytes = Buffer.from("演示材料\n".repeat(BYTES / 13 + 1)).subarray(0, Math.floor(BYTES / 13) * 13);
      const id = "00000000-0000-4000-8000-00000000f11e";
      const about = { homeId: firm.homeId, subjectId: firm.id, kind: "subject", recordId: firm.id };
      const begin = () =>
        call<{ received: number; crc32: number }>("POST", "/api/evidence/uploads", {
          ...{ id, ...about, fileName: "长材料.txt", size: bytes.length },
        });
      const address = `/api/evidence/${firm.homeId}/uploads/${id}`;
      const landings: number[] = [];
      let acknowledged = 0;
      const sendUntil = async (end: number) => {
        for (let from = (await begin()).received; from < end; ) {
          const piece = bytes.subarray(from, from + PIECE);
          from = (await call<{ received: number }>("PUT", `${address}/bytes?from=${from}`, piece)).received;
          acknowledged = from;
        }
      };
      for (let round = 0; round < ROUNDS; round++) {
        const sending = sendUntil(bytes.length).catch(() => undefined);
        await expect
          .poll(() => acknowledged, { interval: 2, ...soon })
          .toBeGreaterThan((bytes.length * (round + 1)) / (ROUNDS + 2));
        await delay(round * 7);
        platform.process.kill("SIGKILL");
        await sending;
        await platform.ended();
        platform = await startPlatform({ dataDir });
        call = await signIn();
        const now = await begin();
        landings.push(now.received);
        expect(now.received, `round ${round}`).toBeGreaterThanOrEqual(acknowledged);
        expect(now.crc32).toBe(crc32(bytes.subarray(0, now.received)));
      }
      await sendUntil(bytes.length);
      const done = await call<{ state: string }>("POST", `${address}/finish`, { crc32: crc32(bytes) });
      expect(done.state).toBe("kept");
      const left = await fetch(`${platform.url}/api/evidence/${firm.homeId}/${id}/content`, {
        headers: { cookie: await cookieOf(platform.url, "yanhu.officer") },
      });
      expect(Buffer.from(await left.arrayBuffer()).equals(bytes)).toBe(true);
      platform.process.kill("SIGTERM");
      await platform.ended();
      console.info("after the kills the upload went on from bytes", landings);
      expect(new Set(landings).size).toBe(ROUNDS);
    }),
);
