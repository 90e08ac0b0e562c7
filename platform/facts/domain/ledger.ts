import { type AreaId, accept, type Id, type Instant, type IsoDate, type Result, refuse, type UserId } from "#kernel";
import { type EvidenceTier, type FactSource, highestTierOf } from "./evidence.ts";
import { type FactPeriod, type Measure, periodFits } from "./measure.ts";
import { type MeasuredValue, readMeasuredValue, sameValue } from "./measured-value.ts";

export type FactId = Id<"fact">;
/** What facts are about: an enterprise, site, project or supplier. */
export type SubjectId = Id<"subject">;

/** One place of the ledger: a subject, a measure, a period. Several facts may claim it; one counts. */
export type FactCell = { readonly subjectId: SubjectId; readonly measure: string; readonly period: FactPeriod };

/** record: a first or further value; correct: replaces one fact; withdraw: takes one away. All three are rows of their own. */
export type FactAct = "record" | "correct" | "withdraw";

/** A row of the ledger. It is written once; what was wrong is followed by another row, never changed. */
export type Fact = FactCell & {
  readonly homeId: AreaId;
  readonly id: FactId;
  readonly act: FactAct;
  /** Null exactly when something is withdrawn. */
  readonly value: MeasuredValue | null;
  readonly source: FactSource;
  readonly tier: EvidenceTier;
  /** The file, document or meter it was taken from. */
  readonly sourceNote: string | null;
  /** Why a value was corrected or withdrawn. */
  readonly reason: string | null;
  /** The last day on which it may be used without asking again. */
  readonly validUntil: IsoDate | null;
  readonly replaces: FactId | null;
  /** Given by whoever records: the same key again is the same fact, not a second one. */
  readonly key: string;
  readonly recordedAt: Instant;
  readonly recordedBy: UserId | null;
  readonly recordedByName: string;
};

/** A fact before the ledger says when it was recorded. */
export type NewFact = Omit<Fact, "recordedAt" | "recordedBy" | "recordedByName">;

/** Facts of a cell that nothing has replaced and that withdraw nothing: the claims among which one counts. */
function standing(facts: readonly Fact[]): Fact[] {
  const replaced = new Set(facts.map(({ replaces }) => replaces));
  return facts.filter(({ id, act }) => act !== "withdraw" && !replaced.has(id));
}

/** By what claims of one cell are ranked. */
type Ranked = Pick<Fact, "tier" | "recordedAt" | "id">;

/** Whether `a` counts before `b`: better evidence first, then the later recorded, then the greater id. */
export function outranks(a: Ranked, b: Ranked): boolean {
  if (a.tier !== b.tier) return a.tier > b.tier;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt;
  return a.id > b.id;
}

/** The fact that counts in a cell, given all its rows in any order; undefined when nothing is known or all was withdrawn. */
export function currentOf(facts: readonly Fact[]): Fact | undefined {
  return standing(facts).reduce<Fact | undefined>(
    (best, fact) => (best && outranks(best, fact) ? best : fact),
    undefined,
  );
}

export type FactEntry = {
  readonly id: FactId;
  readonly homeId: AreaId;
  readonly subjectId: SubjectId;
  readonly period: FactPeriod;
  /** As typed; read by the measure's kind. */
  readonly text: string;
  readonly source: FactSource;
  readonly tier: EvidenceTier;
  readonly sourceNote: string | null;
  readonly key: string;
  readonly validUntil: IsoDate | null;
};

/**
 * A value to record. Refuses a text that is none of the measure's kind (see `readMeasuredValue`), `facts.period-not-a-year`, `facts.period-has-an-end`, and
 * `facts.tier-too-high` when the source cannot give that evidence by itself.
 */
export function recordedFact(measure: Measure, entry: FactEntry): Result<NewFact> {
  const value = readMeasuredValue(measure, entry.text);
  if (!value.ok) return value;
  const label = { zh: measure.label.zh, en: measure.label.en };
  if (!periodFits(measure, entry.period))
    return measure.per === "year"
      ? refuse("facts.period-not-a-year", { measure: label })
      : refuse("facts.period-has-an-end", { measure: label });
  const highest = highestTierOf(entry.source);
  if (entry.tier > highest) return refuse("facts.tier-too-high", { source: entry.source, highest, tier: entry.tier });
  // Named one by one: a list brings millions, and spreading costs more than reading the value.
  return accept({
    homeId: entry.homeId,
    id: entry.id,
    subjectId: entry.subjectId,
    measure: measure.code,
    period: entry.period,
    act: "record",
    value: value.value,
    source: entry.source,
    tier: entry.tier,
    sourceNote: entry.sourceNote,
    reason: null,
    validUntil: entry.validUntil,
    replaces: null,
    key: entry.key,
  });
}

export type FactChange = {
  readonly id: FactId;
  readonly key: string;
  readonly reason: string;
  readonly source: FactSource;
  readonly tier: EvidenceTier;
  readonly sourceNote: string | null;
};

const LONGEST_REASON = 500;

/** A reason as it is kept; refuses `facts.reason-needed` and `facts.reason-too-long`. */
export function readReason(text: string): Result<string> {
  const reason = text.trim().replace(/\s+/g, " ");
  const length = [...reason].length;
  if (length > LONGEST_REASON) return refuse("facts.reason-too-long", { most: LONGEST_REASON });
  return length < 2 ? refuse("facts.reason-needed") : accept(reason);
}

/**
 * The row that puts `fact` right. `history` are all rows of its cell. Refuses `facts.already-replaced` when somebody was faster,
 * `facts.same-value`, `facts.reason-needed`, `facts.tier-too-high` and texts that are no value of the measure.
 */
export function correctedFact(
  measure: Measure,
  fact: Fact,
  change: FactChange & { readonly text: string },
  history: readonly Fact[],
): Result<NewFact> {
  if (history.some(({ replaces }) => replaces === fact.id)) return refuse("facts.already-replaced");
  const reason = readReason(change.reason);
  if (!reason.ok) return reason;
  const { homeId, subjectId, period, validUntil } = fact;
  const { text, id, key, source, tier, sourceNote } = change;
  const entry = { id, homeId, subjectId, period, text, source, tier, sourceNote, key, validUntil };
  const recorded = recordedFact(measure, entry);
  if (!recorded.ok) return recorded;
  const { value } = recorded.value;
  if (fact.value !== null && value !== null && sameValue(value, fact.value) && tier === fact.tier)
    return refuse("facts.same-value");
  return accept({ ...recorded.value, act: "correct", reason: reason.value, replaces: fact.id });
}

/** The row that takes `fact` away. Refuses `facts.already-replaced`, `facts.nothing-to-withdraw` and `facts.reason-needed`. */
export function withdrawnFact(fact: Fact, change: FactChange, history: readonly Fact[]): Result<NewFact> {
  if (history.some(({ replaces }) => replaces === fact.id)) return refuse("facts.already-replaced");
  if (fact.act === "withdraw") return refuse("facts.nothing-to-withdraw");
  const reason = readReason(change.reason);
  if (!reason.ok) return reason;
  const { homeId, subjectId, measure, period } = fact;
  const { id, key, source, tier, sourceNote } = change;
  return accept({
    ...{ homeId, subjectId, measure, period, id, key, source, tier, sourceNote },
    act: "withdraw",
    value: null,
    reason: reason.value,
    validUntil: null,
    replaces: fact.id,
  });
}
