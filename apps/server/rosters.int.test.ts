import { createHash, randomUUID } from "node:crypto";
import exceljs from "exceljs";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkSignOf, organisationCheckOf } from "#enterprise";
import {
  countEnterprises,
  frozenScope,
  insertRosterEntries,
  insertRosterIssues,
  insertRosterRemovals,
  listEnterprises,
  rosterMembersOn,
} from "#enterprise/store";
import { accept, areaId, type Instant, type IsoDate, idOf } from "#kernel";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const CITY = 990100;
const YANHU = 990102;
const YANMO = 990103;
const TODAY = "2026-11-22" as IsoDate;

let platform: TestPlatform;
let city: Awaited<ReturnType<TestPlatform["as"]>>;
let yanhu: typeof city;
let yanmo: typeof city;
beforeAll(async () => {
  platform = await testPlatform();
  city = await platform.as("chengyan.officer");
  yanhu = await platform.as("yanhu.officer");
  yanmo = await platform.as("yanmo.officer");
});
afterAll(() => platform?.close());

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};
const look = async <T>(url: string, call = city): Promise<T> => read<T>(await call({ method: "GET", url }));
const send = (url: string, payload: object, call = city) => call({ method: "POST", url, payload });
const codeOf = (response: LightMyRequestResponse) => [response.statusCode, response.json<{ code: string }>().code];

type Firm = { id: string; name: string; creditCode: string };
async function firmsOf(area: number, call = city): Promise<Firm[]> {
  return (await look<{ enterprises: Firm[] }>(`/api/enterprises?areaId=${area}`, call)).enterprises;
}

type Issue = { kind?: string; areaId?: number; from?: string; until?: string | null; document?: string | null };
async function newIssue(issue: Issue = {}, call = city): Promise<string> {
  const id = randomUUID();
  const body = { kind: "backbone", title: `试验名单 ${id.slice(0, 4)}`, issuer: "市经信局", areaId: CITY, ...issue };
  const days = { issuedOn: "2026-01-05", from: "2026-01-01", until: "2028-12-31", document: "澄经信[2026]第012号" };
  read(await send("/api/roster-issues", { ...days, ...body, id }, call));
  return id;
}

async function putOn(issueId: string, firms: readonly string[], call = city): Promise<string[]> {
  const entries = firms.map((enterprise) => ({ id: randomUUID(), enterprise }));
  read(await send(`/api/roster-issues/${issueId}/entries`, { entries, from: null, until: null, remark: null }, call));
  return entries.map(({ id }) => id);
}

const membersOf = async (kind: string, query = "", call = city, area = CITY) =>
  look<{ members: { enterprise: Firm; entries: { id: string; standing: string }[] }[]; count: number }>(
    `/api/rosters/${kind}/members?areaId=${area}${query}`,
    call,
  );

