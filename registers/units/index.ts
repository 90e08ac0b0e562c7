export { comparableName, type ResponsibleUnit, type UnitKind, unitName, type Verification } from "./domain/unit.ts";
