import { randomUUID } from "node:crypto";
import exceljs from "exceljs";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { frozenScope, rosterMembersOn } from "#enterprise/store";
import { areaId, type IsoDate, idOf } from "#kernel";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const CITY = 990100;
const YANHU = 990102;
const YANMO = 990103;
const TOWN = 990102101;

let platform: TestPlatform;
let city: Awaited<ReturnType<TestPlatform["as"]>>;
let yanhu: typeof city;
beforeAll(async () => {
  platform = await testPlatform();
  city = await platform.as("chengyan.officer");
  yanhu = await platform.as("yanhu.officer");
});
afterAll(() => platform?.close());

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};
const look = async <T>(url: string, call = city): Promise<T> => read<T>(await call({ method: "GET", url }));
const post = (url: string, payload: object, call = city) => call({ method: "POST", url, payload });
const codeOf = (response: LightMyRequestResponse) => [response.statusCode, response.json<{ code: string }>().code];

type Firm = { id: string; name: string; creditCode: string };
let turn = 0;
async function register(name: string): Promise<Firm> {
  turn += 1;
  const about = { overrideReason: "试验", industry: "3444", address: null, areaId: TOWN };
  const creditCode = `9199010200000${String(turn).padStart(4, "0")}X`;
  const { id } = read<{ id: string }>(await post("/api/enterprises", { name, creditCode, ...about }));
  return { id, name, creditCode };
}
async function merge(gone: Firm, survivor: Firm): Promise<string> {
  const id = randomUUID();
  const body = { id, survivorId: survivor.id, reason: "同一家企业" };
  read(await post(`/api/enterprises/${gone.id}/merge`, body));
  return id;
}
const split = async (mergeId: string) =>
  read(await post(`/api/enterprise-merges/${mergeId}/split`, { id: randomUUID(), reason: "不是同一家" }));

