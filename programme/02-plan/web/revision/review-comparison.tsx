import { Button } from "antd";
import { useMemo, useState } from "react";
import { EmptyState, useWording } from "#screen";
import type { PlanContent } from "../../index.ts";
import type { PlanView } from "../plan-view.ts";
import { DifferenceList, type Ticking } from "./difference-list.tsx";
import { GroupedDifferences } from "./grouped-differences.tsx";
import { PublishChanges } from "./publish-changes.tsx";
import { ReturnRemarks } from "./return-remarks.tsx";
import {
  type Comparison,
  contentOf,
  contentWith,
  type Difference,
  takenAtFirst,
  takenOf,
  unchangedCopy,
  withLiveTotals,
} from "./revision-view.ts";
import { WarningsAfter } from "./warnings-after.tsx";
import { revisionWording } from "./wording.ts";

type ReviewComparisonProps = { readonly plan: PlanView; readonly comparison: Comparison };

/** What is ticked, and everything that follows from it. */
function useTicks({ plan, comparison }: ReviewComparisonProps) {
  const { differences, totals } = comparison;
  const [ticked, setTicked] = useState(() => takenAtFirst(comparison));
  const derived = useMemo(() => new Set(totals), [totals]);
  const own = useMemo(() => differences.filter(({ key }) => !derived.has(key)), [differences, derived]);
  const taken = useMemo(() => takenOf(own, ticked), [own, ticked]);
  const before = useMemo(() => contentOf(plan), [plan]);
  const after = useMemo(() => contentWith(before, taken), [before, taken]);
  const shown = useMemo(
    () => withLiveTotals({ differences, totals }, before, after),
    [differences, totals, before, after],
  );
  const ticking: Ticking = {
    ticked,
    derived,
    onTick: (key, on) => setTicked((held) => new Set(on ? [...held, key] : [...held].filter((one) => one !== key))),
  };
  return { own, taken, before, after, shown, ticking, setTicked };
}

/** Everything that differs, conflicts first, to be ticked; what would follow; and publishing it. */
export function ReviewComparison({ plan, comparison }: ReviewComparisonProps) {
  const { say } = useWording(revisionWording);
  const { version, baseVersion, identified, differences, remarks } = comparison;
  const { own, taken, before, after, shown, ticking, setTicked } = useTicks({ plan, comparison });
  const base = !identified ? "unknown" : baseVersion === version ? "same" : "older";
  const some = differences.length > 0;
  return (
    <div className="stack">
      <p className="comparison-base">{say(`revision.base.${base}`, { version, base: baseVersion })}</p>
      {some ? (
        <div className="difference-tools">
          <strong role="status">{say("revision.count", { count: own.length, taken: taken.length })}</strong>
          <Button onClick={() => setTicked(new Set(own.map(({ key }) => key)))}>{say("revision.take-all")}</Button>
          <Button onClick={() => setTicked(new Set())}>{say("revision.take-none")}</Button>
        </div>
      ) : (
        <EmptyState
          title={say("revision.none")}
          explain={say(`revision.none.${unchangedCopy(comparison)}`, { version, base: baseVersion })}
        />
      )}
      <TickedDifferences comparison={comparison} content={before} shown={shown} ticking={ticking} />
      <ReturnRemarks remarks={remarks} />
      {some && (
        <>
          <WarningsAfter before={before} after={after} />
          <PublishChanges planId={plan.id} version={version} taken={taken} />
        </>
      )}
    </div>
  );
}

type TickedDifferencesProps = {
  readonly comparison: Comparison;
  readonly content: PlanContent;
  readonly shown: readonly Difference[];
  readonly ticking: Ticking;
};

function TickedDifferences({ comparison, content, shown, ticking }: TickedDifferencesProps) {
  const { say } = useWording(revisionWording);
  const { baseVersion, conflicts } = comparison;
  const bases = new Map(conflicts.map((conflict) => [conflict.key, conflict.base]));
  const both = shown.filter(({ key }) => bases.has(key));
  return (
    <>
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
  );
}
