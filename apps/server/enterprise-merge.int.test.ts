import { randomUUID } from "node:crypto";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { doubleCandidates } from "#enterprise/store";
import { areaId } from "#kernel";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const CITY = 990100;
const YANHU = 990102;
const YANMO = 990103;
const TOWN = 990102101;

let platform: TestPlatform;
let city: Awaited<ReturnType<TestPlatform["as"]>>;
let auditor: typeof city;
let yanhu: typeof city;
let yanmo: typeof city;
beforeAll(async () => {
  platform = await testPlatform();
  city = await platform.as("chengyan.officer");
  auditor = await platform.as("chengyan.auditor");
  yanhu = await platform.as("yanhu.officer");
  yanmo = await platform.as("yanmo.officer");
  platform.setClock("2026-11-10T04:00:00.000Z");
});
afterAll(() => platform?.close());

type Enterprise = { id: string; name: string; areaId: number; survivorId: string | null; foundAs: string | null };
type Fact = { id: string; value: string | null; recordedUnder: string | null; counts: boolean };
type Dossier = {
  enterprise: Enterprise;
  survivor: { id: string; name: string } | null;
  merges: { id: string; goneName: string; goneCode: string; keptName: string; split: { reason: string } | null }[];
  cells: { measure: string; from: string; value: string; recordedUnder: string | null; factId: string }[];
  mayEdit: boolean;
};
type Doubles = {
  pairs: { one: Enterprise; other: Enterprise; suspicions: string[] }[];
  count: number;
  keptApart: { one: Enterprise; other: Enterprise; said: { reason: string } }[];
  merges: { id: string; goneName: string; split: object | null }[];
};

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};
const codeOf = (response: LightMyRequestResponse) => [response.statusCode, response.json().code];

let turn = 0;
/** A firm of its own code; two calls with one `organisation` give two codes of one organisation. */
async function register(
  name: string,
  { areaId = TOWN, address = null as string | null, organisation = "", call = city } = {},
) {
  turn += 1;
  const body = organisation === "" ? `MB${String(turn).padStart(7, "0")}` : organisation;
  const creditCode = `91990${String(100 + turn)}${body}X`;
  const payload = { name, creditCode, overrideReason: "试验", industry: "3444", address, areaId };
  const { id } = read<{ id: string }>(await call({ method: "POST", url: "/api/enterprises", payload }));
  return { id, name, creditCode };
}
const dossier = async (id: string, call = city, query = "") =>
  read<Dossier>(await call({ method: "GET", url: `/api/enterprises/${id}${query}` }));
const record = (id: string, text: string, { measure = "staff", from = "2025-01-01", tier = 0, call = city } = {}) =>
  call({
    method: "POST",
    url: `/api/enterprises/${id}/facts`,
    payload: { id: randomUUID(), act: "record", measure, from, text, tier, sourceNote: null },
  });
const history = async (id: string, measure = "staff", from = "2025-01-01", call = city) =>
  read<{ facts: Fact[] }>(
    await call({ method: "GET", url: `/api/enterprises/${id}/facts?measure=${measure}&from=${from}` }),
  ).facts;
const merge = (gone: string, survivorId: string, { id = randomUUID() as string, call = city } = {}) =>
  call({ method: "POST", url: `/api/enterprises/${gone}/merge`, payload: { id, survivorId, reason: "同一家企业" } });
const split = (mergeId: string, call = city) =>
  call({
    method: "POST",
    url: `/api/enterprise-merges/${mergeId}/split`,
    payload: { id: randomUUID(), reason: "不是同一家" },
  });
const search = async (text: string, call = city, areaId = CITY) =>
  read<{ enterprises: Enterprise[] }>(
    await call({ method: "GET", url: "/api/enterprises", query: { areaId: String(areaId), text } }),
  ).enterprises;
const count = async (areaId = CITY) =>
  read<{ count: number }>(await city({ method: "GET", url: `/api/enterprises/count?areaId=${areaId}` })).count;
const doubles = async (areaId = CITY, call = city) =>
  read<Doubles>(await call({ method: "GET", url: `/api/enterprises/doubles?areaId=${areaId}` }));
const shownIn = ({ cells }: Dossier, measure: string) => cells.findLast((cell) => cell.measure === measure)?.value;

