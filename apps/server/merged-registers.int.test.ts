import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerOf, LATHE, refusalOf, registerCalls } from "./testing/register-calls.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const YANHU = 990102;
const YANMO = 990103;
const TODAY = "2026-11-22";

let platform: TestPlatform;
let yanhu: Awaited<ReturnType<TestPlatform["as"]>>;
let yanmo: typeof yanhu;
let calls: ReturnType<typeof registerCalls>;
beforeAll(async () => {
  platform = await testPlatform();
  [yanhu, yanmo] = [await platform.as("yanhu.officer"), await platform.as("yanmo.officer")];
  calls = registerCalls(yanhu, { areaId: YANHU, series: "MR" });
});
afterAll(() => platform?.close());

const get = async <T>(url: string, call = yanhu) => answerOf<T>(await call({ method: "GET", url }));
type Sites = { sites: { site: { id: string; enterpriseId: string; enterpriseName: string } }[]; mayEdit: boolean };
const sitesOf = (enterpriseId: string, day = TODAY) => get<Sites>(`/api/enterprises/${enterpriseId}/sites?day=${day}`);
const idsOf = ({ sites }: Sites) => sites.map(({ site }) => site.id).toSorted();
type Counts = {
  counts: { measure: string; register: number; tier: number; taken: boolean; declared: { value: string } | null }[];
  repeated: number;
  elsewhere: number;
};
const countsOf = async (enterpriseId: string) => {
  const url = `/api/enterprises/${enterpriseId}/register-counts?year=2025`;
  const counts = await get<Counts>(url);
  return { ...counts, equipment: counts.counts.find(({ measure }) => measure === "equipment") };
};
const take = (enterpriseId: string, id: string = randomUUID()) =>
  yanhu({
    ...{ method: "POST", url: `/api/enterprises/${enterpriseId}/register-counts` },
    payload: { id, year: 2025, measure: "equipment" },
  });

/** Two files of one enterprise, each with a site and a machine, the first merged into the second. */
async function mergedPair() {
  const { newEnterprise, newSite, addAsset, merge } = calls;
  const [gone, kept] = [await newEnterprise(), await newEnterprise()];
  const [there, here] = [await newSite(gone.id), await newSite(kept.id)];
  const serial = gone.creditCode.slice(-6);
  await addAsset(there, { serial: `A${serial}` });
  await addAsset(here, { serial: `B${serial}` });
  return { gone, kept, there, here, serial, merge: () => merge(gone.id, kept.id) };
}

describe("what is said of a site again without its holder", () => {
  /** A site that came from one enterprise to another in March 2026. */
  async function handedOver() {
    const { newEnterprise, newSite, tell } = calls;
    const [before, after] = [await newEnterprise(), await newEnterprise()];
    const siteId = await newSite(before.id);
    const content = { name: "一厂", address: null, enterpriseId: after.id };
    answerOf(await tell(siteId, { kind: "site", act: "change", thingId: siteId, day: "2026-03-01", seen: 1, content }));
    const holderOn = async (day: string) =>
      (
        await get<{ site: { enterpriseId: string; enterpriseName: string; name: string } }>(
          `/api/sites/${siteId}?day=${day}`,
        )
      ).site;
    return { before, after, siteId, holderOn };
  }

  test("corrects an old entry and leaves it the holder it had, with the name of then", async () => {
    const { before, after, siteId, holderOn } = await handedOver();
    const correction = { kind: "site", thingId: siteId, seen: 2, replaces: 1, reason: "写错了名称" };
    const content = { name: "老一厂", address: "砚湖路 1 号" };
    answerOf(await calls.tell(siteId, { ...correction, act: "record", day: "2019-05-01", content }));
    const [then, now] = [await holderOn("2025-12-31"), await holderOn(TODAY)];
    expect([then.name, then.enterpriseId, then.enterpriseName]).toEqual(["老一厂", before.id, before.name]);
    expect(now.enterpriseId).toBe(after.id);
    expect([idsOf(await sitesOf(before.id, "2025-12-31")), idsOf(await sitesOf(before.id))]).toEqual([[siteId], []]);
    const again = {
      ...correction,
      seen: 3,
      replaces: 2,
      day: "2026-04-01",
      content: { name: "新一厂", address: null },
    };
    answerOf(await calls.tell(siteId, { ...again, act: "change" }));
    expect([(await holderOn("2026-03-15")).enterpriseId, (await holderOn(TODAY)).enterpriseId]).toEqual([
      ...[before.id, after.id],
    ]);
  });

  test("changes a day before a handing over and leaves it the holder of that day", async () => {
    const { before, after, siteId, holderOn } = await handedOver();
    const content = { name: "一厂", address: "砚湖路 2 号" };
    answerOf(
      await calls.tell(siteId, { kind: "site", act: "change", thingId: siteId, day: "2022-01-01", seen: 2, content }),
    );
    expect([(await holderOn("2023-01-01")).enterpriseId, (await holderOn(TODAY)).enterpriseId]).toEqual([
      ...[before.id, after.id],
    ]);
  });
});

