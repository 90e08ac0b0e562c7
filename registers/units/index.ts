export { comparableName, type ResponsibleUnit, UNIT_KINDS, type UnitKind } from "./domain/unit.ts";
