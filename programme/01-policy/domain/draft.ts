/**
 * A draft programme: what the reader found in one plan document. Keys follow the schema of the labelled examples
 * (schema 1); values are Chinese as printed. Every item carries the sentence it came from.
 */
export type Draft = {
  readonly schema: 1;
  readonly doc: string;
  readonly metadata: Metadata;
  readonly targets: readonly Target[];
  readonly tables: readonly DecompositionTable[];
  readonly tasks: readonly Task[];
  readonly incentives: readonly Incentive[];
  readonly references: readonly Reference[];
  /** What the reader is not sure of. Never enters a plan unless a person accepts it. */
  readonly review: readonly ReviewItem[];
};

/** Half-open range of code points (not UTF-16 units) in the document's text as it was handed in. */
export type Span = readonly [start: number, end: number];

/** Where an item comes from: the exact text, white space ignored, and its place. */
export type Sourced = { readonly id: string; readonly quote: string; readonly span: Span };

export type Metadata = {
  readonly title: string | null;
  readonly plan_title: string | null;
  readonly issuers: readonly string[];
  readonly doc_numbers: readonly string[];
  /** Signing date, ISO. */
  readonly date: string | null;
  /** Date of publication on the web, ISO. */
  readonly published: string | null;
  /** First and last year. */
  readonly period: readonly [number, number] | null;
  readonly region: string | null;
  readonly level: "province" | "city" | "district" | null;
  readonly status: "final" | "draft" | "news" | "digest" | "interpretation" | null;
  readonly date_quote?: string;
};

export type Comparison = "eq" | "ge" | "gt" | "le" | "lt" | "approx" | "range";

export type Target = Sourced & {
  readonly indicator: string;
  /** Either `value`, or `min` and `max` with op "range". */
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** Printed measure word, simplified; "" for an index without one. */
  readonly unit: string;
  readonly op: Comparison;
  /** level: a state at a date; cumulative: achieved over the plan; annual: each year. */
  readonly period: "level" | "cumulative" | "annual";
  readonly year: number | null;
  /** Only when it differs from the document's. */
  readonly region?: string;
  /** A narrower population or place, as printed (智能汽车软件园). */
  readonly scope?: string;
  readonly direction?: "down";
  readonly from_year?: number;
  readonly base_year?: number;
  /** The value follows from wording (全覆盖 = 100 %) instead of a printed number. */
  readonly implied?: boolean;
  /** A second passage the value stands in, when it does not stand in `quote`. */
  readonly second_quote?: string;
};

export type DecompositionTable = Sourced & {
  readonly title: string;
  readonly regions: readonly string[];
  readonly total_region: string | null;
  readonly rows: readonly TableRow[];
};

export type TableRow = {
  readonly indicator: string;
  readonly unit: string;
  readonly year: number | null;
  /** annual: flow of the year; plan_total: over the plan; stock: state at the year's end. */
  readonly measure: "annual" | "plan_total" | "stock";
  readonly label: string;
  readonly values: { readonly [region: string]: number };
};

export type Task = Sourced & {
  readonly number: string | null;
  readonly title: string;
  readonly lead: readonly string[];
  readonly coop: readonly string[];
  readonly section?: string;
  /** Units that a general clause adds to every task (以下均需…不再列出). */
  readonly implied_units?: readonly string[];
  readonly deadlines?: readonly string[];
};

export type IncentiveKind = "rate" | "fixed" | "upto" | "per_unit" | "ranking" | "interest" | "match" | "fund";

export type Incentive = Sourced & {
  readonly kind: IncentiveKind;
  /** Beneficiary tier. */
  readonly subject: string;
  /** Percent. */
  readonly rate?: number | null;
  readonly rate_min?: number | null;
  readonly rate_max?: number | null;
  /** What the rate is a share of. */
  readonly base?: string | null;
  readonly amount?: number | null;
  readonly amount_min?: number | null;
  readonly amount_max?: number | null;
  readonly cap?: number | null;
  readonly cap2?: number | null;
  /** Money unit of amounts and caps (万元). */
  readonly unit?: string | null;
  /** Counted thing of per_unit (基站, 项目). */
  readonly per?: string | null;
  readonly period?: string | null;
  readonly condition?: string | null;
  readonly rank_to?: number | null;
  readonly quota?: number | null;
  readonly quota_period?: string | null;
  readonly instalments?: string | null;
  readonly second_quote?: string;
};

export type Reference = Sourced & {
  readonly name: string;
  readonly number: string | null;
  readonly kind: "policy" | "law" | "standard";
  readonly relation?: string;
};

export type DraftItem =
  | { readonly kind: "target"; readonly item: Target }
  | { readonly kind: "table"; readonly item: DecompositionTable }
  | { readonly kind: "task"; readonly item: Task }
  | { readonly kind: "incentive"; readonly item: Incentive }
  | { readonly kind: "reference"; readonly item: Reference };

export type DraftItemKind = DraftItem["kind"];

/** An uncertain item: the reader's best guess, why it doubts, and the place to look. */
export type ReviewItem = DraftItem & {
  readonly id: string;
  /** Stable reason code, e.g. "value-without-verb"; worded on the screen. */
  readonly why: string;
  readonly quote: string;
  readonly span: Span;
};
