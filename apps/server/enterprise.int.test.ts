import { randomUUID } from "node:crypto";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const CITY = 990100;
const YANHU = 990102;
const YANMO = 990103;
const TOWN = 990102101;

let platform: TestPlatform;
let city: Awaited<ReturnType<TestPlatform["as"]>>;
let yanhu: typeof city;
let auditor: typeof city;
beforeAll(async () => {
  platform = await testPlatform();
  city = await platform.as("chengyan.officer");
  yanhu = await platform.as("yanhu.officer");
  auditor = await platform.as("chengyan.auditor");
});
afterAll(() => platform?.close());

type Listed = {
  id: string;
  name: string;
  areaId: number;
  revenue: string | null;
  sizeClass: string | null;
  industry: string;
};
type Page = {
  enterprises: Listed[];
  next: { afterRevenue: string | null; afterText: string | null; afterId: string } | null;
};

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};
const list = async (call: typeof city, query: Record<string, string>) =>
  read<Page>(await call({ method: "GET", url: "/api/enterprises", query }));

/** Every page of a list of the city, as the district's officer sees it. */
async function everyPage(query: Record<string, string>): Promise<Listed[]> {
  const seen: Listed[] = [];
  for (let place: Record<string, string> = {}; ; ) {
    const { enterprises, next } = await list(yanhu, { areaId: String(CITY), ...query, ...place });
    seen.push(...enterprises);
    if (next === null) return seen;
    const entries = Object.entries(next).flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
    place = Object.fromEntries(entries);
  }
}

const REGISTRATION = {
  name: "砚湖试验精密机械有限公司",
  creditCode: "91350211M0000XUF46",
  overrideReason: null as string | null,
  industry: "C3421",
  address: "砚湖区试验路 1 号",
  areaId: TOWN,
};

async function register(change: Partial<typeof REGISTRATION>, call = yanhu) {
  return call({ method: "POST", url: "/api/enterprises", payload: { ...REGISTRATION, ...change } });
}

type Cell = { measure: string; from: string; factId: string; value: string; tier: number; source: string };
type Dossier = { enterprise: Listed; cells: Cell[]; mayEdit: boolean };
const dossier = async (id: string, call = yanhu, query = "") =>
  read<Dossier>(await call({ method: "GET", url: `/api/enterprises/${id}${query}` }));
const cellOf = ({ cells }: Dossier, measure: string, from: string) =>
  cells.find((cell) => cell.measure === measure && cell.from === from);

const change = (id: string, payload: Record<string, unknown>, call = yanhu) =>
  call({
    method: "POST",
    url: `/api/enterprises/${id}/facts`,
    payload: { id: randomUUID(), tier: 0, sourceNote: null, ...payload },
  });
const history = async (id: string, measure: string, from: string, call = yanhu) =>
  read<{ facts: { value: string | null; counts: boolean; reason: string | null; recordedByName: string }[] }>(
    await call({ method: "GET", url: `/api/enterprises/${id}/facts?measure=${measure}&from=${from}` }),
  ).facts;

