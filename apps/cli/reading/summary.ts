import type { Draft, Incentive, Target, Task } from "#policy";
import { type Facts, formatPeriod, type Language, lookUp } from "#wording";
import { readingWording } from "./wording.ts";

const SIGNS: Readonly<Record<Target["op"], string>> = {
  eq: "=",
  ge: "≥",
  gt: ">",
  le: "≤",
  lt: "<",
  approx: "≈",
  range: "",
};

type Say = (key: string, facts?: Facts) => string;

const speaker =
  (language: Language): Say =>
  (key, facts = {}) =>
    lookUp(readingWording, language, { key, facts }) ?? key;

function targetLine(target: Target, say: Say): string {
  const figure = target.op === "range" ? `${target.min}–${target.max}` : `${SIGNS[target.op]} ${target.value}`;
  const value = target.direction === "down" ? `${say("reading.falls")} ${figure}` : figure;
  const when = target.period === "annual" && target.year === null ? say("reading.yearly") : (target.year ?? "");
  const place = target.region ? `[${target.region}] ` : "";
  return `  ${target.id}  ${place}${target.indicator}  ${value} ${target.unit}  ${when}`.trimEnd();
}

function incentiveLine(incentive: Incentive): string {
  const rate = incentive.rate ?? (incentive.rate_min && `${incentive.rate_min}–${incentive.rate_max}`);
  const amount = incentive.amount ?? (incentive.amount_min && `${incentive.amount_min}–${incentive.amount_max}`);
  const parts = [
    rate ? `${rate}%` : "",
    amount ? `${amount}${incentive.unit ?? ""}` : "",
    incentive.cap ? `≤ ${incentive.cap}${incentive.unit ?? ""}` : "",
    incentive.cap2 ? `≤ ${incentive.cap2}${incentive.unit ?? ""}` : "",
  ];
  return `  ${incentive.id}  [${incentive.kind}] ${incentive.subject}  ${parts.filter((part) => part !== "").join("  ")}`;
}

function tasksByUnit(tasks: readonly Task[], say: Say): string[] {
  const byUnit = new Map<string, string[]>();
  const put = (unit: string, line: string) => byUnit.set(unit, [...(byUnit.get(unit) ?? []), line]);
  for (const task of tasks) {
    const name = `    ${task.id}  ${task.number ?? "·"} ${task.title}`;
    for (const unit of task.lead) put(unit, name);
    for (const unit of task.coop) put(unit, `${name}  (${say("reading.cooperates")})`);
    if (task.lead.length + task.coop.length === 0) put(say("reading.no-unit"), name);
  }
  return [...byUnit].flatMap(([unit, lines]) => [`  ${unit}`, ...lines]);
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", heading, ...lines];
}

/** An empty list reads as a dash, like any fact that is missing. */
const listed = (names: readonly string[]) => (names.length === 0 ? null : [...names]);

function headOf({ metadata }: Draft, say: Say): string[] {
  const period = metadata.period ? formatPeriod(...metadata.period) : null;
  return [
    say("reading.title", { title: metadata.title }),
    ...(metadata.plan_title ? [say("reading.plan", { title: metadata.plan_title })] : []),
    say("reading.issuers", { issuers: listed(metadata.issuers), numbers: listed(metadata.doc_numbers) }),
    say("reading.dates", { date: metadata.date ?? metadata.published, period, region: metadata.region }),
  ];
}

const KINDS = ["targets", "tables", "tasks", "incentives", "references", "review"] as const;

function countsOf(draft: Draft, say: Say): string {
  return say("reading.counts", Object.fromEntries(KINDS.map((kind) => [kind, draft[kind].length])));
}

function linesOf(draft: Draft, say: Say): Readonly<Record<(typeof KINDS)[number], readonly string[]>> {
  return {
    targets: draft.targets.map((target) => targetLine(target, say)),
    tables: draft.tables.map(({ id, title, rows, regions }) => {
      const size = say("reading.table-size", { rows: rows.length, regions: regions.length });
      return `  ${id}  ${title}  ${size}`;
    }),
    tasks: tasksByUnit(draft.tasks, say),
    incentives: draft.incentives.map(incentiveLine),
    references: draft.references.map((it) => `  ${it.id}  ${it.name}${it.number ? `  ${it.number}` : ""}`),
    review: draft.review.map((it) => `  ${it.id}  ${say(`why.${it.why}`)}  ${it.quote.slice(0, 60)}`),
  };
}

/** What was read out of one document, for a person at a terminal. */
export function summaryOf(draft: Draft, file: string, language: Language): string {
  const say = speaker(language);
  const lines = linesOf(draft, say);
  const sections = KINDS.flatMap((kind) => section(say(`reading.${kind}`), lines[kind]));
  return `${[`== ${file}`, ...headOf(draft, say), countsOf(draft, say), ...sections].join("\n")}\n`;
}
