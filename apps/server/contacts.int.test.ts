import { randomUUID } from "node:crypto";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publishedPlan } from "./testing/published-plan.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const CITY = 990100;
const YANHU = 990102;
const TODAY = "2026-11-22";
/** Of these the invented firms have no figures yet. */
const YEAR = 2026;

let platform: TestPlatform;
type Call = Awaited<ReturnType<TestPlatform["as"]>>;
let [city, yanhu, yanmo, clerk, auditor, enterprise]: Call[] = [];
beforeAll(async () => {
  platform = await testPlatform();
  [city, yanhu, yanmo, clerk, auditor, enterprise] = await Promise.all(
    ["chengyan.officer", "yanhu.officer", "yanmo.officer", "duanyun.clerk", "chengyan.auditor", "yanhu.enterprise"].map(
      (name) => platform.as(name),
    ),
  );
});
afterAll(() => platform?.close());

const read = <T>(response: LightMyRequestResponse | undefined): T => {
  if (!response || response.statusCode >= 300) throw new Error(`${response?.statusCode} ${response?.body}`);
  return response.json();
};
const get = async <T>(url: string, call = city): Promise<T> => read<T>(await call?.({ method: "GET", url }));
const codeOf = (response: LightMyRequestResponse | undefined) => [response?.statusCode, response?.json().code];

type Contact = {
  id: string;
  day: string;
  note: string | null;
  withWhom: string | null;
  outcome: string;
  step: { state: string; reason: string | null };
  recordedUnder: string | null;
  officeName: string;
};
type Log = {
  contacts: Contact[];
  open: Contact[];
  next: { day: string; recordedAt: string; id: string } | null;
  mayEdit: boolean;
};
type Row = {
  id: string;
  name: string;
  areaName: string;
  person: string | null;
  phone: string | null;
  tier: number | null;
  last: { day: string; outcome: string } | null;
  open: { contactId: string; due: string; promised: boolean } | null;
};
type Sheet = {
  enterprises: Row[];
  next: { afterId: string; afterRevenue: string | null } | null;
  measures: string[];
  figure: { inScope: number; known: number; proven: number };
};
type Brief = { enterpriseId: string; outcome: string };
type List = { total: number; contacts: Brief[] };
type MondayRow = {
  itemId: string;
  unit: string;
  code: string;
  asked: boolean;
  areaId: number | null;
  areas: { areaId: number }[];
  year: number;
  first: number;
  last: number;
  figure: string | null;
  standing: string;
  why: string | null;
};
type Monday = {
  weekFrom: string;
  plans: {
    id: string;
    areaName: string;
    above: boolean;
    targets: number;
    late: MondayRow[];
    silent: MondayRow[];
  }[];
  steps: List;
  promises: List;
  contacts: List;
};

type Said = {
  settles?: string | null;
  next?: { step: string | null; due: string } | null;
  outcome?: string;
  day?: string;
  note?: string | null;
  about?: object | null;
  withWhom?: string | null;
};
/** Notes a contact with some firms and gives the ids of the entries. */
function body(
  firms: readonly string[],
  { settles = null, ...said }: Said = {},
  ids = firms.map(() => randomUUID() as string),
) {
  return {
    ...{ contacts: firms.map((enterpriseId, at) => ({ id: ids[at] ?? "", enterpriseId, settles })), kind: "call" },
    ...{ day: TODAY, withWhom: null, outcome: "talked", note: null, next: null, about: null, ...said },
  };
}
const send = (payload: object, call = yanhu) => call?.({ method: "POST", url: "/api/enterprise-contacts", payload });
async function note(firm: string, said: Said = {}, call = yanhu): Promise<string> {
  const payload = body([firm], said);
  expect(read<{ added: number }>(await send(payload, call))).toEqual({ added: 1 });
  return payload.contacts[0]?.id ?? "";
}
const cancel = (id: string, payload: object = { id: randomUUID(), reason: "企业已停产" }, call = yanhu) =>
  call?.({ method: "POST", url: `/api/enterprise-contacts/${id}/cancellation`, payload });
const logOf = (firm: string, query = "", call = yanhu) => get<Log>(`/api/enterprises/${firm}/contacts${query}`, call);
const record = async (firm: string, measure: string, text: string) =>
  read(
    await yanhu?.({
      method: "POST",
      url: `/api/enterprises/${firm}/facts`,
      payload: {
        ...{ id: randomUUID(), act: "record", measure, text, tier: 1, sourceNote: null },
        from: measure.startsWith("contact") ? TODAY : `${YEAR}-01-01`,
      },
    }),
  );

