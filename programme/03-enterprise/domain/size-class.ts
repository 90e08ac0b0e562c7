import { type Money, yuan } from "#kernel";
import type { IndustryCode } from "./industry.ts";

/** 大型、中型、小型、微型: 统计上大中小微型企业划分办法（2017）, 国统字〔2017〕213号. */
export type SizeClass = "large" | "medium" | "small" | "micro";

/** What a class is decided from: 从业人员 as a whole number of people, 营业收入 of the year. Undefined is not known. */
export type SizeFigures = {
  readonly industry: IndustryCode | undefined;
  readonly staff: number | undefined;
  readonly revenue: Money | undefined;
};

/** The lower limits of a class; both must be met. */
export type SizeLimits = {
  readonly sizeClass: Exclude<SizeClass, "micro">;
  readonly staff: number;
  readonly revenue: Money;
};

/**
 * One row of the annex of 国统字〔2017〕213号: the sections and divisions of GB/T 4754-2017 it is for, its limits from large to
 * small, and the row as it is printed. background: general knowledge that nobody has checked (待核对).
 */
export type SizeRow = {
  readonly name: string;
  readonly sections: readonly string[];
  readonly divisions: readonly [first: number, last: number];
  readonly limits: readonly [SizeLimits, SizeLimits, SizeLimits];
  readonly clause: string;
  readonly text: string;
  readonly verification: "sourced" | "background";
};

/** One limit beside the figure it was held against. */
export type SizeCheck = {
  readonly sizeClass: SizeLimits["sizeClass"];
} & (
  | { readonly figure: "staff"; readonly value: number; readonly limit: number; readonly met: boolean }
  | { readonly figure: "revenue"; readonly value: Money; readonly limit: Money; readonly met: boolean }
);

/** Why a class was found: the row, and all of its limits from large to small, met or not. */
export type SizeReason = {
  readonly sizeClass: SizeClass;
  readonly row: SizeRow;
  readonly checks: readonly SizeCheck[];
};

/** The annex prints revenue in 万元. */
const wan = (amount: number) => yuan(amount * 10_000);

/** The rows of the annex that we ship. Information transmission is 信息传输业: divisions 63 and 64 of section I. */
export const SIZE_ROWS: readonly SizeRow[] = [
  {
    name: "工业",
    sections: ["B", "C", "D"],
    divisions: [6, 46],
    limits: [
      { sizeClass: "large", staff: 1000, revenue: wan(40_000) },
      { sizeClass: "medium", staff: 300, revenue: wan(2_000) },
      { sizeClass: "small", staff: 20, revenue: wan(300) },
    ],
    clause: "国统字〔2017〕213号 附表 工业",
    text:
      "从业人员(X) 人：X≥1000，300≤X＜1000，20≤X＜300，X＜20；" +
      "营业收入(Y) 万元：Y≥40000，2000≤Y＜40000，300≤Y＜2000，Y＜300",
    verification: "background",
  },
  {
    name: "信息传输业",
    sections: [],
    divisions: [63, 64],
    limits: [
      { sizeClass: "large", staff: 2000, revenue: wan(100_000) },
      { sizeClass: "medium", staff: 100, revenue: wan(1_000) },
      { sizeClass: "small", staff: 10, revenue: wan(100) },
    ],
    clause: "国统字〔2017〕213号 附表 信息传输业",
    text:
      "从业人员(X) 人：X≥2000，100≤X＜2000，10≤X＜100，X＜10；" +
      "营业收入(Y) 万元：Y≥100000，1000≤Y＜100000，100≤Y＜1000，Y＜100",
    verification: "background",
  },
  {
    name: "软件和信息技术服务业",
    sections: [],
    divisions: [65, 65],
    limits: [
      { sizeClass: "large", staff: 300, revenue: wan(10_000) },
      { sizeClass: "medium", staff: 100, revenue: wan(1_000) },
      { sizeClass: "small", staff: 10, revenue: wan(50) },
    ],
    clause: "国统字〔2017〕213号 附表 软件和信息技术服务业",
    text:
      "从业人员(X) 人：X≥300，100≤X＜300，10≤X＜100，X＜10；" +
      "营业收入(Y) 万元：Y≥10000，1000≤Y＜10000，50≤Y＜1000，Y＜50",
    verification: "background",
  },
];

/**
 * The class of an enterprise: the highest of large, medium and small whose two lower limits are both met, else micro
 * (国统字〔2017〕213号 附表 说明 1: 大型、中型和小型企业须同时满足所列指标的下限，否则下划一档). Undefined when a figure is missing, or when
 * no row that we ship is for the industry: section I alone is none, because its divisions have different limits.
 */
export function sizeClassOf(figures: SizeFigures): SizeClass | undefined {
  return sizeClassReason(figures)?.sizeClass;
}

/** The class with every limit it was held against; undefined as in `sizeClassOf`. A staff that is no count is a bug. */
export function sizeClassReason({ industry, staff, revenue }: SizeFigures): SizeReason | undefined {
  if (industry === undefined || staff === undefined || revenue === undefined) return undefined;
  if (!Number.isSafeInteger(staff) || staff < 0) throw new RangeError(`${staff} is no number of people`);
  const row = SIZE_ROWS.find((one) => isFor(one, industry));
  if (!row) return undefined;
  const checks = row.limits.flatMap((limits) => checksOf(limits, staff, revenue));
  const missed = new Set(checks.filter(({ met }) => !met).map(({ sizeClass }) => sizeClass));
  const reached = row.limits.find(({ sizeClass }) => !missed.has(sizeClass));
  return { sizeClass: reached?.sizeClass ?? "micro", row, checks };
}

function checksOf({ sizeClass, ...limits }: SizeLimits, staff: number, revenue: Money): SizeCheck[] {
  return [
    { sizeClass, figure: "staff", value: staff, limit: limits.staff, met: staff >= limits.staff },
    { sizeClass, figure: "revenue", value: revenue, limit: limits.revenue, met: revenue >= limits.revenue },
  ];
}

function isFor({ sections, divisions: [first, last] }: SizeRow, industry: IndustryCode): boolean {
  const division = Number(industry.slice(0, 2));
  return sections.includes(industry) || (first <= division && division <= last);
}
