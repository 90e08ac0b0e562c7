import type { Quantity } from "../quantities/quantity.ts";

/** A number of a clause read as a figure: which stretch names it, and how. Positions are in the sentence. */
export type Figure = {
  readonly quantity: Quantity;
  /** Range of the indicator's wording. */
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Second stretch of the name (a shared head further on). */
  readonly headStart: number | undefined;
  readonly headEnd: number | undefined;
  /** The size of the things counted, which the name begins with (产值过千亿元). */
  readonly sizeStart: number | undefined;
  readonly sizeEnd: number | undefined;
  /** Text between the clause's start and the number. */
  readonly before: string;
  readonly after: string;
  /** The thing counted stands behind the number (100家工厂) or before it (工厂100家). */
  readonly form: "behind" | "before";
  /** A year of its own, when a row gives one value a year. */
  readonly year: number | undefined;
};

type Named = Pick<Figure, "nameStart" | "nameEnd" | "form"> & Partial<Figure>;

/** A figure with every field, set or not and in one order: what is of one shape is read fastest. */
export function figureOf(quantity: Quantity, named: Named): Figure {
  const { nameStart, nameEnd, headStart, headEnd, sizeStart, sizeEnd, before = "", after = "", form, year } = named;
  return { quantity, nameStart, nameEnd, headStart, headEnd, sizeStart, sizeEnd, before, after, form, year };
}

/** The same figure with other words before it: field by field, for a spread is many times as slow. */
export function withBefore(figure: Figure, before: string): Figure {
  const { quantity, nameStart, nameEnd, headStart, headEnd, sizeStart, sizeEnd, after, form, year } = figure;
  return { quantity, nameStart, nameEnd, headStart, headEnd, sizeStart, sizeEnd, before, after, form, year };
}
