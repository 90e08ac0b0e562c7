import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countSites, sitesIn } from "#enterprise/store";
import { areaId, type Id, idOf } from "#kernel";
import { answerOf, registerCalls } from "./testing/register-calls.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const CITY = 990100;
const YANHU = 990102;
const YANMO = 990103;

let platform: TestPlatform;
type Call = Awaited<ReturnType<TestPlatform["as"]>>;
let city: Call;
let yanhu: Call;
let yanmo: Call;
let calls: ReturnType<typeof registerCalls>;
beforeAll(async () => {
  platform = await testPlatform();
  [city, yanhu, yanmo] = [
    await platform.as("chengyan.officer"),
    await platform.as("yanhu.officer"),
    await platform.as("yanmo.officer"),
  ];
  calls = registerCalls(yanhu, { areaId: YANHU, series: "RL" });
});
afterAll(() => platform?.close());

type Row = {
  site: { id: string; name: string; enterpriseName: string; since: string; begun: string; last: number };
  steps: number;
  assets: number;
  file: { id: string; name: string; creditCode: string | null } | null;
};
type Page = { sites: Row[]; next: string | null };
const page = async (query: Record<string, string>, call = yanhu) =>
  answerOf<Page>(await call({ method: "GET", url: "/api/sites", query: { areaId: String(YANHU), ...query } }));
const found = async (text: string, call = yanhu, area = YANHU) =>
  (await page({ text, areaId: String(area) }, call)).sites.map(({ site }) => site.id);
const count = async (query: Record<string, string>, call = yanhu) =>
  answerOf<{ count: number }>(
    await call({ method: "GET", url: "/api/sites/count", query: { areaId: String(YANHU), ...query } }),
  ).count;

describe("the list of sites", () => {
  test("finds by part of a site’s name, its address, its enterprise’s name, initials or code, and says what is there", async () => {
    const firm = await calls.newEnterprise("砚湖寻址涡轮有限公司");
    const siteId = await calls.newSite(firm.id, { name: "翠微路厂区", address: "翠微路（东） 18 号" });
    for (const serial of ["寻1", "寻2"]) await calls.addAsset(siteId, { serial });
    const step = { line: "一线", code: "10", product: null, name: "车削", control: "none" };
    answerOf(await calls.tell(siteId, { kind: "step", content: step }));
    for (const text of ["翠微路厂", "路东18号", "寻址涡轮", "xzwl", "xunzhiwolun", firm.creditCode.slice(0, 12)])
      expect([text, await found(text), await count({ text })]).toEqual([text, [siteId], 1]);
    expect([await found("翠微桥"), await count({ text: "翠微桥" })]).toEqual([[], 0]);
    const [row] = (await page({ text: "翠微路" })).sites;
    expect(row).toMatchObject({
      ...{ steps: 1, assets: 2, file: firm },
      site: { name: "翠微路厂区", since: "2020-01-01", begun: "2020-01-01", last: 1 },
    });
  });

  test("follows what is written about a site: its name, its holder, its end", async () => {
    const [before, after] = [
      await calls.newEnterprise("砚湖甲移厂有限公司"),
      await calls.newEnterprise("砚湖乙移厂有限公司"),
    ];
    const siteId = await calls.newSite(before.id, { name: "旧名厂区" });
    const line = { kind: "site", thingId: siteId };
    const content = { name: "新名厂区", address: null, enterpriseId: after.id };
    answerOf(await calls.tell(siteId, { ...line, act: "change", day: "2026-03-01", seen: 1, content }));
    expect([await found("旧名厂区"), await found("新名厂区"), await found("甲移厂"), await found("乙移厂")]).toEqual([
      ...[[], [siteId], [], [siteId]],
    ]);
    answerOf(await calls.tell(siteId, { ...line, act: "retire", day: "2026-04-01", seen: 2 }));
    expect([await found("新名厂区"), await count({ text: "新名厂区" })]).toEqual([[], 0]);
    const undo = { ...line, act: "withdraw", day: "2026-04-01", replaces: 3, reason: "没有停用", seen: 3 };
    answerOf(await calls.tell(siteId, undo));
    expect(await found("新名厂区")).toEqual([siteId]);
  });

  test("knows a site of a merged file by every name and code of its enterprise, and leads to the file that stands", async () => {
    const [gone, kept] = [
      await calls.newEnterprise("砚湖并址古井有限公司"),
      await calls.newEnterprise("砚湖留址新泉有限公司"),
    ];
    const siteId = await calls.newSite(gone.id);
    await calls.merge(gone.id, kept.id);
    for (const text of ["并址古井", "留址新泉", gone.creditCode, kept.creditCode])
      expect([text, await found(text)]).toEqual([text, [siteId]]);
    expect((await page({ text: "并址古井" })).sites).toMatchObject([
      { file: { id: kept.id, name: kept.name }, site: { enterpriseName: gone.name } },
    ]);
  });

  test("goes page after page through all of them, enterprise by enterprise, also for a search", async () => {
    for (const query of [{}, { text: "厂区" }] as Record<string, string>[]) {
      const seen: Row[] = [];
      for (let after: Record<string, string> = {}; ; ) {
        const { sites, next } = await page({ ...query, areaId: String(CITY), ...after }, city);
        seen.push(...sites);
        if (next === null) break;
        after = { afterId: next };
      }
      const ids = new Set(seen.map(({ site }) => site.id));
      expect([ids.size, await count({ ...query, areaId: String(CITY) }, city)]).toEqual([seen.length, seen.length]);
      expect(seen.length).toBeGreaterThan(500);
      const names = seen.map(({ site }) => site.enterpriseName);
      expect(new Set(names).size).toBe(names.filter((name, at) => name !== names[at - 1]).length);
    }
  });
});

