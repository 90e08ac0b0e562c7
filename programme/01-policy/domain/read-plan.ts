import type {
  DecompositionTable,
  Draft,
  DraftItem,
  Incentive,
  Metadata,
  Reference,
  Span,
  Target,
  Task,
} from "./draft.ts";
import {
  codePointSlicer,
  type Doubt,
  incentiveDoubt,
  quoteStands,
  tableDoubt,
  targetDoubt,
} from "./reader/checks/grounding.ts";
import { annexOf } from "./reader/items/annex.ts";
import type { Doubtful } from "./reader/items/found.ts";
import { goalHorizon, yearSpokenOf } from "./reader/items/goal-horizon.ts";
import { incentivesOf } from "./reader/items/incentives.ts";
import { metadataOf } from "./reader/items/metadata.ts";
import { referencesOf } from "./reader/items/references.ts";
import { targetsInCells } from "./reader/items/row-goals.ts";
import { withFullNames } from "./reader/items/table-names.ts";
import type { Frame } from "./reader/items/target-verdict.ts";
import { targetsOf } from "./reader/items/targets.ts";
import { tasksOf } from "./reader/items/tasks.ts";
import { plainText } from "./reader/normalise/character.ts";
import { type PlanText, planTextOf } from "./reader/plan-text.ts";

const MEASURES = /(?:措施|办法|细则|政策|规定|规则|通知|公告|指南|通告|条例|指引)(?:\([^()]*\))*$/;

/** Rules or a notice by name that set goals and tasks for named years: 实施细则（2024—2026年）, 关于下达年度目标任务的通知. */
function setsGoals({ blocks }: PlanText, { period, title }: Metadata): boolean {
  if (period === null) return false;
  const headings = blocks.filter((block) => block.title !== null && block.zone === "body");
  if (!headings.some(({ section, marker }) => section.role === "goal" && marker?.level === "one")) return false;
  const tasks = headings.some((block) => /^(?:重点|主要|工作)任务$/.test(block.title ?? ""));
  return tasks || /下达[^,]*(?:目标|任务)|(?:目标|任务)分解/.test(title ?? "");
}

function frameOf(plan: PlanText, metadata: Metadata): Frame {
  const titles = [metadata.plan_title, metadata.title].filter((it): it is string => it !== null).map(plainText);
  const measures = titles.some((title) => MEASURES.test(title)) && !setsGoals(plan, metadata);
  const [start, end] = metadata.period ?? [null, measures ? null : goalHorizon(plan)];
  const day = metadata.date ?? metadata.published;
  const thisYear =
    start !== null && start === end ? end : (yearSpokenOf(plan) ?? (day ? Number(day.slice(0, 4)) : null));
  return { metadata, measures, start, end, thisYear };
}

/** Everything the stages found, before it is checked. */
type Findings = {
  readonly targets: readonly Omit<Target, "id">[];
  readonly tables: readonly Omit<DecompositionTable, "id">[];
  readonly tasks: readonly Omit<Task, "id">[];
  readonly incentives: readonly Omit<Incentive, "id">[];
  readonly references: readonly Omit<Reference, "id">[];
  readonly review: readonly Doubtful[];
};

/** Rule books name procedures in articles; only what has a responsible unit is a task there. */
const RULE_BOOK = /办法|细则|规定|规则|通知|公告|指南/;

function isRuleBook({ measures, metadata: { title, plan_title } }: Frame): boolean {
  if (!RULE_BOOK.test(title ?? "")) return false;
  return measures || [plan_title, title].some((it) => it !== null && MEASURES.test(plainText(it)));
}

function findingsOf(plan: PlanText, frame: Frame): Findings {
  const { title, plan_title } = frame.metadata;
  const annex = annexOf(plan, frame);
  const running = targetsOf(plan, frame);
  const money = incentivesOf(plan);
  return {
    targets: [
      ...running.items,
      ...targetsInCells(plan, frame, { cells: annex.goalCells, said: running.items }),
      ...annex.targets,
    ],
    tables: withFullNames(annex.tables, running.items),
    tasks: [...tasksOf(plan, isRuleBook(frame)), ...annex.tasks],
    incentives: [...money.items, ...annex.incentives],
    references: referencesOf(plan, [title, plan_title]),
    review: [...running.review, ...money.review],
  };
}

type Found = { readonly quote: string; readonly span: Span };

