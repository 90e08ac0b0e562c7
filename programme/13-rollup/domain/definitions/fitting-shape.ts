import type { RosterKind } from "#enterprise";
import type { Measure, MeasureNature } from "#facts";
import { isMoneyUnit, refuse } from "#kernel";
import { unitDivisor } from "../actual.ts";
import { rateScale } from "../rate-scale.ts";
import { type DefinitionFault, type DefinitionField, faultAt } from "./definition-fault.ts";
import type { DefinitionDraft, DefinitionShape, LocalFormula } from "./local-definition.ts";

/** What a formula may speak of. */
export type Vocabulary = { readonly measures: readonly Measure[]; readonly rosterKinds: readonly RosterKind[] };

/** Kind, unit and factor as they were typed. */
export type TypedShape = Pick<DefinitionDraft, "kind" | "unit" | "times">;

type Fitted = { readonly shape: DefinitionShape | undefined; readonly faults: readonly DefinitionFault[] };

const KIND_WORDS = {
  flow: { zh: "年度数", en: "a flow over the year" },
  stock: { zh: "年末数", en: "a stock at the end of the year" },
  ratio: { zh: "比率", en: "a rate" },
} as const;

const NUMBERS: readonly string[] = ["count", "decimal", "money"];

/** In what members of a list are counted. */
export const MEMBERS_UNIT = "家";

/** A number that is known year by year. */
export function isYearlyNumber({ per, valueKind }: Pick<Measure, "per" | "valueKind">): boolean {
  return per === "year" && NUMBERS.includes(valueKind);
}

/** A question of each year that is answered by a choice, or by yes or no. */
export function isYearlyAnswer({ per, valueKind }: Pick<Measure, "per" | "valueKind">): boolean {
  return per === "year" && (valueKind === "flag" || valueKind === "choice");
}

/** The answers to a question as the ledger keeps them: a flag's are 1 for yes and 0 for no. */
function answersTo({ valueKind, choices }: Pick<Measure, "valueKind" | "choices">): string[] {
  return valueKind === "flag" ? ["1", "0"] : choices.map(({ code }) => code);
}

const wordsOf = (measure: Measure) => ({ zh: measure.label.zh, en: measure.label.en });

type Found = { readonly measure: Measure | undefined; readonly faults: readonly DefinitionFault[] };

/** The measure of a code that can be added up. */
function numberOf(field: DefinitionField, code: string, { measures }: Vocabulary): Found {
  const measure = measures.find((one) => one.code === code);
  if (!measure)
    return {
      measure,
      faults: faultAt(field, true, () => refuse("rollup.definition-measure-unknown", { measure: code })),
    };
  const addable = isYearlyNumber(measure) && (measure.nature === "flow" || measure.nature === "stock");
  const faults = faultAt(field, !addable, () =>
    refuse("rollup.definition-not-addable", { measure: wordsOf(measure), unit: measure.unit }),
  );
  return { measure: addable ? measure : undefined, faults };
}

const kindFault = (typed: string, wanted: keyof typeof KIND_WORDS) =>
  faultAt("kind", typed !== wanted, () => refuse("rollup.definition-kind-differs", { wanted: KIND_WORDS[wanted] }));

const timesFault = (typed: number, wanted: number) =>
  faultAt("times", typed !== wanted, () => refuse("rollup.definition-times-differ", { wanted }));

/** Units in which a measure is printed, for the sentence that says so. */
export function unitsOf({ unit }: Pick<Measure, "unit">): string[] {
  return isMoneyUnit(unit) ? ["元", "万元", "亿元"] : [unit, `万${unit}`, `亿${unit}`];
}

/** Units in which a rate of two measures may be printed; several more are taken. */
export function rateUnitsOf(numerator: Pick<Measure, "unit">, denominator: Pick<Measure, "unit">): string[] {
  const rates = unitsOf(numerator).flatMap((over) => unitsOf(denominator).map((under) => `${over}/${under}`));
  const told = rates.filter((unit) => !unit.includes("亿")).toSorted((a, b) => a.length - b.length);
  return rateScale(numerator.unit, denominator.unit, "%") ? ["%", "‰", ...told] : told;
}

const unitFault = (wrong: boolean, unit: string, fitting: readonly string[]) =>
  faultAt("unit", wrong, () => refuse("rollup.definition-unit-differs", { unit, fitting: fitting.join("、") }));

