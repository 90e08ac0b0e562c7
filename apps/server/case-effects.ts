import type { CaseEffects } from "#casework/http";

/** What cases set off in other rooms, by the names that procedures use. */
export const caseEffects: CaseEffects = {};
