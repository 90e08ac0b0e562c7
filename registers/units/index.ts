export { comparableName, type ResponsibleUnit, type UnitKind, type Verification } from "./domain/unit.ts";
