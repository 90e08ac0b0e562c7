export {
  findPlan,
  type ListedPlan,
  listPlans,
  planContents,
  type StoredPlan,
  type StoredPlanEvent,
  stateOf,
} from "./plan-reader.ts";
export { appendPlanEvent, insertPlan, insertPlanVersion, lockPlan, type NewPlanVersion } from "./plan-writer.ts";
export { plansInForce, plansOfAreas, versionKey } from "./plans-in-force.ts";
export { appendSuccessionEvent, findSuccession, lineOfPlans, plansFollowing } from "./succession-store.ts";
