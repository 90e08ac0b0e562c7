export { endEntries, findEntry, logListed, type RegisterName } from "./entry-log.ts";
export { type ListPlace, type ListQuestion, matching, removableBy, standingIn } from "./list-question.ts";