describe("the list", () => {
  test("shows an office its own area only, the largest first, page after page without a gap", async () => {
    const seen = await everyPage({});
    const counted = await yanhu({ method: "GET", url: `/api/enterprises/count?areaId=${CITY}` });
    expect(read<{ count: number }>(counted).count).toBe(seen.length);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(50);
    expect(seen.every(({ areaId }) => Math.floor(areaId / 1000) === YANHU)).toBe(true);
    const revenues = seen.map(({ revenue }) => (revenue === null ? -1 : Number(revenue)));
    expect(revenues).toEqual(revenues.toSorted((a, b) => b - a));
  });

  test("is narrowed by area, industry and size", async () => {
    const { enterprises } = await list(city, { areaId: String(YANMO), industry: "17", size: "small" });
    expect(enterprises.length).toBeGreaterThan(0);
    for (const { areaId, industry, sizeClass } of enterprises)
      expect([Math.floor(areaId / 1000), industry.slice(0, 2), sizeClass]).toEqual([YANMO, "17", "small"]);
  });

  test("finds by two characters, by initials and by reading, whatever stands around them", async () => {
    const glass = { name: "砚湖重庆路玻璃有限公司", creditCode: "91110108MA01NQBX7K", overrideReason: "试验" };
    read(await register(glass));
    for (const text of ["玻璃", "重庆路玻", "cqlbl", "chongqing", "glass"]) {
      const { enterprises } = await list(yanhu, { areaId: String(YANHU), text });
      const names = enterprises.map(({ name }) => name);
      if (text === "glass") expect(names).toEqual([]);
      else expect(names, text).toContain("砚湖重庆路玻璃有限公司");
    }
    const [pages, all] = [await everyPage({ text: "有限公司" }), await everyPage({})];
    expect(pages.map(({ id }) => id).toSorted()).toEqual(
      all.flatMap(({ id, name }) => (name.includes("有限公司") ? [id] : [])).toSorted(),
    );
    expect(pages.length).toBeGreaterThan(50);
    const byCode = await everyPage({ text: "91990102" });
    expect(byCode.length).toBeGreaterThan(50);
    expect(new Set(byCode.map(({ id }) => id)).size).toBe(byCode.length);
    const elsewhere = await list(await platform.as("yanmo.officer"), { areaId: String(CITY), text: "重庆路" });
    expect(elsewhere.enterprises).toEqual([]);
    const short = await yanhu({ method: "GET", url: `/api/enterprises?areaId=${YANHU}&text=%E7%8E%BB` });
    expect([short.statusCode, short.json().code]).toEqual([422, "enterprise.search-too-short"]);
  });
});

describe("registering", () => {
  test("asks for a reason when the check sign does not fit, and takes the code with it", async () => {
    const doubted = await register({});
    expect([doubted.statusCode, doubted.json().code]).toEqual([422, "enterprise.credit-code-doubtful"]);
    const taken = await register({ overrideReason: "执照上就是这个代码" });
    expect(taken.statusCode).toBe(201);
    const again = await register({ overrideReason: "再来一次" });
    expect([again.statusCode, again.json().code, again.json().facts.name]).toEqual([
      ...[409, "enterprise.credit-code-known", REGISTRATION.name],
    ]);
    const yanmo = await platform.as("yanmo.officer");
    const elsewhere = await register({ overrideReason: "别处", areaId: YANMO }, yanmo);
    expect([elsewhere.statusCode, elsewhere.json().code]).toEqual([409, "enterprise.credit-code-taken"]);
    expect(elsewhere.body).not.toContain(REGISTRATION.name);
  });

  test("records what is known from the start, with who and when", async () => {
    const { id } = read<{ id: string }>(await register({ creditCode: "91110000100000001X", overrideReason: "试验" }));
    const { cells, enterprise } = await dossier(id);
    expect(cells.map(({ measure, value }) => [measure, value])).toEqual([
      ["address", "砚湖区试验路 1 号"],
      ["area", "端云镇"],
      ["industry", "3421"],
      ["name", "砚湖试验精密机械有限公司"],
    ]);
    expect(enterprise.sizeClass).toBeNull();
    expect((await history(id, "name", cells[3]?.from ?? ""))[0]?.recordedByName).toContain("砚湖区经信局");
  });

  test("is refused outside the office's area, and to whoever only reads", async () => {
    expect((await register({ areaId: YANMO, creditCode: "91110000100000002X" })).statusCode).toBe(403);
    expect((await register({}, auditor)).statusCode).toBe(403);
  });
});

