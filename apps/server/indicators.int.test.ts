import path from "node:path";
import fc from "fast-check";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readIndicators, readIndustryTree, readMeasures, readRosterKinds } from "#catalogue";
import { areaId, instant } from "#kernel";
import { countedFor, type IndicatorDefinition } from "#rollup";
import { indicatorSums } from "#rollup/store";
import { DEEP } from "../../tools/deep.ts";
import { keepSumsNow } from "./keeping-sums.ts";
import { type Act, anAct, clerk, firmsToActOn } from "./testing/register-acts.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

const BASE = path.resolve(import.meta.dirname, "../..");
const indicators = readIndicators(BASE);
const NOON = instant("2026-11-22T04:00:00.000Z");

const CITY = 990100;
const YANHU = 990102;

let platform: TestPlatform;
let city: Awaited<ReturnType<TestPlatform["as"]>>;
let yanhu: typeof city;
let owner: pg.Client;
beforeAll(async () => {
  platform = await testPlatform();
  city = await platform.as("chengyan.officer");
  yanhu = await platform.as("yanhu.officer");
  owner = new pg.Client(platform.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await platform?.close();
});

const read = <T>(response: LightMyRequestResponse): T => {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
};
const look = async <T>(url: string, call = city): Promise<T> => read<T>(await call({ method: "GET", url }));

type Figure = {
  value: string | null;
  pooled: string | null;
  mean: string | null;
  numerator: string;
  denominator: string | null;
  inScope: number;
  known: number;
  proven: number;
  tiers: number[];
  doubt: string | null;
};
type Figures = {
  parts: { id: number; name: string }[];
  figures: { code: string; year: number; partId: number | null; figure: Figure }[];
};

const figuresOf = (query: string, call = city) => look<Figures>(`/api/indicators/figures?${query}`, call);

type Cell = { number: string | null; words: string | null; tier: number };
type Firm = { industry: string | null; line: number[]; cells: Record<string, Cell>; lists: string[] };

/** Every enterprise that counts, with its figures of a year, the lists it is on at its end and the areas it lies in: told by the tables, without a function. */
async function register(year: number): Promise<Firm[]> {
  const parents = await owner.query<{ id: number; parent_id: number | null }>("select id, parent_id from area");
  const parentOf = new Map(parents.rows.map(({ id, parent_id }) => [id, parent_id]));
  const lineOf = (id: number): number[] => {
    const parent = parentOf.get(id);
    return parent == null ? [id] : [id, ...lineOf(parent)];
  };
  const { rows } = await owner.query<Omit<Firm, "line"> & { area_id: number }>(
    `select one.industry, one.area_id,
      (select coalesce(jsonb_object_agg(cell.measure, jsonb_build_object('number', cell.number::text, 'words', cell.words, 'tier', cell.tier)), '{}')
        from fact_cell cell where cell.home_id = one.home_id and cell.subject_id = one.id and cell.fact_id is not null
        and cell.period_from = make_date($1, 1, 1) and cell.period_to = make_date($1, 12, 31)) as cells,
      coalesce(listed.kinds, '{}') as lists
     from enterprise one
     left join (
       select coalesce(member.survivor_id, member.id) as id, array_agg(distinct it.kind) as kinds
       from roster_entry it
       join enterprise member on member.id = it.enterprise_id
       left join roster_removal gone on gone.entry_id = it.id
       where it.valid_from <= make_date($1, 12, 31) and coalesce(it.valid_until, 'infinity') >= make_date($1, 12, 31)
         and coalesce(gone.off_from, 'infinity') > make_date($1, 12, 31)
       group by 1
     ) as listed on listed.id = one.id
     where one.survivor_id is null`,
    [year],
  );
  return rows.map(({ area_id: id, ...firm }) => ({ ...firm, line: lineOf(id) }));
}

/** A decimal text in millionths. */
function millionths(text: string): bigint {
  const [whole = "0", part = ""] = text.split(".");
  return BigInt(`${whole}${part.slice(0, 6).padEnd(6, "0")}`);
}

/** The divisions of GB/T 4754 by section, as far as the definitions name them. */
const DIVISIONS: Readonly<Record<string, readonly [number, number]>> = { B: [6, 12], C: [13, 43], D: [44, 46] };

type Known = { above: string; below: string; tier: number };

/** What one enterprise adds, by the formula; nothing when not all of it is known. */
function knownOf(formula: IndicatorDefinition["formula"], { cells }: Firm): Known[] {
  if (formula.of === "members" || formula.of === "awaited") return [];
  const above = cells[formula.of === "ratio" ? formula.numerator : formula.measure];
  const below = formula.of === "ratio" ? cells[formula.denominator] : undefined;
  if (formula.of === "share") {
    const answer = above && (above.words ?? above.number);
    return above && answer != null
      ? [{ above: formula.answers.includes(answer) ? "1" : "0", below: "0", tier: above.tier }]
      : [];
  }
  if (above?.number == null || (formula.of === "ratio" && below?.number == null)) return [];
  return [
    {
      above: above.number,
      below: below?.number ?? "0",
      tier: Math.min(above.tier, below?.tier ?? above.tier),
    },
  ];
}

/** What an indicator should come to in an area, by adding up with plain numbers what the tables hold. */
function model(
  { scope, formula }: IndicatorDefinition,
  firms: readonly Firm[],
  area: number,
  partOf?: (firm: Firm) => number,
) {
  const roster = formula.of === "members" ? formula.roster : scope.roster;
  const here = firms.filter((firm) => {
    const { industry, line, lists } = firm;
    const division = Number((industry ?? "").slice(0, 2));
    const inSections = scope.sections?.some((section) => {
      const [from, to] = DIVISIONS[section] ?? [1, 0];
      return division >= from && division <= to;
    });
    return (
      (partOf ? partOf(firm) === area : line.includes(area)) &&
      (inSections ?? true) &&
      (roster === null || lists.includes(roster))
    );
  });
  const known = here.flatMap((firm) => knownOf(formula, firm));
  const sum = (texts: readonly string[]) => texts.reduce((total, one) => total + millionths(one), 0n);
  const numerator = formula.of === "members" ? millionths(`${here.length}`) : sum(known.map(({ above }) => above));
  const rated = known.filter(({ below }) => Number(below) > 0);
  return {
    ...{ inScope: here.length, known: formula.of === "members" ? here.length : known.length, numerator },
    denominator: sum(known.map(({ below }) => below)),
    mean: rated.reduce((total, { above, below }) => total + Number(above) / Number(below), 0) / rated.length,
    tiers: [0, 1, 2, 3, 4, 5].map((tier) => known.filter((one) => one.tier === tier).length),
  };
}

const counted = indicators.filter(({ formula }) => formula.of !== "awaited");

/** Every figure of an area and its parts is what the enterprises add up to. */
async function expectTrue(area: number, year: number, call = city) {
  const firms = await register(year);
  const { figures } = await figuresOf(`areaId=${area}&year=${year}`, call);
  for (const definition of counted) {
    for (const { partId, figure } of figures.filter(({ code }) => code === definition.code)) {
      // The area among its own parts: what lies in none below it.
      const partOf = ({ line }: Firm) => line[line.indexOf(area) - 1] ?? area;
      const here = partId === area ? firms.filter((one) => one.line.includes(area)) : firms;
      const wanted = partId === area ? model(definition, here, area, partOf) : model(definition, firms, partId ?? area);
      const where = [definition.code, partId];
      expect([...where, figure.inScope, figure.known, millionths(figure.numerator)]).toEqual([
        ...[...where, wanted.inScope, wanted.known, wanted.numerator],
      ]);
      if (definition.formula.of === "ratio")
        expect([...where, millionths(figure.denominator ?? "")]).toEqual([...where, wanted.denominator]);
      if (definition.formula.of !== "members") expect([...where, figure.tiers]).toEqual([...where, wanted.tiers]);
      if (figure.mean !== null) expect(Number(figure.mean) / definition.times).toBeCloseTo(wanted.mean, 6);
    }
  }
}

describe("figures", () => {
  test("are what the enterprises of each area add up to, and the area what its parts do", async () => {
    await expectTrue(CITY, 2025);
    await expectTrue(CITY, 2023);
    await expectTrue(YANHU, 2025, yanhu);
  });

  test("of every indicator open the enterprises whose numbers add up to them", async () => {
    const { figures } = await figuresOf(`areaId=${YANHU}&year=2025`, yanhu);
    const whole = figures.filter(({ partId, figure }) => partId === null && figure.doubt !== "awaited");
    expect(whole.length).toBeGreaterThan(0);
    for (const { code, figure } of whole) {
      const behind: { id: string; numerator: string | null; denominator: string | null }[] = [];
      for (let page = 1; ; page++) {
        const { enterprises } = await look<{ enterprises: typeof behind }>(
          `/api/indicators/${code}/enterprises?areaId=${YANHU}&year=2025&page=${page}`,
          yanhu,
        );
        behind.push(...enterprises);
        if (enterprises.length === 0) break;
      }
      expect(new Set(behind.map(({ id }) => id)).size).toBe(figure.inScope);
      const cents = (text: string | null) => BigInt(Math.round(Number(text ?? "0") * 1e4));
      const summed = behind.filter(
        ({ numerator, denominator }) => numerator !== null && (denominator !== null || figure.pooled === null),
      );
      const added = summed.reduce((sum, { numerator }) => sum + cents(numerator), 0n);
      if (figure.numerator !== `${figure.inScope}` || added > 0n)
        expect([code, added]).toEqual([code, cents(figure.numerator)]);
    }
  });
});

/** Who reads what: somebody responsible for these areas asks for that one, of which they see all or parts of it. */
type Picture = { readonly held: readonly number[]; readonly within: number };

const PICTURES: readonly Picture[] = [
  { held: [100_000], within: 100_000 },
  { held: [100_000], within: 990_000 },
  { held: [990_000], within: CITY },
  { held: [CITY], within: YANHU },
  { held: [YANHU, 990_103_001], within: CITY },
  { held: [YANHU, 990_102_001, 990_103], within: 990_000 },
  { held: [990_103_001, 990_104], within: 990_103 },
  { held: [990_102_001, -9001], within: 100_000 },
  { held: [990_102_001], within: 990_102_001 },
];

/** Every sum by part that the database gives in a picture is what the enterprises seen in it add up to, and parts with nobody in scope are left out. */
async function expectPicture({ held, within }: Picture, year: number) {
  const industries = readIndustryTree(BASE);
  const asked = counted.flatMap((it) => {
    const what = countedFor(it, industries);
    return what ? [{ code: it.code, kind: it.kind, counted: what }] : [];
  });
  const firms = (await register(year)).filter(
    ({ line }) => line.includes(within) && line.some((id) => held.includes(id)),
  );
  const grant = { userId: null, userName: "", areas: held.map(areaId) };
  const found = await platform.database.read(grant, (query) => indicatorSums(query, [areaId(within)], asked, [year]));
  const partOf = ({ line }: Firm) => line[line.indexOf(within) - 1] ?? within;
  const seen = found.map(({ code, part, sums: { inScope, known, numerator, tiers } }) => {
    const told = formulaOf(code) === "members" ? [inScope] : [inScope, known, numerator, ...tiers];
    return `${code} ${part} ${told.map((one) => (typeof one === "number" ? one : (one.numerator * 1_000_000n) / one.denominator)).join(" ")}`;
  });
  const wanted = counted.flatMap((definition) =>
    [...new Set(firms.map(partOf))].flatMap((part) => {
      const { inScope, known, numerator, tiers } = model(definition, firms, part, partOf);
      const told = definition.formula.of === "members" ? [inScope] : [inScope, known, numerator, ...tiers];
      return inScope === 0 ? [] : [`${definition.code} ${part} ${told.join(" ")}`];
    }),
  );
  expect(seen.toSorted()).toEqual(wanted.toSorted());
}

const formulaOf = (code: string) => counted.find((it) => it.code === code)?.formula.of;

/** Keeps the sums as the server does in the background. */
const keep = () =>
  keepSumsNow({
    ...{ database: platform.database, clock: () => NOON, indicators, industries: readIndustryTree(BASE) },
    ...{ measures: readMeasures(BASE), rosterKinds: readRosterKinds(BASE) },
  });

const notes = async () => (await owner.query<{ count: string }>("select count(*) from ledger_change")).rows[0]?.count;

describe("kept sums", () => {
  test("are the same as counted ones, and nothing is left to count again", async () => {
    await keep();
    expect(await notes()).toBe("0");
    await expectTrue(CITY, 2025);
    await expectTrue(YANHU, 2024, yanhu);
    for (const picture of PICTURES) await expectPicture(picture, 2025);
  });

  test("of a part that goes to another part of the tree are taken along, in kept sums too", async () => {
    await keep();
    const goTo = async (parent: number) => {
      await owner.query("begin");
      await owner.query("update area set parent_id = $1 where id = 990102101", [parent]);
      await owner.query(`with recursive walk (id, line) as (
          select id, array[id] from area where tree = 'division' and parent_id is null
          union all select it.id, walk.line || it.id from area it join walk on walk.id = it.parent_id),
        placed as (select id, row_number() over (order by line) as first from walk),
        sized as (select above as id, count(*) as size from walk, unnest(line) as above group by above)
        update area set preorder_from = placed.first, preorder_to = placed.first + sized.size - 1
        from placed join sized using (id) where area.id = placed.id`);
      await owner.query("commit");
    };
    for (const parent of [990_103, 990_000, YANHU]) {
      await goTo(parent);
      expect(await notes()).toBe("0");
      for (const picture of PICTURES) await expectPicture(picture, 2025);
      // What was answered before is not remembered.
      await expectTrue(CITY, 2025);
    }
  });

  test("stay true whatever is recorded, withdrawn, moved, merged, parted, listed or taken off, kept again or not", async () => {
    const { ids, issueId } = await firmsToActOn(owner, city);
    const carryOut = clerk({ call: city, keep }, ids, issueId);
    const done = new Map<string, number>();
    // What chance seldom brings about comes once for sure.
    const seldom: Act[][] = [
      [
        { kind: "list", firm: 4, from: 1 },
        { kind: "off", day: 6 },
      ],
      [{ kind: "merge", firm: 0, into: 1 }, { kind: "split" }],
      [
        { kind: "record", firm: 5, measure: "robots", value: 12, tier: 1 },
        { kind: "withdraw", firm: 5, measure: "robots" },
      ],
      [{ kind: "found", below: 2 }],
    ];
    const examples = PICTURES.slice(0, 1).flatMap((picture) =>
      seldom.map((acts): [Act[], typeof picture] => [acts, picture]),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(anAct, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...PICTURES),
        async (acts, picture) => {
          await keep();
          for (const act of acts) if (await carryOut(act)) done.set(act.kind, (done.get(act.kind) ?? 0) + 1);
          await expectTrue(CITY, 2025);
          await expectPicture(picture, 2025);
        },
      ),
      { numRuns: DEEP ? 200 : 40, examples },
    );
    // Each of them really happened.
    expect([...done.keys()].toSorted()).toEqual([
      "found",
      "keep",
      "list",
      "merge",
      "move",
      "off",
      "record",
      "shift",
      "split",
      "withdraw",
    ]);
  }, 300_000);
});

test("an area of somebody else's is refused, and so is an indicator that is not counted", async () => {
  const outside = await yanhu({ method: "GET", url: `/api/indicators/figures?areaId=${CITY}&year=2025` });
  expect([outside.statusCode, outside.json().code]).toEqual([403, "areas.outside-scope"]);
  const unknown = await city({ method: "GET", url: `/api/indicators/no-such/enterprises?areaId=${CITY}&year=2025` });
  expect([unknown.statusCode, unknown.json().code]).toEqual([404, "rollup.indicator-not-counted"]);
});
