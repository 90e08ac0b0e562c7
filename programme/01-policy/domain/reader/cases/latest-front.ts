import type { Case } from "./case.ts";

/** Further forms of titles, terms, issuers and numbers; each with a look-alike. */
export const LATEST_FRONT_CASES: readonly Case[] = [];