describe("a figure", () => {
  test("is recorded, corrected, withdrawn and put back; its history tells all of it and a past day its own value", async () => {
    platform.setClock("2026-11-20T04:00:00.000Z");
    const { id } = read<{ id: string }>(await register({ creditCode: "91110000100000003X", overrideReason: "试验" }));
    const at = { measure: "staff", from: "2025-01-01" };
    expect((await change(id, { ...at, act: "record", text: "1,200" })).statusCode).toBe(201);
    expect(
      (await change(id, { measure: "revenue", from: "2025-01-01", act: "record", text: "50000" })).statusCode,
    ).toBe(201);
    const first = cellOf(await dossier(id), "staff", at.from);
    expect([first?.value, (await dossier(id)).enterprise.sizeClass]).toEqual(["1200", "large"]);

    platform.setClock("2026-11-21T04:00:00.000Z");
    const correction = { ...at, act: "correct", replaces: first?.factId, text: "200", reason: "多写了一个零头" };
    expect((await change(id, correction)).statusCode).toBe(201);
    const late = await change(id, correction);
    expect([late.statusCode, late.json().code]).toEqual([409, "facts.already-replaced"]);
    const second = cellOf(await dossier(id), "staff", at.from);
    expect([second?.value, (await dossier(id)).enterprise.sizeClass]).toEqual(["200", "small"]);

    platform.setClock("2026-11-22T04:00:00.000Z");
    await change(id, { ...at, act: "withdraw", replaces: second?.factId, reason: "来源不明" });
    expect(cellOf(await dossier(id), "staff", at.from)).toBeUndefined();
    expect(cellOf(await dossier(id, yanhu, "?asOf=2026-11-20"), "staff", at.from)?.value).toBe("1200");
    expect(cellOf(await dossier(id, yanhu, "?asOf=2026-11-21"), "staff", at.from)?.value).toBe("200");
    expect(cellOf(await dossier(id, yanhu, "?asOf=2026-11-19"), "staff", at.from)).toBeUndefined();
    expect((await history(id, "staff", at.from)).map(({ value }) => value)).toEqual([null, "200", "1200"]);
    const today = await yanhu({ method: "GET", url: `/api/enterprises/${id}?asOf=2026-11-22` });
    expect([today.statusCode, today.json().code]).toEqual([422, "facts.day-not-over"]);
  });

  test("sent twice is recorded once", async () => {
    const { id } = read<{ id: string }>(await register({ creditCode: "91110000100000004X", overrideReason: "试验" }));
    const payload = { id: randomUUID(), measure: "robots", from: "2025-01-01", act: "record", text: "12" };
    const answers = await Promise.all([1, 2, 3, 4].map(() => change(id, payload)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201]);
    expect(await history(id, "robots", "2025-01-01")).toHaveLength(1);
    const other = await change(id, { ...payload, text: "13" });
    expect([other.statusCode, other.json().code]).toEqual([409, "facts.key-reused"]);
  });

  test("that is no value of its measure is refused with the measure's name", async () => {
    const { enterprises } = await list(yanhu, { areaId: String(YANHU) });
    const id = enterprises[0]?.id ?? "";
    const bad = await change(id, { measure: "robots", from: "2022-01-01", act: "record", text: "十二台" });
    expect([bad.statusCode, bad.json().code, bad.json().facts.measure.zh]).toEqual([
      ...[422, "facts.not-a-number", "在役工业机器人"],
    ]);
    const unfit = await change(id, { measure: "robots", from: "2022-03-01", act: "record", text: "12" });
    expect(unfit.json().code).toBe("facts.period-not-a-year");
    const high = await change(id, { measure: "robots", from: "2022-01-01", act: "record", text: "12", tier: 5 });
    expect(high.json().code).toBe("facts.tier-too-high");
    const renamed = await change(id, { measure: "industry", from: "2026-11-22", act: "record", text: "9999" });
    expect(renamed.json().code).toBe("enterprise.industry-unknown");
  });

  test("of a person is masked for whoever may not change it", async () => {
    const { enterprises } = await list(yanhu, { areaId: String(YANHU) });
    const id = enterprises[0]?.id ?? "";
    const at = { measure: "contact-phone", from: "2026-11-01" };
    await change(id, { ...at, act: "record", text: "13800001234" });
    expect(cellOf(await dossier(id), "contact-phone", at.from)?.value).toBe("13800001234");
    const masked = await dossier(id, auditor);
    expect(cellOf(masked, "contact-phone", at.from)?.value).toBe("138******34");
    expect((await history(id, "contact-phone", at.from, auditor))[0]?.value).toBe("138******34");
    expect(masked.mayEdit).toBe(false);
  });

  test("of a neighbour's enterprise looks like not found", async () => {
    const { enterprises } = await list(city, { areaId: String(YANMO) });
    const id = enterprises[0]?.id ?? "";
    const seen = await yanhu({ method: "GET", url: `/api/enterprises/${id}` });
    const changed = await change(id, { measure: "robots", from: "2022-01-01", act: "record", text: "12" });
    expect([seen.statusCode, changed.statusCode]).toEqual([404, 404]);
  });
});

