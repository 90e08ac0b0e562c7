import type { Draft, DraftItem, Incentive, Metadata, Target } from "./draft.ts";
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
import { goalHorizon } from "./reader/items/goal-horizon.ts";
import { incentivesOf } from "./reader/items/incentives.ts";
import { metadataOf } from "./reader/items/metadata.ts";
import { referencesOf } from "./reader/items/references.ts";
import type { Frame } from "./reader/items/target-verdict.ts";
import { targetsInCells, targetsOf } from "./reader/items/targets.ts";
import { tasksOf } from "./reader/items/tasks.ts";
import { plainText } from "./reader/normalise/character.ts";
import { type PlanText, planTextOf } from "./reader/plan-text.ts";

const MEASURES = /(?:措施|办法|细则|政策|规定|规则|通知|公告|指南|通告|条例|指引)(?:\([^()]*\))*$/;

function frameOf(plan: PlanText, metadata: Metadata): Frame {
  const titles = [metadata.plan_title, metadata.title].filter((it): it is string => it !== null).map(plainText);
  const measures = titles.some((title) => MEASURES.test(title));
  const [start, end] = metadata.period ?? [null, measures ? null : goalHorizon(plan)];
  return { metadata, measures, start, end };
}

type Checked<T> = { readonly kept: readonly T[]; readonly doubtful: readonly Doubtful[] };

function checked<T extends { readonly quote: string; readonly span: readonly [number, number] }>(
  items: readonly T[],
  doubtOf: (item: T) => Doubt | undefined,
  asDraftItem: (item: T) => DraftItem,
): Checked<T> {
  const kept: T[] = [];
  const doubtful: Doubtful[] = [];
  for (const item of items) {
    const why = doubtOf(item);
    if (why === undefined) kept.push(item);
    else doubtful.push({ ...asDraftItem(item), why, quote: item.quote, span: item.span });
  }
  return { kept, doubtful };
}

function numbered<T>(prefix: string, items: readonly T[]): (T & { id: string })[] {
  return items.map((item, i) => ({ ...item, id: `${prefix}${i + 1}` }));
}

/**
 * Reads a plan document. Pure and total: any text gives a draft. Every item carries its exact quote and its code-point span
 * in `text`; an item whose numbers do not stand in its quote goes to `review` with the reason. `doc` names the document.
 */
export function readPlan(text: string, doc: string): Draft {
  const plan = planTextOf(text);
  const metadata = metadataOf(plan, plainText);
  const frame = frameOf(plan, metadata);
  const annex = annexOf(plan, frame);
  const running = targetsOf(plan, frame);
  const targets = [...running.items, ...targetsInCells(plan, frame, annex.goalCells), ...annex.targets];
  const money = incentivesOf(plan);
  const tasks = [
    ...tasksOf(plan, frame.measures && /办法|细则|规定|规则|通知|公告|指南/.test(metadata.title ?? "")),
    ...annex.tasks,
  ];
  const references = referencesOf(plan, [metadata.title, metadata.plan_title]);
  const slice = codePointSlicer(text);
  const standing =
    <T extends { readonly quote: string; readonly span: readonly [number, number] }>(
      doubt: (item: T) => Doubt | undefined,
    ) =>
    (item: T) =>
      quoteStands(item, slice) ? doubt(item) : "quote-differs-from-source";
  const soundTargets = checked(
    targets,
    standing<Omit<Target, "id">>((item) => targetDoubt(item, slice)),
    (item) => ({
      kind: "target",
      item: { id: "", ...item },
    }),
  );
  const soundTables = checked(annex.tables, standing(tableDoubt), (item) => ({
    kind: "table",
    item: { id: "", ...item },
  }));
  const soundTasks = checked(
    tasks,
    standing(() => undefined),
    (item) => ({ kind: "task", item: { id: "", ...item } }),
  );
  const soundMoney = checked(
    money.items,
    standing<Omit<Incentive, "id">>((item) => incentiveDoubt(item, slice)),
    (item) => ({
      kind: "incentive",
      item: { id: "", ...item },
    }),
  );
  const soundReferences = checked(
    references,
    standing(() => undefined),
    (item) => ({ kind: "reference", item: { id: "", ...item } }),
  );
  const review = [
    ...running.review,
    ...money.review,
    ...[soundTargets, soundTables, soundTasks, soundMoney, soundReferences].flatMap((it) => it.doubtful),
  ];
  return {
    schema: 1,
    doc,
    metadata,
    targets: numbered("t", soundTargets.kept),
    tables: numbered("tb", soundTables.kept),
    tasks: numbered("k", soundTasks.kept),
    incentives: numbered("i", soundMoney.kept),
    references: numbered("r", soundReferences.kept),
    review: review.map((item, i) => ({ ...item, id: `v${i + 1}` })),
  };
}