describe("a file that was merged away", () => {
  test("takes no new site, none by a handing over, and no count; each time the file that stands is named", async () => {
    const { gone, kept, here, merge } = await mergedPair();
    await merge();
    const { siteAt, tell } = calls;
    const named = { gone: gone.name, name: kept.name, id: kept.id };
    const site = await siteAt(gone.id);
    expect([...refusalOf(site), site.json().facts]).toEqual([409, "enterprise.holder-merged-away", named]);
    const content = { name: "一厂", address: null, enterpriseId: gone.id };
    const hand = { kind: "site", act: "change", thingId: here, day: "2026-03-01", seen: 1, content };
    expect(refusalOf(await tell(here, hand))).toEqual([409, "enterprise.holder-merged-away"]);
    expect([refusalOf(await take(gone.id)), (await take(gone.id)).json().facts]).toEqual([
      [409, "enterprise.merged-away"],
      { name: kept.name, id: kept.id },
    ]);
    const counts = await yanhu({ method: "GET", url: `/api/enterprises/${gone.id}/register-counts?year=2025` });
    expect(refusalOf(counts)).toEqual([409, "enterprise.merged-away"]);
    expect((await sitesOf(gone.id)).mayEdit).toBe(false);
  });

  /** The merge undone; the count of each file as its own page shows it then. */
  async function splitAgain(mergeId: string, ids: readonly string[]) {
    const url = `/api/enterprise-merges/${mergeId}/split`;
    answerOf(await yanhu({ method: "POST", url, payload: { id: randomUUID(), reason: "不是同一家" } }));
    const counts = await Promise.all(ids.map(countsOf));
    return counts.map(({ equipment }) => [equipment?.register, equipment?.declared?.value ?? null]);
  }

  test("shows its sites and machines in the file that stands; the count of both goes into that file, its own goes back with it", async () => {
    const { gone, kept, there, here, merge } = await mergedPair();
    platform.setClock("2026-11-22T04:01:00.000Z");
    answerOf(await take(gone.id));
    platform.setClock("2026-11-22T04:02:00.000Z");
    const mergeId = await merge();
    expect(idsOf(await sitesOf(kept.id))).toEqual([there, here].toSorted());
    expect((await countsOf(kept.id)).equipment).toMatchObject({ register: 2, taken: false, declared: { value: "1" } });
    platform.setClock("2026-11-22T04:03:00.000Z");
    answerOf(await take(kept.id));
    expect((await countsOf(kept.id)).equipment).toMatchObject({ taken: true, declared: { value: "2" } });
    expect(refusalOf(await take(kept.id))).toEqual([409, "enterprise.count-taken"]);
    platform.setClock("2026-11-22T04:04:00.000Z");
    expect(await splitAgain(mergeId, [gone.id, kept.id])).toEqual([
      [1, "1"],
      [1, "2"],
    ]);
  });

  test("gives way with its own count where that had better evidence than the count of both", async () => {
    const { gone, kept, here, merge } = await mergedPair();
    await calls.addAsset(here, { serial: null });
    platform.setClock("2026-11-22T04:05:00.000Z");
    answerOf(await take(gone.id));
    platform.setClock("2026-11-22T04:06:00.000Z");
    const mergeId = await merge();
    platform.setClock("2026-11-22T04:07:00.000Z");
    answerOf(await take(kept.id));
    expect((await countsOf(kept.id)).equipment).toMatchObject({ tier: 2, taken: true, declared: { value: "3" } });
    platform.setClock("2026-11-22T04:08:00.000Z");
    expect(await splitAgain(mergeId, [gone.id, kept.id])).toEqual([
      [1, null],
      [2, "3"],
    ]);
  });

  test("gives way to a count that says nothing else than before; that count sent again is taken as sent before", async () => {
    const { gone, kept, here, merge } = await mergedPair();
    await calls.addAsset(here, { serial: null });
    platform.setClock("2026-11-22T04:09:00.000Z");
    const mergeId = await merge();
    platform.setClock("2026-11-22T04:10:00.000Z");
    answerOf(await take(kept.id));
    platform.setClock("2026-11-22T04:11:00.000Z");
    await splitAgain(mergeId, [gone.id, kept.id]);
    platform.setClock("2026-11-22T04:12:00.000Z");
    answerOf(await take(gone.id));
    platform.setClock("2026-11-22T04:13:00.000Z");
    await merge();
    expect((await countsOf(kept.id)).equipment).toMatchObject({ register: 3, taken: false, declared: { value: "1" } });
    platform.setClock("2026-11-22T04:14:00.000Z");
    const id = randomUUID();
    expect([answerOf(await take(kept.id, id)), answerOf(await take(kept.id, id))]).toEqual([{ id }, { id }]);
    expect((await countsOf(kept.id)).equipment).toMatchObject({ taken: true, tier: 2, declared: { value: "3" } });
    expect(refusalOf(await take(kept.id))).toEqual([409, "enterprise.count-taken"]);
  });
});

