import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countSites, sitesIn } from "#enterprise/store";
import { accept, areaId, type Id, idOf } from "#kernel";
import { answerOf, registerCalls } from "./testing/register-calls.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const CITY = 990100;
const YANHU = 990102;
const YANMO = 990103;
const TODAY = "2026-11-22";

let platform: TestPlatform;
type Call = Awaited<ReturnType<TestPlatform["as"]>>;
let [city, yanhu, yanmo]: Call[] = [];
let calls: ReturnType<typeof registerCalls>;
let farCalls: ReturnType<typeof registerCalls>;
beforeAll(async () => {
  platform = await testPlatform();
  city = await platform.as("chengyan.officer");
  yanhu = await platform.as("yanhu.officer");
  yanmo = await platform.as("yanmo.officer");
  calls = registerCalls(city, { areaId: YANHU, series: "RA" });
  farCalls = registerCalls(city, { areaId: YANMO, series: "RB" });
});
afterAll(() => platform?.close());

const ask = async <T>(url: string, text: string, call: Call, area: number) =>
  answerOf<T>(await call({ method: "GET", url, query: { areaId: String(area), text } }));
/** Sites that a text finds; the count says as many. */
async function found(text: string, call = yanhu as Call, area = CITY): Promise<string[]> {
  const { sites } = await ask<{ sites: { site: { id: string } }[] }>("/api/sites", text, call, area);
  const { count } = await ask<{ count: number }>("/api/sites/count", text, call, area);
  expect([text, count]).toEqual([text, sites.length]);
  return sites.map(({ site }) => site.id);
}
const record = async (enterpriseId: string, measure: string, text: string) => {
  const payload = { id: randomUUID(), act: "record", measure, from: TODAY, text, tier: 0, sourceNote: null };
  answerOf(await (city as Call)({ method: "POST", url: `/api/enterprises/${enterpriseId}/facts`, payload }));
};

describe("a site is found by what its enterprise is called", () => {
  test("now: a new name finds it, what only the old one had does not; the name printed on the site stays", async () => {
    const firm = await calls.newEnterprise("砚湖旧号风箱有限公司");
    const siteId = await calls.newSite(firm.id);
    expect([await found("jhfx"), await found("jiuhaofengxiang")]).toEqual([[siteId], [siteId]]);
    platform.setClock("2026-11-22T04:01:00.000Z");
    await record(firm.id, "name", "砚湖新号鼓琴有限公司");
    for (const text of ["新号鼓琴", "xhgq", "xinhaoguqin", "旧号风箱"])
      expect([text, await found(text)]).toEqual([text, [siteId]]);
    for (const text of ["jhfx", "jiuhaofengxiang"]) expect([text, await found(text)]).toEqual([text, []]);
  });

  test("while it is merged: by the other file’s names and codes too, and no longer when they are parted", async () => {
    const [gone, kept] = [
      await calls.newEnterprise("砚湖合流竹编有限公司"),
      await calls.newEnterprise("砚湖干流藤编有限公司"),
    ];
    const siteId = await calls.newSite(gone.id);
    expect(await found("glte")).toEqual([]);
    const mergeId = await calls.merge(gone.id, kept.id);
    for (const text of ["hlzb", "gltb", "干流藤编", kept.creditCode, kept.creditCode.slice(0, 16)])
      expect([text, await found(text)]).toEqual([text, [siteId]]);
    const url = `/api/enterprise-merges/${mergeId}/split`;
    answerOf(await (city as Call)({ method: "POST", url, payload: { id: randomUUID(), reason: "不是同一家" } }));
    for (const text of ["gltb", "干流藤编", kept.creditCode]) expect([text, await found(text)]).toEqual([text, []]);
    expect(await found("hlzb")).toEqual([siteId]);
  });

  test("since it was handed over: by its new enterprise, not by the old one", async () => {
    const [before, after] = [
      await calls.newEnterprise("砚湖交出瓷窑有限公司"),
      await calls.newEnterprise("砚湖接下砖窑有限公司"),
    ];
    const siteId = await calls.newSite(before.id);
    const content = { name: "一厂", address: null, enterpriseId: after.id };
    const hand = { kind: "site", act: "change", thingId: siteId, day: "2026-03-01", seen: 1, content };
    answerOf(await calls.tell(siteId, hand));
    expect([await found("jxzy"), await found("jccy"), await found(before.creditCode)]).toEqual([[siteId], [], []]);
  });

  test("when both are written at the same moment", async () => {
    const firm = await calls.newEnterprise("砚湖同刻石磨有限公司");
    const grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" } as const;
    let entered: Promise<string> | undefined;
    await platform.database.transact(grant, async (write) => {
      await sql`update enterprise set initials = 'qqvvqq', terms = terms || array['1:qq', '1:qv', '1:vv', '1:vq']
        where id = ${firm.id}::uuid`.execute(write);
      entered = calls.newSite(firm.id);
      await delay(400);
      return accept();
    });
    const siteId = await entered;
    expect(await found("qqvvqq")).toEqual([siteId]);
  });
});

