import { Button, Input, Modal } from "antd";
import { useId, useState } from "react";
import { focusFirstField, RefusalNotice, useWording } from "#screen";
import { useItemWords } from "./item-words.ts";
import type { ReviewedItem } from "./review-view.ts";
import type { ReviewDesk } from "./use-review-desk.ts";
import { policyWording } from "./wording.ts";

export type ItemDialogProps = {
  readonly item: ReviewedItem;
  readonly desk: ReviewDesk;
  /** The item was decided; the page goes on to the next one. */
  readonly onDone: (item: ReviewedItem) => void;
  readonly onClose: () => void;
};

const REASONS = ["not-a-kind", "twice", "misread", "not-binding"] as const;

/** Asks why an item shall not enter the plan. */
export function RejectDialog({ item, desk, onDone, onClose }: ItemDialogProps) {
  const { say } = useWording(policyWording);
  const words = useItemWords();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const id = useId();
  const reject = async () => {
    const given = reason.trim();
    if (given === "") return setMissing(true);
    const result = await desk.decide([item], { action: "reject", reason: given });
    if (result.ok) onDone(item);
  };
  const invalid = missing && reason.trim() === "";
  return (
    <Modal
      open
      title={say("policy.reject.title", { item: words.title(item.item) })}
      okText={say("policy.reject")}
      okButtonProps={{ danger: true, loading: desk.busy }}
      cancelText={say("policy.cancel")}
      onOk={() => void reject()}
      onCancel={onClose}
      afterOpenChange={focusFirstField}
    >
      <blockquote className="item-quote">{item.item.item.quote}</blockquote>
      <div className="field">
        <label htmlFor={id}>{say("policy.reject.reason")}</label>
        <Input.TextArea
          id={id}
          rows={2}
          maxLength={500}
          value={reason}
          status={invalid ? "error" : ""}
          aria-invalid={invalid}
          aria-describedby={invalid ? `${id}-problem` : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {invalid && (
          <p id={`${id}-problem`} className="field-problem">
            {say("policy.reject.needed")}
          </p>
        )}
      </div>
      <div className="quick-reasons">
        {REASONS.map((one) => (
          <Button key={one} size="small" onClick={() => setReason(say(`policy.reject.${one}`))}>
            {say(`policy.reject.${one}`)}
          </Button>
        ))}
      </div>
      <RefusalNotice refusal={desk.refusal} />
    </Modal>
  );
}
