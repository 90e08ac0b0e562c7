import { Button } from "antd";
import { useWording } from "#screen";
import type { ReviewedItem } from "../review-view.ts";
import { policyWording } from "../wording.ts";

export type MarkedBarProps = {
  readonly marked: readonly ReviewedItem[];
  readonly onMerge: () => void;
  readonly onClear: () => void;
};

/** What is marked to be merged, and what can be done with it. */
export function MarkedBar({ marked, onMerge, onClear }: MarkedBarProps) {
  const { say } = useWording(policyWording);
  const [first] = marked;
  if (!first) return null;
  return (
    <div className="marked-bar">
      <span>{say("shape.merge.marked", { count: marked.length, kind: say(`shape.kind.${first.kind}`) })}</span>
      <Button size="small" type="primary" disabled={marked.length < 2} onClick={onMerge}>
        {say("shape.merge.now")}
      </Button>
      <Button size="small" onClick={onClear}>
        {say("shape.merge.clear")}
      </Button>
    </div>
  );
}
