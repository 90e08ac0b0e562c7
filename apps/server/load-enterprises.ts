import { sql } from "kysely";
import type { Database, Grant, Writer } from "#database";
import {
  INVENTED_CITY_ID,
  type InventedEnterprise,
  type InventedFact,
  inventedCity,
  inventedEnterprises,
  inventedPlaces,
  inventedSitesOf,
  inventedYearToDate,
} from "#demo";
import { type EquipmentClass, type IndustryTree, type NewEnterprise, readRegistration, yearFigures } from "#enterprise";
import { insertEnterprises, lookAtRegister } from "#enterprise/store";
import { AREA_MEASURE, type Measure, type NewFact, recordedFact, yearPeriod } from "#facts";
import { measuresByCode, recordFacts, recordingMoment } from "#facts/store";
import { actFor, findAccount, IDENTITY } from "#identity/store";
import { accept, all, areaId, dayOf, type Instant, idOf, type NextId, type Result } from "#kernel";
import { loadEvidence } from "./load-evidence.ts";
import { loadRosters } from "./load-rosters.ts";
import { loadSites } from "./load-sites.ts";

export type EnterpriseLoading = {
  readonly database: Database;
  /** Folder that holds demo/. */
  readonly base: string;
  readonly industries: IndustryTree;
  readonly equipmentClasses: readonly EquipmentClass[];
  readonly nextId: NextId;
  readonly clock: () => Instant;
  readonly count: number;
  /** Asked before each batch: whether to leave the rest for the next start. */
  readonly stopping?: () => boolean;
  /** Told how many are still to come, as soon as that is known and after each batch. */
  readonly onLeft?: (left: number) => void;
};

const START_UP: Grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" };
const HOME = areaId(INVENTED_CITY_ID);
const SEED = 20_261_128;
const YEARS = [2023, 2024, 2025];
/** One transaction each: what is there after a start that was cut off is a whole number of batches. */
const AT_ONCE = 250;

/**
 * Takes the invented enterprises of the demo city with three years of figures, and what many report of the year in progress, into the register (演示数据), batch by batch; a start
 * that was cut off goes on where it stopped.
 */
export async function loadEnterprises(loading: EnterpriseLoading): Promise<Result<unknown>> {
  const { database, base, count, stopping, onLeft } = loading;
  const there = await database.read(START_UP, async (query) => {
    const row = await query
      .selectFrom("enterprise")
      .select(sql<string>`count(*)`.as("count"))
      .where("demo", "=", true)
      .executeTakeFirstOrThrow();
    return Number(row.count);
  });
  onLeft?.(Math.max(0, count - there));
  if (there >= count) return finish(loading);
  const measures = await database.read(START_UP, measuresByCode);
  const places = inventedPlaces(inventedCity(base).areas);
  const invented = inventedEnterprises({ seed: SEED, count, places, years: YEARS });
  let done = 0;
  for (const batch of batchesOf(invented)) {
    done += batch.length;
    if (done <= there) continue;
    if (stopping?.()) return accept();
    const from = done - batch.length;
    const loaded = await database.transact(START_UP, (write) =>
      loadBatch(write, { ...loading, measures, batch, places, from }),
    );
    if (!loaded.ok) return loaded;
    onLeft?.(count - done);
  }
  return finish(loading);
}

/** What needs all of them: their lists, a look by the planner, and the account of one. */
async function finish(loading: EnterpriseLoading): Promise<Result<unknown>> {
  const listed = await loadRosters(loading);
  if (!listed.ok) return listed;
  await loading.database.transact(START_UP, async (write) => accept(await lookAtRegister(write)));
  return furnishOwn(loading);
}

