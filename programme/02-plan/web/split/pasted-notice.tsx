import { useWording } from "#screen";
import type { PastedColumn } from "../../domain/split/pasted-column.ts";
import { planWording } from "../wording.ts";
import { splitWording } from "./wording.ts";

type PastedNoticeProps = { readonly outcome: PastedColumn | undefined };

/** As many names as can be read at a glance. */
const MOST_NAMED = 8;

/** What became of a pasted block: how many figures were taken, and every line that was not. */
export function PastedNotice({ outcome }: PastedNoticeProps) {
  const { say, number } = useWording(splitWording);
  const { say: sayOfPlan } = useWording(planWording);
  const named = (texts: readonly string[]) => {
    const first = texts.slice(0, MOST_NAMED).join(sayOfPlan("plan.comma"));
    return texts.length > MOST_NAMED
      ? say("split.pasted.and-more", { texts: first, count: number(texts.length) })
      : first;
  };
  const cells = outcome?.unreadable.map(({ area, text }) =>
    text === "" ? say("split.pasted.cell.empty", { area }) : say("split.pasted.cell", { area, text }),
  );
  // The region stands there from the start, or a screen reader would not say what comes into it.
  return (
    <div role="status" className="split-pasted">
      {outcome && <p>{say("split.pasted", { count: number(outcome.figures.length) })}</p>}
      {cells && cells.length > 0 && <p>{say("split.pasted.unreadable", { cells: named(cells) })}</p>}
      {outcome && outcome.unplaced.length > 0 && (
        <p>{say("split.pasted.unplaced", { names: named(outcome.unplaced) })}</p>
      )}
      {outcome && outcome.repeated.length > 0 && (
        <p>{say("split.pasted.repeated", { names: named(outcome.repeated) })}</p>
      )}
    </div>
  );
}
