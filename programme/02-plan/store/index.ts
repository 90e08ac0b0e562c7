export { findPlan, type ListedPlan, listPlans, type StoredPlan, type StoredPlanEvent, stateOf } from "./plan-reader.ts";
export { appendPlanEvent, insertPlan, lockPlan, type NewPlanVersion } from "./plan-writer.ts";
