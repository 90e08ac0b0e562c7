import { randomUUID } from "node:crypto";
import type { CaseEffects } from "#casework/http";
import { enterExpert } from "#experts/http";
import { enterSupplier } from "#suppliers/http";

/** What cases set off in other rooms, by the names that procedures use. */
export const caseEffects: CaseEffects = {
  "experts.enter": enterExpert(randomUUID),
  "suppliers.enter": enterSupplier(randomUUID),
};
