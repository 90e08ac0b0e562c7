import { isCountable } from "../countable-unit.ts";
import type { Decimal } from "../plan-content.ts";

/** The step that a person would take: whole pieces, a tenth of 亿元 or of a percent, whole 万元. */
export function proposedStep(unit: string): Decimal {
  if (isCountable(unit)) return "1";
  if (/^(万元|元|千瓦时|吨)/.test(unit)) return "1";
  return "0.1";
}
