import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Grant } from "#database";
import {
  countEnterprises,
  countFound,
  type EnterpriseFilter,
  type FoundPlace,
  listEnterprises,
  searchEnterprises,
} from "#enterprise/store";
import { areaId, fen, idOf } from "#kernel";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

let platform: TestPlatform;
type Place = { readonly id: number; readonly parent: number | null };
const places = new Map<number, Place>();
/** Areas that hold enterprises, lie above or around some, or have nothing to do with any. */
let some: number[];

beforeAll(async () => {
  platform = await testPlatform();
  const nobody = { userId: null, userName: "", areas: [] };
  const rows = await platform.database.read(nobody, (query) =>
    query.selectFrom("area").select(["id", "parent_id", "tree"]).execute(),
  );
  for (const { id, parent_id: parent } of rows) places.set(id, { id, parent });
  const invented = [...places.keys()].filter((id) => String(id).startsWith("99") || id < -9000);
  some = [100_000, 330_000, 110_000, 330_400, ...invented];
});

afterAll(() => platform.close());

const lineOf = (id: number | null): number[] => (id === null ? [] : [id, ...lineOf(places.get(id)?.parent ?? null)]);
const liesIn = (id: number, areas: readonly number[]) => lineOf(id).some((above) => areas.includes(above));

/** What row security itself shows of the register, narrowed and sorted by hand. */
async function shown(grant: Grant, { within, industry, sizeClass }: EnterpriseFilter) {
  const rows = await platform.database.read(grant, (query) =>
    query
      .selectFrom("enterprise")
      .select(["id", "area_id", "revenue", "industry", "size_class", "folded", "initials", "reading", "credit_code"])
      .execute(),
  );
  const key = (revenue: string | null) => (revenue === null ? -(2n ** 63n) : BigInt(revenue));
  return rows
    .filter((row) => liesIn(row.area_id, [within]))
    .filter((row) => industry === undefined || row.industry?.startsWith(industry))
    .filter((row) => sizeClass === undefined || row.size_class === sizeClass)
    .sort((a, b) => {
      const [x, y] = [key(a.revenue), key(b.revenue)];
      return x === y ? (a.id < b.id ? 1 : -1) : x < y ? 1 : -1;
    });
}

