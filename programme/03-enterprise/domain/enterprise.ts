import type { FactPeriod, MeasuredValue } from "#facts";
import { type AreaId, accept, fen, type Id, type Money, type Result, refuse, yearOf } from "#kernel";
import { type CreditCode, type CreditCodeDoubt, readCreditCode } from "./credit-code.ts";
import { type IndustryCode, type IndustryTree, readIndustryCode } from "./industry.ts";
import type { SizeClass } from "./size-class.ts";
import { sizeClassOf } from "./size-class.ts";

export type EnterpriseId = Id<"enterprise">;

/** A legal person as it was taken into the register; what is known about it besides is in the ledger. */
export type NewEnterprise = {
  readonly id: EnterpriseId;
  readonly homeId: AreaId;
  readonly areaId: AreaId;
  readonly creditCode: CreditCode | null;
  readonly creditCodeDoubts: readonly CreditCodeDoubt[];
  readonly overrideReason: string | null;
  readonly name: string;
  readonly industry: IndustryCode | null;
  readonly address: string | null;
  readonly demo: boolean;
  /** What is known of it from the start, as its facts say: recorded in the same transaction. */
  readonly figures?: YearFigures | undefined;
};

/** What somebody typed to register an enterprise. */
export type Registration = {
  readonly name: string;
  readonly creditCode: string;
  /** Why a code with a wrong check sign is right all the same: it stands so on the licence. */
  readonly overrideReason: string | null;
  readonly industry: string;
  readonly address: string | null;
};

const LONGEST_NAME = 100;

/** A name as it is kept: blanks joined, full-width brackets, 2 to 100 characters, something to read. Refuses `enterprise.name-unreadable`. */
export function enterpriseName(text: string): Result<string> {
  const name = text
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .trim()
    .replace(/\s+/g, " ")
    .replaceAll("(", "（")
    .replaceAll(")", "）");
  const length = [...name].length;
  return length >= 2 && length <= LONGEST_NAME && /[\p{L}\p{N}]/u.test(name)
    ? accept(name)
    : refuse("enterprise.name-unreadable", { most: LONGEST_NAME });
}

/**
 * Checks what was typed. Refuses `enterprise.name-unreadable`, `enterprise.credit-code-malformed`, `enterprise.industry-unknown`,
 * and `enterprise.credit-code-doubtful` when a check sign does not fit and no reason is given: real codes do fail it, so a reason
 * is enough (indicators.md §2).
 */
export function readRegistration(
  typed: Registration,
  industries: IndustryTree,
): Result<Pick<NewEnterprise, "name" | "creditCode" | "creditCodeDoubts" | "overrideReason" | "industry" | "address">> {
  const name = enterpriseName(typed.name);
  if (!name.ok) return name;
  const code = readCreditCode(typed.creditCode);
  if (!code.ok) return code;
  const overrideReason = typed.overrideReason?.trim() || null;
  if (code.value.doubts.length > 0 && overrideReason === null)
    return refuse("enterprise.credit-code-doubtful", { code: code.value.code, doubts: [...code.value.doubts] });
  const industry = readIndustryCode(typed.industry, industries);
  if (!industry.ok) return industry;
  return accept({
    name: name.value,
    creditCode: code.value.code,
    creditCodeDoubts: code.value.doubts,
    overrideReason: code.value.doubts.length > 0 ? overrideReason : null,
    industry: industry.value,
    address: typed.address?.trim() || null,
  });
}

/** Staff and revenue by year, as far as they are known. */
export type YearFigures = {
  readonly staff: ReadonlyMap<number, number>;
  readonly revenue: ReadonlyMap<number, Money>;
};

/** Staff and revenue (分) among what is recorded of a new enterprise: one value a year. */
export function yearFigures(
  facts: readonly { readonly measure: string; readonly period: FactPeriod; readonly value: MeasuredValue | null }[],
): YearFigures {
  const staff = new Map<number, number>();
  const revenue = new Map<number, Money>();
  for (const { measure, period, value } of facts) {
    if (value === null || !("number" in value)) continue;
    if (measure === "staff") staff.set(yearOf(period.from), Number(value.number));
    if (measure === "revenue") revenue.set(yearOf(period.from), fen(BigInt(value.number)));
  }
  return { staff, revenue };
}

export type EnterpriseScale = {
  readonly staff: number | null;
  readonly staffYear: number | null;
  readonly revenue: Money | null;
  readonly revenueYear: number | null;
  readonly sizeClass: SizeClass | null;
};

function newestYear(values: ReadonlyMap<number, unknown>): number | null {
  return values.size === 0 ? null : Math.max(...values.keys());
}

/** The newest staff and revenue with their years, and the size class of the newest year in which both are known (国统字〔2017〕213号). */
export function scaleOf(industry: IndustryCode | undefined, { staff, revenue }: YearFigures): EnterpriseScale {
  const both = [...staff.keys()].filter((year) => revenue.has(year));
  const year = both.length === 0 ? undefined : Math.max(...both);
  const [people, money] = year === undefined ? [undefined, undefined] : [staff.get(year), revenue.get(year)];
  const sizeClass = sizeClassOf({ industry, staff: people, revenue: money });
  const [staffYear, revenueYear] = [newestYear(staff), newestYear(revenue)];
  return {
    ...{
      staff: staff.get(staffYear ?? 0) ?? null,
      staffYear,
      revenue: revenue.get(revenueYear ?? 0) ?? null,
      revenueYear,
    },
    sizeClass: sizeClass ?? null,
  };
}

/** Personal words for readers without the right to see them: 王** , 138******05. */
export function maskedWords(words: string): string {
  const signs = [...words];
  if (signs.length >= 7 && /^[\d\s()+-]+$/.test(words))
    return `${signs.slice(0, 3).join("")}${"*".repeat(signs.length - 5)}${signs.slice(-2).join("")}`;
  if (signs.length < 2) return "*";
  return `${signs[0] ?? ""}${"*".repeat(Math.min(3, Math.max(1, signs.length - 1)))}`;
}
