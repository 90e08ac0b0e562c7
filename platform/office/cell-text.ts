import { legalText } from "./legal-text.ts";

/** Longest text a cell takes, in UTF-16 units. */
const LONGEST_TEXT = 32_767;

/** Without what XML cannot hold, with Excel's own escapes (_x000D_) made literal, and not longer than a cell. */
export function cellText(text: string): string {
  const legal = legalText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  return legal.length <= LONGEST_TEXT ? legal : `${legal.slice(0, LONGEST_TEXT - 1)}…`;
}