function sumShape(formula: Extract<LocalFormula, { of: "sum" }>, typed: TypedShape, known: Vocabulary): Fitted {
  const { measure, faults } = numberOf("measure", formula.measure, known);
  const { unit } = typed;
  if (!measure) return { shape: undefined, faults };
  const kind = measure.nature === "flow" ? "flow" : "stock";
  const found = [
    ...kindFault(typed.kind, kind),
    ...unitFault(unitDivisor(measure.unit, unit) === undefined, unit, unitsOf(measure)),
    ...timesFault(typed.times, 1),
  ];
  return { shape: { formula, kind, unit, times: 1 }, faults: found };
}

/** A stock stands at the end of the year that a flow came together in; a stock over a flow says nothing of either. */
const isDivisible = (over: MeasureNature, under: MeasureNature) => !(over === "stock" && under === "flow");

function ratioShape(formula: Extract<LocalFormula, { of: "ratio" }>, typed: TypedShape, known: Vocabulary): Fitted {
  const over = numberOf("numerator", formula.numerator, known);
  const under = numberOf("denominator", formula.denominator, known);
  const faults = [...over.faults, ...under.faults, ...kindFault(typed.kind, "ratio")];
  const [above, below] = [over.measure, under.measure];
  if (!above || !below) return { shape: undefined, faults };
  const { unit } = typed;
  const scale = rateScale(above.unit, below.unit, unit);
  const found = [
    ...faults,
    ...faultAt("denominator", above === below, () => refuse("rollup.definition-one-measure")),
    ...faultAt("denominator", !isDivisible(above.nature, below.nature), () =>
      refuse("rollup.definition-stock-over-flow", { numerator: wordsOf(above), denominator: wordsOf(below) }),
    ),
    ...unitFault(scale === undefined, unit, rateUnitsOf(above, below).slice(0, 4)),
    ...(scale ? timesFault(typed.times, Number(scale.times)) : []),
  ];
  return { shape: { formula, kind: "ratio", unit, times: Number(scale?.times ?? 1n) }, faults: found };
}

function answerFaults(answers: readonly string[], measure: Measure): DefinitionFault[] {
  const known = answersTo(measure);
  const strange = answers.filter((answer) => !known.includes(answer));
  const everyone = strange.length === 0 && known.every((answer) => answers.includes(answer));
  return [
    ...faultAt("answers", answers.length === 0, () => refuse("rollup.definition-answers-missing")),
    ...faultAt("answers", strange.length > 0, () =>
      refuse("rollup.definition-answer-unknown", { answer: strange.join("、") }),
    ),
    ...faultAt("answers", everyone, () => refuse("rollup.definition-answers-all")),
  ];
}

function shareShape(formula: Extract<LocalFormula, { of: "share" }>, typed: TypedShape, known: Vocabulary): Fitted {
  const measure = known.measures.find((one) => one.code === formula.measure);
  const faults = [
    ...faultAt("measure", measure === undefined, () =>
      refuse("rollup.definition-measure-unknown", { measure: formula.measure }),
    ),
    ...(measure
      ? faultAt("measure", !isYearlyAnswer(measure), () =>
          refuse("rollup.definition-no-answers", { measure: wordsOf(measure) }),
        )
      : []),
    ...(measure && isYearlyAnswer(measure) ? answerFaults(formula.answers, measure) : []),
    ...kindFault(typed.kind, "ratio"),
    ...unitFault(typed.unit !== "%", typed.unit, ["%"]),
    ...timesFault(typed.times, 100),
  ];
  const answers = [...new Set(formula.answers)];
  return { shape: { formula: { ...formula, answers }, kind: "ratio", unit: "%", times: 100 }, faults };
}

function membersShape(formula: Extract<LocalFormula, { of: "members" }>, typed: TypedShape, known: Vocabulary): Fitted {
  const listed = known.rosterKinds.some(({ code }) => code === formula.roster);
  const faults = [
    ...faultAt("listed", !listed, () => refuse("rollup.definition-roster-unknown", { roster: formula.roster })),
    ...kindFault(typed.kind, "stock"),
    ...unitFault(typed.unit !== MEMBERS_UNIT, typed.unit, [MEMBERS_UNIT]),
    ...timesFault(typed.times, 1),
  ];
  return { shape: { formula, kind: "stock", unit: MEMBERS_UNIT, times: 1 }, faults };
}

/** Kind, unit and factor beside what the formula gives; the shape is the sound one, whatever was typed. */
export function fittingShape(formula: LocalFormula, typed: TypedShape, known: Vocabulary): Fitted {
  switch (formula.of) {
    case "sum":
      return sumShape(formula, typed, known);
    case "ratio":
      return ratioShape(formula, typed, known);
    case "share":
      return shareShape(formula, typed, known);
    case "members":
      return membersShape(formula, typed, known);
  }
}
