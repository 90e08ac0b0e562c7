import { type FormInstance, Modal, Segmented } from "antd";
import { useCallback, useRef, useState } from "react";
import { RefusalNotice, useAnnounce, useWording } from "#screen";
import { editedContent } from "../item-form.tsx";
import type { QuotePlace } from "../quote-place.ts";
import type { ItemContent, ItemKind, ReviewedItem } from "../review-view.ts";
import type { ReviewDesk } from "../use-review-desk.ts";
import { policyWording } from "../wording.ts";
import { blankItem } from "./blank-item.ts";
import { PartForm } from "./part-form.tsx";
import { QuotePicker } from "./quote-picker.tsx";
import { readAgain } from "./read-again.ts";

export type AddDialogProps = {
  readonly text: string;
  /** The words selected in the document, null when none were. */
  readonly place: QuotePlace | null;
  /** The kind that is looked at. */
  readonly kind: ItemKind;
  readonly desk: ReviewDesk;
  readonly onDone: (added: ReviewedItem | undefined) => void;
  readonly onClose: () => void;
};

const KINDS = ["target", "table", "task", "incentive", "reference"] as const;

/** Adds an item that the reader missed, on words that stand in the document. */
export function AddDialog({ text, place: chosen, kind: looked, desk, onDone, onClose }: AddDialogProps) {
  const { say } = useWording(policyWording);
  const announce = useAnnounce();
  const [place, setPlace] = useState(chosen);
  const [kind, setKind] = useState<ItemKind>(looked);
  const [problem, setProblem] = useState<"shape.quote.needed" | "shape.add.no-table" | null>(null);
  const form = useRef<FormInstance | null>(null);
  const hold = useCallback((held: FormInstance | null) => {
    form.current = held;
  }, []);
  const contentOf = async (at: QuotePlace): Promise<ItemContent | "shape.add.no-table" | undefined> => {
    if (kind === "table") return (await readAgain("table", at))[0] ?? "shape.add.no-table";
    const fields = await form.current?.validateFields().catch(() => undefined);
    return fields === undefined ? undefined : editedContent(blankItem(kind, at), fields as object);
  };
  const add = async () => {
    const item = place === null ? "shape.quote.needed" : await contentOf(place);
    setProblem(typeof item === "string" ? item : null);
    if (item === undefined || typeof item === "string") return;
    const made = await desk.shape({ action: "add", item });
    if (!made.ok) return;
    announce(say("shape.add.done"));
    onDone(made.value);
  };
  return (
    <Modal
      open
      width="min(760px, 96vw)"
      title={say("shape.add.title")}
      okText={say("shape.add.confirm")}
      okButtonProps={{ loading: desk.busy }}
      cancelText={say("policy.cancel")}
      onOk={() => void add()}
      onCancel={onClose}
    >
      <p>{say("shape.add.explain")}</p>
      <Segmented
        aria-label={say("shape.add.kind")}
        value={kind}
        options={KINDS.map((value) => ({ value, label: say(`shape.kind.${value}`) }))}
        onChange={setKind}
      />
      {place === null || kind === "table" ? (
        <QuotePicker text={text} place={place} onPlace={setPlace} />
      ) : (
        <PartForm
          key={kind}
          name={`add-${kind}`}
          text={text}
          content={blankItem(kind, place)}
          reads
          onPlace={setPlace}
          onForm={hold}
        />
      )}
      {problem && (
        <p className="field-problem" role="alert">
          {say(problem)}
        </p>
      )}
      <RefusalNotice refusal={desk.refusal} />
    </Modal>
  );
}
