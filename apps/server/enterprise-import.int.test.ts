import { randomUUID } from "node:crypto";
import exceljs from "exceljs";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkSignOf, organisationCheckOf } from "#enterprise";
import type { ReadRows } from "#enterprise/lists";
import { instant, refuse } from "#kernel";
import { streamRowsHere } from "./stream-rows.ts";
import { sweepAbandoned } from "./sweeping.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const YANHU = 990102;
const TOWN = 990102101;

let platform: TestPlatform;
let clerk: Awaited<ReturnType<TestPlatform["as"]>>;
let yanmo: typeof clerk;
/** How often the platform will still say that it is busy reading the lists of others. */
let busy = 0;
const readRows: ReadRows = async (...asked) => {
  if (busy === 0) return streamRowsHere(...asked);
  busy -= 1;
  return refuse("enterprise.sheets-busy");
};
beforeAll(async () => {
  platform = await testPlatform({ readRows });
  clerk = await platform.as("duanyun.clerk");
  yanmo = await platform.as("yanmo.officer");
});
afterAll(() => platform?.close());

function code(turn: number): string {
  const body = `B${String(turn).padStart(7, "0")}`;
  const first = `91990102${body}${organisationCheckOf(body)}`;
  return first + checkSignOf(first);
}

const HEAD = [
  "统一社会信用代码",
  "企业名称",
  "所在区域",
  "行业代码",
  "2025年从业人员期末人数（人）",
  "2025年营业收入（万元）",
];
type Line = readonly (string | number)[];
const line = (turn: number, staff: string | number = 100 + turn): Line => [
  ...[code(turn), `端云试验第${turn}机械有限公司`, "端云镇", "3421", staff, 3000 + turn],
];

async function workbook(rows: readonly Line[], head: Line = HEAD): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet("名单");
  sheet.addRow(["端云镇企业名单"]);
  sheet.addRow([...head]);
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};

type View = {
  state: string;
  refusal: { code: string; facts: Record<string, unknown> } | null;
  counts: Record<"new" | "change" | "same" | "failed", number>;
  doubts: { row: number; heading: string; refusal: { code: string } }[];
  problems: { row: number; heading: string; text: string; refusal: { code: string } }[];
  changes: {
    row: number;
    name: string;
    outcome: string;
    facts: { measure: { label: { zh: string } }; before: string | null; after: string; takesEffect: boolean }[];
  }[];
  unknownHeadings: string[];
};

const look = async (id: string, call = clerk) =>
  read<View>(await call({ method: "GET", url: `/api/enterprise-imports/${id}` }));

async function handIn(file: Buffer, { tier = 0, areaId = TOWN, call = clerk } = {}): Promise<string> {
  const url = `/api/enterprise-imports?areaId=${areaId}&tier=${tier}&fileName=${encodeURIComponent("名单.xlsx")}`;
  const headers = { "content-type": "application/octet-stream" };
  return read<{ id: string }>(await call({ method: "POST", url, headers, payload: file })).id;
}

