import { compare, type Fraction, fraction, parseDecimal, type Refusal, refuse } from "#kernel";
import type { Measure } from "./measure.ts";
import { type MeasuredValue, typedForm } from "./measured-value.ts";

/** What is known of one subject by measure and year. */
export type YearlyFigures = ReadonlyMap<string, ReadonlyMap<number, MeasuredValue>>;

type Place = { readonly measure: string; readonly year: number };

/** A figure that can be taken but hardly be right, and the one that it does not fit: asked about, never refused. */
export type FigureDoubt = Place & { readonly doubt: Refusal; readonly beside: Place };

/** From one known year to the next: less is growth, more is a unit that was mistaken (元 for 万元 is ten thousand times). */
const TIMES = 100n;
/** Below it a handful of machines may well become hundreds. */
const SMALLEST = fraction(20n);

function numberOf(value: MeasuredValue | undefined): Fraction | undefined {
  if (value === undefined || !("number" in value)) return undefined;
  const parsed = parseDecimal(value.number);
  return parsed.ok ? parsed.value : undefined;
}

function times(a: Fraction, n: bigint): Fraction {
  return fraction(a.numerator * n, a.denominator);
}

/** Whether one is at least a hundred times the other, both in the measure's unit. */
function hundredfold(measure: Measure, value: MeasuredValue, before: MeasuredValue): boolean {
  if (!["count", "decimal", "money"].includes(measure.valueKind)) return false;
  const [now, then] = [value, before].map((one) => numberOf({ number: typedForm(measure, one) }));
  if (!now || !then || now.numerator <= 0n || then.numerator <= 0n) return false;
  const [small, large] = compare(now, then) < 0 ? [now, then] : [then, now];
  return compare(large, SMALLEST) > 0 && compare(large, times(small, TIMES)) >= 0;
}

const labelOf = ({ label }: Measure) => ({ zh: label.zh, en: label.en });

function partDoubt(measure: Measure, year: number, value: MeasuredValue, around: Around): FigureDoubt[] {
  const whole = around.measures.get(measure.partOf ?? "");
  const all = whole && around.figures.get(whole.code)?.get(year);
  const [part, total] = [numberOf(value), numberOf(all)];
  if (!whole || !all || !part || !total || compare(part, total) <= 0) return [];
  const figures = { value: typedForm(measure, value), most: typedForm(whole, all), unit: measure.unit };
  const facts = { part: labelOf(measure), whole: labelOf(whole), year, ...figures };
  const { refusal } = refuse("facts.part-exceeds-whole", facts);
  return [{ measure: measure.code, year, doubt: refusal, beside: { measure: whole.code, year } }];
}

function jumpDoubt(measure: Measure, year: number, value: MeasuredValue, around: Around): FigureDoubt[] {
  const known = around.figures.get(measure.code) ?? new Map<number, MeasuredValue>();
  const earlier = [...known.keys()].filter((one) => one < year);
  const other = Math.max(...earlier);
  const before = known.get(other);
  if (!before || !hundredfold(measure, value, before)) return [];
  const figures = { other, before: typedForm(measure, before), after: typedForm(measure, value), unit: measure.unit };
  const { refusal } = refuse("facts.hundredfold", { measure: labelOf(measure), year, ...figures });
  return [{ measure: measure.code, year, doubt: refusal, beside: { measure: measure.code, year: other } }];
}

/** Asks, as `facts.hundredfold-of-replaced`, about a figure that is a hundred times the one it replaces, or a hundredth of it. */
export function replacedDoubt(
  measure: Measure,
  year: number,
  { before, after }: { readonly before: MeasuredValue; readonly after: MeasuredValue },
): Refusal | undefined {
  if (!hundredfold(measure, after, before)) return undefined;
  const figures = { before: typedForm(measure, before), after: typedForm(measure, after), unit: measure.unit };
  return refuse("facts.hundredfold-of-replaced", { measure: labelOf(measure), year, ...figures }).refusal;
}

type Around = { readonly measures: ReadonlyMap<string, Measure>; readonly figures: YearlyFigures };

/**
 * Figures that ask to be looked at again: `facts.part-exceeds-whole` where a part is more than its whole of the same year, `facts.hundredfold` where a
 * figure is a hundred times that of the nearest known year before or a hundredth of it. In the order of the measures and years given.
 */
export function figureDoubts(measures: ReadonlyMap<string, Measure>, figures: YearlyFigures): FigureDoubt[] {
  const around = { measures, figures };
  return [...figures].flatMap(([code, years]) => {
    const measure = measures.get(code);
    if (!measure) return [];
    return [...years].flatMap(([year, value]) => [
      ...partDoubt(measure, year, value, around),
      ...jumpDoubt(measure, year, value, around),
    ]);
  });
}
