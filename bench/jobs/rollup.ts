import type pg from "pg";
import { readIndicators, readIndustryTree, readMeasures, readRosterKinds } from "#catalogue";
import { type Database, type Grant, openDatabase } from "#database";
import { accept, areaId, instant } from "#kernel";
import { keepSums } from "#rollup/store";
import { keepSumsNow } from "../../apps/server/keeping-sums.ts";
import { resultHash } from "../harness/canonical.ts";
import { visitAll } from "../harness/clients.ts";
import type { Contender, Job, JobOptions } from "../harness/job.ts";
import { median, quantile } from "../harness/statistics.ts";
import { type BenchDatabase, connected } from "../region/bench-database.ts";
import { BOARD_SUMS, BOARD_WITHIN, BOARD_YEARS, measuresOf, tenIndicators } from "../region/board.ts";
import { inTurns, type Turns } from "../region/in-turns.ts";
import { fillCells } from "../region/invented-cells.ts";
import { inventedRegion, inventedSeats } from "../region/invented-region.ts";
import { loadByCopy } from "../region/load-by-copy.ts";
import { officerOf, standingDatabase } from "../region/officers.ts";
import {
  type Cell,
  enter,
  enterByHand,
  lineOf,
  makeRawTables,
  readLevels,
  someCells,
} from "../region/rollup-entries.ts";
import { rollUp, type TypedSum, typedCells } from "../region/typed-cells.ts";
import { startServer } from "../servers/served.ts";

const AT = instant("2026-11-22T04:00:00.000Z");
const SEED = 20_261_130;
const START_UP: Grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" };
const CLIENTS = 64;

type Bench = {
  readonly root: string;
  readonly database: BenchDatabase;
  readonly platform: Database;
  readonly owner: pg.Client;
  readonly measures: readonly string[];
  readonly notes: string[];
};

async function filled(root: string, firms: number): Promise<Bench> {
  const database = await standingDatabase(root);
  const owner = await connected(database.owner);
  const region = { base: root, within: areaId(BOARD_WITHIN), seed: SEED, count: firms, years: [2025], at: AT };
  await loadByCopy(owner, inventedRegion(region), { at: AT, registerOnly: true });
  const measures = measuresOf([...tenIndicators(root).sums, ...BOARD_SUMS]);
  const cells = await fillCells(owner, { measures, years: BOARD_YEARS, at: AT });
  const platform = openDatabase(database.app, () => undefined, 4);
  // What was noted while the register was filled is counted anyway.
  await owner.query("truncate ledger_change");
  const notes = [
    `${firms.toLocaleString("en")} enterprises, ${cells.toLocaleString("en")} cells of ${measures.length} measures`,
  ];
  return { root, database, platform, owner, measures, notes };
}

/** What is kept of every area in and below the province: known, numerator and denominator of each sum and year. */
async function keptHash({ root, owner }: Bench): Promise<string> {
  const { rows } = await owner.query<{ code: string; year: number; area_id: number; said: string }>(
    `select split_part(kept.counted, ' ', 1) as code, kept.year, kept.area_id,
       concat_ws(' ', kept.known, trim_scale(kept.numerator), trim_scale(kept.denominator)) as said
     from kept_indicator_sum kept join area at on at.id = $1
     join area seat on seat.id = kept.area_id and seat.tree = at.tree and seat.preorder_from between at.preorder_from and at.preorder_to
     where kept.known > 0`,
    [BOARD_WITHIN],
  );
  const codes = new Set(tenIndicators(root).sums.map(({ code }) => code));
  const said = rows.flatMap((row) =>
    codes.has(row.code) ? [`${row.code} ${row.year} ${row.area_id} ${row.said}`] : [],
  );
  return resultHash(said.toSorted());
}

function typedHash(
  areas: readonly { readonly id: number }[],
  sums: readonly TypedSum[],
  totals: Float64Array[][],
): string {
  const said = sums.flatMap(({ code }, turn) =>
    areas.flatMap(({ id }, place) =>
      BOARD_YEARS.flatMap((year, span) => {
        const [known, numerator, denominator] = (totals[turn]?.[place] ?? new Float64Array()).subarray(span * 3);
        return known ? [`${code} ${year} ${id} ${known} ${numerator} ${denominator}`] : [];
      }),
    ),
  );
  return resultHash(said.toSorted());
}

/** Keeps the ten from nothing, as the platform does for what it does not keep yet, until there is nothing to do. */
async function keepFromNothing({ root, platform }: Bench): Promise<void> {
  const { asked } = tenIndicators(root);
  for (let more = true; more; ) {
    const kept = await platform.transact(START_UP, async (write) => accept(await keepSums(write, asked, BOARD_YEARS)));
    more = kept.ok && kept.value;
  }
}

