/**
 * The nature of a value. flow: happens within a period, may be summed over years; stock: a state at a date, never summed
 * over years; ratio: numerator over denominator, never averaged (a percentage is a ratio); level: place on a scale (an
 * index, a grade); oneOff: a milestone that is reached once.
 */
export type ValueKind = "flow" | "stock" | "ratio" | "level" | "oneOff";

/** Which general rule proposed the kind; "officer" when a person decided. */
export type KindReason =
  | "officer"
  | "ratio-unit"
  | "ratio-name"
  | "index-without-unit"
  | "stock-measure"
  | "stock-name"
  | "flow-measure"
  | "yearly"
  | "over-the-plan"
  | "state-at-a-date";
