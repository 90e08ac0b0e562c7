export type * from "./domain/draft.ts";
export {
  acceptedItems,
  type By,
  foldReview,
  type ItemDecision,
  type ItemState,
  namesIn,
  type Review,
  type ReviewEvent,
} from "./domain/review.ts";
export { readPlan } from "./domain/read-plan.ts";
