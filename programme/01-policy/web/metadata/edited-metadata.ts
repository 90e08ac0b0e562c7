import type { ReviewView } from "../review-view.ts";

type Metadata = ReviewView["metadata"];

/** What the form of a document's own data holds; the period as its two years. */
export type MetadataFields = Partial<
  Pick<Metadata, "title" | "plan_title" | "date" | "published" | "region" | "level" | "status">
> & {
  readonly issuers?: readonly string[];
  readonly doc_numbers?: readonly string[];
  readonly from?: number | null;
  readonly to?: number | null;
};

export function metadataFields(metadata: Metadata): MetadataFields {
  const { period, date_quote: _quote, ...fields } = metadata;
  const [from = null, to = null] = period ?? [];
  return { ...fields, from, to };
}

/** The metadata with what stands in the form; a field that was cleared says nothing. */
export function metadataFrom(before: Metadata, fields: MetadataFields): Metadata {
  const { from, to } = fields;
  const text = (value: string | null | undefined) => (value?.trim() ? value.trim() : null);
  return {
    ...before,
    title: text(fields.title),
    plan_title: text(fields.plan_title),
    issuers: [...(fields.issuers ?? [])],
    doc_numbers: [...(fields.doc_numbers ?? [])],
    date: text(fields.date),
    published: text(fields.published),
    period: typeof from === "number" && typeof to === "number" ? [from, to] : null,
    region: text(fields.region),
    level: fields.level ?? null,
    status: fields.status ?? null,
  };
}