describe("two files of one enterprise", () => {
  test("become one: figures of both, found by either name and code, and come apart as they were", async () => {
    const gone = await register("砚湖并户泵阀有限公司");
    const kept = await register("砚湖留户泵阀有限公司");
    await record(gone.id, "47", { tier: 2 });
    await record(gone.id, "900", { measure: "revenue" });
    platform.setClock("2026-11-10T04:01:00.000Z");
    await record(kept.id, "50");
    const before = { gone: await dossier(gone.id), kept: await dossier(kept.id), count: await count() };
    const id = randomUUID();
    const twice = await Promise.all([merge(gone.id, kept.id, { id }), merge(gone.id, kept.id, { id })]);
    expect(twice.map(({ statusCode }) => statusCode)).toEqual([201, 201]);

    const merged = await dossier(kept.id);
    expect([shownIn(merged, "staff"), shownIn(merged, "revenue"), shownIn(merged, "name")]).toEqual([
      ...["47", "900", kept.name],
    ]);
    expect(merged.merges).toMatchObject([
      { goneName: gone.name, goneCode: gone.creditCode, reason: "同一家企业", byName: expect.any(String), split: null },
    ]);
    expect((await history(kept.id)).map(({ value, recordedUnder, counts }) => [value, recordedUnder, counts])).toEqual([
      ["50", null, false],
      ["47", gone.name, true],
    ]);
    const away = await dossier(gone.id);
    expect([away.survivor?.name, away.cells, away.mayEdit]).toEqual([kept.name, [], false]);
    expect(await count()).toBe(before.count - 1);
    for (const text of ["并户泵阀", gone.creditCode]) {
      const [found, ...others] = await search(text);
      expect([found?.id, found?.foundAs, others]).toEqual([kept.id, text === "并户泵阀" ? gone.name : text, []]);
    }
    expect((await search("户泵阀")).map((one) => one.foundAs)).toEqual([null]);
    expect(codeOf(await record(gone.id, "48"))).toEqual([409, "enterprise.merged-away"]);
    expect(codeOf(await merge(gone.id, kept.id))).toEqual([409, "facts.merged-already"]);
    expect(codeOf(await merge(kept.id, gone.id))).toEqual([409, "facts.survivor-merged-away"]);
    const again = {
      name: "再登一次",
      creditCode: gone.creditCode,
      overrideReason: "试验",
      industry: "3444",
      address: null,
    };
    const known = await city({ method: "POST", url: "/api/enterprises", payload: { ...again, areaId: TOWN } });
    expect([...codeOf(known), known.json().facts.name]).toEqual([409, "enterprise.credit-code-known", kept.name]);

    platform.setClock("2026-11-10T04:02:00.000Z");
    await record(kept.id, "51", { tier: 2 });
    expect((await split(id)).statusCode).toBe(201);
    expect(codeOf(await split(id))).toEqual([409, "facts.split-already"]);
    const after = { gone: await dossier(gone.id), kept: await dossier(kept.id) };
    expect(after.gone.cells).toEqual(before.gone.cells);
    expect([shownIn(after.kept, "staff"), shownIn(after.kept, "revenue")]).toEqual(["51", undefined]);
    expect([await count(), (await search("并户泵阀"))[0]?.id]).toEqual([before.count, gone.id]);
    const audit = read<{ events: { action: string }[] }>(await auditor({ method: "GET", url: "/api/audit" })).events;
    expect(audit.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["enterprise-merged", "enterprise-split"]),
    );
  });

  test("a figure of the merged file is put right on the survivor's page and stays with its file", async () => {
    const gone = await register("砚湖甲户锻造有限公司");
    const kept = await register("砚湖乙户锻造有限公司");
    await record(gone.id, "47");
    const id = randomUUID();
    await merge(gone.id, kept.id, { id });
    const [row] = await history(kept.id);
    const payload = {
      ...{ id: randomUUID(), act: "correct", measure: "staff", from: "2025-01-01", text: "470", tier: 0 },
      ...{ sourceNote: null, replaces: row?.id, reason: "少写一位" },
    };
    const corrected = await city({ method: "POST", url: `/api/enterprises/${kept.id}/facts`, payload });
    expect([corrected.statusCode, shownIn(await dossier(kept.id), "staff")]).toEqual([201, "470"]);
    await split(id);
    expect(shownIn(await dossier(gone.id), "staff")).toBe("470");
    expect(shownIn(await dossier(kept.id), "staff")).toBeUndefined();
  });

  test("of two districts are merged by the office above both only, and go back by it", async () => {
    const gone = await register("烟墨跨区铸造有限公司", { areaId: YANMO });
    const kept = await register("砚湖跨区铸造有限公司");
    await record(gone.id, "47");
    expect(codeOf(await merge(gone.id, kept.id, { call: yanhu }))).toEqual([404, "enterprise.not-found"]);
    expect(codeOf(await merge(gone.id, kept.id, { call: yanmo }))).toEqual([404, "facts.subject-not-found"]);
    const id = randomUUID();
    expect((await merge(gone.id, kept.id, { id })).statusCode).toBe(201);
    expect(shownIn(await dossier(kept.id, yanhu), "staff")).toBe("47");
    expect((await yanmo({ method: "GET", url: `/api/enterprises/${gone.id}` })).statusCode).toBe(404);
    const refused = await split(id, yanhu);
    expect([...codeOf(refused), refused.json().facts]).toEqual([
      ...[403, "enterprise.split-beyond-scope", { area: "烟墨区", office: "澄砚市" }],
    ]);
    expect((await split(id)).statusCode).toBe(201);
    expect((await dossier(gone.id, yanmo)).enterprise.areaId).toBe(YANMO);
  });

  test("of which one already took another in come apart in any order", async () => {
    const [a, b, c] = [await register("砚湖子户一厂"), await register("砚湖子户二厂"), await register("砚湖子户三厂")];
    await record(a.id, "47");
    const [first, second] = [randomUUID(), randomUUID()];
    await merge(a.id, b.id, { id: first });
    await merge(b.id, c.id, { id: second });
    expect([shownIn(await dossier(c.id), "staff"), (await dossier(a.id)).survivor?.name]).toEqual(["47", c.name]);
    await split(second);
    expect([shownIn(await dossier(b.id), "staff"), shownIn(await dossier(c.id), "staff")]).toEqual(["47", undefined]);
    expect((await dossier(a.id)).survivor?.name).toBe(b.name);
    await merge(b.id, c.id);
    await split(first);
    expect([shownIn(await dossier(a.id), "staff"), shownIn(await dossier(c.id), "staff")]).toEqual(["47", undefined]);
  });
});

