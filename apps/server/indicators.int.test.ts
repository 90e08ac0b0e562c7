import path from "node:path";
import fc from "fast-check";
import type { LightMyRequestResponse } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readIndicators, readIndustryTree, readMeasures, readRosterKinds } from "#catalogue";
import { instant } from "#kernel";
import type { IndicatorDefinition } from "#rollup";
import { keepSumsNow } from "./keeping-sums.ts";
import { anAct, clerk, firmsToActOn } from "./testing/register-acts.ts";
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
function model({ scope, formula }: IndicatorDefinition, firms: readonly Firm[], area: number) {
  const roster = formula.of === "members" ? formula.roster : scope.roster;
  const here = firms.filter(({ industry, line, lists }) => {
    const division = Number((industry ?? "").slice(0, 2));
    const inSections = scope.sections?.some((section) => {
      const [from, to] = DIVISIONS[section] ?? [1, 0];
      return division >= from && division <= to;
    });
    return line.includes(area) && (inSections ?? true) && (roster === null || lists.includes(roster));
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
      const wanted = model(definition, firms, partId ?? area);
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
  });

  test("stay true whatever is recorded, withdrawn, moved, merged, parted, listed or taken off, kept again or not", async () => {
    const { ids, issueId } = await firmsToActOn(owner, city);
    const carryOut = clerk({ call: city, keep }, ids, issueId);
    const done = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(fc.array(anAct, { minLength: 1, maxLength: 5 }), async (acts) => {
        await keep();
        for (const act of acts) if (await carryOut(act)) done.set(act.kind, (done.get(act.kind) ?? 0) + 1);
        await expectTrue(CITY, 2025);
      }),
      { numRuns: 80 },
    );
    // Each of them really happened.
    expect([...done.keys()].toSorted()).toEqual([
      "keep",
      "list",
      "merge",
      "move",
      "off",
      "record",
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
