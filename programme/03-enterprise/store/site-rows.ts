import { type RawBuilder, sql } from "kysely";
import { fen, type IsoDate } from "#kernel";
import type { AssetContent } from "../domain/asset.ts";
import type { ThingKind } from "./site-writer.ts";

/** A thing as it is on a day; `last` is the newest of all its entries. */
export type StateRow = {
  readonly home_id: number;
  readonly site_id: string;
  readonly thing_id: string;
  readonly content: unknown;
  readonly since: string;
  readonly begun: string;
  readonly last: number;
};

/** The place in the fold where entries are narrowed: `it` is the entry. */
export type Narrowing = RawBuilder<boolean>;

/** That an entry `it` says what is so, and that nothing has replaced it. */
export const SPEAKS_NOW = sql<boolean>`it.act in ('record', 'change', 'retire') and not exists (select from site_entry off
  where off.home_id = it.home_id and off.thing_id = it.thing_id and off.replaces = it.seq)`;

/**
 * The state of things on a day: of the entries that stand, the last until the day, unless it says that the thing is gone. The same
 * fold as `stateOn`, which a test compares.
 */
export function statesOn(kind: ThingKind, day: IsoDate, narrowed: Narrowing): RawBuilder<StateRow> {
  return sql<StateRow>`(select state.*,
      (select max(line.seq) from site_entry line where line.home_id = state.home_id and line.thing_id = state.thing_id) as last
    from (select distinct on (it.home_id, it.thing_id) it.home_id, it.site_id, it.thing_id, it.act, it.content, it.day as since,
        min(it.day) over (partition by it.home_id, it.thing_id) as begun
      from site_entry it
      where it.kind = ${kind} and it.day <= ${day}::date and ${narrowed}
        and ${SPEAKS_NOW}
      order by it.home_id, it.thing_id, it.day desc, it.seq desc) state
    where state.act <> 'retire')`;
}

export function assetContent(json: unknown): AssetContent {
  const content = json as AssetContent & { originalValue: string | null };
  return { ...content, originalValue: content.originalValue === null ? null : fen(BigInt(content.originalValue)) };
}
