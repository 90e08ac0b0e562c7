import type { AreaId, IsoDate, UnitId } from "#kernel";
import type { Comparison, IncentiveKind, Metadata, Reference, Span, Target } from "#policy";
import type { KindReason, ValueKind } from "./value-kind.ts";

/** An exact plain decimal ("1.8", "18000"), read with `parseDecimal`. Content is stored as JSON, so no bigint here. */
export type Decimal = string;

/** Where an item comes from: the sentence in the document, or only its clause when the document's text is not kept. */
export type Origin =
  | { readonly quote: string; readonly span: Span; readonly secondQuote?: string }
  | { readonly clause: string };

/** A name as printed, with the register's id where the name is known. */
export type NamedUnit = { readonly name: string; readonly unitId: UnitId | null };
export type NamedArea = { readonly name: string; readonly areaId: AreaId | null };

/** What a target asks for: one figure with its comparison, or a range with both ends included. */
export type Bound =
  | { readonly op: Exclude<Comparison, "range">; readonly value: Decimal }
  | { readonly op: "range"; readonly min: Decimal; readonly max: Decimal };

/** A target of the plan's body or of an annex row. */
export type PlanTarget = {
  readonly id: string;
  readonly indicator: string;
  readonly kind: ValueKind;
  readonly kindReason: KindReason;
  readonly bound: Bound;
  readonly unit: string;
  readonly period: Target["period"];
  readonly year: number | null;
  readonly fromYear: number | null;
  readonly baseYear: number | null;
  /** The smaller the better (a fee that is to fall by 10 %). */
  readonly falling: boolean;
  /** The figure follows from wording (全覆盖), it is not printed. */
  readonly implied: boolean;
  /** Only when it differs from the plan's own region. */
  readonly area: NamedArea | null;
  /** A narrower place or population, as printed (a park). */
  readonly scope: string | null;
  /** Ids of the tasks it stands between in the printed order: the last heading before it and the next one after it. */
  readonly afterTask: string | null;
  readonly beforeTask: string | null;
  readonly source?: Origin;
};

/** Over the whole plan, within one year, or at one year's end (stocks). A null year is one that is not printed (每年). */
export type GridPeriod = {
  readonly span: "planTotal" | "year" | "yearEnd";
  readonly year: number | null;
  readonly label: string;
};

/** total: the region itself; part: one of its areas; subset: printed beside the parts but contained in them (小计, 其中). */
export type GridArea = NamedArea & { readonly role: "total" | "part" | "subset" };

/** How the figures of one grid are checked against each other. */
export type CheckModes = {
  /** The parts' sum against the total. */
  readonly children: "equal" | "atLeast" | "none";
  /** The years' sum against the plan total; only flows may be summed. */
  readonly years: "sum" | "none";
  /** Whether a state that falls from one year to the next is flagged. */
  readonly fallingStock: "warn" | "none";
};

/** One indicator of a decomposition table (TargetAllocation): areas down, periods across. */
export type AllocationGrid = {
  readonly id: string;
  /** Id of the decomposition table; its grids share title, areas and source. */
  readonly tableId: string;
  readonly title: string;
  readonly indicator: string;
  readonly kind: ValueKind;
  readonly kindReason: KindReason;
  readonly unit: string;
  readonly areas: readonly GridArea[];
  readonly periods: readonly GridPeriod[];
  /** `cells[area][period]`; null where nothing is printed. */
  readonly cells: readonly (readonly (Decimal | null)[])[];
  readonly modes: CheckModes;
  readonly source?: Origin;
};

export type PlanTask = {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly section: string | null;
  readonly lead: readonly NamedUnit[];
  readonly cooperating: readonly NamedUnit[];
  /** Units that a general clause adds to every task. */
  readonly implied: readonly NamedUnit[];
  readonly deadlines: readonly string[];
  readonly source?: Origin;
};

/** A money clause; rates are percent, amounts and caps are in `unit`. */
export type PlanIncentive = {
  readonly id: string;
  readonly kind: IncentiveKind;
  readonly subject: string;
  readonly rate: Decimal | null;
  readonly rateMin: Decimal | null;
  readonly rateMax: Decimal | null;
  readonly base: string | null;
  readonly amount: Decimal | null;
  readonly amountMin: Decimal | null;
  readonly amountMax: Decimal | null;
  readonly cap: Decimal | null;
  readonly cap2: Decimal | null;
  readonly unit: string | null;
  readonly per: string | null;
  readonly period: string | null;
  readonly condition: string | null;
  readonly rankTo: Decimal | null;
  readonly quota: Decimal | null;
  readonly quotaPeriod: string | null;
  readonly instalments: string | null;
  readonly source?: Origin;
};

export type PlanReference = {
  readonly id: string;
  readonly name: string;
  readonly number: string | null;
  readonly kind: Reference["kind"];
  readonly relation: string | null;
  readonly source?: Origin;
};

/** What is known of the issued document itself. */
export type PlanAbout = {
  /** Empty when none is printed; such a plan is not published before an officer names it. */
  readonly title: string;
  readonly documentNumbers: readonly string[];
  readonly issuers: readonly string[];
  readonly issuedOn: IsoDate | null;
  readonly period: readonly [first: number, last: number] | null;
  readonly region: NamedArea | null;
  readonly level: Metadata["level"];
};

/** Everything a published plan version holds. Immutable and plain JSON; `canonicalPlan` prints it for hashing. */
export type PlanContent = {
  readonly schema: 1;
  readonly about: PlanAbout;
  readonly targets: readonly PlanTarget[];
  readonly grids: readonly AllocationGrid[];
  readonly tasks: readonly PlanTask[];
  readonly incentives: readonly PlanIncentive[];
  readonly references: readonly PlanReference[];
};
