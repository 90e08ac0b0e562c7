import {
  correctedFact,
  type Fact,
  type FactId,
  type FactSource,
  type Label,
  type Measure,
  type MeasuredValue,
  type NewFact,
  readMeasuredValue,
  recordedFact,
  sameValue,
  typedForm,
  yearPeriod,
} from "#facts";
import { type AreaId, accept, type Id, type Result, refuse } from "#kernel";

/** A form whose fields are measures: what is known of them is shown, so that nobody is asked twice. */
export type BoundForm = {
  readonly code: string;
  readonly label: Label;
  readonly explain: Label;
  /** Codes of measures of a year. */
  readonly measures: readonly string[];
};

/** What an enterprise says of one field: that what is known is right, or what is right. */
export type OwnAnswer =
  | { readonly measure: string; readonly act: "confirm"; readonly factId: FactId }
  | { readonly measure: string; readonly act: "enter"; readonly text: string };

/** What counts now in the field's cell, with all rows of it. */
type AnsweredCell = { readonly current: Fact | undefined; readonly history: readonly Fact[] };

export type AnswerKind = "confirmed" | "changed" | "entered";

/** The fact that an answer gives, and whether it spared typing. Null for what the enterprise had said itself already. */
type AnswerOutcome = { readonly kind: AnswerKind; readonly fact: NewFact | null };

type Answering = {
  readonly homeId: AreaId;
  readonly subjectId: Id<"subject">;
  readonly year: number;
  /** Id of the sent form; with the measure it is the key, so that sending twice records once. */
  readonly answerId: string;
  readonly factId: FactId;
  /** Why a figure of its own is replaced. */
  readonly reason: string;
};

const SELF: FactSource = "self";

/**
 * Decides one field. A confirmed value is recorded as the enterprise's own claim beside what is there; a changed one corrects its own
 * earlier claim, or stands beside another's figure, which stays in use when its evidence is better. Refuses `enterprise.answer-outdated`
 * when the value was changed since the form was opened, and what `recordedFact` refuses.
 */
function decideAnswer(
  measure: Measure,
  answer: OwnAnswer,
  { current, history }: AnsweredCell,
  answering: Answering,
): Result<AnswerOutcome> {
  const { homeId, subjectId, year, answerId, factId, reason } = answering;
  const value = valueOfAnswer(measure, answer, current);
  if (!value.ok) return value;
  const own = history.filter((fact) => fact.source === SELF && !history.some(({ replaces }) => replaces === fact.id));
  const latest = own.at(-1);
  const known = current?.value ?? null;
  const kind: AnswerKind =
    answer.act === "confirm"
      ? "confirmed"
      : known === null
        ? "entered"
        : sameValue(known, value.value)
          ? "confirmed"
          : "changed";
  if (latest?.value != null && sameValue(latest.value, value.value)) return accept({ kind, fact: null });
  const key = `answer:${answerId}:${measure.code}`;
  const common = { id: factId, key, source: SELF, tier: 0 as const, sourceNote: null };
  const text = typedForm(measure, value.value);
  const fact =
    latest === undefined
      ? recordedFact(measure, { ...common, homeId, subjectId, period: yearPeriod(year), text, validUntil: null })
      : correctedFact(measure, latest, { ...common, reason, text }, history);
  return fact.ok ? accept({ kind, fact: fact.value }) : fact;
}

/** What is known of the form's fields, by measure: all rows of the year's cell, and the id of the one in use. */
type KnownFields = {
  readonly measures: ReadonlyMap<string, Measure>;
  readonly histories: ReadonlyMap<string, readonly Fact[]>;
  readonly currents: ReadonlyMap<string, string>;
};

type DecidedForm = { readonly facts: readonly NewFact[]; readonly counts: Readonly<Record<AnswerKind, number>> };

/**
 * Decides a whole form; `factIds` holds an id for each answer. The first answer that does not fit refuses the form, with
 * `facts.measure-unknown` when the form does not ask for it or as `decideAnswer` refuses, and nothing of it is recorded.
 */
export function decideForm(
  { measures: asked }: BoundForm,
  answers: readonly OwnAnswer[],
  { measures, histories, currents }: KnownFields,
  { factIds, ...answering }: Omit<Answering, "factId"> & { readonly factIds: readonly FactId[] },
): Result<DecidedForm> {
  const facts: NewFact[] = [];
  const counts = { confirmed: 0, changed: 0, entered: 0 };
  for (const [index, answer] of answers.entries()) {
    const measure = asked.includes(answer.measure) ? measures.get(answer.measure) : undefined;
    if (!measure) return refuse("facts.measure-unknown", { code: answer.measure });
    const history = histories.get(measure.code) ?? [];
    const current = history.find(({ id }) => id === currents.get(measure.code));
    const factId = factIds[index];
    if (factId === undefined) throw new Error("every answer needs an id");
    const decided = decideAnswer(measure, answer, { current, history }, { ...answering, factId });
    if (!decided.ok) return decided;
    counts[decided.value.kind] += 1;
    if (decided.value.fact) facts.push(decided.value.fact);
  }
  return accept({ facts, counts });
}

function valueOfAnswer(measure: Measure, answer: OwnAnswer, current: Fact | undefined): Result<MeasuredValue> {
  if (answer.act === "enter") return readMeasuredValue(measure, answer.text);
  if (current?.value == null || current.id !== answer.factId)
    return refuse("enterprise.answer-outdated", { measure: { zh: measure.label.zh, en: measure.label.en } });
  return accept(current.value);
}