async function forgetKept({ owner }: Bench): Promise<void> {
  for (const table of ["kept_indicator", "kept_indicator_sum", "ledger_change"]) await owner.query(`truncate ${table}`);
}

/** The whole roll-up, cold: the tables are in memory as the system keeps them, and nothing is kept. */
async function fullTurns(
  bench: Bench,
  rounds: number,
): Promise<Record<"gongfu-full" | "typed-full" | "typed-loop", Turns>> {
  const { sums } = tenIndicators(bench.root);
  const connect = () => connected(bench.database.owner);
  const take = () => typedCells({ connect, within: BOARD_WITHIN, years: BOARD_YEARS, measures: measuresOf(sums) });
  let cells = await take();
  return inTurns(rounds, {
    "gongfu-full": {
      run: () => keepFromNothing(bench),
      hashOf: async () => {
        const hash = await keptHash(bench);
        await forgetKept(bench);
        return hash;
      },
    },
    "typed-full": {
      run: async () => {
        cells = await take();
        return rollUp(cells, sums);
      },
      hashOf: (totals) => typedHash(cells.areas, sums, totals as Float64Array[][]),
    },
    "typed-loop": {
      run: async () => rollUp(cells, sums),
      hashOf: (totals) => typedHash(cells.areas, sums, totals as Float64Array[][]),
    },
  });
}

const told = (times: readonly number[]) =>
  `p50 ${median(times).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms of ${times.length}`;

/** Single figures: entered by the ledger, and by one statement that keeps sums of four levels itself. Each is read at all levels at once after its commit. */
async function entryTurns(
  bench: Bench,
  count: number,
  at: number,
): Promise<Record<"gongfu-entry" | "raw-entry", Turns>> {
  const { root, owner, platform, notes } = bench;
  const ledger = { base: root, database: platform, at: AT };
  const { asked } = tenIndicators(root);
  const cells = await someCells(owner, count, at);
  const seen: number[] = [];
  let turn = 0;
  let value = 0;
  let expected: bigint[] = [];
  const cellOf = () => cells[turn % cells.length] as Cell;
  const heldBy = async ({ homeId, id }: Cell) => {
    const { rows } = await owner.query<{ number: string }>(
      "select number from fact_cell where home_id = $1 and subject_id = $2 and measure = 'robots' and period_from = '2025-01-01'",
      [homeId, id],
    );
    return BigInt(rows[0]?.number ?? 0);
  };
  await owner.query("alter table fact_cell no force row level security");
  const raw = await connected(bench.database.owner);
  let wrong = "";
  let line = await lineOf(owner, cellOf().areaId);
  const before = async () => {
    line = await lineOf(owner, cellOf().areaId);
    const was = await heldBy(cellOf());
    value = 1 + ((turn * 7919) % 4000);
    expected = (await readLevels(platform, asked, line)).map((sum) => sum - was + BigInt(value));
  };
  await before();
  const turns = await inTurns(count, {
    "gongfu-entry": {
      run: () => enter(ledger, [cellOf()], value),
      hashOf: async () => {
        const begun = performance.now();
        const found = await readLevels(platform, asked, line);
        seen.push(performance.now() - begun);
        if (found.join() !== expected.join()) wrong ||= `${found.join()} instead of ${expected.join()}`;
        // As the platform does within seconds: keeps again what was noted.
        if (turn % 20 === 19) await keepFromNothing(bench);
        turn += 1;
        await before();
        return wrong;
      },
    },
    "raw-entry": { run: () => enterByHand(raw, [cellOf()], value), hashOf: () => "" },
  });
  await raw.end();
  notes.push(
    `after its commit a figure is read in four areas (province to township) with up to twenty areas noted: ${told(seen)}`,
  );
  notes.push(`entries: ours ${told(turns["gongfu-entry"].times)}; by hand ${told(turns["raw-entry"].times)}`);
  return turns;
}

async function batchTurns(
  bench: Bench,
  rows: number,
  at: number,
): Promise<Record<"gongfu-batch" | "raw-batch", Turns>> {
  const { root, owner, platform } = bench;
  const cells = await someCells(owner, rows, at);
  const raw = await connected(bench.database.owner);
  let value = 0;
  const turns = await inTurns(5, {
    "gongfu-batch": {
      run: () => {
        value += 1;
        return enter({ base: root, database: platform, at: AT }, cells, value);
      },
      hashOf: () => "",
    },
    "raw-batch": { run: () => enterByHand(raw, cells, value), hashOf: () => "" },
  });
  await raw.end();
  await keepFromNothing(bench);
  return turns;
}

