export type * from "./domain/draft.ts";
export { readPlan } from "./domain/read-plan.ts";
export {
  acceptedItems,
  type By,
  closeReview,
  foldReview,
  type ItemDecision,
  type ItemState,
  namesIn,
  type Review,
  type ReviewEvent,
} from "./domain/review.ts";
