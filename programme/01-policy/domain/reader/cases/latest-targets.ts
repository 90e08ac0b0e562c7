import type { Case } from "./case.ts";

/** Further forms of targets; each with a look-alike. */
export const LATEST_TARGET_CASES: readonly Case[] = [];