describe("an enterprise answers for itself", () => {
  type Form = {
    enterprise: { id: string; name: string };
    fields: { measure: { code: string }; known: { factId: string; value: string; tier: number } | null }[];
    answers: { confirmed: number; changed: number; entered: number }[];
    spared: number;
  };
  const form = async (call: typeof city) =>
    read<Form>(await call({ method: "GET", url: "/api/own-enterprise", query: { year: "2025" } }));
  const answer = (call: typeof city, id: string, answers: unknown[]) =>
    call({ method: "POST", url: "/api/own-enterprise/answers", payload: { id, year: 2025, answers } });

  test("confirms what is known, mends one figure, fills in one, and is told what it was spared", async () => {
    const enterprise = await platform.as("yanhu.enterprise");
    const before = await form(enterprise);
    const known = before.fields.filter((field) => field.known !== null);
    expect(known.length).toBeGreaterThan(8);
    const [first, second, ...others] = known;
    const missing = before.fields.find(({ known: cell, measure }) => cell === null && measure.code === "energy")
      ?.measure.code;
    const id = randomUUID();
    const answers = [
      { measure: first?.measure.code, act: "enter", text: "4321" },
      ...[second, ...others].map((field) => ({
        measure: field?.measure.code,
        act: "confirm",
        factId: field?.known?.factId,
      })),
      ...(missing === undefined ? [] : [{ measure: missing, act: "enter", text: "0" }]),
    ];
    const counts = { changed: 1, confirmed: known.length - 1, entered: missing === undefined ? 0 : 1 };
    expect(read(await answer(enterprise, id, answers))).toEqual(counts);
    expect(read(await answer(enterprise, id, answers))).toEqual(counts);
    const after = await form(enterprise);
    expect([after.spared, after.answers]).toEqual([known.length - 1, [expect.objectContaining(counts)]]);
    const own = await dossier(before.enterprise.id);
    const history = read<{ facts: { source: string; value: string }[] }>(
      await yanhu({
        method: "GET",
        url: `/api/enterprises/${before.enterprise.id}/facts?measure=${first?.measure.code}&from=2025-01-01`,
      }),
    ).facts;
    expect(history.filter(({ source }) => source === "self").map(({ value }) => value)).toContain("4321");
    expect(own.enterprise.name).toBe(before.enterprise.name);
  });

  test("of what has changed meanwhile is told to look again, and nothing of that form is kept", async () => {
    const enterprise = await platform.as("yanhu.enterprise");
    const { fields, spared } = await form(enterprise);
    const known = fields.filter((field) => field.known !== null);
    const answers = known.map(({ measure, known: cell }, index) => ({
      ...{ measure: measure.code, act: "confirm", factId: index === 1 ? randomUUID() : cell?.factId },
    }));
    const refused = await answer(enterprise, randomUUID(), answers);
    expect([refused.statusCode, refused.json().code]).toEqual([409, "enterprise.answer-outdated"]);
    expect((await form(enterprise)).spared).toBe(spared);
  });

  test("sees itself and nobody else, by no other route", async () => {
    const enterprise = await platform.as("yanhu.enterprise");
    expect((await enterprise({ method: "GET", url: `/api/enterprises?areaId=${YANHU}` })).statusCode).toBe(403);
    const { enterprises } = await list(yanhu, { areaId: String(YANHU) });
    expect((await enterprise({ method: "GET", url: `/api/enterprises/${enterprises[3]?.id}` })).statusCode).toBe(403);
    expect((await yanhu({ method: "GET", url: "/api/own-enterprise", query: { year: "2025" } })).statusCode).toBe(403);
  });
});
