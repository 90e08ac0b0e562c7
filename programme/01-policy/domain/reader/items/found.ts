import type { DraftItem, Span } from "../../draft.ts";

/** An item for the review list before it has a number. */
export type Doubtful = DraftItem & { readonly why: string; readonly quote: string; readonly span: Span };

/** What a stage found: what it stands for, and what a person should look at. */
export type Found<T> = { readonly items: T[]; readonly review: Doubtful[] };