describe("the demo's lists", () => {
  test("count who is on them today, and whose last list ends within 90 days", async () => {
    const { kinds } = await look<{ kinds: { kind: { code: string }; valid: number; ending: number }[] }>(
      `/api/rosters?areaId=${CITY}`,
    );
    const of = (code: string) => kinds.find(({ kind }) => kind.code === code);
    expect(of("above-designated")?.valid).toBeGreaterThan(480);
    expect(of("chain-leader")).toMatchObject({ valid: 5, ending: 0 });
    expect(of("specialised-sme")?.ending).toBeGreaterThan(8);
  });

  test("narrow a search to the firms that are on them and hold the text, those that begin with it first", async () => {
    const { members } = await membersOf("above-designated", `&text=${encodeURIComponent("砚湖")}`);
    const query = `areaId=${CITY}&roster=above-designated&text=${encodeURIComponent("砚湖")}`;
    const found: Firm[] = [];
    for (let place = ""; ; ) {
      const page = await look<{ enterprises: Firm[]; next: { afterText: string; afterId: string } | null }>(
        `/api/enterprises?${query}${place}`,
      );
      found.push(...page.enterprises);
      if (page.next === null) break;
      place = `&afterText=${encodeURIComponent(page.next.afterText)}&afterId=${page.next.afterId}`;
    }
    const { count } = await look<{ count: number }>(`/api/enterprises/count?${query}`);
    expect(found.length).toBe(count);
    expect(found.length).toBeGreaterThan(50);
    expect(new Set(found.map(({ id }) => id)).size).toBe(count);
    expect(found.every(({ name }) => name.includes("砚湖"))).toBe(true);
    const begins = found.map(({ name }) => name.startsWith("砚湖"));
    expect(begins).toEqual(begins.toSorted((one, other) => Number(other) - Number(one)));
    expect(members.every(({ enterprise }) => found.some(({ id }) => id === enterprise.id))).toBe(true);
  });

  test("narrow the register page by page, and agree with the count", async () => {
    const { members, count } = await membersOf("specialised-sme");
    const listed = await look<{ enterprises: Firm[]; next: object | null }>(
      `/api/enterprises?areaId=${CITY}&roster=specialised-sme`,
    );
    const counted = await look<{ count: number }>(`/api/enterprises/count?areaId=${CITY}&roster=specialised-sme`);
    expect([counted.count, listed.enterprises.map(({ id }) => id)]).toEqual([
      count,
      members.map(({ enterprise }) => enterprise.id),
    ]);
  });
});

describe("who is on a list", () => {
  test("is put on once, whatever is sent twice, and by credit code too", async () => {
    const [first, second] = await firmsOf(YANHU);
    const issueId = await newIssue();
    const entries = [
      { id: randomUUID(), enterprise: first?.id },
      { id: randomUUID(), enterprise: second?.creditCode },
    ];
    const body = { entries, from: null, until: null, remark: null };
    const url = `/api/roster-issues/${issueId}/entries`;
    const sent = await Promise.all([send(url, body), send(url, body)]);
    expect(sent.map((it) => read<{ added: number }>(it).added).toSorted()).toEqual([0, 2]);
    expect((await membersOf("backbone", `&issueId=${issueId}`)).count).toBe(2);
    const again = { ...body, entries: [{ id: randomUUID(), enterprise: first?.id }] };
    expect(codeOf(await send(url, again))).toEqual([409, "enterprise.roster-already-on"]);
  });

  test("is refused gently where it does not fit, and then nothing is entered", async () => {
    const [yanhuFirm] = await firmsOf(YANHU);
    const [yanmoFirm] = await firmsOf(YANMO);
    const district = await newIssue({ areaId: YANHU }, yanhu);
    const put = (issueId: string, enterprise: string, days = {}) =>
      send(`/api/roster-issues/${issueId}/entries`, {
        ...{ entries: [{ id: randomUUID(), enterprise }], from: null, until: null, remark: null },
        ...days,
      });
    expect(codeOf(await put(district, yanmoFirm?.id ?? ""))).toEqual([422, "enterprise.roster-enterprise-outside"]);
    expect(codeOf(await put(district, randomUUID()))).toEqual([422, "enterprise.roster-enterprise-unknown"]);
    const over = await put(district, yanhuFirm?.id ?? "", { until: "2029-01-01" });
    expect(codeOf(over)).toEqual([422, "enterprise.roster-entry-outside"]);
    const turned = await put(district, yanhuFirm?.id ?? "", { from: "2027-01-01", until: "2026-12-31" });
    expect(codeOf(turned)).toEqual([422, "enterprise.roster-ends-before-begin"]);
    const old = await newIssue({ areaId: YANHU, until: "2026-06-30" });
    expect(codeOf(await put(old, yanhuFirm?.id ?? ""))).toEqual([422, "enterprise.roster-issue-expired"]);
    expect((await membersOf("backbone", `&issueId=${district}`)).count).toBe(0);
  });

  test("is taken off once, with a reason, and comes back by a further entry", async () => {
    const [firm] = await firmsOf(YANMO);
    const issueId = await newIssue();
    const [entryId] = await putOn(issueId, [firm?.id ?? ""]);
    const url = `/api/roster-entries/${entryId}/removal`;
    const removal = { id: randomUUID(), offFrom: "2026-11-01", reason: "复核未通过", document: null };
    expect(codeOf(await send(url, { ...removal, reason: " " }))).toEqual([422, "enterprise.roster-reason-missing"]);
    expect((await send(url, removal)).statusCode).toBe(201);
    expect((await send(url, removal)).statusCode).toBe(201);
    expect(codeOf(await send(url, { ...removal, id: randomUUID() }))).toEqual([409, "enterprise.roster-already-off"]);
    expect((await membersOf("backbone", `&issueId=${issueId}`)).count).toBe(0);
    const gone = await membersOf("backbone", `&issueId=${issueId}&standing=gone`);
    expect(gone.members[0]?.entries.find(({ id }) => id === entryId)?.standing).toBe("taken-off");
    const back = {
      entries: [{ id: randomUUID(), enterprise: firm?.id }],
      from: "2026-11-10",
      until: null,
      remark: null,
    };
    read(await send(`/api/roster-issues/${issueId}/entries`, back));
    expect((await membersOf("backbone", `&issueId=${issueId}`)).count).toBe(1);
  });

  test("keeps document numbers as the standard prints them", async () => {
    await newIssue({ kind: "renovation" });
    const { issues } = await look<{ issues: { document: string }[] }>(`/api/rosters/renovation?areaId=${CITY}`);
    expect(issues[0]?.document).toBe("澄经信〔2026〕12号");
  });
});

