export { enterBy, type MadeEntry } from "./enter-by-case.ts";
export { EntryParams, ListAsked, pageOf, questionOf, RemovalBody, shownStanding } from "./list-schemas.ts";
export { takeOff } from "./take-off.ts";