/** Keeps the sound items, numbered; moves the others to the review list with the reason. */
function sifter({ raw, pairs }: PlanText["source"]) {
  const review: Doubtful[] = [];
  const slice = pairs.length === 0 ? ([start, end]: Span) => raw.slice(start, end) : codePointSlicer(raw);
  function sift<T extends Found>(
    prefix: string,
    items: readonly T[],
    judge: Judge<T>,
  ): (T & { readonly id: string })[] {
    const kept: (T & { id: string })[] = [];
    for (const item of items) {
      if (!judge.finite(item)) continue;
      const why = quoteStands(item, slice) ? judge.doubt(item, slice) : "quote-differs-from-source";
      if (why !== undefined) {
        review.push({ ...judge.draftItem({ ...item, id: "" }), why, quote: item.quote, span: item.span });
        continue;
      }
      // Numbered where they are: the stage that found them keeps none, and a copy of every item is the dearest step here.
      const numberedItem = item as T & { id: string };
      kept.push(numberedItem);
      numberedItem.id = `${prefix}${kept.length}`;
    }
    return kept;
  }
  return { sift, review };
}

type Judge<T> = {
  /** Whether its numbers are some: named one by one, for a walk through every field of every item is slow. */
  readonly finite: (item: T) => boolean;
  readonly doubt: (item: T, slice: (span: Span) => string) => Doubt | undefined;
  readonly draftItem: (item: T & { readonly id: string }) => DraftItem;
};

const sound = () => undefined;
const withoutNumbers = () => true;

/** Whether a number, if there is one, is finite. */
function mayCount(value: number | null | undefined): boolean {
  return value === undefined || value === null || Number.isFinite(value);
}

function isFiniteTarget(it: Omit<Target, "id">): boolean {
  if (!mayCount(it.value) || !mayCount(it.min) || !mayCount(it.max)) return false;
  return mayCount(it.year) && mayCount(it.from_year) && mayCount(it.base_year);
}

function isFiniteTable({ rows }: Omit<DecompositionTable, "id">): boolean {
  return rows.every(({ year, values }) => mayCount(year) && allFinite(values));
}

function isFiniteIncentive(it: Omit<Incentive, "id">): boolean {
  if (!mayCount(it.rate) || !mayCount(it.rate_min) || !mayCount(it.rate_max)) return false;
  if (!mayCount(it.amount) || !mayCount(it.amount_min) || !mayCount(it.amount_max)) return false;
  return mayCount(it.cap) && mayCount(it.cap2) && mayCount(it.rank_to) && mayCount(it.quota);
}

/** Most of what a stage doubts is a target. */
function isFiniteDoubt(doubt: Doubtful): boolean {
  return doubt.kind === "target" ? isFiniteTarget(doubt.item) : allFinite(doubt);
}

/** A number that is printed so long that no computer number holds it is no figure of a plan. */
function allFinite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.every(allFinite);
  // Without the array that Object.values makes of every item.
  for (const key in value) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof part !== "string" && !allFinite(part)) return false;
  }
  return true;
}

const OF_TARGETS: Judge<Omit<Target, "id">> = {
  finite: isFiniteTarget,
  doubt: targetDoubt,
  draftItem: (item) => ({ kind: "target", item }),
};
const OF_TABLES: Judge<Omit<DecompositionTable, "id">> = {
  finite: isFiniteTable,
  doubt: tableDoubt,
  draftItem: (item) => ({ kind: "table", item }),
};
const OF_TASKS: Judge<Omit<Task, "id">> = {
  finite: withoutNumbers,
  doubt: sound,
  draftItem: (item) => ({ kind: "task", item }),
};
const OF_INCENTIVES: Judge<Omit<Incentive, "id">> = {
  finite: isFiniteIncentive,
  doubt: incentiveDoubt,
  draftItem: (item) => ({ kind: "incentive", item }),
};
const OF_REFERENCES: Judge<Omit<Reference, "id">> = {
  finite: withoutNumbers,
  doubt: sound,
  draftItem: (item) => ({ kind: "reference", item }),
};

/** The doubts of the stages and those of the check behind them, numbered where they are. */
function numbered(doubts: readonly Doubtful[], checked: readonly Doubtful[]): Draft["review"] {
  const all = [...doubts, ...checked] as (Doubtful & { id: string })[];
  for (const [i, doubt] of all.entries()) doubt.id = `v${i + 1}`;
  return all;
}

/** One document is read at a time, and its draft keeps nothing of the text's places. */
const ROOM = { places: new Uint32Array(0) };

/**
 * Reads a plan document. Pure and total: any text gives a draft. Every item carries its exact quote and its code-point span
 * in `text`; an item whose numbers do not stand in its quote goes to `review` with the reason. `doc` names the document.
 */
export function readPlan(text: string, doc: string): Draft {
  const plan = planTextOf(text, ROOM);
  const metadata = metadataOf(plan, plainText);
  const found = findingsOf(plan, frameOf(plan, metadata));
  const { sift, review } = sifter(plan.source);
  return {
    schema: 1,
    doc,
    metadata,
    targets: sift("t", found.targets, OF_TARGETS),
    tables: sift("tb", found.tables, OF_TABLES),
    tasks: sift("k", found.tasks, OF_TASKS),
    incentives: sift("i", found.incentives, OF_INCENTIVES),
    references: sift("r", found.references, OF_REFERENCES),
    review: numbered(found.review.filter(isFiniteDoubt), review),
  };
}