test("an account of a merged file is told to be bound anew, and sees nothing of the survivor's", async () => {
  const enterprise = await platform.as("yanhu.enterprise");
  const own = () => enterprise({ method: "GET", url: "/api/own-enterprise?year=2025" });
  const { id } = read<{ enterprise: Enterprise }>(await own()).enterprise;
  const kept = await register("砚湖接管泵业有限公司");
  const merged = randomUUID();
  expect((await merge(id, kept.id, { id: merged })).statusCode).toBe(201);
  expect(codeOf(await own())).toEqual([409, "enterprise.own-file-merged"]);
  await split(merged);
  expect((await own()).statusCode).toBe(200);
});

describe("a move", () => {
  test("is a dated fact: the area follows it, a past day keeps its own, the old district sees the file no more", async () => {
    platform.setClock("2026-11-11T04:00:00.000Z");
    const { id } = await register("砚湖搬迁轴承有限公司");
    platform.setClock("2026-11-12T04:00:00.000Z");
    const at = { measure: "area", from: "2026-11-12" };
    const beyond = await record(id, String(YANMO), { ...at, call: yanhu });
    expect([...codeOf(beyond), beyond.json().facts]).toEqual([
      ...[403, "enterprise.move-beyond-scope", { area: "烟墨区", office: "澄砚市" }],
    ]);
    expect((await dossier(id, yanhu)).enterprise.areaId).toBe(TOWN);
    expect((await record(id, String(YANMO), at)).statusCode).toBe(201);
    const moved = await dossier(id, yanmo);
    expect([moved.enterprise.areaId, shownIn(moved, "area")]).toEqual([YANMO, "烟墨区"]);
    expect((await yanhu({ method: "GET", url: `/api/enterprises/${id}` })).statusCode).toBe(404);
    expect(shownIn(await dossier(id, city, "?asOf=2026-11-11"), "area")).not.toBe("烟墨区");
    platform.setClock("2026-11-13T04:00:00.000Z");
    expect(shownIn(await dossier(id, city, "?asOf=2026-11-12"), "area")).toBe("烟墨区");
    expect((await search("搬迁轴承", yanmo, YANMO)).map((one) => one.id)).toEqual([id]);
  });

  test("recorded by mistake is withdrawn, and the enterprise lies where it lay", async () => {
    const { id } = await register("砚湖误迁轴承有限公司");
    platform.setClock("2026-11-14T04:00:00.000Z");
    await record(id, String(YANMO), { measure: "area", from: "2026-11-14" });
    const [row] = await history(id, "area", "2026-11-14");
    const withdrawal = { act: "withdraw", measure: "area", from: "2026-11-14", tier: 0, sourceNote: null };
    const send = (call: typeof city) =>
      call({
        method: "POST",
        url: `/api/enterprises/${id}/facts`,
        payload: { id: randomUUID(), ...withdrawal, replaces: row?.id, reason: "登记错了企业" },
      });
    expect(codeOf(await send(yanmo))).toEqual([403, "enterprise.move-beyond-scope"]);
    expect((await send(city)).statusCode).toBe(201);
    expect((await dossier(id, yanhu)).enterprise.areaId).toBe(TOWN);
  });

  test("goes to an area, and only to one that is a division", async () => {
    const { id } = await register("砚湖无处轴承有限公司");
    platform.setClock("2026-11-14T05:00:00.000Z");
    const from = "2026-11-14";
    expect(codeOf(await record(id, "东边", { measure: "area", from }))).toEqual([422, "facts.not-an-area"]);
    expect(codeOf(await record(id, "123456", { measure: "area", from }))).toEqual([
      ...[422, "enterprise.area-is-no-division"],
    ]);
  });
});

