export {
  countingOf,
  type Join,
  type MergeAct,
  type MergeId,
  type SubjectMerge,
  type SubjectState,
} from "./domain/cluster.ts";
export { EVIDENCE_TIERS, type EvidenceTier, FACT_SOURCES, type FactSource } from "./domain/evidence.ts";
export { type FigureDoubt, figureDoubts, replacedDoubt, type YearlyFigures } from "./domain/figure-doubt.ts";
export {
  correctedFact,
  currentOf,
  type Fact,
  type FactAct,
  type FactCell,
  type FactChange,
  type FactEntry,
  type FactId,
  type NewFact,
  outranks,
  readReason,
  recordedFact,
  type SubjectId,
  withdrawnFact,
} from "./domain/ledger.ts";
export {
  AREA_MEASURE,
  DATA_GRADES,
  type DataGrade,
  type FactPeriod,
  type Label,
  MEASURE_NATURES,
  type Measure,
  type MeasureChoice,
  type MeasureNature,
  staleOn,
  VALUE_KINDS,
  type ValueKind,
  yearPeriod,
} from "./domain/measure.ts";
export { type MeasuredValue, readMeasuredValue, sameValue, typedForm } from "./domain/measured-value.ts";
export { type FactInPlace, undoneFact } from "./domain/undone-fact.ts";
