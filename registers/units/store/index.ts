export { findUnit, type ListedUnit, listUnits, unitsNamed } from "./unit-reader.ts";
export { insertUnit, insertUnitAlias, insertUnits, type NewUnit } from "./unit-writer.ts";
