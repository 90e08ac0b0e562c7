export { type DecidedCase, enterBy } from "./enter-by-case.ts";
export { CLOSED, EntryParams, ListAsked, pageOf, questionOf, RemovalBody, shownStanding } from "./list-schemas.ts";
export { takeOff } from "./take-off.ts";