describe("a district", () => {
  test("sees a list of the city with its own enterprises only, and may not change it", async () => {
    const [own] = await firmsOf(YANHU);
    const [others] = await firmsOf(YANMO);
    const issueId = await newIssue({ kind: "little-giant" });
    const [entryId] = await putOn(issueId, [own?.id ?? "", others?.id ?? ""]);
    const seen = await membersOf("little-giant", "", yanhu, YANHU);
    expect(seen.members.map(({ enterprise }) => enterprise.id)).toEqual([own?.id]);
    expect((await membersOf("little-giant", "", yanmo, YANHU)).count).toBe(0);
    const { issues } = await look<{ issues: { id: string; members: number; mayEdit: boolean }[] }>(
      `/api/rosters/little-giant?areaId=${YANHU}`,
      yanhu,
    );
    expect(issues).toMatchObject([{ id: issueId, members: 1, mayEdit: false }]);
    const removal = { id: randomUUID(), offFrom: "2026-11-01", reason: "试验", document: null };
    expect(codeOf(await send(`/api/roster-entries/${entryId}/removal`, removal, yanhu))).toEqual([
      403,
      "areas.outside-scope",
    ]);
    expect((await send(`/api/roster-entries/${entryId}/removal`, removal, yanmo)).statusCode).toBe(404);
  });

  test("does not see the list of its neighbour", async () => {
    const issueId = await newIssue({ kind: "innovative-sme", areaId: YANHU }, yanhu);
    const { issues } = await look<{ issues: unknown[] }>(`/api/rosters/innovative-sme?areaId=${YANMO}`, yanmo);
    expect(issues).toEqual([]);
    const entries = {
      entries: [{ id: randomUUID(), enterprise: randomUUID() }],
      from: null,
      until: null,
      remark: null,
    };
    expect((await send(`/api/roster-issues/${issueId}/entries`, entries, yanmo)).statusCode).toBe(404);
  });
});

type FrozenView = {
  frozen: { count: number; sha256: string; revision: number; readOn: string };
  came: number;
  left: number;
  cameFirst: { id: string; name: string }[];
  leftFirst: { id: string; name: string; why: string; entry: { removal: { reason: string } } }[];
};

