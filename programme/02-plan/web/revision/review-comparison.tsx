import { Button } from "antd";
import { useMemo, useState } from "react";
import { EmptyState, useWording } from "#screen";
import type { PlanView } from "../plan-view.ts";
import { DifferenceList, type Ticking } from "./difference-list.tsx";
import { GroupedDifferences } from "./grouped-differences.tsx";
import { PublishChanges } from "./publish-changes.tsx";
import { ReturnRemarks } from "./return-remarks.tsx";
import { type Comparison, contentOf, contentWith, takenAtFirst, takenOf, withLiveTotals } from "./revision-view.ts";
import { WarningsAfter } from "./warnings-after.tsx";
import { revisionWording } from "./wording.ts";

type ReviewComparisonProps = { readonly plan: PlanView; readonly comparison: Comparison };

/** Everything that differs, conflicts first, to be ticked; what would follow; and publishing it. */
export function ReviewComparison({ plan, comparison }: ReviewComparisonProps) {
  const { say } = useWording(revisionWording);
  const { version, baseVersion, identified, differences, conflicts, totals, remarks } = comparison;
  const [ticked, setTicked] = useState(() => takenAtFirst(comparison));
  const derived = useMemo(() => new Set(totals), [totals]);
  const own = useMemo(() => differences.filter(({ key }) => !derived.has(key)), [differences, derived]);
  const taken = useMemo(() => takenOf(own, ticked), [own, ticked]);
  const content = useMemo(() => contentOf(plan), [plan]);
  const after = useMemo(() => contentWith(content, taken), [content, taken]);
  const shown = useMemo(
    () => withLiveTotals({ differences, totals }, content, after),
    [differences, totals, content, after],
  );
  const ticking: Ticking = {
    ticked,
    derived,
    onTick: (key, on) => setTicked((held) => new Set(on ? [...held, key] : [...held].filter((one) => one !== key))),
  };
  const base = !identified ? "unknown" : baseVersion === version ? "same" : "older";
  const bases = new Map(conflicts.map((conflict) => [conflict.key, conflict.base]));
  const both = differences.filter(({ key }) => bases.has(key));
  return (
    <div className="stack">
      <p className="comparison-base">{say(`revision.base.${base}`, { version, base: baseVersion })}</p>
      {differences.length === 0 ? (
        <EmptyState title={say("revision.none")} explain={say("revision.none.explain", { version })} />
      ) : (
        <>
          <div className="difference-tools">
            <strong role="status">{say("revision.count", { count: own.length, taken: taken.length })}</strong>
            <Button onClick={() => setTicked(new Set(own.map(({ key }) => key)))}>{say("revision.take-all")}</Button>
            <Button onClick={() => setTicked(new Set())}>{say("revision.take-none")}</Button>
          </div>
          {both.length > 0 && (
            <section className="sheet difference-group">
              <h2>{say("revision.group.conflicts")}</h2>
              <DifferenceList
                label={say("revision.group.conflicts")}
                differences={both}
                ticking={ticking}
                base={{ version: baseVersion, valueOf: (key) => bases.get(key) }}
              />
            </section>
          )}
          <GroupedDifferences
            content={content}
            differences={shown.filter(({ key }) => !bases.has(key))}
            ticking={ticking}
          />
        </>
      )}
      <ReturnRemarks remarks={remarks} />
      {differences.length > 0 && (
        <>
          <WarningsAfter before={content} after={after} />
          <PublishChanges planId={plan.id} version={version} taken={taken} />
        </>
      )}
    </div>
  );
}
