import { randomUUID } from "node:crypto";
import exceljs from "exceljs";
import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RegisterEntry, stateOn } from "#enterprise";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const YANHU = 990102;
const YANMO = 990103;
const TODAY = "2026-11-22";

let platform: TestPlatform;
type Call = Awaited<ReturnType<TestPlatform["as"]>>;
let city: Call;
let yanhu: Call;
let yanmo: Call;
beforeAll(async () => {
  platform = await testPlatform();
  [city, yanhu, yanmo] = [
    await platform.as("chengyan.officer"),
    await platform.as("yanhu.officer"),
    await platform.as("yanmo.officer"),
  ];
});
afterAll(() => platform?.close());

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};
const refusal = (response: LightMyRequestResponse) => [response.statusCode, response.json().code];

let turn = 0;
/** A new enterprise of 砚湖区. */
async function newEnterprise(): Promise<string> {
  turn += 1;
  const creditCode = `9199010000000${String(turn).padStart(4, "0")}X`;
  const about = { overrideReason: "试验", industry: "C3421", address: null, areaId: YANHU };
  const payload = { name: `砚湖台账试验${turn}有限公司`, creditCode, ...about };
  return read<{ id: string }>(await yanhu({ method: "POST", url: "/api/enterprises", payload })).id;
}

async function newSite(enterpriseId: string, change: Record<string, unknown> = {}, call = yanhu): Promise<string> {
  const siteId = randomUUID();
  const site = { id: randomUUID(), siteId, areaId: YANHU, day: "2020-01-01", name: "一厂", address: null, ...change };
  read(await call({ method: "POST", url: `/api/enterprises/${enterpriseId}/sites`, payload: site }));
  return siteId;
}

const CODES = { etim: null, eclass: null, hs: null, gbt14885: null };
const LATHE = {
  ...{ class: "nc-lathe", number: null, model: "CK6150", maker: "砚湖机床", serial: null as string | null },
  ...{ control: "cnc", digital: true, networked: false, originalValue: "85.6", steps: [] as string[], codes: CODES },
};
const STEP = { line: "一线", code: "10", product: "阀体", name: "车削", control: "cnc" };

type Told = Record<string, unknown> & { thingId?: string };
const tell = (siteId: string, told: Told, call = yanhu, prefix = "/api") =>
  call({
    method: "POST",
    url: `${prefix}/sites/${siteId}/entries`,
    payload: {
      ...{ id: randomUUID(), thingId: randomUUID(), act: "record", day: "2021-01-01" },
      ...{ replaces: null, reason: null, seen: 0, ...told },
    },
  });
const addAsset = async (siteId: string, content: Partial<typeof LATHE>, day = "2021-01-01", call = yanhu) =>
  read<{ id: string }>(await tell(siteId, { kind: "asset", day, content: { ...LATHE, ...content } }, call)).id;
const addStep = async (siteId: string, content: Partial<typeof STEP> = {}) =>
  read<{ id: string }>(await tell(siteId, { kind: "step", content: { ...STEP, ...content } })).id;

type Asset = { id: string; serial: string | null; class: string; networked: boolean; elsewhere: boolean; last: number };
type Assets = { assets: Asset[]; next: { afterClass: string; afterId: string } | null; count: number };
const assetsOf = async (siteId: string, query: Record<string, string> = {}, call = yanhu) =>
  read<Assets>(await call({ method: "GET", url: `/api/sites/${siteId}/assets`, query }));
type Counts = {
  counts: { measure: string; register: number; tier: number; taken: boolean; declared: { value: string } | null }[];
  rates: { code: string; numerator: number; denominator: number }[];
  toReview: number;
  elsewhere: number;
  mayTake: boolean;
};
const countsOf = async (enterpriseId: string, year = 2025, call = yanhu) =>
  read<Counts>(await call({ method: "GET", url: `/api/enterprises/${enterpriseId}/register-counts?year=${year}` }));
const numberOf = ({ counts }: Counts, measure: string) => counts.find((one) => one.measure === measure)?.register;

/** The sites of an area, page after page. */
async function sitesIn(area: number, call: Call): Promise<string[]> {
  const seen: string[] = [];
  for (let after = ""; ; ) {
    const page = read<{ sites: { site: { id: string } }[]; next: string | null }>(
      await call({ method: "GET", url: `/api/sites?areaId=${area}${after}` }),
    );
    seen.push(...page.sites.map(({ site }) => site.id));
    if (page.next === null) return seen;
    after = `&afterId=${page.next}`;
  }
}