describe("a search tells nothing of files that the caller does not see", () => {
  test("of a site in one’s own district, whose enterprise is another’s since a merge, only what is printed on it", async () => {
    const gone = await farCalls.newEnterprise("烟墨暗账铜鼓有限公司");
    const kept = await calls.newEnterprise("砚湖明账铁鼓有限公司");
    const siteId = await farCalls.newSite(gone.id, { name: "鼓楼分厂" });
    const byFiles = ["aztg", "anzhangtonggu", gone.creditCode, "mztg", "明账铁鼓", kept.creditCode];
    expect([await found("aztg", yanmo), await found("mztg", yanmo)]).toEqual([[siteId], []]);
    await calls.merge(gone.id, kept.id);
    for (const text of byFiles) {
      expect([text, await found(text, yanmo)]).toEqual([text, []]);
      for (const call of [yanhu, city]) expect([text, await found(text, call)]).toEqual([text, [siteId]]);
    }
    for (const text of ["暗账铜鼓", "鼓楼分厂"]) expect([text, await found(text, yanmo)]).toEqual([text, [siteId]]);
  });

  test("a holder that moves away takes its names along", async () => {
    const firm = await calls.newEnterprise("砚湖远行马车有限公司");
    const siteId = await calls.newSite(firm.id);
    expect([await found("yxmc"), await found("yxmc", yanmo)]).toEqual([[siteId], []]);
    platform.setClock("2026-11-22T04:02:00.000Z");
    await record(firm.id, "area", String(YANMO));
    expect([await found("yxmc"), await found("yxmc", yanmo), await found("远行马车")]).toEqual([
      [],
      [siteId],
      [siteId],
    ]);
  });
});

/** What row security lets a caller find, asked of every site and every file by itself. */
const reference = (within: number, text: string) => sql<{ id: string }>`select place.id from site place
  join area on area.id = place.area_id join area around on around.id = ${within}
  where area.tree = around.tree and area.preorder_from between around.preorder_from and around.preorder_to and not place.gone
    and (position(folded_words(${text}) in place.folded) > 0
      or exists (select from enterprise firm where firm.home_id = place.home_id and coalesce(firm.survivor_id, firm.id) = place.file_id
        and length(${text}) > 1 and (position(${text} in firm.folded) > 0 and ${text} !~ '^[a-z0-9]+$'
          or position(${text} in firm.initials) > 0 or length(${text}) > 2 and position(${text} in firm.reading) > 0
          or length(${text}) > 5 and starts_with(firm.credit_code, ${text}))))
  order by place.id`;

async function allOf(wanted: { readonly within: ReturnType<typeof areaId>; readonly text: string }, scope: number[]) {
  const grant = { userId: idOf<"user">(randomUUID()), userName: "试验", areas: scope.map(areaId) };
  return platform.database.read(grant, async (query) => {
    const ids: Id<"site">[] = [];
    for (let after: Id<"site"> | undefined, more = true; more; more = after !== undefined) {
      const { sites, next } = await sitesIn(query, { ...wanted, after, most: 30 });
      ids.push(...sites.map(({ id }) => id));
      after = next;
    }
    const { rows } = await reference(wanted.within, wanted.text).execute(query as never);
    return { ids: ids.toSorted(), allowed: rows.map(({ id }) => id), counted: await countSites(query, wanted) };
  });
}

test("list and count of a search hold for every caller what row security lets be found", async () => {
  const far = await farCalls.newEnterprise("烟墨远处机械有限公司");
  await calls.newSite(far.id, { name: "飞地机械厂" });
  const near = await calls.newEnterprise("砚湖近处机械有限公司");
  await calls.newSite(near.id, { areaId: YANMO });
  const sizes: number[] = [];
  for (const text of ["机械", "厂", "yx", "jixie", "91990102", "湖", "gs"])
    for (const scope of [[CITY], [YANHU], [YANMO], [990102101], [YANHU, 990103101], []])
      for (const within of [CITY, YANHU, YANMO].map(areaId)) {
        const { ids, allowed, counted } = await allOf({ within, text }, scope);
        expect([ids, counted], `${text} ${scope} ${within}`).toEqual([allowed, allowed.length]);
        sizes.push(ids.length);
      }
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([0, expect.any(Number)]);
  expect(Math.max(...sizes)).toBeGreaterThan(100);
});

test("what a site is found by is, after all that was written, what its entries and its files say", async () => {
  const owner = new pg.Client(platform.owner);
  await owner.connect();
  const { rows } =
    await owner.query(`select count(*)::integer as sites, count(*) filter (where (place.name, place.holder_name, place.folded,
      place.gone, place.file_id, place.region_id, place.holder_area_id, place.file_words, place.terms)
    is distinct from (now.name, now.holder_name, now.folded, now.gone, now.file_id, now.region_id, now.holder_area_id,
      now.file_words, now.terms))::integer as stale
    from site place join sites_as_they_are(array(select id from site)) as now on now.site_id = place.id`);
  await owner.end();
  expect(rows[0]).toMatchObject({ stale: 0 });
  expect(rows[0].sites).toBeGreaterThan(500);
});