let turn = 0;
async function firm(areaId = YANHU, call = yanhu): Promise<string> {
  turn += 1;
  const payload = {
    ...{
      name: `砚湖联系试验${"甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未"[turn]}有限公司`,
      industry: "3444",
      address: null,
      areaId,
    },
    ...{ creditCode: `91990102MC${String(turn).padStart(7, "0")}X`, overrideReason: "试验" },
  };
  return read<{ id: string }>(await call?.({ method: "POST", url: "/api/enterprises", payload })).id;
}

describe("the contact log of an enterprise", () => {
  test("is newest first and paged without a gap, across days and one moment", async () => {
    const id = await firm();
    const days = Array.from({ length: 45 }, (_, at) => `2026-10-${String(1 + (at % 15)).padStart(2, "0")}`);
    for (const [at, day] of days.entries()) await note(id, { day, note: `${at}` });
    const seen: Contact[] = [];
    for (let query = "", more = true; more; ) {
      const { contacts, next } = await logOf(id, query);
      expect(contacts.length).toBeLessThanOrEqual(20);
      seen.push(...contacts);
      more = next !== null;
      if (next) query = `?afterDay=${next.day}&afterAt=${next.recordedAt}&afterId=${next.id}`;
    }
    expect(new Set(seen.map(({ note: said }) => said)).size).toBe(days.length);
    expect(seen.map(({ day }) => day)).toEqual(days.toSorted().toReversed());
  });

  test("is noted once however often it is sent, and an id says one thing only", async () => {
    const id = await firm();
    const payload = body([id], { note: "一次" });
    const both = await Promise.all([send(payload), send(payload)]);
    expect(both.map((one) => one?.statusCode)).toEqual([201, 201]);
    expect((await logOf(id)).contacts).toHaveLength(1);
    expect(codeOf(await send({ ...payload, note: "另一次" }))).toEqual([409, "enterprise.contact-id-reused"]);
    type Audit = { events: { action: string; objectId: string; detail: object }[] };
    const { events } = await get<Audit>("/api/audit", auditor);
    const noted = events.filter(({ objectId }) => objectId === payload.contacts[0]?.id);
    expect(noted).toMatchObject([{ action: "contact-noted", detail: { count: 1, outcome: "talked" } }]);
  });

  test("has a next step that a later entry does, or that is cancelled with a reason, once", async () => {
    const id = await firm();
    const next = { step: "上门看设备台账", due: "2026-11-24" };
    const [done, off] = [await note(id, { next }), await note(id, { next })];
    expect((await logOf(id)).open.map((one) => one.id).toSorted()).toEqual([done, off].toSorted());
    const later = await note(id, { settles: done });
    const payload = { id: randomUUID(), reason: "企业已停产" };
    for (const _ of [1, 2]) expect((await cancel(off, payload))?.statusCode).toBe(201);
    expect(codeOf(await cancel(done))).toEqual([409, "enterprise.contact-step-closed"]);
    expect(codeOf(await send(body([id], { settles: off })))).toEqual([409, "enterprise.contact-step-closed"]);
    expect(codeOf(await cancel(later))).toEqual([422, "enterprise.contact-without-step"]);
    expect(codeOf(await cancel(later, { id: randomUUID(), reason: " " }))).toEqual([
      422,
      "enterprise.contact-reason-missing",
    ]);
    expect(codeOf(await send(body([await firm()], { settles: done })))).toEqual([404, "enterprise.contact-not-found"]);
    const log = await logOf(id);
    const states = new Map(log.contacts.map((one) => [one.id, one.step]));
    expect([states.get(done)?.state, states.get(off)]).toMatchObject([
      "done",
      { state: "cancelled", reason: payload.reason },
    ]);
    expect(log.open).toEqual([]);
  });

  test("keeps a promise as soon as all figures are there, and not before", async () => {
    const id = await firm();
    const about = { measures: ["robots", "staff"], year: YEAR };
    await note(id, { outcome: "promised", next: { step: null, due: "2026-11-20" }, day: "2026-11-01", about });
    const state = async () => (await logOf(id)).contacts[0]?.step.state;
    await record(id, "robots", "3");
    expect(await state()).toBe("open");
    await record(id, "staff", "120");
    expect(await state()).toBe("reported");
    expect((await logOf(id)).open).toEqual([]);
  });

  test("of a file that was merged away stands under the survivor, which alone takes new entries", async () => {
    const [gone, kept] = [await firm(), await firm()];
    await note(gone, { note: "并前", next: { step: "再打", due: "2026-11-30" } });
    const payload = { id: randomUUID(), survivorId: kept, reason: "同一家企业" };
    expect((await yanhu?.({ method: "POST", url: `/api/enterprises/${gone}/merge`, payload }))?.statusCode).toBe(201);
    const { contacts, open } = await logOf(kept);
    expect(contacts).toMatchObject([{ note: "并前", recordedUnder: expect.stringContaining("联系试验") }]);
    expect(codeOf(await send(body([gone])))).toEqual([409, "enterprise.holder-merged-away"]);
    await note(kept, { settles: open[0]?.id ?? "" });
    expect((await logOf(kept)).open).toEqual([]);
  });

  test("refuses what is not clear, all or nothing", async () => {
    const [one, other] = [await firm(), await firm()];
    expect(codeOf(await send(body([one, one])))).toEqual([422, "enterprise.contact-named-twice"]);
    expect(codeOf(await send(body([one], { day: "2026-11-23" })))).toEqual([422, "enterprise.contact-ahead"]);
    expect(codeOf(await send(body([one], { outcome: "promised" })))).toEqual([
      ...[422, "enterprise.contact-promise-without-day"],
    ]);
    const about = { measures: ["no-such-measure"], year: YEAR };
    expect(codeOf(await send(body([one], { about })))).toEqual([422, "facts.measure-unknown"]);
    expect(codeOf(await send(body([one, other, randomUUID()])))).toEqual([404, "enterprise.not-found"]);
    const ids = [randomUUID(), await note(other)];
    expect(codeOf(await send(body([one, other], { note: "二" }, ids)))).toEqual([409, "enterprise.contact-id-reused"]);
    expect((await logOf(one)).contacts).toEqual([]);
  });
});

