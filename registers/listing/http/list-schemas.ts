import { Type } from "typebox";
import { AreaNumber, nullable, oneOf, strict, Uuid } from "#http";
import { areaId, type IsoDate } from "#kernel";
import { STANDINGS, type Standing } from "../domain/listing.ts";
import type { ListPlace, ListQuestion } from "../store/index.ts";

const PAGE = 50;
const Day = Type.String({ format: "date" });
const TEXT = Type.String({ minLength: 1, maxLength: 100 });
const AFTER = Type.String({
  pattern: "^\\d{4}-\\d{2}-\\d{2}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$",
  description: "Where the page before ended: its `next`",
});

/** Making keys optional forgets that others are refused; this says it again. */
export const CLOSED = { additionalProperties: false } as const;
/** What may be asked of every register. */
export const ListAsked = { areaId: AreaNumber, text: TEXT, status: oneOf(STANDINGS), after: AFTER } as const;
export const EntryParams = Type.Object({ id: Uuid });
export const RemovalBody = strict({ reason: Type.String({ minLength: 2, maxLength: 500 }) });

/** How an entry stands, as every register tells it. */
export const shownStanding = {
  areaId: AreaNumber,
  areaName: Type.String(),
  listedByName: Type.String(),
  caseId: nullable(Uuid),
  listedOn: Day,
  validUntil: nullable(Day),
  standing: oneOf(STANDINGS),
  removedOn: nullable(Day),
  removedFor: nullable(Type.String()),
  removable: Type.Boolean({ description: "Whether whoever asks may take it off the register" }),
  demo: Type.Boolean(),
} as const;

type Asked = {
  readonly areaId?: number | undefined;
  readonly text?: string | undefined;
  readonly status?: Standing | undefined;
  readonly after?: string | undefined;
};

/** A question as the store asks it: one entry more than the page, so that it is known whether another follows. */
export function questionOf({ areaId: area, text, status, after }: Asked, today: IsoDate): ListQuestion {
  const [listedOn, id] = after?.split("_") ?? [];
  const place: ListPlace | null = listedOn && id ? { listedOn, id } : null;
  return {
    ...{ today, within: area === undefined ? null : areaId(area), standing: status ?? null, text: text ?? null },
    ...{ after: place, most: PAGE + 1 },
  };
}

/** The page of what was found, and where the next one begins. */
export function pageOf<Row extends ListPlace>(found: readonly Row[]): { rows: Row[]; next: string | null } {
  const rows = found.slice(0, PAGE);
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE && last ? `${last.listedOn}_${last.id}` : null };
}
