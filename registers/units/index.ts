export { comparableName, type ResponsibleUnit, UNIT_KINDS, type UnitKind, type Verification } from "./domain/unit.ts";
