import type { Answer } from "#contract";
import { fen, inUnit, isMoneyUnit } from "#kernel";
import { placesIn, SHOWN_MONEY } from "../index.ts";

export { placesIn } from "../index.ts";

export type Definition = Answer<"/api/indicators", "get">["indicators"][number];
export type Actual = Answer<"/api/indicators/figures", "get">["figures"][number]["figure"];
export type Progress = Answer<"/api/plans/{planId}/progress", "get">;
export type ProgressRow = Progress["rows"][number];
export type ProgressCell = ProgressRow["cells"][number];
export type OutsideParts = NonNullable<ProgressRow["outside"]>[number];

/**
 * How many decimals a figure shows: rates and densities one, consumption for some money three (it is far below one), money and other decimals
 * two, whole things none.
 */
export function placesOf({ unit, formula }: Pick<Definition, "unit" | "formula">): number {
  if (formula === "ratio" || formula === "share") return /元$/.test(unit) ? 3 : 1;
  return formula === "members" ? 0 : placesIn(unit);
}

/** A decimal text cut to some places, rounded half away from zero, without zeros at its end. */
export function shortened(value: string, places: number): string {
  const [whole = "0", part = ""] = value.split(".");
  if (part.length <= places) return part.endsWith("0") ? value.replace(/\.?0+$/, "") : value;
  const scaled =
    BigInt(`${whole}${part.slice(0, places)}`.replace(/^-/, "")) + (part.charCodeAt(places) >= 53 ? 1n : 0n);
  const digits = scaled.toString().padStart(places + 1, "0");
  const kept = places === 0 ? "" : digits.slice(-places).replace(/0+$/, "");
  const before = places === 0 ? digits : digits.slice(0, -places);
  const size = kept === "" ? before : `${before}.${kept}`;
  return value.startsWith("-") && scaled > 0n ? `-${size}` : size;
}

/** Per cent of a whole, rounded down so that nothing is told as complete that is not. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((100 * part) / whole);
}

type Shown = { readonly value: string; readonly unit: string };

/** A measure's sum or single value as it is shown: money, which is counted in 分, in 亿元 for areas and 万元 for one enterprise. */
export function measureText(value: string, unit: string, of: keyof typeof SHOWN_MONEY): Shown {
  if (!isMoneyUnit(unit)) return { value: shortened(value, 2), unit };
  const shown = SHOWN_MONEY[of];
  return { value: shortened(inUnit(fen(BigInt(value.split(".")[0] ?? "0")), shown) ?? "0", 2), unit: shown };
}
