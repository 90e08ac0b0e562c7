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
export type AnsweredCell = { readonly current: Fact | undefined; readonly history: readonly Fact[] };

export type AnswerKind = "confirmed" | "changed" | "entered";

/** The fact that an answer gives, and whether it spared typing. Null for what the enterprise had said itself already. */
export type AnswerOutcome = { readonly kind: AnswerKind; readonly fact: NewFact | null };

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
export function decideAnswer(
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

function valueOfAnswer(measure: Measure, answer: OwnAnswer, current: Fact | undefined): Result<MeasuredValue> {
  if (answer.act === "enter") return readMeasuredValue(measure, answer.text);
  if (current?.value == null || current.id !== answer.factId)
    return refuse("enterprise.answer-outdated", { measure: { zh: measure.label.zh, en: measure.label.en } });
  return accept(current.value);
}
