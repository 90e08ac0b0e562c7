import { readFileSync } from "node:fs";
import nodePath from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

type Person = Awaited<ReturnType<TestPlatform["as"]>>;
type Cell = {
  key: string;
  change: string;
  title: string;
  place?: { area: string; period: string };
  from: unknown;
  to: unknown;
};
type Comparison = {
  version: number;
  baseVersion: number;
  identified: boolean;
  differences: Cell[];
  conflicts: { key: string; base: unknown }[];
  remarks: { reason: string }[];
  warnings: { before: unknown[]; after: { code: string }[] };
};

const PLAN = readFileSync(nodePath.resolve(import.meta.dirname, "../../demo/invented-city/plan.txt"));

let platform: TestPlatform;
let city: Person;
let planId: string;

let otherId: string;

beforeAll(async () => {
  platform = await testPlatform();
  city = await platform.as("chengyan.officer");
  planId = await published();
  otherId = await published();
});

afterAll(() => platform?.close());

/** The invented city's plan, with everything that was read accepted. */
async function published(): Promise<string> {
  const received = await city({
    method: "POST",
    url: "/api/policy/documents?fileName=plan.txt&areaId=990100&again=true",
    headers: { "content-type": "application/octet-stream" },
    payload: PLAN,
  });
  const { documentId } = received.json<{ documentId: string }>();
  const review = await city({ method: "GET", url: `/api/policy/documents/${documentId}` });
  const { items } = review.json<{ items: { itemId: string; version: number }[] }>();
  const decisions = items.map(({ itemId, version }) => ({ itemId, seenVersion: version, action: "accept" }));
  await city({ method: "POST", url: `/api/policy/documents/${documentId}/decisions`, payload: { decisions } });
  const plan = await city({ method: "POST", url: "/api/plans", payload: { documentId, keepPrintedNames: true } });
  expect(plan.statusCode, plan.body).toBe(201);
  return plan.json<{ planId: string }>().planId;
}

const path = (tail: string) => `/api/plans/${planId}${tail}`;

async function taken(file: string): Promise<Buffer> {
  const answer = await city({ method: "GET", url: path(`/${file}`) });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.rawPayload;
}

function bringBack(bytes: Uint8Array | string, query = "", person = city) {
  return person({
    method: "POST",
    url: path(`/comparisons?${query}`),
    headers: { "content-type": "application/octet-stream" },
    payload: Buffer.from(bytes),
  });
}

async function compared(bytes: Uint8Array | string, query?: string): Promise<Comparison> {
  const answer = await bringBack(bytes, query);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Comparison>();
}

