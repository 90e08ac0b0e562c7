export { canonicalPlan } from "./domain/canonical-plan.ts";
export type * from "./domain/plan-content.ts";
export { type AcceptedItem, planFromDraft } from "./domain/plan-from-draft.ts";
export type { IndicatorDecisions, Resolutions } from "./domain/plan-items.ts";
export * from "./domain/plan-life.ts";
export { countItems, unresolvedNames } from "./domain/plan-names.ts";
export type * from "./domain/plan-warning.ts";
export { type KindReason, kindOf, type ValueKind } from "./domain/value-kind.ts";
