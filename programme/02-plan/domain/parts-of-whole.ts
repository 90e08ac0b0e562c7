import { groupBy } from "./grouping.ts";
import { nounOf } from "./indicator-name.ts";
import type { CheckProposal, CheckReason } from "./plan-check.ts";
import type { PlanContent, PlanTarget } from "./plan-content.ts";
import { type TaskPair, taskPairs } from "./task-pairs.ts";

/**
 * Proposes which counts are parts of which whole. Two rules for parts spread over places or tasks, both only for
 * cumulative counts of one unit and year whose names end in the whole's noun: the whole opens the section whose tasks an
 * annex repeats with the parts in them; or the whole's sentence names every place the parts are scoped to (needs `text`).
 * A third for subsets printed right behind their whole (其中).
 */
export function proposeParts(content: PlanContent, text?: string): CheckProposal[] {
  const repeats = repeatedTasks(taskPairs(content.tasks));
  const sentences = text === undefined ? undefined : Array.from(text);
  const ofKind = groupBy(content.targets.filter(isCount), kindKey);
  const spread = content.targets.flatMap((whole) => {
    if (!isWhole(whole)) return [];
    const kinds = (ofKind.get(kindKey(whole)) ?? []).filter((part) => part.id !== whole.id);
    if (kinds.length < 2) return [];
    const repeated = onePerKey(partsInAnnex(kinds, whole, repeats), (part) => part.afterTask);
    const named = sentences ? onePerKey(partsNamedBeside(kinds, whole, sentences), (part) => part.scope) : [];
    const parts = repeated.length >= named.length ? repeated : named;
    const why: CheckReason = parts === repeated ? "tasks-repeated-in-annex" : "places-named-together";
    return parts.length < 2 ? [] : [proposal(whole, parts, [why, "same-unit-and-year"])];
  });
  return [...spread, ...subsets(content.targets)];
}

function proposal(whole: PlanTarget, parts: readonly PlanTarget[], reasons: readonly CheckReason[]): CheckProposal {
  return { check: { check: "parts", whole: whole.id, parts: parts.map(({ id }) => id) }, reasons };
}

function isWhole(target: PlanTarget): boolean {
  return isCount(target) && target.scope === null && target.period === "cumulative" && target.year !== null;
}

/** Ratios and levels have no parts that add up. */
function isCount({ kind }: PlanTarget): boolean {
  return kind === "flow" || kind === "stock";
}

/** Counts of one unit, time and area whose names end in one noun share a key; names without a noun share none. */
function kindKey(target: PlanTarget): string {
  const noun = nounOf(target.indicator) ?? target.id;
  return JSON.stringify([target.unit, target.year, target.period, target.area?.name, noun]);
}

function alike(a: PlanTarget, b: PlanTarget): boolean {
  return a.unit === b.unit && a.year === b.year && a.period === b.period && a.area?.name === b.area?.name;
}

type RepeatedTasks = { readonly body: ReadonlySet<string>; readonly annex: ReadonlySet<string> };

function repeatedTasks(pairs: readonly TaskPair[]): RepeatedTasks {
  return { body: new Set(pairs.map(({ body }) => body.id)), annex: new Set(pairs.map(({ annex }) => annex.id)) };
}

/** Targets inside annex tasks that repeat body tasks of the section the whole opens. */
function partsInAnnex(
  kinds: readonly PlanTarget[],
  whole: PlanTarget,
  { body, annex }: RepeatedTasks,
): readonly PlanTarget[] {
  const opensSection = whole.beforeTask !== null && body.has(whole.beforeTask) && !body.has(whole.afterTask ?? "");
  return opensSection ? kinds.filter(({ afterTask }) => afterTask !== null && annex.has(afterTask)) : [];
}

/** Scoped targets whose places all stand in the whole's own sentence. */
function partsNamedBeside(kinds: readonly PlanTarget[], whole: PlanTarget, text: readonly string[]): PlanTarget[] {
  if (!whole.source || !("span" in whole.source)) return [];
  const sentence = sentenceAround(text, whole.source.span);
  return kinds.filter(({ scope }) => scope !== null && sentence.includes(scope));
}

/** The sentence a span stands in, white space removed because sources are hard-wrapped. */
function sentenceAround(text: readonly string[], [start, end]: readonly [number, number]): string {
  const from = text.lastIndexOf("。", start - 1) + 1;
  const stop = text.indexOf("。", end);
  return text
    .slice(start === 0 ? 0 : from, stop === -1 ? text.length : stop)
    .join("")
    .replace(/\s/g, "");
}

/** Two candidates for one place leave open which one counts, so none of them does. */
function onePerKey(parts: readonly PlanTarget[], key: (part: PlanTarget) => string | null): PlanTarget[] {
  const count = new Map<string | null, number>();
  for (const part of parts) count.set(key(part), (count.get(key(part)) ?? 0) + 1);
  return parts.filter((part) => count.get(key(part)) === 1);
}

/** 其中: a subset of the count printed right before it. Subsets may overlap, so each is compared alone. */
function subsets(targets: readonly PlanTarget[]): CheckProposal[] {
  const printed = targets
    .flatMap((target) => (target.source && "span" in target.source ? [{ target, ...target.source }] : []))
    .toSorted((a, b) => a.span[0] - b.span[0]);
  return printed.flatMap(({ target, quote, span }, index) => {
    const before = printed[index - 1];
    if (!before || !quote.startsWith("其中") || span[0] - before.span[1] > 2) return [];
    if (!isCount(target) || !isCount(before.target) || !alike(target, before.target)) return [];
    return [proposal(before.target, [target], ["of-which", "same-unit-and-year"])];
  });
}