/** The workbook with one cell changed, as another program saves it. */
async function edited(bytes: Buffer, change: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("no sheet");
  change(sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const publish = (changes: unknown[], baseVersion: number, reason = "区县反馈后调整") =>
  city({ method: "POST", url: path("/versions"), payload: { baseVersion, changes, reason } });

describe("a round trip", () => {
  test.each(["annex.xlsx", "annex.docx", "tasks.xlsx", "tasks.docx"])(
    "%s comes back without a difference",
    async (file) => {
      expect(await compared(await taken(file))).toMatchObject({
        identified: true,
        differences: [],
        conflicts: [],
        remarks: [],
      });
    },
  );

  test("saved by a program that drops document properties, it is known by its foot line", async () => {
    const saved = await edited(await taken("annex.xlsx"), () => undefined);
    expect(await compared(saved)).toMatchObject({ identified: true, differences: [], remarks: [] });
  });

  test("an edited annex is compared, changes nothing by itself, and makes version 2 of what is taken", async () => {
    const first = await taken("annex.xlsx");
    const back = await compared(await edited(first, (sheet) => (sheet.getCell("D5").value = 37.5)));
    const change = back.differences.find(({ to }) => to === "37.5");
    expect(back).toMatchObject({ version: 1, baseVersion: 1 });
    expect(back.differences.map(({ from, to }) => [from, to])).toContainEqual([expect.any(String), "37.5"]);
    expect(
      (await city({ method: "GET", url: path("/versions") })).json<{ versions: unknown[] }>().versions,
    ).toHaveLength(1);
    expect(change?.place).toBeDefined();

    const done = await publish(back.differences, back.version);
    expect([done.statusCode, done.json()]).toEqual([201, { version: 2 }]);
    const versions = (await city({ method: "GET", url: path("/versions") })).json<{ versions: object[] }>().versions;
    expect(versions[0]).toMatchObject({ version: 2, reason: "区县反馈后调整" });
    const former = (await city({ method: "GET", url: path("?version=1") })).json<object>();
    expect(former).toMatchObject({ version: 1, newestVersion: 2, mayRevise: false, mayWithdraw: false });
    expect((await city({ method: "GET", url: path("") })).json()).toMatchObject({ version: 2, newestVersion: 2 });
    // The first version leaves as it was, and comes back as a copy of that version.
    expect(await compared(await taken("annex.xlsx?version=1"))).toMatchObject({ baseVersion: 1, version: 2 });
    for (const odd of ["Infinity", "1e999", "9".repeat(400), "-1", "abc"]) {
      expect((await city({ method: "GET", url: path(`?version=${odd}`) })).statusCode, odd.slice(0, 9)).toBe(400);
    }
    const absent = await city({ method: "GET", url: path("?version=9") });
    expect([absent.statusCode, absent.json()]).toMatchObject([404, { code: "plan.version-not-found" }]);
    const shown = (await city({ method: "GET", url: path("/versions/2/differences") })).json<{ differences: Cell[] }>();
    expect(shown.differences.map(({ key, from, to }) => [key, from, to])).toEqual(
      back.differences.map(({ key, from, to }) => [key, from, to]),
    );

    const again = await publish(back.differences, 1);
    expect([again.statusCode, again.json()]).toMatchObject([409, { code: "plan.version-outdated" }]);

    const late = await compared(
      await edited(first, (sheet) => {
        sheet.getCell("D5").value = 39;
      }),
    );
    expect(late).toMatchObject({ version: 2, baseVersion: 1 });
    expect(late.conflicts).toContainEqual({ key: change?.key, base: change?.from });
  });

  test("a table pasted from a web page", async () => {
    const html =
      "<table><tr><th>指标</th><th>年份</th><th>砚湖区</th><th>烟墨区</th></tr><tr><td>数字化改造投资（亿元）</td><td>2027年</td><td>44</td><td>34.5</td></tr></table>";
    const { differences, identified } = await compared(html, "pasted=html");
    expect(identified).toBe(false);
    expect(differences.map(({ to }) => to)).toContain("34.5");
    const text = "指标\t年份\t砚湖区\t烟墨区\n数字化改造投资（亿元）\t2027年\t44\t34.5";
    expect((await compared(text, "pasted=text")).differences).toEqual(differences);
  });
});

describe("refusals", () => {
  test.each([
    ["no table", "只有一句话", "plan.copy-without-table"],
    ["a foreign table", "甲\t乙\n1\t2", "plan.copy-unrecognised"],
    ["an old file", "\u00d0\u00cf\u0011\u00e0", "plan.copy-format-unknown"],
    ["half a container", "PK\u0003\u0004 broken", "files.not-a-container"],
  ])("%s", async (_what, text, code) => {
    const answer = await bringBack(Buffer.from(text, text.startsWith("\u00d0") ? "latin1" : "utf8"));
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([422, code]);
  });

  test("changes that do not fit, or make no plan", async () => {
    const version = (await city({ method: "GET", url: path("") })).json<{ version: number }>().version;
    const { differences } = await compared(
      await edited(await taken("annex.xlsx"), (sheet) => (sheet.getCell("D5").value = 41)),
    );
    const cell = differences.find(({ change }) => change === "cell");
    const code = async (changes: unknown[]) => (await publish(changes, version)).json<{ code: string }>().code;
    expect(await code([{ ...cell, from: "0.123" }])).toBe("plan.change-unfit");
    expect(await code([{ ...cell, to: "many" }])).toBe("plan.change-malformed");
    expect(await code([{ ...cell, to: "9".repeat(60) }])).toBe("plan.value-not-exact");
    const field = { key: "k", part: "about", item: "", title: "x", change: "field", sentence: "difference.field" };
    expect(await code([{ ...field, field: "title", from: "x", to: 7 }])).toBe("plan.change-unfit");
    expect(await code([{ ...field, field: "secret", to: 7 }])).toBe("plan.change-malformed");
    expect((await publish([cell], version, "  ")).json()).toMatchObject({ code: "plan.change-reason-missing" });
  });

  test("changes that break a table's shape or figures are malformed, whatever sums hang on them", async () => {
    const { content, version } = (await city({ method: "GET", url: path("") })).json<{
      content: { grids: { id: string; indicator: string; areas: { name: string }[]; periods: { label: string }[] }[] };
      version: number;
    }>();
    const cells = (
      await compared(await edited(await taken("annex.xlsx"), (sheet) => (sheet.getCell("D5").value = 43)))
    ).differences.filter(({ change }) => change === "cell");
    const [grid] = content.grids;
    const common = { part: "grid", item: grid?.id, title: grid?.indicator };
    const noAreas = { ...common, key: "a", change: "field", sentence: "difference.field", field: "areas", to: null };
    const bare = { ...common, key: "b", item: "bare", change: "added", sentence: "difference.added", after: null };
    const malformed = [
      cells.map((cell) => ({ ...cell, to: "abc" })),
      [{ ...noAreas, from: grid?.areas }],
      [{ ...noAreas, field: "periods", from: grid?.periods, to: "soon" }],
      [{ ...noAreas, from: grid?.areas, to: [null] }],
      [{ ...bare, to: { id: "bare" } }],
      [
        { ...bare, to: { id: "bare", cells: null } },
        { ...noAreas, item: "bare", from: undefined },
      ],
    ];
    for (const changes of malformed) {
      const answer = await publish(changes, version);
      expect([answer.statusCode, answer.json()], answer.body).toMatchObject([422, { code: "plan.change-malformed" }]);
    }
  });

  test("a copy of another plan, and a version that is not there", async () => {
    const foreign = await city({ method: "GET", url: `/api/plans/${otherId}/tasks.xlsx` });
    expect((await bringBack(foreign.rawPayload)).json()).toMatchObject({ code: "plan.copy-of-another-plan" });
    const missing = await city({ method: "GET", url: path("/versions/1/differences") });
    expect([missing.statusCode, missing.json()]).toMatchObject([404, { code: "plan.version-not-found" }]);
  });
});