async function newIssue(kind: string, area = CITY): Promise<string> {
  const id = randomUUID();
  const about = { kind, title: `试验名单 ${id.slice(0, 4)}`, issuer: "市经信局", areaId: area, document: null };
  const days = { issuedOn: "2025-01-05", from: "2025-01-01", until: null };
  read(await post("/api/roster-issues", { id, ...about, ...days }));
  return id;
}
const putOn = (issueId: string, firms: readonly string[]) => {
  const entries = firms.map((enterprise) => ({ id: randomUUID(), enterprise }));
  return post(`/api/roster-issues/${issueId}/entries`, { entries, from: null, until: null, remark: null });
};
async function freeze(kind: string, period: string, call = city, area = YANHU): Promise<string> {
  const body = { id: randomUUID(), kind, areaId: area, period, reason: null };
  return read<{ id: string }>(await post("/api/frozen-rosters", body, call)).id;
}
type View = {
  id: string;
  state: string;
  counts: Record<"new" | "change" | "same" | "failed", number>;
  problems: object[];
  doubts: { row: number; refusal: { code: string } }[];
};
async function settled(id: string): Promise<View> {
  for (let tries = 0; tries < 500; tries++) {
    const view = await look<View>(`/api/enterprise-imports/${id}`);
    if (view.state !== "reading" && view.state !== "committing") return { ...view, id };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("the list is not settled");
}
/** A list of members as it was read. */
async function checked(issueId: string, rows: readonly (readonly string[])[]): Promise<View> {
  const book = new exceljs.Workbook();
  book.addWorksheet("名单").addRows(rows.map((row) => [...row]));
  const url = `/api/enterprise-imports?kind=roster-members&target=${issueId}&areaId=${CITY}&tier=0&fileName=list.xlsx`;
  const headers = { "content-type": "application/octet-stream" };
  const payload = Buffer.from(await book.xlsx.writeBuffer());
  return settled(read<{ id: string }>(await city({ method: "POST", url, headers, payload })).id);
}

type Members = { members: { enterprise: Firm & { foundAs: string | null }; entries: object[] }[]; count: number };
const membersOf = (kind: string, query = "") => look<Members>(`/api/rosters/${kind}/members?areaId=${CITY}${query}`);

type Left = { id: string; name: string | null; why: string; survivor: { id: string; name: string } | null };
type FrozenView = { came: number; left: number; cameFirst: { id: string }[]; leftFirst: (Left & { entry: object })[] };
const frozen = (id: string, query = "") => look<FrozenView>(`/api/frozen-rosters/${id}${query}`);

describe("a frozen period that is over", () => {
  test("has the firms that lay in the area then, also for a district that does not see them any more", async () => {
    const kind = "key-supervised";
    const [stayed, moved] = [await register("砚湖留址轴承有限公司"), await register("砚湖迁出轴承有限公司")];
    read(await putOn(await newIssue(kind), [stayed.id, moved.id]));
    const fact = { act: "record", measure: "area", from: "2026-11-23", text: String(YANMO), tier: 0, sourceNote: null };
    platform.setClock("2026-11-23T04:00:00.000Z");
    city = await platform.as("chengyan.officer");
    yanhu = await platform.as("yanhu.officer");
    read(await post(`/api/enterprises/${moved.id}/facts`, { id: randomUUID(), ...fact }));

    const both = [stayed.id, moved.id].toSorted();
    const id = await freeze(kind, "2025", yanhu);
    const grant = { userId: null, userName: "试验", areas: [areaId(YANHU)] };
    await platform.database.read(grant, async (query) => {
      expect((await frozenScope(query, idOf(id)))?.members).toEqual(both);
      const on = (day: string) => rosterMembersOn(query, kind, areaId(YANHU), day as IsoDate);
      expect([await on("2026-11-22"), await on("2026-11-23"), await on("2024-12-31")]).toEqual([both, [stayed.id], []]);
      expect(await rosterMembersOn(query, kind, areaId(YANMO), "2026-11-23" as IsoDate)).toEqual([]);
    });
    const view = await frozen(id);
    expect([view.came, view.left]).toEqual([0, 1]);
    expect(view.leftFirst[0]).toMatchObject({ id: moved.id, name: moved.name, why: "elsewhere", survivor: null });
    expect(await frozen(id, "?day=2025-12-31")).toMatchObject({ came: 0, left: 0 });
    expect(read<FrozenView>(await yanhu({ method: "GET", url: `/api/frozen-rosters/${id}` })).leftFirst).toMatchObject([
      { id: moved.id, name: null, why: "elsewhere" },
    ]);
  });

  test("tells a member that was merged since as merged, and into what", async () => {
    const kind = "innovative-sme";
    const [gone, kept] = [await register("砚湖旧名阀门有限公司"), await register("砚湖新名阀门有限公司")];
    read(await putOn(await newIssue(kind), [gone.id]));
    const id = await freeze(kind, "2025");
    const merged = await merge(gone, kept);
    const view = await frozen(id);
    expect([view.cameFirst.map((it) => it.id), view.leftFirst]).toMatchObject([
      [kept.id],
      [{ id: gone.id, why: "merged", survivor: { id: kept.id, name: kept.name } }],
    ]);
    const again = await freeze(kind, "2025-Q4");
    await split(merged);
    expect(await frozen(id)).toMatchObject({ came: 0, left: 0 });
    expect(await frozen(again)).toMatchObject({ came: 1, left: 1 });
  });
});

describe("a merged enterprise on a list", () => {
  test("stands there once, by whichever file it is named, and is found by any of its names", async () => {
    const kind = "backbone";
    const [gone, kept] = [await register("砚湖曾用泵业有限公司"), await register("砚湖现用泵业有限公司")];
    const issueId = await newIssue(kind);
    read(await putOn(issueId, [gone.creditCode]));
    await merge(gone, kept);
    for (const named of [kept.id, kept.creditCode, gone.id, gone.creditCode])
      expect(codeOf(await putOn(issueId, [named]))).toEqual([409, "enterprise.roster-already-on"]);
    const { members, count } = await membersOf(kind, `&issueId=${issueId}`);
    expect([count, members.map(({ enterprise, entries }) => [enterprise.id, entries.length])]).toEqual([
      1,
      [[kept.id, 1]],
    ]);
    for (const text of ["曾用泵业", gone.creditCode]) {
      const asked = encodeURIComponent(text);
      const alias = text === gone.creditCode ? text : gone.name;
      const found = await membersOf(kind, `&issueId=${issueId}&text=${asked}`);
      expect([found.count, found.members[0]?.enterprise.foundAs]).toEqual([1, alias]);
      const listed = await look<{ enterprises: (Firm & { foundAs: string })[] }>(
        `/api/enterprises?areaId=${CITY}&roster=${kind}&text=${asked}`,
      );
      expect(listed.enterprises.map(({ id, foundAs }) => [id, foundAs])).toEqual([[kept.id, alias]]);
    }
    const own = await membersOf(kind, `&issueId=${issueId}&text=${encodeURIComponent("泵业")}`);
    expect(own.members.map(({ enterprise }) => enterprise.foundAs)).toEqual([null]);
  });

  test("named twice by its two files is put on once: by hand one is to go, in Excel the second row is told", async () => {
    const [gone, kept] = [await register("砚湖旧户模具有限公司"), await register("砚湖新户模具有限公司")];
    await merge(gone, kept);
    const issueId = await newIssue("renovation");
    const refused = await putOn(issueId, [gone.creditCode, kept.id]);
    expect([...codeOf(refused), refused.json().facts]).toEqual([
      ...[422, "enterprise.roster-one-enterprise", { name: kept.name, other: gone.name }],
    ]);
    expect(codeOf(await putOn(issueId, [kept.creditCode, kept.id]))).toEqual([422, "enterprise.roster-named-twice"]);
    const rows = [gone, kept].map(({ creditCode, name }) => [creditCode, name]);
    const view = await checked(issueId, [["信用代码", "单位名称"], ...rows]);
    expect([view.counts, view.problems]).toEqual([{ new: 1, change: 0, same: 1, failed: 0 }, []]);
    expect(view.doubts.map(({ row, refusal }) => [row, refusal.code])).toEqual([
      [2, "enterprise.roster-file-merged"],
      [3, "enterprise.roster-one-file"],
    ]);
    expect((await post(`/api/enterprise-imports/${view.id}/decision`, { mode: "all" })).statusCode).toBe(201);
    expect((await settled(view.id)).state).toBe("committed");
    const { members, count } = await membersOf("renovation", `&issueId=${issueId}`);
    expect([count, members.map(({ enterprise, entries }) => [enterprise.id, entries.length])]).toEqual([
      ...[1, [[kept.id, 1]]],
    ]);
  });

  test("whose files are merged after a list was read makes the list be read again", async () => {
    const [gone, kept] = [await register("砚湖前户模具有限公司"), await register("砚湖后户模具有限公司")];
    const issueId = await newIssue("renovation");
    const rows = [gone, kept].map(({ creditCode, name }) => [creditCode, name]);
    const view = await checked(issueId, [["信用代码", "单位名称"], ...rows]);
    expect(view.counts.new).toBe(2);
    await merge(gone, kept);
    await post(`/api/enterprise-imports/${view.id}/decision`, { mode: "all" });
    expect((await settled(view.id)).state).not.toBe("committed");
    expect((await membersOf("renovation", `&issueId=${issueId}`)).count).toBe(0);
  });
});

describe("an id that a page made", () => {
  test("stands for what was sent under it first: the same again is answered the same, anything else is refused", async () => {
    const kind = "key-supervised";
    const reused = [409, "enterprise.roster-id-reused"];
    const issue = { id: randomUUID(), kind, title: "重发试验名单", issuer: "市经信局", areaId: CITY, document: null };
    const said = { ...issue, issuedOn: "2025-01-05", from: "2025-01-01", until: null };
    for (const _time of [1, 2]) expect((await post("/api/roster-issues", said)).statusCode).toBe(201);
    expect(codeOf(await post("/api/roster-issues", { ...said, until: "2028-12-31" }))).toEqual(reused);

    const [one, other] = [await register("砚湖重发阀门一厂"), await register("砚湖重发阀门二厂")];
    const url = `/api/roster-issues/${issue.id}/entries`;
    const entry = { id: randomUUID(), enterprise: one.creditCode };
    const put = (change: object = {}, enterprise = entry.enterprise) =>
      post(url, { entries: [{ ...entry, enterprise }], from: null, until: null, remark: null, ...change });
    expect(read(await put())).toEqual({ added: 1 });
    expect(read(await put({}, one.id))).toEqual({ added: 0 });
    expect(codeOf(await put({}, other.id))).toEqual(reused);
    expect(codeOf(await put({ remark: "另一句" }))).toEqual(reused);
    expect(codeOf(await put({ until: "2026-12-31" }))).toEqual(reused);

    const frozenBody = { id: randomUUID(), kind, areaId: YANHU, period: "2025-Q1", reason: null };
    for (const _time of [1, 2]) expect((await post("/api/frozen-rosters", frozenBody)).statusCode).toBe(201);
    expect(codeOf(await post("/api/frozen-rosters", { ...frozenBody, period: "2025-Q2" }))).toEqual(reused);
    // Of an area that the other office does not see: not found, and no failure either.
    const yanmo = await platform.as("yanmo.officer");
    const firm = (await look<{ enterprises: [Firm] }>(`/api/enterprises?areaId=${YANMO}`)).enterprises[0];
    read(await putOn(issue.id, [firm.id]));
    expect(codeOf(await post("/api/frozen-rosters", { ...frozenBody, areaId: YANMO }, yanmo))).toEqual(reused);

    const removal = { id: randomUUID(), offFrom: "2026-11-01", reason: "复核未通过", document: null };
    const off = (change: object = {}) => post(`/api/roster-entries/${entry.id}/removal`, { ...removal, ...change });
    for (const _time of [1, 2]) expect((await off()).statusCode).toBe(201);
    expect(codeOf(await off({ offFrom: "2026-11-02" }))).toEqual(reused);
  });
});
