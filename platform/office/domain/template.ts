/** What a template may name: a text, a condition, or a list whose entries have names of their own. */
export type TemplateShape = { readonly [name: string]: "text" | "flag" | TemplateShape };

/** What is put in their places. A list is repeated once for each entry; names that an entry lacks are looked for outside of it. */
export type TemplateValues = { readonly [name: string]: TemplateValue };
export type TemplateValue = string | boolean | readonly TemplateValues[];

/**
 * What is wrong with a tag. unknown: no such name there. unfinished: a brace without its partner. not-closed, not-opened: an end or a beginning is
 * missing. apart: the two stand in different places, one inside a cell and the other outside of the table. needs-end: a list is named without
 * # and /. inside-itself: a list is repeated within itself. tangled: one block begins in the paragraph or row in which another one ends.
 * multiplies: repeated so often, the document would be too long.
 */
export const TAG_FAULTS = [
  "unknown",
  "unfinished",
  "not-closed",
  "not-opened",
  "apart",
  "needs-end",
  "inside-itself",
  "tangled",
  "multiplies",
] as const;
export type TagFaultKind = (typeof TAG_FAULTS)[number];

/** Where in a document something stands. */
export const DOCUMENT_PLACES = ["body", "header", "footer", "note"] as const;
export type DocumentPlace = (typeof DOCUMENT_PLACES)[number];

/** A tag that cannot be filled, where it stands, and the beginning of its paragraph. */
export type TagFault = {
  readonly fault: TagFaultKind;
  readonly tag: string;
  readonly place: DocumentPlace;
  readonly near: string;
};

/** What a trial found: the outermost names of which anything is printed, a list by what its entries say. */
export type TriedTemplate = { readonly printed: readonly string[] };