describe("who sees contacts", () => {
  test("the offices of the enterprise's area and above, with the office that noted it; nobody else", async () => {
    const id = await firm();
    const step = await note(id, { withWhom: "王建国", next: { step: "回访", due: "2026-12-01" } });
    await note(id, { day: "2026-11-01" }, city);
    const { contacts, mayEdit } = await logOf(id, "", city);
    expect(contacts.map(({ officeName }) => officeName)).toEqual(["砚湖区", "澄砚市"]);
    expect(mayEdit).toBe(true);
    const audited = await logOf(id, "", auditor);
    expect([audited.mayEdit, audited.contacts[0]?.withWhom]).toEqual([false, "王**"]);
    const url = `/api/enterprises/${id}/contacts`;
    for (const other of [yanmo, clerk])
      expect(codeOf(await other?.({ method: "GET", url }))).toEqual([404, "enterprise.not-found"]);
    expect(codeOf(await send(body([id]), yanmo))).toEqual([404, "enterprise.not-found"]);
    expect(codeOf(await cancel(step, undefined, yanmo))).toEqual([404, "enterprise.contact-not-found"]);
    expect(codeOf(await send(body([id]), auditor))).toEqual([403, "identity.not-permitted"]);
  });

  test("no account of an enterprise, by any route, nor by its own grant in the database", async () => {
    const own = await get<{ enterprise: { id: string } }>("/api/own-enterprise?year=2025", enterprise);
    const { id } = own.enterprise;
    const contact = await note(id, {}, city);
    for (const url of [
      `/api/enterprises/${id}/contacts`,
      "/api/monday",
      "/api/indicators/robots-in-service/call-sheet?areaId=990102&year=2025",
    ])
      expect((await enterprise?.({ method: "GET", url }))?.statusCode).toBe(403);
    expect((await send(body([id]), enterprise))?.statusCode).toBe(403);
    const grant = { userId: randomUUID() as never, userName: "企业", areas: [], subjects: [id] };
    const seen = await platform.database.read(grant, async (query) => ({
      files: await query.selectFrom("enterprise").select("id").where("id", "=", id).execute(),
      contacts: await query.selectFrom("enterprise_contact").select("id").where("id", "=", contact).execute(),
    }));
    expect([seen.files.length, seen.contacts.length]).toEqual([1, 0]);
  });
});

const sheetOf = (query: string, call = yanhu, code = "robots-in-service") =>
  get<Sheet>(`/api/indicators/${code}/call-sheet?${query}`, call);

async function wholeSheet(query: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let behind = "", more = true; more; ) {
    const { enterprises, next } = await sheetOf(`${query}${behind}`);
    expect(enterprises.length).toBeLessThanOrEqual(50);
    rows.push(...enterprises);
    more = next !== null;
    if (next)
      behind = `&afterId=${next.afterId}${next.afterRevenue === null ? "" : `&afterRevenue=${next.afterRevenue}`}`;
  }
  return rows;
}

