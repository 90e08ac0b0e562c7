import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readWorkbook } from "#office";
import { expectAccessible, expectFitting, keepScreenshot, openBrowser, PHONE, type Walk } from "./support/browser.ts";
import { decideEverything, handIn, publish, signInAs } from "./support/plan-steps.ts";
import { walkThrough } from "./support/walk.ts";

const INVENTED = path.resolve(import.meta.dirname, "../demo/invented-city/plan.txt");

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

type Listed = {
  pageSize: number;
  figure: { value: string; inScope: number };
  enterprises: { numerator: string | null }[];
};

/** What the enterprises behind a cell add up to, over all pages of their list, in the unit of the measure. */
async function sumBehind(page: Page, address: URL): Promise<{ readonly sum: number; readonly value: number }> {
  const code = address.pathname.split("/")[2] ?? "";
  const query = `areaId=${address.searchParams.get("area")}&year=${address.searchParams.get("year")}`;
  const read = async (number: number): Promise<Listed> =>
    (await page.request.get(`/api/indicators/${code}/enterprises?${query}&page=${number}`)).json();
  const first = await read(1);
  const others = Array.from({ length: Math.ceil(first.figure.inScope / first.pageSize) - 1 }, (_, at) => read(at + 2));
  const rows = [first, ...(await Promise.all(others))].flatMap(({ enterprises }) => enterprises);
  return {
    sum: rows.reduce((sum, { numerator }) => sum + Number(numerator ?? 0), 0),
    value: Number(first.figure.value),
  };
}

/** A cell says what its enterprises add up to, and opens them. */
async function openCell(page: Page, progress: string, name: RegExp, divisor: number): Promise<void> {
  await page.goto(`${progress}?view=grid`);
  const cell = page.getByRole("link", { name });
  const said = /^([\d.,]+) \//.exec((await cell.locator(".heat-pair").textContent()) ?? "")?.[1]?.replaceAll(",", "");
  await cell.click();
  await page.getByRole("heading", { name: /涉及的企业$/, level: 1 }).waitFor();
  const { sum, value } = await sumBehind(page, new URL(page.url()));
  expect(sum / divisor).toBeCloseTo(value, 4);
  expect(Number(said)).toBeCloseTo(value, 2);
  expect(sum).toBeGreaterThan(0);
}

async function seeGridAndMap(page: Page, progress: string): Promise<void> {
  await page.goto(progress);
  await page.getByText("热力图", { exact: true }).click();
  await page.getByRole("table", { name: "各区域各指标的进展" }).waitFor();
  await expectAccessible(page, "the heat grid");
  await expectFitting(page, "the heat grid");
  await keepScreenshot(page, "heat-grid-1440");
  await page.getByText("区域图", { exact: true }).click();
  const tiles = page.getByRole("list", { name: /各区域完成率$/ });
  await tiles.waitFor();
  expect(await tiles.getByRole("listitem").count()).toBe(7);
  await expectAccessible(page, "the map of areas");
  await keepScreenshot(page, "tile-map-1440");
  await tiles.getByRole("link", { name: /^砚湖区/ }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: /^砚湖区 \d+ 年.*涉及的企业$/, level: 1 }).waitFor();
}

async function seeTrend(page: Page): Promise<void> {
  await page.goto("/indicators/smart-investment");
  await page.getByRole("img", { name: /历年走势/ }).waitFor();
  await page.getByText("用表格看").click();
  const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "2026", exact: true }) });
  expect(await row.textContent()).toMatch(/≥ 170.*截至目前/);
  await expectAccessible(page, "the years of an indicator");
  await keepScreenshot(page, "trend-1440");
}

/** The wall names the figures that the page has, and leads nowhere. */
async function seeWall(page: Page, progress: string): Promise<void> {
  const plan = progress.split("/")[2];
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto(`/wall?plan=${plan}`);
  await page.getByText("演示数据", { exact: true }).waitFor();
  await page.getByText(/^数据时间 \d/).waitFor();
  const answer = await (await page.request.get(`/api/plans/${plan}/progress`)).json();
  for (const { figure } of answer.rows[0].cells.filter(
    ({ first, last, figure: known }: { first: number; last: number; figure: string | null }) =>
      first === 2026 && last === 2026 && known !== null,
  )) {
    const text = String(Math.round(Number(figure) * 100) / 100);
    await page
      .getByText(new RegExp(`^${text.replace(".", "\\.")} / `))
      .first()
      .waitFor();
  }
  expect(await page.getByRole("main").getByRole("link").count()).toBe(0);
  await expectAccessible(page, "the wall");
  await expectFitting(page, "the wall");
  await keepScreenshot(page, "wall-1920");
}

