import { Button, Modal } from "antd";
import { useState } from "react";
import { RefusalNotice, useAnnounce, useWording } from "#screen";
import { useItemWords } from "./item-words.ts";
import type { ItemKind, ReviewedItem } from "./review-view.ts";
import type { ReviewDesk } from "./use-review-desk.ts";
import { policyWording } from "./wording.ts";

export type AcceptAllProps = {
  readonly items: readonly ReviewedItem[];
  readonly section: ItemKind;
  readonly desk: ReviewDesk;
};

/** Accepts all open items of a kind that the reader is sure of, after showing which. */
export function AcceptAll(props: AcceptAllProps) {
  const { items, section, desk } = props;
  const { say } = useWording(policyWording);
  const [asking, setAsking] = useState(false);
  const open = items.filter(({ decision, uncertain }) => decision === "pending" && !uncertain);
  if (open.length === 0) return null;
  return (
    <>
      <Button size="small" disabled={desk.busy} onClick={() => setAsking(true)}>
        {say("policy.accept-all", { count: open.length, kind: say(`policy.section.${section}`) })}
      </Button>
      {asking && <AcceptAllPreview {...props} items={open} onClose={() => setAsking(false)} />}
    </>
  );
}

function AcceptAllPreview({ items, section, desk, onClose }: AcceptAllProps & { readonly onClose: () => void }) {
  const { say } = useWording(policyWording);
  const announce = useAnnounce();
  const words = useItemWords();
  const kind = say(`policy.section.${section}`);
  const accept = async () => {
    const result = await desk.decide(items, { action: "accept" });
    if (!result.ok) return;
    announce(say("policy.accept-all.done", { count: items.length, kind }));
    onClose();
  };
  return (
    <Modal
      open
      title={say("policy.accept-all.title", { count: items.length, kind })}
      okText={say("policy.accept-all.confirm", { count: items.length })}
      okButtonProps={{ loading: desk.busy }}
      cancelText={say("policy.cancel")}
      onOk={() => void accept()}
      onCancel={onClose}
    >
      <p>{say("policy.accept-all.explain")}</p>
      <ul className="accept-preview">
        {items.map(({ itemId, item }) => (
          <li key={itemId}>
            {words.title(item)} <small>{words.gist(item)}</small>
          </li>
        ))}
      </ul>
      <RefusalNotice refusal={desk.refusal} />
    </Modal>
  );
}