describe("a call sheet", () => {
  test("has page by page just those whose figure is not known, and on request just those on too little evidence", async () => {
    for (const year of [2025, YEAR]) {
      const query = `areaId=${YANHU}&year=${year}`;
      const { figure } = await sheetOf(query);
      const [unknown, weak] = [await wholeSheet(query), await wholeSheet(`${query}&show=weak`)];
      expect(new Set(unknown.map(({ id }) => id)).size).toBe(figure.inScope - figure.known);
      expect(new Set(weak.map(({ id }) => id)).size).toBe(figure.known - figure.proven);
      expect(unknown.every(({ tier }) => tier === null)).toBe(true);
      const behind = await get<{ enterprises: { id: string; numerator: string | null }[] }>(
        `/api/indicators/robots-in-service/enterprises?${query}`,
        yanhu,
      );
      const known = behind.enterprises.flatMap(({ id, numerator }) => (numerator === null ? [] : [id]));
      expect(unknown.some(({ id }) => known.includes(id))).toBe(false);
    }
    expect((await wholeSheet(`areaId=${YANHU}&year=${YEAR}`)).length).toBeGreaterThan(50);
  });

  test("says whom to call and what was said last, people masked for those who may not see them", async () => {
    const rows = await wholeSheet(`areaId=${YANHU}&year=${YEAR}`);
    const [one, two] = rows.map(({ id }) => id);
    if (!one || !two) throw new Error("nobody to call");
    await record(one, "contact-person", "王建国");
    await record(one, "contact-phone", "13812345678");
    const about = { measures: ["robots"], year: YEAR };
    const payload = body([one, two], { outcome: "promised", next: { step: null, due: "2026-11-25" }, about });
    expect(read(await send(payload))).toEqual({ added: 2 });
    const rowsOf = async (call: Call | undefined) =>
      (await sheetOf(`areaId=${YANHU}&year=${YEAR}`, call)).enterprises.filter(({ id }) => id === one || id === two);
    const open = { contactId: payload.contacts[0]?.id, due: "2026-11-25", promised: true };
    expect((await rowsOf(yanhu)).find(({ id }) => id === one)).toMatchObject({
      ...{ person: "王建国", phone: "13812345678", last: { day: TODAY, outcome: "promised" }, open },
    });
    expect((await rowsOf(auditor)).find(({ id }) => id === one)).toMatchObject({
      person: "王**",
      phone: "138******78",
    });
    expect((await rowsOf(yanhu)).find(({ id }) => id === two)?.open?.promised).toBe(true);
    await record(two, "robots", "2");
    expect(await rowsOf(yanhu)).toHaveLength(1);
  });

  test("is one's own area's alone, and of indicators that enterprises are asked for", async () => {
    const url = (code: string, area = YANHU) => `/api/indicators/${code}/call-sheet?areaId=${area}&year=${YEAR}`;
    expect(codeOf(await yanmo?.({ method: "GET", url: url("robots-in-service") }))).toEqual([
      403,
      "areas.outside-scope",
    ]);
    expect(codeOf(await yanhu?.({ method: "GET", url: url("robots-in-service", CITY) }))).toEqual([
      ...[403, "areas.outside-scope"],
    ]);
    expect(codeOf(await yanhu?.({ method: "GET", url: url("no-such") }))).toEqual([422, "rollup.nothing-to-ask"]);
  });
});