describe("a frozen denominator", () => {
  const kind = "key-supervised";
  const frozenId = randomUUID();
  let issueId: string;
  let firms: Firm[];
  let entryIds: string[];

  test("is the exact set of the day, with its sum; read the same by the city and by the district", async () => {
    firms = (await firmsOf(YANHU)).slice(0, 6);
    issueId = await newIssue({ kind, areaId: YANHU });
    entryIds = await putOn(
      issueId,
      firms.slice(0, 5).map(({ id }) => id),
    );
    const body = { id: frozenId, kind, areaId: YANHU, period: "2026", reason: null };
    const sent = await Promise.all([send("/api/frozen-rosters", body), send("/api/frozen-rosters", body)]);
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
    const { frozen } = await look<FrozenView>(`/api/frozen-rosters/${frozenId}`, yanhu);
    const ids = firms
      .slice(0, 5)
      .map(({ id }) => id)
      .toSorted();
    const sha256 = createHash("sha256").update(ids.join("\n")).digest("hex");
    expect(frozen).toMatchObject({ count: 5, sha256, revision: 1, readOn: TODAY });
    const grant = { userId: null, userName: "试验", areas: [areaId(YANHU)] };
    await platform.database.read(grant, async (query) => {
      expect(await rosterMembersOn(query, kind, areaId(YANHU), TODAY)).toEqual(ids);
      expect((await frozenScope(query, idOf(frozenId)))?.members).toEqual(ids);
    });
  });

  test("shows who came and who left since, and why, and stays as it is", async () => {
    await putOn(issueId, [firms[5]?.id ?? ""]);
    const removal = { id: randomUUID(), offFrom: "2026-11-20", reason: "已停产", document: null };
    read(await send(`/api/roster-entries/${entryIds[0]}/removal`, removal));
    const view = await look<FrozenView>(`/api/frozen-rosters/${frozenId}`);
    expect([view.frozen.count, view.came, view.left]).toEqual([5, 1, 1]);
    expect(view.cameFirst[0]?.name).toBe(firms[5]?.name);
    expect(view.leftFirst[0]).toMatchObject({
      name: firms[0]?.name,
      why: "taken-off",
      entry: { removal: { reason: "已停产" } },
    });
    const before = await look<FrozenView>(`/api/frozen-rosters/${frozenId}?day=2026-11-19`);
    expect([before.came, before.left]).toEqual([1, 0]);
    const after = await look<FrozenView>(`/api/frozen-rosters/${frozenId}?day=2029-01-01`);
    expect([after.left, new Set(after.leftFirst.map(({ why }) => why))]).toEqual([
      5,
      new Set(["taken-off", "expired"]),
    ]);
  });

  test("is frozen again as a further revision with a reason, and not when nothing changed", async () => {
    const again = { kind, areaId: YANHU, period: "2026" };
    const freeze = (reason: string | null) => send("/api/frozen-rosters", { ...again, id: randomUUID(), reason });
    expect(codeOf(await freeze(null))).toEqual([422, "enterprise.roster-freeze-reason"]);
    const { id } = read<{ id: string }>(await freeze("名单有补充"));
    const { frozen } = await look<FrozenView>(`/api/frozen-rosters/${id}`);
    expect([frozen.revision, frozen.count]).toEqual([2, 5]);
    expect(codeOf(await freeze("再来一次"))).toEqual([409, "enterprise.roster-freeze-unchanged"]);
    expect((await look<FrozenView>(`/api/frozen-rosters/${frozenId}`)).frozen.count).toBe(5);
  });

  test("is frozen once when two offices freeze one period at once; the other is asked why again, or told that nothing changed", async () => {
    const freeze = (period: string, reason: string | null, call: typeof city) =>
      send("/api/frozen-rosters", { id: randomUUID(), kind, areaId: YANHU, period, reason }, call);
    for (const [period, reason, refused] of [
      ["2026-Q1", null, [422, "enterprise.roster-freeze-reason"]],
      ["2026-Q2", "再核一次", [409, "enterprise.roster-freeze-unchanged"]],
    ] as const) {
      const sent = await Promise.all([city, yanhu, city, yanhu].map((call) => freeze(period, reason, call)));
      const [first, ...others] = sent.toSorted((one, other) => one.statusCode - other.statusCode);
      expect([first?.statusCode, ...others.map(codeOf)]).toEqual([201, refused, refused, refused]);
      const { frozen } = await look<{ frozen: { kind: string; period: string; revision: number }[] }>(
        `/api/rosters?areaId=${YANHU}`,
      );
      const kept = frozen.filter((it) => it.kind === kind && it.period === period);
      expect(kept.map(({ revision }) => revision)).toEqual([1]);
    }
  });

  test("refuses what cannot be frozen", async () => {
    const freeze = (body: object) =>
      send("/api/frozen-rosters", { id: randomUUID(), kind, areaId: YANHU, period: "2026", reason: null, ...body });
    expect(codeOf(await freeze({ period: "2027" }))).toEqual([422, "enterprise.roster-period-ahead"]);
    expect(codeOf(await freeze({ period: "2026-13" }))).toEqual([422, "enterprise.roster-period-unknown"]);
    expect(codeOf(await freeze({ period: "2025" }))).toEqual([422, "enterprise.roster-freeze-empty"]);
  });

  test("cannot be changed by the application's role, nor a list in another's name", async () => {
    const client = new pg.Client({ ...platform.appSettings });
    await client.connect();
    const tryTo = async (text: string) => {
      await client.query("begin");
      await client.query("select set_config('gongfu.user', $1, true), set_config('gongfu.scope', $2, true)", [
        randomUUID(),
        `{${YANHU}}`,
      ]);
      const code = await client.query(text).then(
        () => "done",
        (error: { code: string }) => error.code,
      );
      await client.query("rollback");
      return code;
    };
    const entry = (
      issue: string,
      from: string,
    ) => `insert into roster_entry (home_id, id, enterprise_id, issue_home_id, issue_id, kind,
      valid_from, recorded_at, by_id, by_name) select ${CITY}, gen_random_uuid(), '${firms[0]?.id}', ${CITY}, '${issue}', kind,
      '${from}', now(), acting_user()::uuid, 'x' from roster_issue where id = '${issue}'`;
    const cityIssue = await newIssue({ kind, until: null });
    expect(await tryTo("update frozen_roster set member_count = 1")).toBe("42501");
    expect(await tryTo("update frozen_roster set members = '{}'")).toBe("42501");
    expect(await tryTo("delete from frozen_roster")).toBe("42501");
    expect(await tryTo("update roster_entry set valid_until = null")).toBe("42501");
    expect(await tryTo("delete from roster_removal")).toBe("42501");
    // The district sees the city's list, but puts nobody on it; nor anybody outside the days of its own.
    expect(await tryTo(entry(cityIssue, "2026-05-01"))).toBe("42501");
    expect(await tryTo(entry(issueId, "2025-05-01"))).toBe("42501");
    await client.end();
  });
});

