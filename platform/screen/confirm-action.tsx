import { Button, Input, Modal } from "antd";
import { type ReactNode, useId, useState } from "react";
import type { Refusal, Result } from "#kernel";
import { RefusalNotice } from "./refusal-notice.tsx";
import { useWording } from "./speech.ts";
import { screenWording } from "./wording.ts";

export type ConfirmActionProps = {
  /** On the button that asks. */
  readonly label: string;
  /** What a screen reader says for it, where several buttons of a page bear the same label. */
  readonly spokenLabel?: string;
  readonly size?: "small" | "middle";
  /** What would happen, as a question or statement. */
  readonly title: string;
  readonly explain?: ReactNode;
  /** On the button that does it; the label when left out. */
  readonly confirmLabel?: string;
  readonly danger?: boolean;
  readonly type?: "primary" | "default" | "text" | "link";
  readonly disabled?: boolean;
  /** Asks for a reason and does nothing without one. */
  readonly needsReason?: boolean;
  readonly onConfirm: (reason: string) => Promise<Result<unknown>>;
};

/** A button whose action cannot be taken back lightly: asks first, stays open and says why when it is refused. */
export function ConfirmAction(props: ConfirmActionProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type={props.type ?? "default"}
        danger={props.danger ?? false}
        disabled={props.disabled ?? false}
        size={props.size ?? "middle"}
        aria-label={props.spokenLabel}
        onClick={() => setOpen(true)}
      >
        {props.label}
      </Button>
      {open && <Confirmation {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function Confirmation(props: ConfirmActionProps & { readonly onClose: () => void }) {
  const { say } = useWording(screenWording);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const confirm = async () => {
    if (props.needsReason && reason.trim() === "") return setMissing(true);
    setBusy(true);
    const result = await props.onConfirm(reason.trim());
    setBusy(false);
    if (result.ok) props.onClose();
    else setRefusal(result.refusal);
  };
  return (
    <Modal
      open
      title={props.title}
      okText={props.confirmLabel ?? props.label}
      cancelText={say("screen.cancel")}
      okButtonProps={{ danger: props.danger ?? false, loading: busy }}
      onOk={() => void confirm()}
      onCancel={props.onClose}
    >
      {props.explain && <div>{props.explain}</div>}
      {props.needsReason && <ReasonField value={reason} missing={missing} onChange={setReason} />}
      <RefusalNotice refusal={refusal} />
    </Modal>
  );
}

type ReasonFieldProps = {
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (text: string) => void;
};

function ReasonField({ value, missing, onChange }: ReasonFieldProps) {
  const { say } = useWording(screenWording);
  const id = useId();
  const invalid = missing && value.trim() === "";
  return (
    <div className="field">
      <label htmlFor={id}>{say("screen.reason")}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={500}
        value={value}
        status={invalid ? "error" : ""}
        aria-invalid={invalid}
        aria-describedby={invalid ? `${id}-problem` : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {invalid && (
        <p id={`${id}-problem`} className="field-problem">
          {say("screen.reason.needed")}
        </p>
      )}
    </div>
  );
}
