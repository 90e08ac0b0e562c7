import type { FormValues } from "#casework";
import { choicesIn, textIn, wholeIn } from "#listing";

/** Kinds that the shipped procedure offers; a local edition may offer others. */
export const SUPPLIER_KINDS = ["integrator", "comprehensive", "platform", "diagnosis"] as const;

/** So many years an entry holds: as the shipped procedure explains it (待核对). */
export const SUPPLIER_YEARS = 3;

/** What the register keeps of a supplier's form: what the public notice showed, nobody's name or telephone. */
export type SupplierParticulars = {
  readonly company: string;
  readonly uscc: string;
  readonly kinds: readonly string[];
  readonly industries: string;
  readonly scenes: string;
  readonly staff: number;
};

/** The register's copy of what was filled in. A credit code is one whether typed in small letters, with blanks or not. */
export function supplierFrom(values: FormValues): SupplierParticulars {
  return {
    ...{ company: textIn(values, "company"), uscc: textIn(values, "uscc").replace(/\s/g, "").toUpperCase() },
    ...{ kinds: choicesIn(values, "kind"), industries: textIn(values, "industries") },
    ...{ scenes: textIn(values, "scenes"), staff: wholeIn(values, "staff") },
  };
}
