import { sql } from "kysely";
import { type Grant, KEPT, keptForOne, type Writer } from "#database";
import { type AreaId, accept, type Instant, type Result, refuse } from "#kernel";
import type { NewFact, SubjectId } from "../domain/ledger.ts";
import { holdSubjects, type PlacedFacts, placeInClusters, settleClusterCells } from "./cluster-cells.ts";
import { OPEN_END } from "./fact-row.ts";
import { arrayText, type GivenColumn, givenRows } from "./given-rows.ts";

export type NewSubject = {
  readonly homeId: AreaId;
  readonly subjectId: SubjectId;
  readonly kind: "enterprise" | "site" | "project" | "supplier";
  readonly areaId: AreaId;
};

/** Makes subjects known to the ledger; facts about anything else are a bug. */
export async function insertSubjects(write: Writer, subjects: readonly NewSubject[]): Promise<void> {
  await sql`insert into fact_subject (home_id, subject_id, kind, area_id)
    select * from unnest(
      ${subjects.map(({ homeId }) => homeId)}::integer[], ${subjects.map(({ subjectId }) => subjectId)}::uuid[],
      ${subjects.map(({ kind }) => kind)}::text[], ${subjects.map(({ areaId }) => areaId)}::integer[])`.execute(write);
}

/** What a row of the ledger holds, column by column, for many facts at once. */
type Columns = ReturnType<typeof columnsOf>;

function columnOf(
  facts: readonly NewFact[],
  type: GivenColumn["type"],
  of: (fact: NewFact) => string | number | null,
): GivenColumn {
  return { type, values: facts.map(of) };
}

/** The columns that differ among first facts of one origin. */
function firstColumns(facts: readonly NewFact[]) {
  return {
    home_id: columnOf(facts, "integer", ({ homeId }) => homeId),
    id: columnOf(facts, "uuid", ({ id }) => id),
    subject_id: columnOf(facts, "uuid", ({ subjectId }) => subjectId),
    measure: columnOf(facts, "text", ({ measure }) => measure),
    period_from: columnOf(facts, "date", ({ period }) => period.from),
    period_to: columnOf(facts, "date", ({ period }) => period.to ?? OPEN_END),
    number: columnOf(facts, "numeric", ({ value }) => (value !== null && "number" in value ? value.number : null)),
    words: columnOf(facts, "text", ({ value }) => (value !== null && "words" in value ? value.words : null)),
    key: columnOf(facts, "text", ({ key }) => key),
  };
}

function columnsOf(facts: readonly NewFact[]) {
  const { home_id, id, subject_id, measure, period_from, period_to, number, words, key } = firstColumns(facts);
  return {
    ...{ home_id, id, subject_id, measure, period_from, period_to },
    act: columnOf(facts, "text", ({ act }) => act),
    ...{ number, words },
    source: columnOf(facts, "text", ({ source }) => source),
    tier: columnOf(facts, "smallint", ({ tier }) => tier),
    source_note: columnOf(facts, "text", ({ sourceNote }) => sourceNote),
    reason: columnOf(facts, "text", ({ reason }) => reason),
    valid_until: columnOf(facts, "date", ({ validUntil }) => validUntil),
    replaces: columnOf(facts, "uuid", ({ replaces }) => replaces),
    key,
  };
}

/** How many facts they are. */
const rowsOf = ({ id }: Columns) => id.values.length;

/** The cells of these columns, each once, in one order for all writers, so that two never wait for each other in a circle. */
function cellsOf({ home_id, subject_id, measure, period_from, period_to }: Columns) {
  return sql`select distinct * from (${givenRows({ home_id, subject_id, measure, period_from, period_to })}) as cell
    order by home_id, subject_id, measure, period_from, period_to`;
}

/** A cell by its name within this transaction. */
const cellName = ({ homeId, subjectId, measure, period }: NewFact) =>
  `${homeId} ${subjectId} ${measure} ${period.from} ${period.to ?? OPEN_END}`;