/** The list when nothing is under way any more; throws with what it says when that takes too long. */
async function settled(id: string, call = clerk): Promise<View> {
  const late = Date.now() + 20_000;
  for (;;) {
    const view = await look(id, call);
    if (!["reading", "committing", "undoing"].includes(view.state)) return view;
    if (Date.now() > late) throw new Error(JSON.stringify(view).slice(0, 500));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const decide = (id: string, mode: "all" | "good", call = clerk) =>
  call({ method: "POST", url: `/api/enterprise-imports/${id}/decision`, payload: { mode } });

async function checked(rows: readonly Line[], options = {}, head: Line = HEAD): Promise<{ id: string; view: View }> {
  const id = await handIn(await workbook(rows, head), options);
  return { id, view: await settled(id) };
}

async function found(name: string): Promise<{ id: string; staff: number | null; sizeClass: string | null }[]> {
  const url = `/api/enterprises?areaId=${YANHU}&text=${encodeURIComponent(name)}`;
  return read<{ enterprises: { id: string; staff: number | null; sizeClass: string | null }[] }>(
    await clerk({ method: "GET", url }),
  ).enterprises;
}

describe("a list of 44 rows, three of them bad", () => {
  const good = Array.from({ length: 41 }, (_, index) => line(index + 1));
  const bad: Line[] = [
    line(101, "一百多"),
    [code(102).slice(0, 17), "端云试验缺位有限公司", "端云镇", "3421", 10, 3000],
    [code(103), "端云试验外镇有限公司", "烟墨区", "3421", 10, 3000],
  ];
  let listId: string;

  test("is checked cell by cell and enters nothing yet", async () => {
    const { id, view } = await checked([...good.slice(0, 20), ...bad, ...good.slice(20)]);
    listId = id;
    expect([view.state, view.counts]).toEqual(["read", { new: 41, change: 0, same: 0, failed: 3 }]);
    expect(view.problems.map(({ row, heading, refusal }) => [row, heading, refusal.code])).toEqual([
      [23, "2025年从业人员期末人数（人）", "facts.not-a-number"],
      [24, "统一社会信用代码", "enterprise.credit-code-malformed"],
      [25, "所在区域", "enterprise.sheet-area-unknown"],
    ]);
    expect(await found("端云试验第")).toEqual([]);
  });

  test("is not taken in whole while rows are bad", async () => {
    const refused = await decide(listId, "all");
    expect([refused.statusCode, refused.json().code]).toEqual([422, "enterprise.list-has-failed-rows"]);
  });

  test("is taken in without the bad rows, once, whatever is clicked twice", async () => {
    const clicks = await Promise.all([decide(listId, "good"), decide(listId, "good")]);
    expect(clicks.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
    expect((await settled(listId)).state).toBe("committed");
    const [first] = await found("端云试验第7机械");
    expect([first?.staff, first?.sizeClass]).toEqual([107, "small"]);
    expect(await found("端云试验缺位")).toEqual([]);
  });

  test("gives the bad rows back in the same layout, in red, with the reason", async () => {
    const file = await clerk({ method: "GET", url: `/api/enterprise-imports/${listId}/failed.xlsx` });
    const book = new exceljs.Workbook();
    await book.xlsx.load(file.rawPayload as unknown as ArrayBuffer);
    const sheet = book.worksheets[0];
    const rows =
      sheet
        ?.getSheetValues()
        .slice(1)
        .map((row) => (row as unknown[]).slice(1)) ?? [];
    expect(rows[0]).toEqual([...HEAD, "退回原因"]);
    expect(rows).toHaveLength(4);
    expect(rows[1]?.[4]).toBe("一百多");
    expect(rows[1]?.[6]).toContain("从业人员期末人数");
    const fill = sheet?.getCell(2, 5).fill as { fgColor?: { argb?: string } };
    expect(fill.fgColor?.argb).toContain("FFC7CE");
    expect((sheet?.getCell(2, 4).fill as { fgColor?: unknown } | undefined)?.fgColor).toBeUndefined();
  });

  test("comes back mended, and the same list again changes nothing", async () => {
    const file = await clerk({ method: "GET", url: `/api/enterprise-imports/${listId}/failed.xlsx` });
    const book = new exceljs.Workbook();
    await book.xlsx.load(file.rawPayload as unknown as ArrayBuffer);
    const sheet = book.worksheets[0];
    if (!sheet) throw new Error("no sheet");
    sheet.getCell(2, 5).value = 120;
    sheet.getCell(3, 1).value = code(102);
    sheet.getCell(4, 3).value = "端云镇";
    const id = await handIn(Buffer.from(await book.xlsx.writeBuffer()));
    const view = await settled(id);
    expect([view.state, view.counts]).toEqual(["read", { new: 3, change: 0, same: 0, failed: 0 }]);
    await decide(id, "all");
    expect((await settled(id)).state).toBe("committed");
    const again = await checked(good);
    expect(again.view.counts).toEqual({ new: 0, change: 0, same: 41, failed: 0 });
    const nothing = await decide(again.id, "all");
    expect([nothing.statusCode, nothing.json().code]).toEqual([422, "enterprise.list-changes-nothing"]);
  });
});

describe("a list about enterprises that are known", () => {
  beforeAll(async () => {
    const { id } = await checked([line(201), line(202)]);
    await decide(id, "all");
    await settled(id);
  });

  test("shows what it would change, corrects its own earlier figures and keeps better evidence", async () => {
    const [first] = await found("端云试验第201机械");
    const at = { measure: "revenue", from: "2025-01-01", sourceNote: null, tier: 2 };
    const id = "00000000-0000-4000-8000-000000000777";
    await clerk({
      method: "POST",
      url: `/api/enterprises/${first?.id}/facts`,
      payload: { id, act: "record", text: "9999", ...at },
    });
    const changed = [...line(201, 150).slice(0, 5), 3300];
    const { id: listId, view } = await checked([changed, line(202)]);
    expect(view.counts).toEqual({ new: 0, change: 1, same: 1, failed: 0 });
    const changes = view.changes[0]?.facts ?? [];
    expect(
      changes.map(({ measure, before, after, takesEffect }) => [measure.label.zh, before, after, takesEffect]),
    ).toEqual([
      ["从业人员期末人数", "301", "150", true],
      ["营业收入", "9999", "3300", false],
    ]);
    await decide(listId, "all");
    await settled(listId);
    const { cells } = read<{ cells: { measure: string; from: string; value: string; tier: number }[] }>(
      await clerk({ method: "GET", url: `/api/enterprises/${first?.id}` }),
    );
    const of = (measure: string) => cells.find((cell) => cell.measure === measure && cell.from === "2025-01-01");
    expect([of("staff"), of("revenue")]).toMatchObject([
      { value: "150", tier: 0 },
      { value: "9999", tier: 2 },
    ]);
    const again = await checked([changed, line(202)]);
    expect(again.view.counts).toEqual({ new: 0, change: 0, same: 2, failed: 0 });
    const fact = read<{ cells: { measure: string; factId: string }[] }>(
      await clerk({ method: "GET", url: `/api/enterprises/${first?.id}` }),
    ).cells.find((cell) => cell.measure === "staff");
    const withdrawal = {
      act: "withdraw",
      replaces: fact?.factId,
      reason: "试验撤回",
      measure: "staff",
      from: "2025-01-01",
    };
    const sent = { id: "00000000-0000-4000-8000-000000000779", tier: 0, sourceNote: null, ...withdrawal };
    await clerk({ method: "POST", url: `/api/enterprises/${first?.id}/facts`, payload: sent });
    // What was withdrawn is not known any more: the same list says something new again.
    expect((await checked([changed])).view.counts.change).toBe(1);
  });

  test("an empty cell, an unknown heading and a cell that went out masked change nothing", async () => {
    const [first] = await found("端云试验第202机械");
    const phone = { measure: "contact-phone", from: "2026-11-01", sourceNote: null, tier: 0 };
    await clerk({
      method: "POST",
      url: `/api/enterprises/${first?.id}/facts`,
      payload: { id: "00000000-0000-4000-8000-000000000778", act: "record", text: "13800001234", ...phone },
    });
    const head = [...HEAD, "联系电话", "随便写的"];
    const row = [code(202), "端云试验第202机械有限公司", "", "", "", "", "138******34", "x"];
    const { view } = await checked([row], {}, head);
    expect([view.counts, view.unknownHeadings]).toEqual([{ new: 0, change: 0, same: 1, failed: 0 }, ["随便写的"]]);
  });

  test("an enterprise outside the area of the list is another's, though its person may see it", async () => {
    const district = await platform.as("yanhu.officer");
    const own = await handIn(await workbook([[code(501), "洮池试验有限公司", "洮池街道", "3421", 1, 2000]]), {
      ...{ areaId: YANHU, call: district },
    });
    await settled(own, district);
    await decide(own, "all", district);
    expect((await settled(own, district)).state).toBe("committed");
    const list = await workbook([[code(501), "洮池试验有限公司", "", "3421", 77, 2000]]);
    const view = await settled(await handIn(list, { areaId: TOWN, call: district }), district);
    expect(view.problems.map(({ refusal }) => refusal.code)).toEqual(["enterprise.credit-code-taken"]);
    expect(JSON.stringify(view.changes)).toBe("[]");
  });

  test.each([
    ["more people than there are", "2147483648"],
    ["yuan for ten thousands of yuan", "99999999999999"],
  ])("%s is told in its row", async (_name, figure) => {
    const { view } = await checked([[code(601), "端云大数有限公司", "端云镇", "3421", figure, figure]]);
    expect(view.problems.map(({ refusal }) => refusal.code)).toEqual(["facts.too-large", "facts.too-large"]);
  });

  test("a code that stands twice, belongs elsewhere or looks mistyped is told in its row", async () => {
    const taken = await handIn(await workbook([[code(301), "烟墨试验有限公司", "松壑镇", "3421", 1, 2000]]), {
      ...{ areaId: 990103, call: yanmo },
    });
    await settled(taken, yanmo);
    await decide(taken, "all", yanmo);
    expect((await settled(taken, yanmo)).state).toBe("committed");
    const doubtful = `${code(302).slice(0, 17)}${code(302).endsWith("1") ? "2" : "1"}`;
    const { view } = await checked([
      line(303),
      line(303),
      [code(301), "端云抢注有限公司", "端云镇", "3421", 1, 2000],
      [doubtful, "端云错码有限公司", "端云镇", "3421", 1, 2000],
    ]);
    expect(view.problems.map(({ row, refusal }) => [row, refusal.code])).toEqual([
      [4, "enterprise.sheet-code-twice"],
      [5, "enterprise.credit-code-taken"],
      [6, "enterprise.sheet-code-doubtful"],
    ]);
    expect(JSON.stringify(view)).not.toContain("烟墨试验");
  });
});

describe("the list that goes out", () => {
  test("holds the figures of the area, and handed in again as it is changes nothing", async () => {
    const file = await clerk({ method: "GET", url: `/api/enterprises/list.xlsx?areaId=${TOWN}&year=2025` });
    expect([file.statusCode, file.headers["content-disposition"]]).toEqual([200, expect.stringContaining("2025.xlsx")]);
    const book = new exceljs.Workbook();
    await book.xlsx.load(file.rawPayload as unknown as ArrayBuffer);
    const sheet = book.worksheets[0];
    const names = sheet?.getColumn(2).values.slice(2) ?? [];
    const { count } = read<{ count: number }>(
      await clerk({ method: "GET", url: `/api/enterprises/count?areaId=${TOWN}` }),
    );
    expect([new Set(names).size, count]).toEqual([count, names.length]);
    const view = await settled(await handIn(file.rawPayload));
    expect([view.state, view.counts, view.unknownHeadings]).toEqual([
      ...["read", { new: 0, change: 0, same: count, failed: 0 }, []],
    ]);
  });

  test("of a neighbour's area does not go out", async () => {
    const file = await clerk({ method: "GET", url: "/api/enterprises/list.xlsx?areaId=990103&year=2025" });
    expect([file.statusCode, file.json().code]).toEqual([403, "areas.outside-scope"]);
  });
});

describe("a list as separated values", () => {
  test("does what the same list in Excel does, in whatever code it comes", async () => {
    const rows = [HEAD, line(377), line(378)];
    const text = rows.map((row) => row.map((cell) => `"${cell ?? ""}"`).join(";")).join("\r\n");
    const id = await handIn(Buffer.from(`\ufeff${text}`, "utf16le"));
    const view = await settled(id);
    expect([view.state, view.counts, view.problems]).toEqual([
      ...["read", { new: 2, change: 0, same: 0, failed: 0 }, []],
    ]);
    expect((await decide(id, "all")).statusCode).toBe(201);
    expect((await settled(id)).state).toBe("committed");
    const again = await settled(await handIn(await workbook(rows.slice(1))));
    expect(again.counts).toEqual({ new: 0, change: 0, same: 2, failed: 0 });
  });
});

describe("what is no list", () => {
  test.each([
    ["no workbook", async () => Buffer.from("%PDF-1.7"), "office.not-a-workbook"],
    ["a text without headings", async () => Buffer.from("not a workbook"), "enterprise.sheet-without-headings"],
    ["without headings", () => workbook([["a", "b"]], ["x", "y"]), "enterprise.sheet-without-headings"],
    ["without rows", () => workbook([]), "enterprise.sheet-without-rows"],
    [
      "a unit that differs",
      () => workbook([line(401)], [...HEAD.slice(0, 5), "2025年营业收入（亿元）"]),
      "enterprise.sheet-unit-differs",
    ],
    [
      "a figure without a year",
      () => workbook([line(401)], [...HEAD.slice(0, 5), "营业收入（万元）"]),
      "enterprise.sheet-year-missing",
    ],
    [
      "a heading twice",
      () => workbook([line(401)], [...HEAD.slice(0, 5), HEAD[4] ?? ""]),
      "enterprise.sheet-heading-twice",
    ],
  ])("%s is refused, and nothing stays", async (_name, file, refusal) => {
    const view = await settled(await handIn(await file()));
    expect([view.state, view.refusal?.code, view.counts]).toEqual([
      ...["refused", refusal, { new: 0, change: 0, same: 0, failed: 0 }],
    ]);
  });

  test.each([
    ["a sign that is none", "甲_x0000_乙机械有限公司"],
    ["half a character", "甲_xD83D_乙机械有限公司"],
  ])("%s in a name is left out, and the list is read", async (_name, name) => {
    const { view } = await checked([[code(451), name, "端云镇", "3421", 1, 2000]]);
    expect([view.state, view.changes[0]?.name]).toEqual(["read", "甲乙机械有限公司"]);
  });

  test("headings called like parts of the language are unknown headings", async () => {
    const head = [...HEAD, "__proto__", "constructor"];
    const { view } = await checked([[...line(402), "1", "2"]], {}, head);
    expect([view.unknownHeadings, view.counts.new]).toEqual([["__proto__", "constructor"], 1]);
  });

  test("is another's: not found, and not to be decided", async () => {
    const { id } = await checked([line(403)]);
    expect((await yanmo({ method: "GET", url: `/api/enterprise-imports/${id}` })).statusCode).toBe(404);
    expect((await decide(id, "all", yanmo)).statusCode).toBe(404);
    const district = await platform.as("yanhu.officer");
    // The office above sees it, and is told whose it is to decide.
    const theirs = await decide(id, "all", district);
    expect([theirs.statusCode, theirs.json().code]).toEqual([403, "enterprise.list-of-another"]);
    expect((await clerk({ method: "DELETE", url: `/api/enterprise-imports/${id}` })).statusCode).toBe(204);
    expect((await decide(id, "all")).json().code).toBe("enterprise.list-not-ready");
  });
});

test("a figure that hardly can be right is shown before the decision and does not hold the list up", async () => {
  const head: Line = [...HEAD, "2024年从业人员期末人数（人）", "2025年生产设备（台）", "2025年在役工业机器人（台）"];
  const jumped = [...line(831), 1, 40, 3];
  const { id, view } = await checked([jumped, [...line(832), 300, 40, 41], [...line(833), 300, 40, 3]], {}, head);
  expect([view.state, view.counts.new, view.problems]).toEqual(["read", 3, []]);
  expect(view.doubts.map(({ row, heading, refusal }) => [row, heading, refusal.code])).toEqual([
    [3, "2025年从业人员期末人数（人）", "facts.hundredfold"],
    [4, "2025年在役工业机器人（台）", "facts.part-exceeds-whole"],
  ]);
  expect((await decide(id, "all")).statusCode).toBe(201);
  expect(await settled(id)).toMatchObject({ state: "committed", refusal: null });
  const [firm] = await found("端云试验第832机械");
  const file = read<{ doubts: { measure: string; from: string; doubt: { code: string } }[] }>(
    await clerk({ method: "GET", url: `/api/enterprises/${firm?.id}` }),
  );
  expect(file.doubts).toMatchObject([
    { measure: "robots", from: "2025-01-01", doubt: { code: "facts.part-exceeds-whole" } },
  ]);
});

test("a row with a problem says at once what else is in doubt, on the screen and in the file that comes back", async () => {
  const head: Line = [...HEAD, "2025年生产设备（台）", "2025年在役工业机器人（台）"];
  const { id, view } = await checked([[...line(841, "四十多"), 40, 41]], {}, head);
  expect([view.counts.failed, view.problems.length]).toEqual([1, 1]);
  expect(view.doubts.map(({ row, heading }) => [row, heading])).toEqual([[3, "2025年在役工业机器人（台）"]]);
  const file = await clerk({ method: "GET", url: `/api/enterprise-imports/${id}/failed.xlsx` });
  const book = new exceljs.Workbook();
  await book.xlsx.load(file.rawPayload as never);
  expect(book.worksheets[0]?.getCell(2, 9).text).toMatch(/四十多.*；另请核对：2025年/);
});

test("a known code in the row of another firm is asked about", async () => {
  const first = await checked([line(851)]);
  expect((await decide(first.id, "all")).statusCode).toBe(201);
  await settled(first.id);
  const [own, , ...rest] = line(851);
  const { view } = await checked([[own ?? "", "澄砚墨宝食品有限公司", ...rest]]);
  expect(view.counts.change).toBe(1);
  expect(view.doubts.map(({ heading, refusal }) => [heading, refusal.code])).toEqual([
    ["企业名称", "enterprise.sheet-name-unlike"],
  ]);
});

describe("a list that was taken in and turns out to be wrong", () => {
  const year = (view: { cells: { measure: string; from: string; value: string; source: string }[] }, measure: string) =>
    view.cells.find((cell) => cell.measure === measure && cell.from === "2025-01-01");
  const fileOf = async (turn: number) => {
    const [firm] = await found(`端云试验第${turn}机械`);
    return read<Parameters<typeof year>[0]>(await clerk({ method: "GET", url: `/api/enterprises/${firm?.id}` }));
  };
  const undo = (id: string, reason: string) =>
    clerk({ method: "POST", url: `/api/enterprise-imports/${id}/undo`, payload: { reason } });
  let wrong: string;

  beforeAll(async () => {
    const right = await checked([line(901, 50), line(902, 60)]);
    await decide(right.id, "all");
    await settled(right.id);
    ({ id: wrong } = await checked([line(901, 55), line(902, 66), line(903, 77)]));
    await decide(wrong, "all");
    await settled(wrong);
  });

  test("needs a reason, and gives back what was before; what others changed since stays", async () => {
    const [firm] = await found("端云试验第902机械");
    const facts = await clerk({
      method: "GET",
      url: `/api/enterprises/${firm?.id}/facts?measure=staff&from=2025-01-01`,
    });
    const current = read<{ facts: { id: string; counts: boolean }[] }>(facts).facts.find(({ counts }) => counts);
    const correction = {
      ...{ id: "0d5f6f3e-5a51-4d5e-8c7e-3b2b8c1f0a11", act: "correct", measure: "staff", from: "2025-01-01" },
      ...{ tier: 0, sourceNote: null, text: "67", replaces: current?.id, reason: "电话核对" },
    };
    const url = `/api/enterprises/${firm?.id}/facts`;
    expect((await clerk({ method: "POST", url, payload: correction })).statusCode).toBe(201);

    expect((await undo(wrong, " ")).json().code).toBe("facts.reason-needed");
    const clicks = await Promise.all([undo(wrong, "交成了草稿"), undo(wrong, "交成了草稿")]);
    expect(clicks.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
    // Of the third firm staff and revenue are withdrawn; of the first the list's staff gives way to 50.
    expect(await settled(wrong)).toMatchObject({
      state: "undone",
      undoReason: "交成了草稿",
      undoCounts: { withdrawn: 2, restored: 1, kept: 1 },
    });
    expect(year(await fileOf(901), "staff")).toMatchObject({ value: "50" });
    expect(year(await fileOf(902), "staff")).toMatchObject({ value: "67" });
    expect(year(await fileOf(903), "staff")).toBeUndefined();
    expect(await found("端云试验第903机械")).toMatchObject([{ staff: null }]);
  });

  test("is not undone twice, and the same list can be handed in again", async () => {
    expect((await undo(wrong, "再来一次")).statusCode).toBe(409);
    const { id, view } = await checked([line(901, 55), line(903, 77)]);
    expect(view.counts).toEqual({ new: 0, change: 2, same: 0, failed: 0 });
    await decide(id, "all");
    await settled(id);
    expect(year(await fileOf(903), "staff")).toMatchObject({ value: "77" });
  });
});

describe("a list after two files were merged", () => {
  const merge = async (gone: string, kept: string) =>
    clerk({
      method: "POST",
      url: `/api/enterprises/${gone}/merge`,
      payload: { id: randomUUID(), survivorId: kept, reason: "同一家企业" },
    });

  test("brings a row of the merged code to the survivor, leaves its name, and finds both codes to be one", async () => {
    const { id } = await checked([line(801), line(802)]);
    await decide(id, "all");
    await settled(id);
    const [gone, kept] = [(await found("试验第801"))[0]?.id ?? "", (await found("试验第802"))[0]?.id ?? ""];
    expect((await merge(gone, kept)).statusCode).toBe(201);
    const both = await checked([line(801, 7), line(802, 8)]);
    expect(both.view.problems.map(({ row, refusal }) => [row, refusal.code])).toEqual([
      [4, "enterprise.sheet-code-twice"],
    ]);
    const one = await checked([line(801, 7)], { tier: 2 });
    expect(one.view.changes.map(({ name, facts }) => [name, facts.map(({ after }) => after)])).toEqual([
      ["端云试验第801机械有限公司", ["7", "3801"]],
    ]);
    expect((await decide(one.id, "all")).statusCode).toBeLessThan(300);
    expect((await settled(one.id)).state).toBe("committed");
    expect((await found("试验第802")).map(({ id: it, staff }) => [it, staff])).toEqual([[kept, 7]]);
    expect((await checked([line(801, 7)], { tier: 2 })).view.counts).toMatchObject({ same: 1, change: 0 });
  });

  test("that was checked before puts the merged file's figure right, but enters nothing new under it", async () => {
    const { id } = await checked([line(811), line(812)]);
    await decide(id, "all");
    await settled(id);
    const late = await checked([line(811, 9)]);
    const head = [...HEAD.slice(0, 4), "2024年从业人员期末人数（人）"];
    const later = await checked([line(811, 5).slice(0, 5)], {}, head);
    const [gone, kept] = [(await found("试验第811"))[0]?.id ?? "", (await found("试验第812"))[0]?.id ?? ""];
    await merge(gone, kept);
    // Of two figures with equal evidence the later one counts.
    platform.setClock("2026-11-22T04:05:00.000Z");
    await decide(late.id, "all");
    expect((await settled(late.id)).state).toBe("committed");
    expect((await found("试验第812")).map(({ id: it, staff }) => [it, staff])).toEqual([[kept, 9]]);
    await decide(later.id, "all");
    const view = await settled(later.id);
    expect([view.state, view.refusal?.code]).toEqual(["read", "enterprise.list-changed-meanwhile"]);
  });
});

describe("the file of a list", () => {
  const fileBytes = async (id: string) => {
    const client = new pg.Client({ ...platform.appSettings });
    await client.connect();
    await client.query("begin");
    await client.query("select set_config('gongfu.scope', '{990102}', true)");
    const { rows } = await client.query<{ bytes: number; name: string }>(
      "select length(file) as bytes, file_name as name from enterprise_import where id = $1",
      [id],
    );
    await client.end();
    return rows[0];
  };

  test("goes when the list is refused, and its record stays; only handing it in again reads it again", async () => {
    const id = await handIn(Buffer.from(`没有表头\n${"甲,乙\n".repeat(50)}`));
    const view = await settled(id);
    expect([view.state, view.refusal?.code]).toEqual(["refused", "enterprise.sheet-without-headings"]);
    expect(await fileBytes(id)).toEqual({ bytes: 0, name: "名单.xlsx" });
    const again = await clerk({ method: "POST", url: `/api/enterprise-imports/${id}/check` });
    expect([again.statusCode, again.json().code]).toEqual([409, "enterprise.list-not-ready"]);
  });

  test("goes when nobody decided about the list for a month, with its rows; younger lists wait on", async () => {
    const { database } = platform;
    const old = await checked([line(901)]);
    const at = (moment: string) => ({ database, clock: () => instant(moment) });
    await sweepAbandoned(at("2026-12-22T03:00:00.000Z"));
    expect((await look(old.id)).state).toBe("read");
    await sweepAbandoned(at("2026-12-22T05:00:00.000Z"));
    const view = await look(old.id);
    expect([view.state, view.refusal?.code, view.counts.new]).toEqual(["discarded", "enterprise.list-lapsed", 0]);
    expect((await fileBytes(old.id))?.bytes).toBe(0);
  });
});

test("a person has twenty open lists at most, however many are handed in at once; giving one up makes room", async () => {
  const file = await workbook([line(911)]);
  const url = `/api/enterprise-imports?areaId=${TOWN}&tier=0&fileName=a.xlsx`;
  const headers = { "content-type": "application/octet-stream" };
  const hand = () => clerk({ method: "POST", url, headers, payload: file });
  const answers = await Promise.all(Array.from({ length: 24 }, hand));
  const taken = answers
    .filter(({ statusCode }) => statusCode === 201)
    .map((answer) => answer.json<{ id: string }>().id);
  expect(taken).toHaveLength(20);
  for (const answer of answers)
    if (answer.statusCode !== 201) expect(answer.json().code).toBe("enterprise.too-many-open-lists");
  for (const id of taken) await settled(id);
  expect((await hand()).statusCode).toBe(422);
  const [first = ""] = taken;
  expect((await clerk({ method: "DELETE", url: `/api/enterprise-imports/${first}` })).statusCode).toBe(204);
  const last = await hand();
  expect(last.statusCode).toBe(201);
  await settled(last.json().id);
});

test("a list that found the platform busy stays in reading with all it holds, and is read when its person looks again", async () => {
  busy = 2;
  const call = await platform.as("yanhu.officer");
  const id = await handIn(await workbook([line(7301), line(7302)]), { call });
  const late = Date.now() + 20_000;
  while (busy > 0 && Date.now() < late) {
    const view = await look(id, call);
    expect([view.state, view.refusal]).toEqual(["reading", null]);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(busy).toBe(0);
  const view = await settled(id, call);
  expect([view.state, view.counts]).toEqual(["read", { new: 2, change: 0, same: 0, failed: 0 }]);
});
