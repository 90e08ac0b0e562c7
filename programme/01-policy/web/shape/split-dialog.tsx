import { Button, type FormInstance, Modal } from "antd";
import { useRef, useState } from "react";
import { RefusalNotice, useAnnounce, useWording } from "#screen";
import { editedContent, type FormContent } from "../item-form.tsx";
import { useItemWords } from "../item-words.ts";
import { placeOf, proposedCut, type QuotePlace, rangeOf } from "../quote-place.ts";
import type { ItemContent } from "../review-view.ts";
import { policyWording } from "../wording.ts";
import { PartForm } from "./part-form.tsx";
import type { SplitDialogProps } from "./split-props.ts";
import { SplitTable } from "./split-table.tsx";

/** Takes an undecided item apart: a table by its rows, anything else by its words. */
export function SplitDialog(props: SplitDialogProps) {
  const { item, desk, onDone } = props;
  const { say } = useWording(policyWording);
  const announce = useAnnounce();
  const split = async (parts: ItemContent[]) => {
    const made = await desk.shape({ action: "split", itemId: item.itemId, seenVersion: item.version, parts });
    if (!made.ok) return;
    announce(say("shape.split.done", { count: parts.length }));
    onDone(made.value);
  };
  const { item: content } = item;
  return content.kind === "table" ? (
    <SplitTable {...props} table={content.item} onSplit={(parts) => void split(parts)} />
  ) : (
    <SplitFields {...props} content={content} onSplit={(parts) => void split(parts)} />
  );
}

type Part = { readonly key: number; readonly content: FormContent };

function at(content: FormContent, { quote, span }: QuotePlace): FormContent {
  return { ...content, item: { ...content.item, quote, span } } as FormContent;
}

/** Two parts at the first place where the quote falls apart; both with the whole quote where it does not. */
function firstParts(content: FormContent, text: string): readonly [Part, Part] {
  const [from, to] = rangeOf(text, content.item.span);
  const cut = proposedCut(text.slice(from, to));
  const middle = from + (cut?.[0].length ?? 0);
  const [head, tail] = cut ? [placeOf(text, [from, middle]), placeOf(text, [middle, to])] : [null, null];
  return [
    { key: 1, content: head ? at(content, head) : content },
    { key: 2, content: tail ? at(content, tail) : content },
  ];
}

type SplitFieldsProps = SplitDialogProps & {
  readonly content: FormContent;
  readonly onSplit: (parts: ItemContent[]) => void;
};

function SplitFields({ content, text, desk, onSplit, onClose }: SplitFieldsProps) {
  const { say } = useWording(policyWording);
  const words = useItemWords();
  const [parts, setParts] = useState<readonly Part[]>(() => firstParts(content, text));
  const forms = useRef(new Map<number, FormInstance>());
  const hold = useHolders(forms.current);
  const change = (key: number, place: QuotePlace) =>
    setParts(parts.map((part) => (part.key === key ? { key, content: at(part.content, place) } : part)));
  const confirm = async () => {
    const made: ItemContent[] = [];
    for (const { key, content: one } of parts) {
      const fields = await forms.current
        .get(key)
        ?.validateFields()
        .catch(() => undefined);
      if (fields === undefined) return;
      made.push(editedContent(one, fields as object));
    }
    onSplit(made);
  };
  return (
    <Modal
      open
      width="min(1100px, 96vw)"
      title={say("shape.split.title", { item: words.title(content) })}
      okText={say("shape.split.confirm", { count: parts.length })}
      okButtonProps={{ loading: desk.busy }}
      cancelText={say("policy.cancel")}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <p>{say("shape.split.explain")}</p>
      <div className="split-parts">
        {parts.map(({ key, content: one }, index) => (
          <PartForm
            key={key}
            name={`part${key}`}
            text={text}
            content={one}
            reads={one !== content}
            onPlace={(place) => change(key, place)}
            onForm={hold(key)}
          >
            <h3>{say("shape.split.part", { number: index + 1 })}</h3>
            {parts.length > 2 && (
              <Button size="small" onClick={() => setParts(parts.filter((part) => part.key !== key))}>
                {say("shape.split.less")}
              </Button>
            )}
          </PartForm>
        ))}
      </div>
      <Button onClick={() => setParts([...parts, { key: Math.max(...parts.map(({ key }) => key)) + 1, content }])}>
        {say("shape.split.more")}
      </Button>
      <RefusalNotice refusal={desk.refusal} />
    </Modal>
  );
}

/** For every part one function that stays the same, so that its form is handed in once. */
function useHolders(forms: Map<number, FormInstance>) {
  const holders = useRef(new Map<number, (form: FormInstance | null) => void>());
  return (key: number) => {
    const known = holders.current.get(key);
    if (known) return known;
    const holder = (form: FormInstance | null) => {
      if (form) forms.set(key, form);
      else forms.delete(key);
    };
    holders.current.set(key, holder);
    return holder;
  };
}
