import { accept, parseIsoDate, type Result, refuse } from "#kernel";
import type { Metadata } from "./draft.ts";
import type { By, Review, ReviewEvent } from "./review-events.ts";
import { sameFields } from "./review-item.ts";

type MetadataEvent = Extract<ReviewEvent, { type: "metadata-corrected" }>;

/** The metadata as a reviewer wants them, and the version that the reviewer saw. */
export type MetadataCommand = { readonly seenVersion: number; readonly metadata: Metadata };

/** What stands after a correction, which is event number `seq`. */
export function foldedMetadata({ metadata, byId, byName, at }: MetadataEvent, seq: number) {
  return { metadata, metadataVersion: seq, metadataBy: { byId, byName, at } };
}

/**
 * Corrects what the document says of itself; the correction goes into the plan, the reading stays beside it. A command that
 * changes nothing gives no event. Refuses `policy.review-closed`, `policy.metadata-corrected-meanwhile {by}` when another
 * reviewer was faster, `kernel.not-a-date` and `policy.period-backwards {from, to}`.
 */
export function correctMetadata(review: Review, command: MetadataCommand, by: By): Result<ReviewEvent[]> {
  if (review.state !== "open") return refuse("policy.review-closed", { state: review.state });
  if (command.seenVersion !== review.metadataVersion)
    return refuse("policy.metadata-corrected-meanwhile", { by: review.metadataBy?.byName ?? "" });
  const metadata = tidied(command.metadata, review.metadata);
  for (const day of [metadata.date, metadata.published]) {
    const date = day === null ? accept() : parseIsoDate(day);
    if (!date.ok) return date;
  }
  const [from, to] = metadata.period ?? [0, 0];
  if (from > to) return refuse("policy.period-backwards", { from, to });
  if (sameFields(metadata, review.metadata)) return accept([]);
  return accept([{ ...by, type: "metadata-corrected", metadata }]);
}

/** What a person can see of a text: signs that only steer its printing are none. */
function visible(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim();
}

/** Blank fields say nothing; the quote of a day stays only with that day. */
function tidied(wanted: Metadata, before: Metadata): Metadata {
  const text = (value: string | null) => visible(value ?? "") || null;
  const names = (list: readonly string[]) => [...new Set(list.map(visible).filter((it) => it !== ""))];
  const { date_quote: quote, date, published } = before;
  const sameDay = text(wanted.date) === date && text(wanted.published) === published;
  return {
    title: text(wanted.title),
    plan_title: text(wanted.plan_title),
    issuers: names(wanted.issuers),
    doc_numbers: names(wanted.doc_numbers),
    date: text(wanted.date),
    published: text(wanted.published),
    period: wanted.period,
    region: text(wanted.region),
    level: wanted.level,
    status: wanted.status,
    ...(sameDay && quote !== undefined ? { date_quote: quote } : {}),
  };
}
