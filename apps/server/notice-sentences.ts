import { caseworkNoticesWording } from "#casework/wording";
import { identityNoticesWording } from "#identity/wording";
import { noticeRulesWording } from "#notices/wording";
import { operationsRulesWording } from "#operations/wording";
import { combine } from "#wording";

/** The sentences of all kinds of notices, for what leaves the platform: a room that posts notices adds its own here. */
export const noticeSentences = combine([
  noticeRulesWording,
  identityNoticesWording,
  caseworkNoticesWording,
  operationsRulesWording,
]);
