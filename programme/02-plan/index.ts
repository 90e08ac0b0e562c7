export type * from "./domain/plan-content.ts";
export * from "./domain/plan-life.ts";
export type * from "./domain/plan-warning.ts";
export type * from "./domain/value-kind.ts";
