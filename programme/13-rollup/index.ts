export { type Actual, type ActualDoubt, actualOf, unitDivisor } from "./domain/actual.ts";
export { actualOverYears } from "./domain/actual-over-years.ts";
export { type MoveSide, pathsOfMove, sumsAfterMove } from "./domain/area-moves/sums-after-move.ts";
export { type Attainment, STANDINGS, type Standing, type Wanted } from "./domain/attainment.ts";
export {
  type Binding,
  type BoundItem,
  binderOf,
  bindingOf,
  type ConfirmedBindings,
  isSameUnit,
  NO_BINDINGS,
} from "./domain/bind-indicators.ts";
export { type Adopting, decideAdoption } from "./domain/definitions/adoption.ts";
export {
  DEFINITION_FIELDS,
  type DefinitionFault,
  type DefinitionField,
} from "./domain/definitions/definition-fault.ts";
export {
  fittingShape,
  isYearlyAnswer,
  isYearlyNumber,
  MEMBERS_UNIT,
  rateUnitsOf,
  unitsOf,
} from "./domain/definitions/fitting-shape.ts";
export {
  type AdoptedDefinition,
  asIndicator,
  type DefinitionDraft,
  draftOf,
  isSameDefinition,
  type LocalDefinition,
} from "./domain/definitions/local-definition.ts";
export { type DefinitionReading, readDefinition } from "./domain/definitions/read-definition.ts";
export {
  AWAITED_RECORDS,
  type AwaitedRecords,
  INDICATOR_KINDS,
  type IndicatorDefinition,
  type IndicatorFormula,
  type IndicatorKind,
  type IndicatorScope,
} from "./domain/indicator-definition.ts";
export { type IndicatorSums, noSums, overParts } from "./domain/indicator-sums.ts";
export { type LateRow, lateRows, silentRows } from "./domain/late-rows.ts";
export { differenceOf, type Effect, effectBetween, type FigureDifference } from "./domain/looking-back/difference.ts";
export {
  CHANGE_CAUSES,
  type ChangeCause,
  type Needed,
  sumsBefore,
  type UnitChange,
  type UnitState,
} from "./domain/looking-back/unit-change.ts";
export { type ActualAt, MISSING, missingOf } from "./domain/missing-figure.ts";
export { type ActualOutside, outsideParts } from "./domain/outside-parts.ts";
export {
  type MeasuredCell,
  type MeasuredRow,
  type ProgressRow,
  progressOn,
  progressRows,
  yearsLookedAt,
} from "./domain/plan-progress.ts";
export { placesIn, printedFigure } from "./domain/printed-figure.ts";
export {
  countByStanding,
  partsBeside,
  type StandingCell,
  type StandingRow,
  wholeCell,
  worstFirst,
} from "./domain/progress-order.ts";
export { rateScale } from "./domain/rate-scale.ts";
export type { FrozenProgress } from "./domain/reports/frozen-progress.ts";
export { checkPrinted } from "./domain/reports/needed-tags.ts";
export { REPORT_FIELDS, type ReportField, shapeOf } from "./domain/reports/report-fields.ts";
export { REPORT_KINDS, REPORT_NAMES, type ReportKind, type ReportOrder } from "./domain/reports/report-kind.ts";
export { type ReportTemplateId, type TemplateEdition, templateFileName } from "./domain/reports/report-template.ts";
export { reportValues } from "./domain/reports/report-values.ts";
export { SHOWN_MONEY } from "./domain/shown-money.ts";
export {
  type Snapshot,
  type SnapshotId,
  snapshotTitle,
  type UnderWay,
  underWayNow,
} from "./domain/snapshots/snapshot.ts";
export { type Counted, countedFor } from "./domain/what-is-counted.ts";
