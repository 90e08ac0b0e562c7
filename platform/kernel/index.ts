export * from "./decimal-text.ts";
export * from "./excerpt.ts";
export * from "./fraction.ts";
export * from "./grouped.ts";
export * from "./id.ts";
export * from "./iso-date.ts";
export * from "./money.ts";
export * from "./result.ts";
