export type * from "./domain/draft.ts";