describe("a site", () => {
  test("in another district is seen there, with its register and nothing else of the enterprise", async () => {
    const enterpriseId = await newEnterprise();
    const [here, there] = [
      await newSite(enterpriseId),
      await newSite(enterpriseId, { name: "烟墨分厂", areaId: YANMO }),
    ];
    const assetId = await addAsset(there, { serial: "远1" });
    await addAsset(here, { serial: "近1" });
    const site = read<{ site: { name: string; enterpriseName: string }; mayEdit: boolean }>(
      await yanmo({ method: "GET", url: `/api/sites/${there}` }),
    );
    expect([site.site.name, site.mayEdit]).toEqual(["烟墨分厂", true]);
    expect(site.site.enterpriseName).toContain("台账试验");
    expect((await assetsOf(there, {}, yanmo)).assets.map(({ id }) => id)).toEqual([assetId]);
    expect(await sitesIn(YANMO, yanmo)).toContain(there);
    expect(await sitesIn(YANMO, yanmo)).not.toContain(here);
    const hidden = [
      ...[`/api/sites/${here}`, `/api/sites/${here}/assets`, `/api/enterprises/${enterpriseId}`],
      ...[`/api/enterprises/${enterpriseId}/sites`, `/api/enterprises/${enterpriseId}/register-counts?year=2025`],
    ];
    for (const url of hidden) expect((await yanmo({ method: "GET", url })).statusCode, url).toBe(404);
    await addAsset(there, { serial: "远2" }, "2022-01-01", yanmo);
    expect(numberOf(await countsOf(enterpriseId), "equipment")).toBe(3);
    const hand = { kind: "site", act: "change", thingId: there, seen: 1, day: TODAY };
    const taken = { ...hand, content: { name: "归我", address: null, enterpriseId: randomUUID() } };
    expect(refusal(await tell(there, taken, yanmo))).toEqual([404, "enterprise.not-found"]);
    read(await tell(there, { ...hand, content: { name: "烟墨新分厂", address: "墨路" } }, yanmo));
  });

  test("handed over counts for the new legal person from the day on, and for the old one until then", async () => {
    const [before, after] = [await newEnterprise(), await newEnterprise()];
    const siteId = await newSite(before);
    await addAsset(siteId, { serial: "移1" });
    const content = { name: "一厂", address: null, enterpriseId: after };
    const move = { kind: "site", act: "change", thingId: siteId, day: "2026-03-01", seen: 1, content };
    read(await tell(siteId, move));
    const counts = async (id: string) => [
      numberOf(await countsOf(id, 2025), "equipment"),
      numberOf(await countsOf(id, 2026), "equipment"),
    ];
    expect([await counts(before), await counts(after)]).toEqual([
      [1, 0],
      [0, 1],
    ]);
    const listed = read<{ sites: unknown[] }>(await yanhu({ method: "GET", url: `/api/enterprises/${before}/sites` }));
    expect(listed.sites).toEqual([]);
  });
});

