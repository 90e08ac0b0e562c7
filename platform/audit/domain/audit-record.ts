import type { AreaId, FactValue } from "#kernel";

/** One change as the audit keeps it. `action` is a stable word in the past tense: "document-received". */
export type AuditRecord = {
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string | number;
  /** Where it happened; auditors of that area and above read it. Null for what belongs to no area (sign-in). */
  readonly areaId: AreaId | null;
  readonly detail?: { readonly [key: string]: FactValue };
};