function* batchesOf(invented: Iterable<InventedEnterprise>): Generator<InventedEnterprise[]> {
  let batch: InventedEnterprise[] = [];
  for (const one of invented) {
    batch.push(one);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The account of the demo's enterprise, and in which district its enterprise lies. */
const OWN_ACCOUNT = "yanhu.enterprise";
const OWN_DISTRICT = "990102";

/** The first enterprise of the demo account's district gets that account and some files at its figures. */
async function furnishOwn(loading: EnterpriseLoading): Promise<Result<unknown>> {
  const { database } = loading;
  const own = await database.read(START_UP, (query) =>
    query
      .selectFrom("enterprise")
      .select("id")
      .where("demo", "=", true)
      .where(sql<boolean>`area_id::text like ${`${OWN_DISTRICT}%`}`)
      .orderBy("registered_at")
      .orderBy("credit_code")
      .limit(1)
      .executeTakeFirst(),
  );
  if (!own) return accept();
  const bound = await database.transact(IDENTITY, async (write) => {
    const account = await findAccount(write, OWN_ACCOUNT);
    if (account?.demo) await actFor(write, { userId: account.userId, homeId: HOME, subjectId: own.id });
    return accept();
  });
  return bound.ok ? loadEvidence({ ...loading, homeId: HOME, subjectId: idOf<"subject">(own.id) }) : bound;
}

type Batch = EnterpriseLoading & {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly batch: readonly InventedEnterprise[];
  readonly places: ReturnType<typeof inventedPlaces>;
  /** The place of the first of them in the sequence. */
  readonly from: number;
};

async function loadBatch(write: Writer, batch: Batch): Promise<Result<unknown>> {
  const { nextId, industries, clock } = batch;
  const now = clock();
  const enterprises = all(
    batch.batch.map((one): Result<NewEnterprise> => {
      const overrideReason = one.doubtful ? "演示：执照上就是这个代码" : null;
      const read = readRegistration({ ...one, overrideReason }, industries);
      const id = idOf<"enterprise">(nextId());
      return read.ok ? accept({ ...read.value, id, homeId: HOME, areaId: areaId(one.areaId), demo: true }) : read;
    }),
  );
  if (!enterprises.ok) return enterprises;
  const facts = all(enterprises.value.map((it, index) => all(factsOf(it, reportsOf(batch, index), batch))));
  if (!facts.ok) return facts;
  const known = enterprises.value.map((it, index) => ({ ...it, figures: yearFigures(facts.value[index] ?? []) }));
  const inserted = await insertEnterprises(write, START_UP, known, now);
  if (!inserted.ok) return inserted;
  const recorded = await recordFacts(write, START_UP, facts.value.flat(), await recordingMoment(write, batch.clock));
  if (!recorded.ok) return recorded;
  return loadSitesOf(write, enterprises.value, batch, now);
}

async function loadSitesOf(
  write: Writer,
  enterprises: readonly NewEnterprise[],
  { batch, places, from, nextId, equipmentClasses: classes }: Batch,
  at: Instant,
): Promise<Result<unknown>> {
  const invent = (turn: number) => {
    const it = batch[turn - from];
    return it ? inventedSitesOf(it, turn, { seed: SEED, places }) : [];
  };
  const turns = enterprises.map((enterprise, index) => ({ enterprise, turn: from + index }));
  return loadSites(write, START_UP, turns, { nextId, classes, at, invent });
}

/** What an invented enterprise reports of the years that are over and of the one in progress. */
function reportsOf({ batch, from }: Batch, index: number): readonly InventedFact[] {
  const it = batch[index];
  return it ? [...it.facts, ...inventedYearToDate(it, from + index, SEED)] : [];
}

const REGISTERED = ["name", "industry", "address"] as const;

function factsOf(enterprise: NewEnterprise, reports: readonly InventedFact[], batch: Batch): Result<NewFact>[] {
  const { measures, clock, nextId } = batch;
  const now = clock();
  const registered = REGISTERED.map((measure) => {
    return { measure, year: null, text: enterprise[measure] ?? "", source: "import", tier: 0 } as const;
  });
  const area = {
    measure: AREA_MEASURE,
    year: null,
    text: String(enterprise.areaId),
    source: "import",
    tier: 0,
  } as const;
  return [...registered, area, ...reports].map(({ measure: code, year, text, source, tier }) => {
    const measure = measures.get(code);
    if (!measure) throw new Error(`the catalogue has no measure ${code}`);
    const id = nextId();
    const period = year === null ? { from: dayOf(now), to: null } : yearPeriod(year);
    return recordedFact(measure, {
      ...{ id: idOf<"fact">(id), homeId: HOME, subjectId: idOf<"subject">(enterprise.id), period, text },
      ...{ source, tier, sourceNote: "演示数据", key: id, validUntil: null },
    });
  });
}