async function everyPage(grant: Grant, filter: EnterpriseFilter): Promise<string[]> {
  const seen: string[] = [];
  let after: Awaited<ReturnType<typeof listEnterprises>>["next"];
  do {
    const page = await platform.database.read(grant, (query) => listEnterprises(query, filter, after, 37));
    seen.push(...page.enterprises.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  return seen;
}

async function everyPageFound(grant: Grant, filter: EnterpriseFilter, text: string): Promise<string[]> {
  const seen: string[] = [];
  let after: FoundPlace | undefined;
  do {
    const place = after;
    const page = await platform.database.read(grant, (query) => searchEnterprises(query, { ...filter, text }, place));
    if (!page) throw new Error(`${text} is too short`);
    seen.push(...page.enterprises.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  return seen;
}

const grantOf = (areas: readonly number[]): Grant => ({ userId: null, userName: "某人", areas: areas.map(areaId) });
const anywhere = fc.nat(10_000).map((turn) => some[turn % some.length] ?? 0);
const TEXTS = ["机械", "砚湖", "有限公司", "澄砚", "jx", "jixie", "yh", "91990102", "9199010"];
const cases = fc.record({
  areas: fc.array(anywhere, { maxLength: 3 }),
  within: anywhere,
  industry: fc.constantFrom(undefined, undefined, "17", "3421"),
  sizeClass: fc.constantFrom(undefined, undefined, "small" as const),
  text: fc.constantFrom(...TEXTS),
});

type Named = { readonly id: string; readonly folded: string; readonly credit_code: string | null };
const bySigns = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

/** Codes by themselves; names that begin with the text, then the shortest. */
const inOrderOf = (text: string) => (one: Named, other: Named) =>
  /^\d/.test(text)
    ? bySigns(one.credit_code ?? "", other.credit_code ?? "")
    : Number(other.folded.indexOf(text) === 0) - Number(one.folded.indexOf(text) === 0) ||
      [...one.folded].length - [...other.folded].length ||
      bySigns(one.folded, other.folded) ||
      bySigns(one.id, other.id);

type Case = {
  readonly areas: readonly number[];
  readonly within: number;
  readonly industry: string | undefined;
  readonly sizeClass: EnterpriseFilter["sizeClass"];
  readonly text: string;
};

async function asRowSecurityShows({ areas, within, industry, sizeClass, text }: Case): Promise<void> {
  const grant = grantOf(areas);
  const filter = { within: areaId(within), industry, sizeClass };
  const rows = await shown(grant, filter);
  expect(await everyPage(grant, filter)).toEqual(rows.map(({ id }) => id));
  expect(await platform.database.read(grant, (query) => countEnterprises(query, filter))).toBe(rows.length);
  const matching = rows.filter(({ folded, initials, reading, credit_code: code }) =>
    /^\d/.test(text)
      ? code?.startsWith(text)
      : folded.includes(text) ||
        (/^[a-z]+$/.test(text) && (initials.includes(text) || (text.length > 2 && reading.includes(text)))),
  );
  const found = await everyPageFound(grant, filter, text);
  expect(found).toEqual(matching.toSorted(inOrderOf(text)).map(({ id }) => id));
  const count = await platform.database.read(grant, (query) => countFound(query, { ...filter, text }));
  expect(count).toBe(Math.min(1001, matching.length));
}

async function inOwnersName(work: (owner: pg.Client) => Promise<void>): Promise<void> {
  const owner = new pg.Client(platform.owner);
  await owner.connect();
  await work(owner).finally(() => owner.end());
}

describe("the register's own functions", () => {
  test("page, count and find exactly what row security shows, for whoever asks about whatever area", async () => {
    await fc.assert(fc.asyncProperty(cases, asRowSecurityShows), { numRuns: 60 });
  });

  test.each([
    "among the names that hold its terms",
    "in the areas that are seen",
    "along the names, from the shortest on",
  ])("find the same %s, whichever way the planner's figures choose", async (way) => {
    await inOwnersName(async (owner) => {
      const { rows } = await owner.query<{ text: string }>(
        "select pg_get_functiondef('enterprises_found'::regproc) as text",
      );
      const asIs = rows[0]?.text ?? "";
      const [few, seats, seen] = [
        /if names < 5000 .* then/,
        "seats_in_scope(within, 200)",
        "if seats is not null then",
      ];
      expect(asIs).toMatch(few);
      expect(asIs).toContain(seats);
      expect(asIs).toContain(seen);
      // The areas of the whole country, where it is to look through the areas that are seen.
      const forced = asIs
        .replace(few, way.startsWith("among") ? "if true then" : "if false then")
        .replace(seats, "seats_in_scope(within, 1000000)")
        .replace(seen, way.startsWith("along") ? "if false then" : seen);
      await owner.query(forced);
      try {
        const city = { areas: [990_100], within: 990_100, industry: undefined };
        for (const text of TEXTS)
          for (const sizeClass of [undefined, "small" as const]) await asRowSecurityShows({ ...city, sizeClass, text });
        await fc.assert(fc.asyncProperty(cases, asRowSecurityShows), { numRuns: 40 });
      } finally {
        await owner.query(asIs);
      }
    });
  });

  test("are never compiled where ways are switched off, which makes a plan look endless", async () => {
    await inOwnersName(async (owner) => {
      const { rows } = await owner.query<{ name: string; compiled: boolean }>(
        `select proname as name, not 'jit=off' = any (proconfig) as compiled from pg_proc
         where array_to_string(proconfig, ' ') like '%enable_seqscan=off%' order by 1`,
      );
      expect(rows.length).toBeGreaterThanOrEqual(4);
      expect(rows.filter(({ compiled }) => compiled)).toEqual([]);
    });
  });

  test("are planned for a register of this size from the start, without waiting for the server to look round", async () => {
    await inOwnersName(async (owner) => {
      const { rows } = await owner.query<{ name: string; rows: number }>(
        "select relname as name, reltuples::integer as rows from pg_class where relname in ('area', 'enterprise', 'fact_cell', 'roster_entry')",
      );
      expect(Object.fromEntries(rows.map(({ name, rows: count }) => [name, count > 0]))).toEqual({
        ...{ area: true, enterprise: true, fact_cell: true, roster_entry: true },
      });
    });
  });

  test("show nothing without a scope, and nothing of an area outside it", async () => {
    const city = { within: areaId(990_100), industry: undefined, sizeClass: undefined };
    expect(await everyPage(grantOf([]), city)).toEqual([]);
    expect(await everyPage(grantOf([110_000]), city)).toEqual([]);
    expect((await everyPage(grantOf([990_102]), city)).length).toBeGreaterThan(10);
  });

  test("begin behind enterprises whose revenue nobody knows as behind all others", async () => {
    const city = { within: areaId(990_100), industry: undefined, sizeClass: undefined };
    const grant = grantOf([990_100]);
    const page = (after: { revenue: ReturnType<typeof fen> | null; id: ReturnType<typeof idOf<"enterprise">> }) =>
      platform.database.read(grant, (query) => listEnterprises(query, city, after));
    const lowest = idOf<"enterprise">("00000000-0000-0000-0000-000000000000");
    expect((await page({ revenue: null, id: lowest })).enterprises).toEqual([]);
    expect((await page({ revenue: fen(0n), id: lowest })).enterprises.every(({ revenue }) => revenue === null)).toBe(
      true,
    );
  });
});