describe("row security and the list of sites", () => {
  test("an office finds a site of its area by the holder’s name as it stands there, not by what it may not see", async () => {
    const firm = await calls.newEnterprise("砚湖隐名纺机有限公司");
    const siteId = await calls.newSite(firm.id, { name: "烟墨飞地", areaId: YANMO });
    expect([await found("隐名纺机", yanmo, YANMO), await found("烟墨飞地", yanmo, YANMO)]).toEqual([
      [siteId],
      [siteId],
    ]);
    for (const text of ["ymfj", firm.creditCode]) expect([text, await found(text, yanmo, YANMO)]).toEqual([text, []]);
    const { sites } = await page({ areaId: String(YANMO), text: "烟墨飞地" }, yanmo);
    expect(sites.map(({ file }) => file)).toEqual([null]);
    // Whoever sees the holder sees its site in the other district too.
    expect(await found(firm.creditCode, yanhu, YANMO)).toEqual([siteId]);
    expect(await found("烟墨飞地", yanhu, YANHU)).toEqual([]);
  });

  test("list and count hold for every caller and every area what row security lets through", async () => {
    const [far] = [await calls.newEnterprise()];
    await calls.newSite(far.id, { name: "远处", areaId: YANMO });
    for (const scope of [[CITY], [YANHU], [YANMO], [990102101], [YANHU, 990103101], []])
      for (const within of [CITY, YANHU, YANMO, 990102101].map(areaId)) {
        const grant = { userId: idOf<"user">(randomUUID()), userName: "试验", areas: scope.map(areaId) };
        const ids: Id<"site">[] = [];
        const { allowed, counted } = await platform.database.read(grant, async (query) => {
          for (let after: Id<"site"> | undefined; ; ) {
            const { sites, next } = await sitesIn(query, { within, after, most: 100 });
            ids.push(...sites.map(({ id }) => id));
            after = next;
            if (after === undefined) break;
          }
          const { rows } = await sql<{ id: string }>`select place.id from site place
            join area on area.id = place.area_id join area around on around.id = ${within}
            where area.tree = around.tree and area.preorder_from between around.preorder_from and around.preorder_to
              and not place.gone order by place.id`.execute(query as never);
          return { allowed: rows.map(({ id }) => id), counted: await countSites(query, { within }) };
        });
        expect([ids.toSorted(), counted], `${scope} ${within}`).toEqual([allowed, allowed.length]);
      }
  });

  test("the office of everything has everything", async () => {
    const grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" } as const;
    const both = await platform.database.read(grant, async (query) => [
      await countSites(query, { within: areaId(CITY) }),
      Number(
        (await sql<{ n: string }>`select count(*) as n from site where not gone`.execute(query as never)).rows[0]?.n,
      ),
    ]);
    expect(both[0]).toBe(both[1]);
  });
});
