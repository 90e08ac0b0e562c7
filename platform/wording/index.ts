export { formatClock, formatDate, formatDecimal, formatMoment, formatNumber, formatPeriod } from "./format.ts";
export { type Language, languageOf } from "./language.ts";
export {
  combine,
  createWording,
  type Facts,
  fill,
  lookUp,
  type Placeholder,
  type Sentences,
  type SomeWording,
  translate,
  type Wording,
} from "./wording.ts";