type Row = readonly (string | undefined)[];

/** The rows of a workbook behind a button, as texts. */
async function rowsOf(page: Page): Promise<Row[]> {
  const coming = page.waitForEvent("download");
  await page
    .getByRole("link", { name: "导出 Excel" })
    .or(page.getByRole("button", { name: "导出 Excel" }))
    .click();
  const read = await readWorkbook(readFileSync(await (await coming).path()));
  if (!read.ok) throw new Error(read.refusal.code);
  return (read.value.sheets[0]?.rows ?? []).map((row) =>
    row.map((cell) => (cell.kind === "text" ? cell.text : cell.kind === "figure" ? cell.decimal : undefined)),
  );
}

async function takeFiles(page: Page, progress: string): Promise<void> {
  await page.goto(progress);
  const rows = await rowsOf(page);
  expect(rows[1]?.[0]).toMatch(/^演示数据；数据来源：.*读取时间：/);
  const plan = progress.split("/")[2];
  const answer = await (await page.request.get(`/api/plans/${plan}/progress`)).json();
  const cells = answer.rows.flatMap(
    (row: { cells: { areaName: string; target: string; figure: string | null }[] }) => row.cells,
  );
  expect(rows.slice(3).map((row) => [row[2], row[5], row[6] ?? ""])).toEqual(
    cells.map((cell: { areaName: string; target: string; figure: string | null }) => [
      cell.areaName,
      cell.target,
      cell.figure ?? "",
    ]),
  );
  await page.goto("/indicators?year=2025");
  await page.getByRole("rowheader").first().waitFor();
  const listed = await rowsOf(page);
  const figures = await (
    await page.request.get("/api/indicators/figures?areaId=990100&year=2025&whole=true&code=robots-in-service")
  ).json();
  const { value, numerator, known, inScope } = figures.figures[0].figure;
  const robots = listed.find((row) => row[0] === "在役工业机器人");
  expect(robots?.slice(4, 6)).toEqual([value, numerator]);
  expect(robots?.slice(9, 11)).toEqual([String(known), String(inScope)]);
}

async function onATelephone(page: Page, progress: string): Promise<void> {
  await page.setViewportSize(PHONE);
  for (const [view, mark] of [
    ["grid", "heat-grid"],
    ["map", "tile-map"],
  ] as const) {
    await page.goto(`${progress}?view=${view}`);
    await page.getByRole("list", { name: "图例" }).waitFor();
    await expectAccessible(page, `${mark} on a telephone`);
    await expectFitting(page, `${mark} on a telephone`);
    await keepScreenshot(page, `${mark}-390`);
  }
  await page.goto("/indicators/smart-investment");
  await page.getByRole("img", { name: /历年走势/ }).waitFor();
  await expectFitting(page, "the years of an indicator on a telephone");
}

async function pictures({ page }: Walk): Promise<void> {
  await signInAs(page, /澄砚市经信局/);
  await handIn(page, INVENTED);
  await decideEverything(page);
  await publish(page);
  await page.getByText("计划第 1 版已发布。").waitFor({ state: "hidden" });
  const progress = `/plans/${new URL(page.url()).pathname.split("/")[2]}/progress`;
  await seeGridAndMap(page, progress);
  // Money is listed in 分, and 亿元 is ten thousand million of them.
  await openCell(page, progress, /^宣林市，数字化改造投资（2026 年）/, 1e10);
  await openCell(page, progress, /^全市，数字化改造投资（2026 年）/, 1e10);
  await openCell(page, progress, /^宣林市，在役工业机器人/, 1);
  await seeTrend(page);
  await takeFiles(page, progress);
  await seeWall(page, progress);
  await onATelephone(page, progress);
}

test("pictures: a heat grid that opens its enterprises, a map, years, a wall and workbooks with the same figures", () =>
  walkThrough(browser, "pictures", async (walk) => {
    await pictures(walk);
    expect(walk.complaints).toEqual([]);
  }));