describe("monday", () => {
  test("tells an office what is late in its plans as the plan's own progress has it, and nothing of others", async () => {
    const [ofCity, ofDistrict] = [await publishedPlan(city as Call, CITY), await publishedPlan(yanhu as Call, YANHU)];
    const monday = await get<Monday>("/api/monday", city);
    expect(monday.weekFrom).toBe("2026-11-16");
    expect(monday.plans.map(({ id }) => id).toSorted()).toEqual([ofCity, ofDistrict].toSorted());
    type Progress = {
      rows: { code: string | null; cells: { standing: string; role: string; first: number; last: number }[] }[];
    };
    for (const plan of monday.plans) {
      const { rows } = await get<Progress>(`/api/plans/${plan.id}/progress`, city);
      expect(plan.targets).toBe(rows.filter(({ code }) => code !== null).length);
      const isLate = ({ cells }: Progress["rows"][number]) =>
        cells.some(({ standing, first }) => first === 2026 && (standing === "behind" || standing === "missed"));
      const late = rows.filter((row) => row.code !== null && isLate(row)).map(({ code }) => code);
      expect([...new Set(plan.late.map(({ code }) => code))].filter((code) => !late.includes(code))).toEqual([]);
    }
    const robots = monday.plans.find(({ id }) => id === ofCity)?.late.find(({ code }) => code === "robots-in-service");
    expect(robots).toMatchObject({ asked: true, year: YEAR });
    expect(robots?.areas.length).toBeGreaterThan(0);
    const ids = (plans: Monday["plans"], above: boolean) => plans.flatMap((it) => (it.above === above ? [it.id] : []));
    expect([ids(monday.plans, true), ids((await get<Monday>("/api/monday", yanhu)).plans, false)]).toEqual([
      ...[[], [ofDistrict]],
    ]);
    expect(ids((await get<Monday>("/api/monday", yanmo)).plans, false)).toEqual([]);
    expect((await get<Monday>("/api/monday", clerk)).plans).toEqual([]);
  });

  test("tells a district what the plan of its city asks of it by name, as the city's officer sees it, and of nobody else", async () => {
    const ofCity = await publishedPlan(city as Call, CITY);
    type Cell = {
      areaId: number;
      areaName: string;
      figure: string | null;
      standing: string;
      first: number;
      last: number;
    };
    type Row = { itemId: string; unit: string; code: string | null; cells: Cell[] };
    const { rows } = await get<{ rows: Row[] }>(`/api/plans/${ofCity}/progress`, city);
    for (const [call, area] of [[yanhu, YANHU] as const, [yanmo, 990103] as const]) {
      const told = (await get<Monday>("/api/monday", call)).plans.filter(({ id }) => id === ofCity);
      expect(told.map(({ above, areaName }) => [above, areaName])).toEqual([
        [true, rows[0]?.cells.find(({ areaId }) => areaId === area)?.areaName],
      ]);
      const [plan] = told;
      const own = [...(plan?.late ?? []), ...(plan?.silent ?? [])];
      expect(own.length).toBeGreaterThan(0);
      for (const { itemId, unit, first, last, figure, standing, areaId, areas } of own) {
        const seen = rows.find((row) => row.itemId === itemId && row.unit === unit);
        const cell = seen?.cells.find((it) => it.areaId === area && it.first === first && it.last === last);
        expect([areaId, figure, standing, areas]).toEqual([area, cell?.figure, cell?.standing, []]);
      }
    }
  });

  test("has what nobody has reported in a group of its own, with whom to call where somebody is asked", async () => {
    const ofCity = await publishedPlan(city as Call, CITY);
    const plan = (await get<Monday>("/api/monday", city)).plans.find(({ id }) => id === ofCity);
    type Cell = { standing: string; missing: { why: string } | null };
    type Row = { itemId: string; code: string | null; asked: boolean; cells: Cell[] };
    const { rows } = await get<{ rows: Row[] }>(`/api/plans/${ofCity}/progress`, city);
    expect(plan?.silent.length).toBeGreaterThan(0);
    for (const { itemId, why, standing, asked } of plan?.silent ?? []) {
      const row = rows.find((it) => it.itemId === itemId);
      expect(row?.cells.some((cell) => cell.standing === "unknown")).toBe(true);
      if (standing === "unknown")
        expect([asked, row?.cells.map(({ missing }) => missing?.why)]).toEqual([
          row?.asked,
          expect.arrayContaining([why]),
        ]);
    }
    expect(plan?.silent.filter(({ why, asked }) => why === "awaited" && asked)).toEqual([]);
  });

  test("lists one's own office's steps and promises until they are done, and the contacts of the week", async () => {
    const before = await get<Monday>("/api/monday", yanhu);
    const [promised, step, far] = [await firm(), await firm(), await firm()];
    const about = { measures: ["robots"], year: YEAR };
    await note(promised, { outcome: "promised", day: "2026-11-02", next: { step: null, due: "2026-11-10" }, about });
    const open = await note(step, { next: { step: "上门", due: "2026-11-28" } });
    await note(far, { next: { step: "年后再打", due: "2026-11-29" } });
    const monday = await get<Monday>("/api/monday", yanhu);
    const firmsOf = ({ contacts }: List) => contacts.map(({ enterpriseId }) => enterpriseId);
    expect(firmsOf(monday.promises)).toContain(promised);
    expect(firmsOf(monday.promises)).not.toContain(step);
    expect(firmsOf(monday.steps)).toContain(step);
    expect(firmsOf(monday.steps)).not.toContain(far);
    expect(monday.contacts.total).toBe(before.contacts.total + 2);
    const above = await get<Monday>("/api/monday", city);
    expect([...firmsOf(above.promises), ...firmsOf(above.steps)]).not.toContain(promised);
    await record(promised, "robots", "5");
    await cancel(open);
    const after = await get<Monday>("/api/monday", yanhu);
    expect(firmsOf(after.promises)).not.toContain(promised);
    expect(firmsOf(after.steps)).not.toContain(step);
  });
});
