export type * from "./domain/draft.ts";
export { withinItemLimit } from "./domain/item-limit.ts";
export { readPlan } from "./domain/read-plan.ts";
export { acceptedItems, closeReview, foldReview, namesIn } from "./domain/review.ts";
export type { By, ItemDecision, ItemState, Review, ReviewEvent } from "./domain/review-events.ts";
export { type RuleDraft, ruleDraftOf } from "./domain/rule-draft.ts";
