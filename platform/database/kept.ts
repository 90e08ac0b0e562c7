import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";

const MARK = "/* kept */";
const NOTHING = sql.raw("");

/** Put at the beginning of a statement, or behind `select` by `modifyFront`: every connection keeps it prepared. */
export const KEPT = sql.raw(`${MARK} `);

/**
 * `KEPT` for a statement about one row, nothing for one about more. Planning under row-level security takes longer than a single row
 * takes to write, and its plan is the same for every row; a thousand rows are worth a plan of their own.
 */
export function keptForOne(rows: number): RawBuilder<unknown> {
  return rows === 1 ? KEPT : NOTHING;
}

/** Texts met so far with their names; few, since a kept statement holds no values. */
const names = new Map<string, string>();
const MOST_NAMES = 500;

/** The name under which a connection keeps a statement; undefined for one that is planned anew each time. */
export function nameOfKept(text: string): string | undefined {
  if (!text.slice(0, 40).includes(MARK)) return undefined;
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size === MOST_NAMES) return undefined;
  const name = `kept_${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
  names.set(text, name);
  return name;
}
