export { cellsAsOf, findFact, historiesOf, historyOf, type KnownCell, knownCells } from "./fact-reader.ts";
export { insertSubjects, type NewSubject, recordFacts, recordFirstFacts } from "./fact-writer.ts";
export { factsInPlace } from "./facts-in-place.ts";
export { closeDay, endOfDay, recordingMoment, settledMoment } from "./ledger-day.ts";
export { measuresByCode, upsertMeasures } from "./measure-store.ts";
export {
  holdPlace,
  mergeSubjects,
  type NewMerge,
  type NewSplit,
  placeSubjects,
  type Regrouped,
  splitSubjects,
} from "./subject-merges.ts";