/** Which of the facts counts when they are all that a cell holds: better evidence first, then the greater id (BEST_FIRST). */
function bestOfEach(facts: readonly NewFact[]): Map<string, NewFact> {
  const best = new Map<string, NewFact>();
  for (const fact of facts) {
    const name = cellName(fact);
    const held = best.get(name);
    if (!held || fact.tier > held.tier || (fact.tier === held.tier && fact.id > held.id)) best.set(name, fact);
  }
  return best;
}

/** Holds the cells until the transaction ends: whoever records in one of them next sees what this one recorded. */
async function holdCells(write: Writer, columns: Columns): Promise<void> {
  await sql`${keptForOne(rowsOf(columns))}insert into fact_cell (home_id, subject_id, measure, period_from, period_to) ${cellsOf(columns)}
    on conflict (home_id, subject_id, measure, period_from, period_to) do update set fact_id = fact_cell.fact_id`.execute(
    write,
  );
}

async function appendRows(write: Writer, grant: Grant, columns: Columns, at: Instant): Promise<number> {
  const added =
    await sql`${keptForOne(rowsOf(columns))}insert into fact (home_id, id, subject_id, measure, period_from, period_to, act, number, words, source, tier,
      source_note, reason, valid_until, replaces, key, recorded_at, recorded_by, recorded_by_name)
    select row.*, ${at}::timestamptz, ${grant.userId}::uuid, ${grant.userName}::text from (${givenRows(columns)}) as row
    on conflict do nothing`.execute(write);
  return Number(added.numAffectedRows ?? 0n);
}

/** A column as an array of its type. */
const arrayOf = (column: GivenColumn) => sql`${arrayText(column)}::${sql.raw(column.type)}[]`;

/** How many of the facts are there already under their keys, with the same content and open to the caller. */
async function alreadyThere(write: Writer, columns: Columns): Promise<number> {
  const { home_id, subject_id, measure, period_from, period_to, act, number, words, key, replaces } = columns;
  const given = { home_id, subject_id, measure, period_from, period_to, act, number, words, key, replaces };
  const { rows } = await sql`select from (${givenRows(given)}) as given
    join fact held on held.home_id = given.home_id and held.key = given.key
    where (held.subject_id, held.measure, held.period_from, held.period_to, held.act, held.number, held.words, held.replaces)
      is not distinct from (given.subject_id, given.measure, given.period_from, given.period_to, given.act, given.number, given.words, given.replaces)`.execute(
    write,
  );
  return rows.length;
}

/**
 * Appends facts and settles their cells, in one call however many there are (docs/decisions/0031). A fact whose key is there already with the
 * same content is not added again: `added` counts the others. Facts of merged subjects are placed by `placeInClusters` and count in the
 * survivor's cells. Refuses `facts.key-reused` when the content differs, `facts.already-replaced` when another transaction replaced the
 * same fact first, and what `placeInClusters` refuses. `at` comes from `recordingMoment`.
 */
export async function recordFacts(
  write: Writer,
  grant: Grant,
  given: readonly NewFact[],
  at: Instant,
): Promise<Result<{ readonly added: number }>> {
  if (given.length === 0) return accept({ added: 0 });
  const { added, hindered } = await recordAlone(write, grant, given, at);
  if (hindered === null) return accept({ added });
  if (hindered === "replaced") return refuse("facts.already-replaced");
  if (hindered === "key-reused") return refuse("facts.key-reused");
  const merged = await holdSubjects(write, given);
  const placed = await placeInClusters(write, given, merged);
  return placed.ok ? appendToClusters(write, grant, placed.value, at) : placed;
}

/** What `record_facts` tells. */
type Recorded = { readonly added: number; readonly hindered: "merged" | "replaced" | "key-reused" | null };

/** Records facts of subjects that stand by themselves, in one call; where one does not, nothing is recorded. */
async function recordAlone(write: Writer, grant: Grant, facts: readonly NewFact[], at: Instant): Promise<Recorded> {
  const { home_id, id, subject_id, measure, period_from, period_to, act, number, words, ...others } = columnsOf(facts);
  const { source, tier, source_note, reason, valid_until, replaces, key } = others;
  const given = [
    ...[home_id, subject_id, id, measure, period_from, period_to, act, number, words],
    ...[source, tier, source_note, reason, valid_until, replaces, key],
  ].map(arrayOf);
  const { rows } =
    await sql<Recorded>`${KEPT}select * from record_facts(${sql.join(given)}, ${at}::timestamptz, ${grant.userName}::text)`.execute(
      write,
    );
  const [told] = rows;
  if (!told) throw new Error("record_facts told nothing");
  return told;
}

