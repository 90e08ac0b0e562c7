import type { Answer } from "#contract";
import type { WarningEntry } from "#screen";

export type Comparison = Answer<"/api/enterprises/doubles/{oneId}/{otherId}", "get">;
export type Side = "one" | "other";

type Code = "kept-apart" | "codes" | "area" | "conflicts" | "shared" | "frozen-both" | "frozen";

/** What somebody should know before two files are merged; worded from `warning.enterprise.merge-<code>`. */
export type MergeWarning = { readonly code: Code; readonly facts: Readonly<Record<string, unknown>> };

/** What follows by itself and needs no second look. */
const NOTICES: readonly Code[] = ["shared", "frozen"];

/** A warning as the lists of warnings show it. */
export function warningEntry({ code, facts }: MergeWarning): WarningEntry {
  const severity = NOTICES.includes(code) ? "notice" : "warning";
  return { key: code, code: `enterprise.merge-${code}`, severity, facts };
}

/** Whose value of a line counts when one side is kept. */
export function winnerOf({ counts }: Pick<Comparison["lines"][number], "counts">, kept: Side): Side {
  return counts === "survivor" ? kept : counts;
}

/** The figures that both files have: those that differ by name, and how many of these the file that goes would give. */
function figureWarnings({ lines, measures }: Comparison, kept: Side): MergeWarning[] {
  const both = lines.filter(({ one, other }) => one !== null && other !== null);
  // Name and area are not pooled: those of the kept file stay.
  const differing = both.filter(({ conflict, counts }) => conflict && counts !== "survivor");
  const same = both.filter(({ conflict }) => !conflict).length;
  const codes = [...new Set(differing.map(({ measure }) => measure))];
  const items = codes.flatMap((code) => measures.find((measure) => measure.code === code)?.label ?? []);
  const taken = differing.filter((line) => winnerOf(line, kept) !== kept).length;
  return [
    ...(differing.length === 0
      ? []
      : [{ code: "conflicts" as const, facts: { count: differing.length, items: items.slice(0, 5), taken } }]),
    ...(same === 0 ? [] : [{ code: "shared" as const, facts: { count: same } }]),
  ];
}

/** Frozen sets that count both as two, and those that count only the file that goes. */
function frozenWarnings({ frozen }: Comparison, kept: Side): MergeWarning[] {
  const sets = (those: Comparison["frozen"]) =>
    those.map(({ areaName, label, period }) => ({ areaName, label, period }));
  const both = frozen.filter(({ one, other }) => one && other);
  const gone = frozen.filter((it) => !it[kept]);
  return [
    ...(both.length === 0 ? [] : [{ code: "frozen-both" as const, facts: { sets: sets(both) } }]),
    ...(gone.length === 0 ? [] : [{ code: "frozen" as const, facts: { sets: sets(gone) } }]),
  ];
}

/** What to know before the other file is merged into the kept one, the weightiest first. */
export function mergeWarnings(comparison: Comparison, kept: Side): MergeWarning[] {
  const survivor = comparison[kept];
  const gone = comparison[kept === "one" ? "other" : "one"];
  const { keptApart, suspicions } = comparison;
  const otherCode =
    survivor.creditCode !== null && gone.creditCode !== null && !suspicions.includes("same-organisation");
  return [
    ...(keptApart === null ? [] : [{ code: "kept-apart" as const, facts: { ...keptApart } }]),
    ...(otherCode
      ? [{ code: "codes" as const, facts: { goneCode: gone.creditCode, keptCode: survivor.creditCode } }]
      : []),
    ...(gone.areaId === survivor.areaId
      ? []
      : [{ code: "area" as const, facts: { from: gone.areaName, to: survivor.areaName } }]),
    ...frozenWarnings(comparison, kept),
    ...figureWarnings(comparison, kept),
  ].map(({ code, facts }) => ({ code, facts: { gone: gone.name, kept: survivor.name, ...facts } }));
}
