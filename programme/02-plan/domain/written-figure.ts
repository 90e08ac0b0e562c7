import { parseDecimal, toDecimal } from "#kernel";
import type { Decimal } from "./plan-content.ts";

const GROUPED = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * A figure as a person writes it, exactly: full width, blanks around it and commas between groups of three digits are
 * forgiven. Undefined for anything else, so that neither "1,5" nor "12 5" becomes a figure that nobody meant.
 */
export function writtenFigure(text: string): Decimal | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .trim();
  const ungrouped = GROUPED.test(plain) ? plain.replaceAll(",", "") : plain;
  const parsed = parseDecimal(ungrouped.replace(/^[−–]/, "-").replace(/^\+/, ""));
  return parsed.ok ? toDecimal(parsed.value) : undefined;
}
