import { useMemo } from "react";
import { useWording, WarningList } from "#screen";
import type { SettledSplit } from "../../domain/split/content-with-splits.ts";
import { warningsAfterSplit } from "../../domain/split/warnings-after-split.ts";
import { ANNEX_WORDS, type PlanContent } from "../../index.ts";
import type { PlanView } from "../plan-view.ts";
import { splitWording } from "./wording.ts";

type SplitWarningsProps = { readonly plan: PlanView; readonly splits: readonly SettledSplit[] };

/** Which warnings the next version would have that this one has not. */
export function SplitWarnings({ plan, splits }: SplitWarningsProps) {
  const { say, number } = useWording(splitWording);
  const title = say("split.default-title");
  const fresh = useMemo(() => {
    // The same JSON, in the words of the rules; a table is worded as the server words it.
    const content = plan.content as unknown as PlanContent;
    return warningsAfterSplit(content, splits, { ...ANNEX_WORDS["zh-CN"], title });
  }, [plan.content, splits, title]);
  if (fresh.length === 0) return <p className="plan-note">{say("split.publish.warnings.none")}</p>;
  const label = say("split.publish.warnings", { count: number(fresh.length) });
  return (
    <section className="split-warnings">
      <p>{label}</p>
      <WarningList warnings={fresh} label={label} />
    </section>
  );
}