/** Numbers that look like chance and are the same every time. */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

test("who is on a list on each of a hundred days is what a calendar kept by hand says", async () => {
  const next = numbers(20_261_129);
  const chance = (most: number) => next.next().value % (most + 1);
  const day = (number: number) => new Date(Date.UTC(2024, 0, 20 + number)).toISOString().slice(0, 10) as IsoDate;
  const START_UP = { userId: null, userName: "试验", areas: [], purpose: "start-up" } as const;
  const firms = (await firmsOf(YANMO)).slice(0, 8);
  const home = areaId(CITY);
  const issue = {
    ...{ homeId: home, id: idOf<"roster-issue">(randomUUID()), kind: "little-giant", areaId: home, demo: false },
    ...{ title: "试验", issuer: "试验", document: null, issuedOn: day(0), from: day(0), until: null },
  };
  const stays = Array.from({ length: 60 }, () => {
    const from = chance(60);
    const until = chance(2) === 0 ? null : from + chance(30);
    const off = chance(2) === 0 ? from + chance(until === null ? 30 : until - from) : null;
    return { id: idOf<"roster-entry">(randomUUID()), firm: firms[chance(7)]?.id ?? "", from, until, off };
  });
  const at = "2026-11-22T04:00:00.000Z" as Instant;
  await platform.database.transact(START_UP, async (write) => {
    await insertRosterIssues(write, START_UP, [issue], at);
    const entries = stays.map(({ id, firm, from, until }) => ({
      ...{ homeId: home, id, enterpriseId: idOf<"enterprise">(firm), from: day(from), remark: null },
      until: until === null ? null : day(until),
    }));
    await insertRosterEntries(write, START_UP, { issue, entries, at });
    const removals = stays.flatMap(({ id, off }) =>
      off === null
        ? []
        : [{ homeId: home, entryId: id, id: randomUUID(), offFrom: day(off), reason: "试验", document: null }],
    );
    await insertRosterRemovals(write, START_UP, removals, at);
    return accept();
  });
  const lastOf = ({ until, off }: (typeof stays)[number]) =>
    Math.min(until ?? Number.POSITIVE_INFINITY, (off ?? Number.POSITIVE_INFINITY) - 1);
  const calendarSays = (firm: string, today: number) => {
    const own = stays.filter((stay) => stay.firm === firm && lastOf(stay) >= stay.from);
    const valid = own.some((stay) => stay.from <= today && today <= lastOf(stay));
    const ending = valid && own.every((stay) => lastOf(stay) <= today + 90);
    return { valid, ending, gone: !valid && own.some((stay) => lastOf(stay) < today) };
  };
  const grant = { userId: null, userName: "试验", areas: [areaId(YANMO)] };
  await platform.database.read(grant, async (query) => {
    for (let today = 0; today <= 100; today++) {
      const there = stays.filter(
        ({ from, until, off }) => from <= today && (until === null || today <= until) && (off === null || today < off),
      );
      const expected = [...new Set(there.map(({ firm }) => firm))].toSorted();
      expect(await rosterMembersOn(query, "little-giant", areaId(YANMO), day(today)), day(today)).toEqual(expected);
      for (const standing of ["valid", "ending", "gone"] as const) {
        const roster = { kind: "little-giant", issueId: issue.id, day: day(today), standing };
        const filter = { within: areaId(YANMO), industry: undefined, sizeClass: undefined, roster };
        const { enterprises } = await listEnterprises(query, filter, undefined);
        const so = firms.map(({ id }) => id).filter((firm) => calendarSays(firm, today)[standing]);
        expect(enterprises.map(({ id }) => id).toSorted(), `${standing} ${day(today)}`).toEqual(so.toSorted());
        expect(await countEnterprises(query, filter)).toBe(so.length);
      }
    }
  });
});

