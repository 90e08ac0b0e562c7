import { Modal, Radio } from "antd";
import { useState } from "react";
import { RefusalNotice, useAnnounce, useWording } from "#screen";
import { useItemWords } from "../item-words.ts";
import type { ReviewedItem } from "../review-view.ts";
import type { ReviewDesk } from "../use-review-desk.ts";
import { policyWording } from "../wording.ts";

export type MergeDialogProps = {
  /** Two or more undecided items of one kind, in page order. */
  readonly items: readonly ReviewedItem[];
  readonly desk: ReviewDesk;
  readonly onDone: (made: ReviewedItem | undefined) => void;
  readonly onClose: () => void;
};

/** Puts items together after saying which one leads. */
export function MergeDialog({ items, desk, onDone, onClose }: MergeDialogProps) {
  const { say } = useWording(policyWording);
  const announce = useAnnounce();
  const words = useItemWords();
  const [leading, setLeading] = useState(items[0]?.itemId ?? "");
  const merge = async () => {
    const first = items.filter(({ itemId }) => itemId === leading);
    const ordered = [...first, ...items.filter(({ itemId }) => itemId !== leading)];
    const seen = ordered.map(({ itemId, version }) => ({ itemId, seenVersion: version }));
    const made = await desk.shape({ action: "merge", items: seen });
    if (!made.ok) return;
    announce(say("shape.merge.done"));
    onDone(made.value);
  };
  const kind = say(`shape.kind.${items[0]?.kind ?? "target"}`);
  return (
    <Modal
      open
      width={640}
      title={say("shape.merge.title", { count: items.length, kind })}
      okText={say("shape.merge.confirm")}
      okButtonProps={{ loading: desk.busy }}
      cancelText={say("policy.cancel")}
      onOk={() => void merge()}
      onCancel={onClose}
    >
      <p>{say("shape.merge.explain")}</p>
      <Radio.Group
        className="merge-choices"
        aria-label={say("shape.merge.leading")}
        value={leading}
        onChange={(event) => setLeading(String(event.target.value))}
        options={items.map(({ itemId, item }) => ({
          value: itemId,
          label: (
            <>
              {words.title(item)} <small>{words.gist(item)}</small>
            </>
          ),
        }))}
      />
      <RefusalNotice refusal={desk.refusal} />
    </Modal>
  );
}
