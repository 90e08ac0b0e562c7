import { type AreaId, accept, type Result, refuse, type UnitId } from "#kernel";

export const UNIT_KINDS = [
  "government",
  "department",
  "park-administration",
  "company",
  "group",
  "organisation",
] as const;

/** group: a name that stands for several units (各街镇). */
export type UnitKind = (typeof UNIT_KINDS)[number];

/** sourced: a document at hand prints the full name; background: general knowledge that nobody has checked (待核对). */
export type Verification = "sourced" | "background";

/** 责任单位: whoever a plan makes responsible. Its name and aliases hold in its area and below. */
export type ResponsibleUnit = {
  readonly id: UnitId;
  readonly name: string;
  readonly kind: UnitKind;
  readonly areaId: AreaId;
  readonly aliases: readonly string[];
  readonly verification: Verification;
  readonly demo: boolean;
};

/** A name as it is kept: comparable, 2 to 100 characters, with something to read. Refuses `units.name-unreadable`. */
export function unitName(text: string): Result<string> {
  const name = comparableName(text);
  const length = [...name].length;
  return length >= 2 && length <= 100 && /[\p{L}\p{N}]/u.test(name) ? accept(name) : refuse("units.name-unreadable");
}

/** The form in which names are compared: full-width folded, blanks dropped. Taken apart first, because "¨" holds a blank. */
export function comparableName(name: string): string {
  return name.normalize("NFKD").replace(/\s+/g, "").normalize("NFKC");
}