/** What all first facts of a call have in common. */
export type FirstFactsOrigin = Pick<NewFact, "source" | "tier" | "sourceNote">;

/**
 * Records facts of subjects that were made known in this very transaction, all of one origin: nobody else can have recorded anything of them, so
 * nothing is held, looked for or settled, and the database asks once for each subject whether the caller may. Another act than
 * `record`, a subject outside the caller's areas, or a cell that is there already is a bug and fails the transaction.
 */
export async function recordFirstFacts(
  write: Writer,
  grant: Grant,
  {
    facts,
    origin,
    at,
  }: { readonly facts: readonly NewFact[]; readonly origin: FirstFactsOrigin; readonly at: Instant },
): Promise<void> {
  if (facts.length === 0) return;
  if (!facts.every((fact) => isFirst(fact, origin))) throw new Error("not the first facts of one origin");
  const { home_id, subject_id, id, measure, period_from, period_to, number, words, key } = firstColumns(facts);
  const given = [home_id, subject_id, id, measure, period_from, period_to, number, words, key].map(arrayOf);
  const opens = `{${opening(facts).join(",")}}`;
  const { rows } = await sql<{
    added: number;
  }>`select record_first_facts(${sql.join(given)}, ${opens}::boolean[], ${origin.source}::text,
    ${origin.tier}::smallint, ${origin.sourceNote}::text, ${at}::timestamptz, ${grant.userName}::text) as added`.execute(
    write,
  );
  if (rows[0]?.added !== facts.length) throw new Error("some first facts were not added");
}

/** Which of the facts open their cells: those that count there. */
function opening(facts: readonly NewFact[]): readonly boolean[] {
  const best = bestOfEach(facts);
  if (best.size === facts.length) return facts.map(() => true);
  return facts.map((fact) => best.get(cellName(fact)) === fact);
}

function isFirst(fact: NewFact, { source, tier, sourceNote }: FirstFactsOrigin): boolean {
  if (fact.act !== "record" || fact.replaces !== null || fact.reason !== null || fact.validUntil !== null) return false;
  return fact.source === source && fact.tier === tier && fact.sourceNote === sourceNote;
}

/** Facts of merged files count in the survivor's cells, which are settled over all of its files. */
async function appendToClusters(
  write: Writer,
  grant: Grant,
  { facts, holders }: PlacedFacts,
  at: Instant,
): Promise<Result<{ readonly added: number }>> {
  const columns = columnsOf(facts);
  const cells = { ...columns, subject_id: { type: "uuid", values: holders } as GivenColumn };
  await holdCells(write, cells);
  if (await replacedMeanwhile(write, facts)) return refuse("facts.already-replaced");
  const added = await appendRows(write, grant, columns, at);
  if (added < facts.length && (await alreadyThere(write, columns)) < facts.length) return refuse("facts.key-reused");
  await settleClusterCells(write, cellsOf(cells));
  return accept({ added });
}

/** Whether a fact that is to be replaced was replaced by another row or is another subject's; asked while the cells are held. */
async function replacedMeanwhile(write: Writer, facts: readonly NewFact[]): Promise<boolean> {
  const replacing = facts.filter(({ replaces }) => replaces !== null);
  if (replacing.length === 0) return false;
  const { rows } = await sql`select from unnest(${replacing.map(({ homeId }) => homeId)}::integer[],
      ${replacing.map(({ replaces }) => replaces)}::uuid[], ${replacing.map(({ key }) => key)}::text[],
      ${replacing.map(({ subjectId }) => subjectId)}::uuid[]) as given (home_id, replaces, key, subject_id)
    left join fact target on target.home_id = given.home_id and target.id = given.replaces
    where target.subject_id is distinct from given.subject_id
      or exists (select from fact held
        where held.home_id = given.home_id and held.replaces = given.replaces and held.key <> given.key)
    limit 1`.execute(write);
  return rows.length > 0;
}
