import { ExclamationCircleFilled, FileSearchOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { KeyboardEvent } from "react";
import { useWording, WarningList } from "#screen";
import { DecisionMark } from "./decision-mark.tsx";
import { DoubtNotice } from "./doubt-notice.tsx";
import type { DraftContext, ItemHandlers } from "./draft-pane.tsx";
import { ItemDetails } from "./item-details.tsx";
import type { ReviewedItem } from "./review-view.ts";
import { policyWording } from "./wording.ts";

export type DraftItemProps = ItemHandlers & {
  readonly item: ReviewedItem;
  readonly title: string;
  readonly gist: string;
  readonly selected: boolean;
  readonly context: DraftContext;
};

/** One item of the draft: a line, and its details and buttons while it is selected. */
export function DraftItem(props: DraftItemProps) {
  const { item, title, gist, selected, context, onChoose, onStep } = props;
  const { say } = useWording(policyWording);
  const warnings = context.warnings.get(item.itemId)?.length ?? 0;
  const others = context.lookedAtBy.get(item.itemId) ?? [];
  const press = (event: KeyboardEvent) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    onStep(event.key === "ArrowDown" ? 1 : -1);
  };
  return (
    <li className={selected ? "draft-item is-selected" : "draft-item"} data-decision={item.decision}>
      <button
        type="button"
        className="draft-item-head"
        aria-expanded={selected}
        onClick={() => onChoose(item.itemId)}
        onKeyDown={press}
      >
        <span className="draft-item-text">
          <span className="draft-item-title">{title}</span>
          <span className="draft-item-gist">{gist}</span>
        </span>
        <span className="draft-item-marks">
          {warnings > 0 && (
            <span className="item-warned">
              <ExclamationCircleFilled aria-hidden /> {say("policy.item.warnings", { count: warnings })}
            </span>
          )}
          {others.length > 0 && <span className="reviewer">{say("policy.item.others", { names: others })}</span>}
          <DecisionMark decision={item.decision} />
        </span>
      </button>
      {selected && <DraftItemBody {...props} />}
    </li>
  );
}

function DraftItemBody(props: DraftItemProps) {
  const { item, title, context, onShowInDocument } = props;
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
      {warnings.length > 0 && <WarningList warnings={warnings} label={say("policy.warnings.of", { item: title })} />}
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