describe("an asset", () => {
  test("sent twice is recorded once, the same key with something else is refused", async () => {
    const siteId = await newSite(await newEnterprise());
    const told = { kind: "asset", id: randomUUID(), thingId: randomUUID(), content: { ...LATHE, serial: "双1" } };
    const answers = await Promise.all([1, 2, 3].map(() => tell(siteId, told)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect((await assetsOf(siteId)).count).toBe(1);
    expect(refusal(await tell(siteId, { ...told, thingId: randomUUID() }))).toEqual([
      409,
      "enterprise.entry-key-reused",
    ]);
  });

  test("has its maker and serial for itself within the enterprise; at another one both are flagged", async () => {
    const [mine, theirs] = [await newEnterprise(), await newEnterprise()];
    const [siteId, second, elsewhere] = [
      await newSite(mine),
      await newSite(mine, { name: "二厂" }),
      await newSite(theirs),
    ];
    await addAsset(siteId, { serial: "E-77" });
    const again = await tell(second, { kind: "asset", content: { ...LATHE, serial: "e77" } });
    expect([...refusal(again), again.json().facts.site]).toEqual([409, "enterprise.serial-known", "一厂"]);
    expect((await assetsOf(siteId)).assets[0]?.elsewhere).toBe(false);
    const other = await addAsset(elsewhere, { serial: "E77" });
    expect([(await assetsOf(siteId)).assets[0]?.elsewhere, (await assetsOf(elsewhere)).assets[0]?.elsewhere]).toEqual([
      true,
      true,
    ]);
    expect((await countsOf(mine)).elsewhere).toBe(1);
    read(await tell(elsewhere, { kind: "asset", act: "retire", thingId: other, day: "2024-01-01", seen: 1 }));
    expect((await assetsOf(siteId)).assets[0]?.elsewhere).toBe(false);
  });

  test("is refused gently: unknown class, a step of another site, retired before it began, a slower colleague", async () => {
    const enterpriseId = await newEnterprise();
    const [siteId, other] = [await newSite(enterpriseId), await newSite(enterpriseId, { name: "二厂" })];
    const stepId = await addStep(other);
    const add = (content: object) => tell(siteId, { kind: "asset", content: { ...LATHE, ...content } });
    expect(refusal(await add({ class: "飞船" }))).toEqual([422, "enterprise.equipment-class-unknown"]);
    expect(refusal(await add({ steps: [stepId] }))).toEqual([422, "enterprise.step-of-another-site"]);
    const assetId = await addAsset(siteId, {});
    const line = { kind: "asset", thingId: assetId };
    const early = await tell(siteId, { ...line, act: "retire", day: "2020-12-31", seen: 1 });
    expect([...refusal(early), early.json().facts.start]).toEqual([422, "enterprise.entry-before-start", "2021-01-01"]);
    const networked = { ...line, act: "change", day: "2023-01-01", content: { ...LATHE, networked: true } };
    read(await tell(siteId, { ...networked, seen: 1 }));
    expect(refusal(await tell(siteId, { ...networked, seen: 1 }))).toEqual([409, "enterprise.entry-outdated"]);
    expect(refusal(await tell(other, { ...networked, seen: 2 }))).toEqual([409, "enterprise.entry-outdated"]);
    const past = await assetsOf(siteId, { day: "2022-12-31" });
    expect([past.assets[0]?.networked, (await assetsOf(siteId)).assets[0]?.networked]).toEqual([false, true]);
  });

  test("is found by class, by part of its serial, and page after page without a gap", async () => {
    const siteId = await newSite(await newEnterprise());
    const classes = ["nc-lathe", "agv", "industrial-robot"];
    for (let at = 0; at < 120; at++) await addAsset(siteId, { class: classes[at % 3] ?? "", serial: `页${at}` });
    const seen: string[] = [];
    for (let query: Record<string, string> = {}; ; ) {
      const page = await assetsOf(siteId, query);
      expect(page.count).toBe(120);
      seen.push(...page.assets.map(({ id }) => id));
      if (page.next === null) break;
      query = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120]);
    expect((await assetsOf(siteId, { class: "agv" })).count).toBe(40);
    expect((await assetsOf(siteId, { counted: "robots" })).count).toBe(40);
    expect((await assetsOf(siteId, { counted: "equipment" })).count).toBe(80);
    expect((await assetsOf(siteId, { text: "页11" })).assets.map(({ serial }) => serial).toSorted()).toEqual([
      ...["页11", "页110", "页111", "页112", "页113", "页114", "页115", "页116", "页117", "页118", "页119"],
    ]);
  });
});

describe("the fold", () => {
  type Told = { seq: number; act: "record"; day: string; replaces: number | null; asset: object | null };
  const DAYS = ["2022-01-01", "2022-06-01", "2023-01-01", "2023-06-01", "2024-01-01"];
  const ACTS = ["record", "change", "change", "retire", "withdraw"];

  /** Chance that is the same every time. */
  function chanceOf(seed: number) {
    let state = seed;
    return (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
  }

  /** Something that somebody might write; much of it makes no sense and is refused. */
  function wish(chance: (below: number) => number, seen: number) {
    const act = seen === 0 ? "record" : (ACTS[chance(5)] ?? "");
    const corrects = seen > 0 && (act === "withdraw" || chance(3) === 0);
    const content = act === "retire" || act === "withdraw" ? {} : { content: { ...LATHE, networked: chance(2) === 0 } };
    const replaces = corrects ? chance(seen) + 1 : null;
    return { kind: "asset", act, day: DAYS[chance(DAYS.length)], seen, replaces, reason: "试验", ...content };
  }

  async function lineOf(siteId: string, thingId: string) {
    const history = await yanhu({ method: "GET", url: `/api/sites/${siteId}/things/${thingId}` });
    if (history.statusCode !== 200) return [];
    return history
      .json<{ entries: Told[] }>()
      .entries.map(
        ({ asset, ...entry }) =>
          ({ ...entry, content: asset, reason: null }) as unknown as RegisterEntry<{ networked: boolean }>,
      );
  }

  test("in the database is the one of the domain, on every day, after whatever was written", async () => {
    const siteId = await newSite(await newEnterprise());
    const chance = chanceOf(7);
    const things = Array.from({ length: 12 }, () => randomUUID());
    let refused = 0;
    for (let at = 0; at < 160; at++) {
      const thingId = things[chance(things.length)] ?? "";
      const seen = (await lineOf(siteId, thingId)).length;
      if ((await tell(siteId, { thingId, ...wish(chance, seen) })).statusCode !== 201) refused += 1;
    }
    expect(refused).toBeGreaterThan(20);
    const lines = new Map<string, RegisterEntry<{ networked: boolean }>[]>();
    for (const id of things) lines.set(id, await lineOf(siteId, id));
    for (const day of [...DAYS, "2022-03-03", "2021-01-01", TODAY]) {
      const shown = (await assetsOf(siteId, { day })).assets.map(({ id, networked }) => `${id} ${networked}`);
      const folded = [...lines].flatMap(([id, line]) => {
        const known = stateOn(line, day as never);
        return known ? [`${id} ${known.content.networked}`] : [];
      });
      expect(shown.toSorted(), day).toEqual(folded.toSorted());
    }
  });
});

describe("the counts of a register", () => {
  const find = (siteId: string, stepId: string, seen: number, isKey = true, call = yanhu) => {
    const url = `/api/sites/${siteId}/things/${stepId}/finding`;
    return call({ method: "POST", url, payload: { id: randomUUID(), isKey, seen } });
  };
  const take = (enterpriseId: string, measure: string, year = 2025, id = randomUUID()) => {
    const url = `/api/enterprises/${enterpriseId}/register-counts`;
    return yanhu({ method: "POST", url, payload: { id, year, measure } });
  };

  test("go into the file with E3 when every machine has its serial, are corrected when the register changes", async () => {
    const enterpriseId = await newEnterprise();
    const siteId = await newSite(enterpriseId);
    const declared = { measure: "equipment", from: "2025-01-01", act: "record", text: "9", tier: 2, sourceNote: null };
    const facts = `/api/enterprises/${enterpriseId}/facts`;
    read(await yanhu({ method: "POST", url: facts, payload: { id: randomUUID(), ...declared } }));
    expect(refusal(await take(enterpriseId, "equipment"))).toEqual([422, "enterprise.count-without-register"]);
    await addAsset(siteId, { serial: "C1" });
    const second = await addAsset(siteId, { serial: "C2" });
    const beside = (await countsOf(enterpriseId)).counts.find(({ measure }) => measure === "equipment");
    expect(beside).toMatchObject({ register: 2, tier: 3, taken: false, declared: { value: "9" } });
    const id = randomUUID();
    platform.setClock("2026-11-22T04:05:00.000Z");
    expect([
      (await take(enterpriseId, "equipment", 2025, id)).statusCode,
      (await take(enterpriseId, "equipment", 2025, id)).statusCode,
    ]).toEqual([...[201, 201]]);
    expect(refusal(await take(enterpriseId, "equipment"))).toEqual([409, "enterprise.count-taken"]);
    expect(refusal(await take(enterpriseId, "equipment", 2026))).toEqual([422, "enterprise.count-year-not-over"]);
    const late = { kind: "asset", act: "retire", thingId: second, day: "2025-06-30", seen: 1 };
    read(await tell(siteId, late));
    platform.setClock("2026-11-22T04:10:00.000Z");
    read(await take(enterpriseId, "equipment"));
    const history = read<{ facts: { value: string; tier: number; source: string; counts: boolean }[] }>(
      await yanhu({ method: "GET", url: `${facts}?measure=equipment&from=2025-01-01` }),
    ).facts;
    expect(history.map(({ value, tier, source, counts }) => [value, tier, source, counts])).toEqual([
      ["1", 3, "register", true],
      ["2", 3, "register", false],
      ["9", 2, "office", false],
    ]);
    await addAsset(siteId, { serial: null });
    platform.setClock("2026-11-22T04:20:00.000Z");
    read(await take(enterpriseId, "equipment"));
    const now = (await countsOf(enterpriseId)).counts.find(({ measure }) => measure === "equipment");
    expect(now).toMatchObject({ register: 2, tier: 2, taken: true });
  });

  test("of key steps wait for an office's finding, which holds for earlier days too", async () => {
    const enterpriseId = await newEnterprise();
    const siteId = await newSite(enterpriseId);
    const [first, second] = [await addStep(siteId), await addStep(siteId, { code: "20", name: "铣削" })];
    await addAsset(siteId, { serial: "K1", steps: [first], control: "plc" }, "2024-05-01");
    expect([numberOf(await countsOf(enterpriseId), "key-steps"), (await countsOf(enterpriseId)).toReview]).toEqual([
      0, 2,
    ]);
    read(await find(siteId, first, 1));
    read(await find(siteId, second, 1));
    expect(refusal(await find(siteId, second, 1, false))).toEqual([409, "enterprise.entry-outdated"]);
    const counts = await countsOf(enterpriseId);
    expect([numberOf(counts, "key-steps"), numberOf(counts, "key-steps-nc")]).toEqual([2, 1]);
    expect(numberOf(await countsOf(enterpriseId, 2023), "key-steps-nc")).toBe(0);
    read(await find(siteId, second, 2, false));
    expect(numberOf(await countsOf(enterpriseId), "key-steps")).toBe(1);
    const change = { kind: "step", act: "change", thingId: first, day: TODAY, seen: 2 };
    read(await tell(siteId, { ...change, content: { ...STEP, name: "精车" } }));
    expect(numberOf(await countsOf(enterpriseId, 2026), "key-steps")).toBe(1);
  });
});

describe("an enterprise keeps its own register", () => {
  test("and no office's finding, no other enterprise's site, no taking of counts", async () => {
    const enterprise = await platform.as("yanhu.enterprise");
    const form = read<{ enterprise: { id: string } }>(
      await enterprise({ method: "GET", url: "/api/own-enterprise?year=2025" }),
    );
    const url = `/api/own/enterprises/${form.enterprise.id}/sites`;
    const siteId = randomUUID();
    const site = { id: randomUUID(), siteId, areaId: YANHU, day: "2020-01-01", name: "自登厂区", address: null };
    read(await enterprise({ method: "POST", url, payload: site }));
    const assetId = read<{ id: string }>(
      await tell(siteId, { kind: "asset", content: { ...LATHE, serial: "自1" } }, enterprise, "/api/own"),
    ).id;
    const stepId = read<{ id: string }>(await tell(siteId, { kind: "step", content: STEP }, enterprise, "/api/own")).id;
    expect((await assetsOf(siteId)).assets.map(({ id }) => id)).toEqual([assetId]);
    const finding = { id: randomUUID(), isKey: true, seen: 1 };
    const refused = await enterprise({
      method: "POST",
      url: `/api/sites/${siteId}/things/${stepId}/finding`,
      payload: finding,
    });
    expect(refused.statusCode).toBe(403);
    const other = await newSite(await newEnterprise());
    const foreign = await tell(other, { kind: "step", content: STEP }, enterprise, "/api/own");
    expect(refusal(foreign)).toEqual([404, "enterprise.site-not-found"]);
    const away = { kind: "site", act: "change", thingId: siteId, seen: 1, day: TODAY };
    const content = { name: "送人", address: null, enterpriseId: await newEnterprise() };
    expect(refusal(await tell(siteId, { ...away, content }, enterprise, "/api/own"))).toEqual([
      404,
      "enterprise.not-found",
    ]);
    const counts = read<Counts>(
      await enterprise({ method: "GET", url: `/api/own/enterprises/${form.enterprise.id}/register-counts?year=2025` }),
    );
    expect(counts.mayTake).toBe(false);
  });
});

test("the register of an enterprise leaves as a workbook, steps by their numbers", async () => {
  const enterpriseId = await newEnterprise();
  const siteId = await newSite(enterpriseId);
  const stepId = await addStep(siteId);
  await addAsset(siteId, { serial: "出1", steps: [stepId] });
  const url = `/api/sites/assets.xlsx?areaId=${YANHU}&enterpriseId=${enterpriseId}`;
  const file = await yanhu({ method: "GET", url });
  const book = new exceljs.Workbook();
  await book.xlsx.load(file.rawPayload as never);
  const sheet = book.worksheets[0];
  const cells = Array.from({ length: 15 }, (_, at) => sheet?.getCell(2, at + 2).text);
  expect(cells).toEqual([
    ...[expect.stringContaining("台账试验"), "一厂", "数控车床", "", "CK6150", "砚湖机床", "出1", "数控", "是", "否"],
    ...["2021-01-01", "", "85.6", "10", ""],
  ]);
  expect(sheet?.rowCount).toBe(2);
  expect((await city({ method: "GET", url: `/api/sites/steps.xlsx?areaId=${YANHU}` })).statusCode).toBe(200);
});
