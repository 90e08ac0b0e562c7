import type { AreaId, FactValue } from "#kernel";

/** How it ended: something was changed, something was read that is not for everybody, or it was refused. */
export type AuditOutcome = "done" | "read" | "denied";

/** What a record says beyond its own columns. Personal values stay out; the record names the row of the ledger that holds them. */
export type AuditDetail = { readonly [key: string]: FactValue };

/** One change as the audit keeps it. `action` is a stable word in the past tense: "document-received". */
export type AuditRecord = {
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string | number;
  /** Where it happened; auditors of that area and above read it. Null for what belongs to no area (sign-in). */
  readonly areaId: AreaId | null;
  readonly detail?: AuditDetail;
  /** "done" unless the transaction records an attempt that failed: a wrong password. */
  readonly outcome?: AuditOutcome;
};