describe("doubles", () => {
  test("are found by organisation, name and address, the worst first; kept apart they are listed no more", async () => {
    const one = await register("砚湖重号模具有限公司", { organisation: "MC0000001" });
    const other = await register("砚湖异名塑料有限公司", { organisation: "MC0000001" });
    const third = await register("砚湖区重号模具股份有限公司", { address: "砚湖区试验路 77 号" });
    const fourth = await register("重号精密有限公司", { address: "试验路77号" });
    const found = await doubles(YANHU);
    const between = (a: { id: string }, b: { id: string }, { pairs }: Doubles) =>
      pairs.find((pair) => [pair.one.id, pair.other.id].toSorted().join() === [a.id, b.id].toSorted().join());
    expect(between(one, other, found)?.suspicions).toEqual(["same-organisation"]);
    expect(between(one, third, found)?.suspicions).toEqual(["same-stem"]);
    expect(between(third, fourth, found)?.suspicions).toEqual(["same-address"]);
    expect(between(other, third, found)).toBeUndefined();
    const places = [between(one, other, found), between(one, third, found), between(third, fourth, found)];
    const order = places.map((pair) => (pair ? found.pairs.indexOf(pair) : -1));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    const elsewhere = await yanmo({ method: "GET", url: `/api/enterprises/doubles?areaId=${YANHU}` });
    expect(elsewhere.statusCode).toBe(403);

    const say = (act: string, call = yanhu, id: string = randomUUID()) =>
      call({
        method: "POST",
        url: `/api/enterprises/doubles/${third.id}/${one.id}/distinction`,
        payload: { id, act, reason: "两家，股东不同" },
      });
    expect(codeOf(await say("kept-apart", yanmo))).toEqual([404, "enterprise.not-found"]);
    const id = randomUUID();
    expect((await say("kept-apart", yanhu, id)).statusCode).toBe(201);
    expect((await say("kept-apart", yanhu, id)).statusCode).toBe(201);
    expect(codeOf(await say("taken-back", yanhu, id))).toEqual([409, "facts.key-reused"]);
    const apart = await doubles(YANHU);
    expect([between(one, third, apart), apart.keptApart[0]?.said.reason]).toEqual([undefined, "两家，股东不同"]);
    platform.setClock("2026-11-15T04:00:00.000Z");
    await say("taken-back");
    expect(between(one, third, await doubles(YANHU))?.suspicions).toEqual(["same-stem"]);

    const within = areaId(YANHU);
    const [first, again, all] = await platform.database.read(
      { userId: null, userName: "试验", areas: [within] },
      async (query) => [
        await doubleCandidates(query, within, 1),
        await doubleCandidates(query, within, 1),
        await doubleCandidates(query, within),
      ],
    );
    expect([first, all?.more]).toEqual([again, false]);
    expect(first).toEqual({ pairs: all?.pairs.slice(0, 1), more: true });

    await merge(third.id, one.id);
    const after = await doubles(YANHU);
    expect([between(one, third, after), between(third, fourth, after)]).toEqual([undefined, undefined]);
    expect(after.merges[0]).toMatchObject({ goneName: third.name, split: null });
  });

  test("are compared side by side: what would count, where they differ", async () => {
    const one = await register("砚湖对照仪表有限公司");
    const other = await register("砚湖对照仪表股份有限公司");
    await record(one.id, "47", { tier: 2 });
    await record(other.id, "50");
    await record(other.id, "900", { measure: "revenue" });
    const { lines, suspicions } = read<{
      suspicions: string[];
      lines: { measure: string; counts: string; conflict: boolean; one: { value: string } | null }[];
    }>(await city({ method: "GET", url: `/api/enterprises/doubles/${one.id}/${other.id}` }));
    expect(suspicions).toEqual(["same-stem"]);
    const line = (measure: string) => lines.find((it) => it.measure === measure);
    expect(line("staff")).toMatchObject({ counts: "one", conflict: true, one: { value: "47" } });
    expect(line("revenue")).toMatchObject({ counts: "other", conflict: false, one: null });
    expect(line("name")).toMatchObject({ counts: "survivor", conflict: true });
    expect(line("area")).toMatchObject({ counts: "survivor", conflict: false });
  });

  test("say which frozen sets count one of them, or both as two", async () => {
    const [one, other] = [await register("砚湖冻结仪表有限公司"), await register("砚湖冻结仪表股份有限公司")];
    const kind = "little-giant";
    const frozenWith = async (firms: readonly string[], period: string, reason: string | null = null) => {
      const id = randomUUID();
      const about = { kind, title: "试验", issuer: "市经信局", areaId: YANHU, document: null };
      const days = { issuedOn: "2025-01-05", from: "2025-01-01", until: null };
      read(await city({ method: "POST", url: "/api/roster-issues", payload: { id, ...about, ...days } }));
      const entries = firms.map((enterprise) => ({ id: randomUUID(), enterprise }));
      const put = { entries, from: null, until: null, remark: null };
      read(await city({ method: "POST", url: `/api/roster-issues/${id}/entries`, payload: put }));
      const payload = { id: randomUUID(), kind, areaId: YANHU, period, reason };
      read(await city({ method: "POST", url: "/api/frozen-rosters", payload }));
    };
    await frozenWith([other.id], "2025-Q1");
    await frozenWith([one.id], "2025-Q2");
    type Frozen = { label: { zh: string }; period: string; one: boolean; other: boolean };
    const { frozen } = read<{ frozen: Frozen[] }>(
      await city({ method: "GET", url: `/api/enterprises/doubles/${one.id}/${other.id}` }),
    );
    const told = frozen.map((it) => [it.period, it.one, it.other]);
    expect(told.toSorted()).toEqual([
      ["2025-Q1", false, true],
      ["2025-Q2", true, true],
    ]);
    // An office that does not hold the area of a frozen set is not told of it.
    const yanmo = await platform.as("yanmo.officer");
    const url = `/api/enterprises/doubles/${one.id}/${other.id}`;
    expect((await yanmo({ method: "GET", url })).statusCode).toBe(404);
  });

  test("are told before an enterprise is registered by hand", async () => {
    const { id } = await register("砚湖先登传感器有限公司", { address: "试验路 5 号" });
    const alike = async (query: Record<string, string>) =>
      read<{ enterprises: { enterprise: Enterprise; suspicions: string[] }[] }>(
        await yanhu({ method: "GET", url: "/api/enterprises/alike", query: { areaId: String(TOWN), ...query } }),
      ).enterprises.map(({ enterprise, suspicions }) => [enterprise.id, suspicions]);
    expect(await alike({ name: "先登传感器有限责任公司" })).toEqual([[id, ["same-stem"]]]);
    expect(await alike({ name: "先登电子", address: "砚湖区试验路5号" })).toEqual([[id, ["same-address"]]]);
    expect(await alike({ name: "毫不相干有限公司" })).toEqual([]);
  });
});