/** A township's enterprises go to another district: how long that takes to be kept again, and how many sums it touches. */
async function moveTownship(bench: Bench): Promise<void> {
  const { owner, notes } = bench;
  const seats = inventedSeats(bench.root, areaId(BOARD_WITHIN));
  const [from, to] = [seats[0], seats.at(-1)].map((seat) => seat?.id);
  const before = await sumsOfAreas(owner);
  for (const table of ["enterprise", "fact_subject"])
    await owner.query(`alter table ${table} no force row level security`);
  const moved = await owner.query("update enterprise set area_id = $2 where area_id = $1", [from, to]);
  await owner.query("update fact_subject set area_id = $2 where area_id = $1", [from, to]);
  const begun = performance.now();
  await keepFromNothing(bench);
  const ms = performance.now() - begun;
  const after = await sumsOfAreas(owner);
  const touched = [...after].filter(([area, sums]) => before.get(area) !== sums).map(([area]) => area);
  const line = new Set([...(await lineOf(owner, Number(from))), ...(await lineOf(owner, Number(to)))]);
  const outside = touched.filter((area) => !line.has(area)).length;
  notes.push(
    `${moved.rowCount} enterprises moved from one township to another city's: kept again in ${ms.toFixed(0)} ms, ${touched.length} areas with other sums, ${outside} of them off the two paths`,
  );
}

async function sumsOfAreas(owner: pg.Client): Promise<Map<number, string>> {
  const { rows } = await owner.query<{ area_id: number; said: string }>(
    "select area_id, sum(hashtextextended(row(kept.*)::text, 0)::numeric)::text as said from kept_indicator_sum kept where in_scope > 0 group by area_id",
  );
  return new Map(rows.map(({ area_id, said }) => [area_id, said]));
}

type Board = {
  readonly figures: readonly { readonly code: string; readonly year: number; readonly partId?: number | null }[];
};

/** What a board shows, whoever gave it. */
function boardHash(answers: ReadonlyMap<string, string>): string {
  const boards = [...answers].map(([address, answer]) => {
    const area = new URL(address).searchParams.get("areaId");
    const figures = (JSON.parse(answer) as Board).figures.map((one) => {
      const { known, numerator } = ("figure" in one ? one.figure : one) as {
        known: number;
        numerator: string | number;
      };
      return `${one.code} ${one.year} ${known} ${Number(numerator)}`;
    });
    return `${area} ${figures.toSorted().join("; ")}`;
  });
  return resultHash(boards.toSorted());
}

async function boardTurns(bench: Bench, requests: number): Promise<Record<"gongfu-board" | "typed-board", Turns>> {
  const { root, database, platform, notes } = bench;
  const [indicators, industries] = [readIndicators(root), readIndustryTree(root)];
  const begun = performance.now();
  const spokenOf = { measures: readMeasures(root), rosterKinds: readRosterKinds(root) };
  await keepSumsNow({ database: platform, clock: () => AT, indicators, industries, ...spokenOf });
  notes.push(`all indicators of the catalogue kept from nothing: ${(performance.now() - begun).toFixed(0)} ms`);
  const districts = [
    ...new Set(inventedSeats(root, areaId(BOARD_WITHIN)).map(({ division }) => Number(division))),
  ].slice(0, 8);
  const officers = await Promise.all(districts.map((district) => officerOf(database, district)));
  const ours = await startServer(new URL("../servers/gongfu-server.ts", import.meta.url), database.app);
  const typed = await startServer(new URL("../servers/typed-arrays-server.ts", import.meta.url), database.owner);
  const codes = BOARD_SUMS.map(({ code }) => `&code=${code}`).join("");
  const visitsOf = (
    of: (officer: { area: number; cookie: string }) => { address: string; headers: Record<string, string> },
  ) =>
    Array.from({ length: requests }, (_, turn) =>
      of(officers[turn % officers.length] as { area: number; cookie: string }),
    );
  const mine = visitsOf(({ area, cookie }) => ({
    address: `${ours.address}/api/indicators/figures?areaId=${area}&year=2026&years=5&whole=true${codes}`,
    headers: { cookie },
  }));
  const theirs = visitsOf(({ area }) => ({ address: `${typed.address}/sums?areaId=${area}`, headers: {} }));
  const latencies = new Map<string, number[]>();
  const party = (name: string, visits: typeof mine, clients: number) => ({
    run: async () => {
      const load = await visitAll(visits, clients);
      latencies.set(name, [...(latencies.get(name) ?? []), ...load.latencies]);
      return load.answers;
    },
    hashOf: (answers: unknown) => boardHash(answers as ReadonlyMap<string, string>),
  });
  try {
    await visitAll([...mine.slice(0, 40), ...theirs.slice(0, 40)], 8);
    const alone = {
      ours: party("one client, ours", mine.slice(0, 100), 1),
      typed: party("one client, typed arrays", theirs.slice(0, 100), 1),
    };
    await inTurns(3, alone);
    const turns = await inTurns(5, {
      "gongfu-board": party("64 clients, ours", mine, CLIENTS),
      "typed-board": party("64 clients, typed arrays", theirs, CLIENTS),
    });
    for (const [name, times] of latencies) notes.push(`board of thirty cells, ${name}: ${told(times)}`);
    return turns;
  } finally {
    ours.stop();
    typed.stop();
  }
}

