import { compare, type Fraction } from "#kernel";
import { exact } from "./decimal.ts";
import type { Bound, Decimal } from "./plan-content.ts";

/** The least a bound allows; undefined when it has no floor or only says "about". */
export function floorOf(bound: Bound): Fraction | undefined {
  switch (bound.op) {
    case "eq":
    case "ge":
    case "gt":
      return exact(bound.value);
    case "range":
      return exact(bound.min);
    case "le":
    case "lt":
    case "approx":
      return undefined;
  }
}

/** The most a bound allows; undefined when it has no ceiling or only says "about". */
export function ceilingOf(bound: Bound): Fraction | undefined {
  switch (bound.op) {
    case "eq":
    case "le":
    case "lt":
      return exact(bound.value);
    case "range":
      return exact(bound.max);
    case "ge":
    case "gt":
    case "approx":
      return undefined;
  }
}

/** The figure of the bound that a value misses, or undefined when the value satisfies it ("about" is always satisfied). */
export function missedBy(bound: Bound, value: Fraction): Fraction | undefined {
  const [floor, ceiling] = [floorOf(bound), ceilingOf(bound)];
  if (floor && (compare(value, floor) < 0 || (bound.op === "gt" && compare(value, floor) === 0))) return floor;
  if (ceiling && (compare(value, ceiling) > 0 || (bound.op === "lt" && compare(value, ceiling) === 0))) return ceiling;
  return undefined;
}

/** Every figure a bound names. */
export function figuresOf(bound: Bound): readonly Decimal[] {
  return bound.op === "range" ? [bound.min, bound.max] : [bound.value];
}
