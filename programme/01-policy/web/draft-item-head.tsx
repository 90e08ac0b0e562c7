import { ExclamationCircleFilled, PushpinFilled } from "@ant-design/icons";
import { type KeyboardEvent, memo } from "react";
import { useWording } from "#screen";
import { DecisionMark } from "./decision-mark.tsx";
import { useItemWords } from "./item-words.ts";
import type { ReviewedItem } from "./review-view.ts";
import { policyWording } from "./wording.ts";

export type DraftItemHeadProps = {
  readonly item: ReviewedItem;
  readonly selected: boolean;
  readonly warnings: number;
  /** Names of those who look at it now, as one text. */
  readonly others: string;
  /** To be merged with others. */
  readonly marked: boolean;
  readonly onToggle: (itemId: string) => void;
  readonly onStep: (steps: 1 | -1) => void;
};

/** The line of an item. Long drafts have hundreds, so a line is drawn again only when something on it changes. */
export const DraftItemHead = memo(function DraftItemHead(props: DraftItemHeadProps) {
  const { item, selected, warnings, others, marked, onToggle, onStep } = props;
  const { say } = useWording(policyWording);
  const words = useItemWords();
  const press = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    onStep(event.key === "ArrowDown" ? 1 : -1);
  };
  return (
    <button
      type="button"
      className="draft-item-head"
      aria-expanded={selected}
      onClick={() => onToggle(item.itemId)}
      onKeyDown={press}
    >
      <span className="draft-item-text">
        <span className="draft-item-title">{words.title(item.item)}</span>
        <span className="draft-item-gist">{words.gist(item.item)}</span>
      </span>
      <span className="draft-item-marks">
        {warnings > 0 && (
          <span className="item-warned">
            <ExclamationCircleFilled aria-hidden /> {say("policy.item.warnings", { count: warnings })}
          </span>
        )}
        {marked && (
          <span className="item-marked">
            <PushpinFilled aria-hidden /> {say("shape.merge.is-marked")}
          </span>
        )}
        {others !== "" && <span className="reviewer">{say("policy.item.others", { names: others })}</span>}
        <DecisionMark decision={item.decision} />
      </span>
    </button>
  );
});
