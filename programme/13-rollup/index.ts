export { type Actual, type ActualDoubt, actualOf, unitDivisor } from "./domain/actual.ts";
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
  answersTo,
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
export {
  type MeasuredCell,
  type MeasuredRow,
  progressOn,
  progressRows,
  yearsLookedAt,
} from "./domain/plan-progress.ts";
export { printedFigure } from "./domain/printed-figure.ts";
export { rateScale } from "./domain/rate-scale.ts";
export { SHOWN_MONEY } from "./domain/shown-money.ts";
export { type Counted, countedFor } from "./domain/what-is-counted.ts";
