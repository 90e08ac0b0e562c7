import type { Writer } from "#database";
import { type IsoDate, yearOf } from "#kernel";
import { keepSums } from "../store/index.ts";
import { allIndicators } from "./definitions/known-indicators.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import { askedIndicators } from "./read-figures.ts";

/** So many years up to this one are kept; older ones are counted when somebody asks. */
const YEARS_KEPT = 5;

/** The years that are kept on a day, the newest first. */
export const yearsKept = (day: IsoDate) => Array.from({ length: YEARS_KEPT }, (_, turn) => yearOf(day) - turn);

type Kept = Pick<IndicatorOptions, "indicators" | "industries" | "measures" | "rosterKinds">;

/**
 * One step of keeping the sums of all indicators, those of offices too, for the last years, in a transaction of the platform's own. Gives whether
 * there may be more to do.
 */
export async function keepIndicators(write: Writer, catalogue: Kept, day: IsoDate): Promise<boolean> {
  return keepSums(write, askedIndicators(await allIndicators(write, catalogue), catalogue), yearsKept(day));
}