describe("a list in Excel", () => {
  const madeUp = (turn: number) => {
    const body = `D${String(turn).padStart(7, "0")}`;
    const first = `91990102${body}${organisationCheckOf(body)}`;
    return first + checkSignOf(first);
  };
  async function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
    const book = new exceljs.Workbook();
    const sheet = book.addWorksheet("名单");
    sheet.addRow(["培育库名单（试验）"]);
    sheet.addRow(["序号", "信用代码", "单位名称", "有效期自", "有效期止", "备注"]);
    for (const row of rows) sheet.addRow([...row]);
    return Buffer.from(await book.xlsx.writeBuffer());
  }
  type View = {
    state: string;
    refusal: { code: string } | null;
    counts: Record<"new" | "change" | "same" | "failed", number>;
    problems: { row: number; heading: string; refusal: { code: string } }[];
    unknownHeadings: string[];
  };
  async function settled(id: string): Promise<View> {
    for (let tries = 0; tries < 500; tries++) {
      const view = await look<View>(`/api/enterprise-imports/${id}`);
      if (view.state !== "reading" && view.state !== "committing") return view;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error("the list is not settled");
  }
  async function checked(issueId: string, file: Buffer): Promise<{ id: string; view: View }> {
    const about = `kind=roster-members&target=${issueId}&areaId=${CITY}&tier=0&fileName=list.xlsx`;
    const headers = { "content-type": "application/octet-stream" };
    const url = `/api/enterprise-imports?${about}`;
    const { id } = read<{ id: string }>(await city({ method: "POST", url, headers, payload: file }));
    return { id, view: await settled(id) };
  }

  test("is checked by the cell, taken in without its bad rows, and changes nothing the second time", async () => {
    const firms = (await firmsOf(YANHU)).slice(10, 20);
    const line = (firm: Firm | undefined, ...more: string[]) => ["", firm?.creditCode ?? "", firm?.name ?? "", ...more];
    const issueId = await newIssue({ kind: "renovation" });
    const rows = [
      ...firms.slice(0, 6).map((firm) => line(firm)),
      line(firms[6], "2026年3月1日", "2026/12/31", "补"),
      line(firms[0]),
      ["", madeUp(1), "没有登记的有限公司"],
      line(firms[7], "", "三月底"),
      line(firms[8], "2026-05-01", "2026-04-01"),
      ["", firms[9]?.creditCode ?? "", "澄砚另一家有限公司"],
      ["", "", "没有代码的有限公司"],
    ];
    const file = await workbook(rows);
    const { id, view } = await checked(issueId, file);
    expect([view.state, view.counts, view.unknownHeadings]).toEqual([
      "read",
      { new: 7, change: 0, same: 0, failed: 6 },
      ["序号"],
    ]);
    expect(view.problems.map(({ row, heading, refusal }) => [row, heading, refusal.code])).toEqual([
      [10, "信用代码", "enterprise.sheet-code-twice"],
      [11, "信用代码", "enterprise.roster-enterprise-unknown"],
      [12, "有效期止", "enterprise.roster-not-a-day"],
      [13, "有效期止", "enterprise.roster-ends-before-begin"],
      [14, "单位名称", "enterprise.roster-name-differs"],
      [15, "信用代码", "enterprise.sheet-cell-missing"],
    ]);
    const url = `/api/enterprise-imports/${id}/decision`;
    expect((await send(url, { mode: "all" })).statusCode).toBe(422);
    expect((await send(url, { mode: "good" })).statusCode).toBe(201);
    expect((await settled(id)).state).toBe("committed");
    expect((await membersOf("renovation", `&issueId=${issueId}`)).count).toBe(7);
    const returned = await city({ method: "GET", url: `/api/enterprise-imports/${id}/failed.xlsx` });
    const book = new exceljs.Workbook();
    await book.xlsx.load(returned.rawPayload as unknown as ArrayBuffer);
    expect(book.worksheets[0]?.getCell(2, 7).text).toContain("已经出现过");
    const second = await checked(issueId, file);
    expect(second.view.counts).toEqual({ new: 0, change: 0, same: 7, failed: 6 });
  });

  test("is refused for a list that is over or is not there", async () => {
    const file = await workbook([["", madeUp(2), ""]]);
    const old = await newIssue({ kind: "renovation", until: "2026-06-30" });
    expect((await checked(old, file)).view.refusal?.code).toBe("enterprise.roster-issue-expired");
    expect((await checked(randomUUID(), file)).view.refusal?.code).toBe("enterprise.roster-issue-not-found");
  });

  test("leaves as Excel, a row for each entry, and the frozen set with its sum", async () => {
    const file = await city({ method: "GET", url: `/api/rosters/renovation/members.xlsx?areaId=${CITY}` });
    const book = new exceljs.Workbook();
    await book.xlsx.load(file.rawPayload as unknown as ArrayBuffer);
    const sheet = book.worksheets[0];
    expect([sheet?.rowCount, sheet?.getCell(1, 6).text, sheet?.getCell(2, 6).text]).toEqual([
      8,
      "发文字号",
      "澄经信〔2026〕12号",
    ]);
    const { frozen } = await look<{ frozen: { id: string; sha256: string; count: number }[] }>(
      `/api/rosters/key-supervised?areaId=${CITY}`,
    );
    const kept = await city({ method: "GET", url: `/api/frozen-rosters/${frozen[0]?.id}/list.xlsx` });
    const frozenBook = new exceljs.Workbook();
    await frozenBook.xlsx.load(kept.rawPayload as unknown as ArrayBuffer);
    const ids = frozenBook.worksheets[0]?.getColumn(4).values.slice(2).map(String) ?? [];
    expect(createHash("sha256").update(ids.join("\n")).digest("hex")).toBe(frozen[0]?.sha256);
  });
});