describe("a machine that stands in the register already", () => {
  test("is refused at another site of the same enterprise, of a merged file too, and the site is named", async () => {
    const { gone, there, here, serial, merge } = await mergedPair();
    const { tellOfAsset } = calls;
    await merge();
    for (const [at, key, site] of [
      [here, `A${serial}`, `${gone.name} · 一厂`],
      [there, `B${serial}`, expect.stringContaining(" · 一厂")],
    ] as const) {
      const again = await tellOfAsset(at, { serial: key });
      expect([...refusalOf(again), again.json().facts.site]).toEqual([409, "enterprise.serial-known", site]);
    }
  });

  test("is refused at a site whose office does not see the other one, which is not named then", async () => {
    const { newEnterprise, newSite, addAsset, tellOfAsset } = calls;
    const { id } = await newEnterprise();
    const [here, there] = [await newSite(id), await newSite(id, { name: "烟墨分厂", areaId: YANMO })];
    await addAsset(here, { serial: "暗1" });
    const again = await tellOfAsset(there, { serial: "暗1" }, yanmo);
    expect([...refusalOf(again), again.json().facts]).toEqual([
      ...[409, "enterprise.serial-known-unseen"],
      { maker: LATHE.maker, serial: "暗1" },
    ]);
  });

  test("and came together with a merge is flagged as entered twice and counts once; nobody else’s is meant", async () => {
    const { newEnterprise, newSite, addAsset, merge } = calls;
    const [gone, kept] = [await newEnterprise(), await newEnterprise()];
    const [there, here] = [await newSite(gone.id), await newSite(kept.id)];
    for (const siteId of [there, here]) await addAsset(siteId, { serial: "重1" });
    const flags = async (siteId: string) => {
      const { assets } = await get<{ assets: { elsewhere: boolean; twice: boolean }[] }>(`/api/sites/${siteId}/assets`);
      return assets.map(({ elsewhere, twice }) => [elsewhere, twice]);
    };
    expect(await flags(here)).toEqual([[true, false]]);
    await merge(gone.id, kept.id);
    expect([await flags(here), await flags(there)]).toEqual([[[false, true]], [[false, true]]]);
    expect(await countsOf(kept.id)).toMatchObject({ equipment: { register: 1 }, repeated: 1, elsewhere: 0 });
  });

  test("at a site that was shut down may be entered where it went", async () => {
    const { newEnterprise, newSite, addAsset, tell } = calls;
    const { id } = await newEnterprise();
    const [old, next] = [await newSite(id), await newSite(id, { name: "二厂" })];
    await addAsset(old, { serial: "迁1" });
    answerOf(await tell(old, { kind: "site", act: "retire", thingId: old, day: "2024-01-01", seen: 1 }));
    await addAsset(next, { serial: "迁1" });
  });
});
