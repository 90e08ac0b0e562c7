import type { Writer } from "#database";
import { type Instant, later } from "#kernel";
import { LAPSED, UNDECIDED_DAYS } from "../domain/open-lists.ts";
import { lapseImports } from "../store/index.ts";

/** Puts lists away that nobody decided about for a month, at most so many; gives how many. */
export function lapseLists(write: Writer, at: Instant, most: number): Promise<number> {
  return lapseImports(write, later(at, -UNDECIDED_DAYS * 24 * 60), { most, reason: LAPSED, at });
}
