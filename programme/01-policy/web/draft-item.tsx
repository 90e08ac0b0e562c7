import { FileSearchOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useWording, WarningList } from "#screen";
import { DoubtNotice } from "./doubt-notice.tsx";
import type { DraftContext, ItemHandlers } from "./draft-context.ts";
import { DraftItemHead } from "./draft-item-head.tsx";
import { ItemDetails } from "./item-details.tsx";
import { useItemWords } from "./item-words.ts";
import type { ReviewedItem } from "./review-view.ts";
import { policyWording } from "./wording.ts";

export type DraftItemProps = ItemHandlers & {
  readonly item: ReviewedItem;
  readonly selected: boolean;
  readonly context: DraftContext;
};

/** One item of the draft: a line, and its details and buttons while it is selected. */
export function DraftItem(props: DraftItemProps) {
  const { item, selected, context, onToggle, onStep } = props;
  const { say } = useWording(policyWording);
  return (
    <li className={selected ? "draft-item is-selected" : "draft-item"} data-decision={item.decision}>
      <DraftItemHead
        item={item}
        selected={selected}
        warnings={context.warnings.get(item.itemId)?.length ?? 0}
        others={(context.lookedAtBy.get(item.itemId) ?? []).join(say("policy.comma"))}
        onToggle={onToggle}
        onStep={onStep}
      />
      {selected && <DraftItemBody {...props} />}
    </li>
  );
}

function DraftItemBody(props: DraftItemProps) {
  const { item, context, onShowInDocument } = props;
  const words = useItemWords();
  const { say } = useWording(policyWording);
  const doubt = context.doubts.get(item.itemId);
  const warnings = context.warnings.get(item.itemId) ?? [];
  return (
    <div className="draft-item-body">
      {doubt !== undefined && <DoubtNotice why={doubt} />}
      <blockquote className="item-quote">
        {item.item.item.quote}
        <Button
          type="link"
          size="small"
          icon={<FileSearchOutlined aria-hidden />}
          onClick={() => onShowInDocument(item.itemId)}
        >
          {say("policy.item.show")}
        </Button>
      </blockquote>
      <ItemDetails content={item.item} warnings={warnings} unknownNames={context.unknownNames} />
      {warnings.length > 0 && (
        <WarningList warnings={warnings} label={say("policy.warnings.of", { item: words.title(item.item) })} />
      )}
      {item.by !== null && <DecidedBy item={item} />}
      {context.desk.mayDecide && <ItemActions {...props} />}
    </div>
  );
}

function DecidedBy({ item: { by, decision } }: Pick<DraftItemProps, "item">) {
  const { say } = useWording(policyWording);
  if (by === null) return null;
  return <p className="item-by">{say(`policy.by.${decision}`, { name: by.byName, at: by.at })}</p>;
}

function ItemActions({ item, context, onDecide, onEdit, onReject }: DraftItemProps) {
  const { say } = useWording(policyWording);
  const { busy } = context.desk;
  return (
    <div className="item-actions">
      {item.decision === "pending" && (
        <Button type="primary" loading={busy} onClick={() => onDecide(item, { action: "accept" })}>
          {say("policy.accept")}
        </Button>
      )}
      <Button disabled={busy} onClick={() => onEdit(item)}>
        {say("policy.edit")}
      </Button>
      {item.decision !== "rejected" && (
        <Button danger disabled={busy} onClick={() => onReject(item)}>
          {say("policy.reject")}
        </Button>
      )}
      {item.decision !== "pending" && (
        <Button disabled={busy} onClick={() => onDecide(item, { action: "reopen" })}>
          {say("policy.reopen")}
        </Button>
      )}
    </div>
  );
}