const DOES: Readonly<Record<string, string>> = {
  "gongfu-full": "keeps ten indicators of five years at every level, from nothing",
  "typed-full": "COPY of the same cells into typed arrays, added up and upward",
  "typed-loop": "the same without COPY",
  "gongfu-entry": "one figure recorded by the ledger, its area noted",
  "raw-entry": "one statement: the same rows and keys, and four levels' sums",
  "gongfu-batch": "1,000 figures recorded by the ledger",
  "raw-batch": "the same by one statement",
  "gongfu-board": "thirty cells of a district, sessions, permissions, 64 clients",
  "typed-board": "added up anew from typed arrays in memory, no session, no permission",
};

/** Who has to come to the same as whom. */
const ORACLE: Readonly<Record<string, string>> = {
  "gongfu-full": "typed-full",
  "typed-loop": "typed-full",
  "gongfu-board": "typed-board",
};

/** All that is measured, one after the other. */
async function allTurns(bench: Bench, quick: boolean): Promise<Record<string, Turns>> {
  const { owner, notes } = bench;
  const full = await fullTurns(bench, quick ? 1 : 3);
  await keepFromNothing(bench);
  await makeRawTables(owner);
  const [entries, batch] = quick ? [20, 200] : [200, 1_000];
  const turns: Record<string, Turns> = {
    ...full,
    ...(await entryTurns(bench, entries, 0)),
    ...(await batchTurns(bench, batch, entries)),
  };
  await moveTownship(bench);
  // What changed one by one is what is kept from nothing.
  const [bySteps] = [await keptHash(bench), await forgetKept(bench)];
  await keepFromNothing(bench);
  notes.push(
    `kept step by step and kept from nothing are ${bySteps === (await keptHash(bench)) ? "the same" : "DIFFERENT"}`,
  );
  Object.assign(turns, await boardTurns(bench, quick ? 64 : 640));
  return turns;
}

/**
 * Indicators of a province: 200,000 enterprises in five years are a million rows of a year, in 1,502 areas of four levels. From nothing, one
 * change at a time, and read by 64 clients, each beside typed arrays or the barest statement.
 */
export async function rollupJob(root: string, { quick }: JobOptions): Promise<Job> {
  const firms = quick ? 4_000 : Number(process.env["GONGFU_BENCH_ROWS"] ?? 200_000);
  const bench = await filled(root, firms);
  const close = async () => {
    await bench.platform.close();
    await bench.owner.end();
    await bench.database.stop();
  };
  const turns = await allTurns(bench, quick).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const contenders = Object.entries(turns).map(
    ([id, { times, hash }]): Contender => ({
      ...{ id, does: DOES[id] ?? "" },
      run: () => undefined,
      timeOf: () => median(times),
      hashOf: () => hash,
      expected: () => turns[ORACLE[id] ?? ""]?.hash ?? (id.startsWith("typed") ? hash : ""),
    }),
  );
  const beside = (id: string, ours: string, baseline: string, goal: number) =>
    ({ id: `rollup.${id}`, ours, baseline, measure: "time", goal: quick ? null : goal }) as const;
  return {
    id: "rollup",
    input: `${(firms * BOARD_YEARS.length).toLocaleString("en")} enterprise-years, ten indicators`,
    ...{ amount: firms * BOARD_YEARS.length, unit: "enterprise-years", once: true, contenders },
    comparisons: [
      beside("full", "gongfu-full", "typed-full", 1.3),
      beside("entry", "gongfu-entry", "raw-entry", 1.5),
      beside("batch", "gongfu-batch", "raw-batch", 2),
      beside("board", "gongfu-board", "typed-board", 3),
    ],
    notes: () => bench.notes,
    close,
  };
}
