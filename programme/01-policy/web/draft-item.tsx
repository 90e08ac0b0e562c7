import { FileSearchOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useWording, WarningList } from "#screen";
import { DoubtNotice } from "./doubt-notice.tsx";
import type { DraftContext, ItemHandlers } from "./draft-context.ts";
import { DraftItemHead } from "./draft-item-head.tsx";
import { ItemDetails } from "./item-details.tsx";
import { useItemWords } from "./item-words.ts";
import type { ReviewedItem } from "./review-view.ts";
import { ItemOriginLine } from "./shape/item-origin.tsx";
import { policyWording } from "./wording.ts";

export type DraftItemProps = ItemHandlers & {
  readonly item: ReviewedItem;
  readonly selected: boolean;
  readonly context: DraftContext;
};

/** One item of the draft: a line, and its details and buttons while it is selected. */
export function DraftItem(props: DraftItemProps) {
  const { item, selected, context, onToggle, deeds } = props;
  const { say } = useWording(policyWording);
  return (
    <li className={selected ? "draft-item is-selected" : "draft-item"} data-decision={item.decision}>
      <DraftItemHead
        item={item}
        selected={selected}
        warnings={context.warnings.get(item.itemId)?.length ?? 0}
        others={(context.lookedAtBy.get(item.itemId) ?? []).join(say("policy.comma"))}
        onToggle={onToggle}
        marked={context.marked.has(item.itemId)}
        onStep={deeds.step}
      />
      {selected && <DraftItemBody {...props} />}
    </li>
  );
}

function DraftItemBody(props: DraftItemProps) {
  const { item, context, onShowInDocument } = props;
  const words = useItemWords();
  const { say } = useWording(policyWording);
  const doubt = doubtOf(item, context);
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
      <ItemDetails
        content={item.item}
        warnings={warnings}
        unknownNames={context.unknownNames}
        onShowCell={context.showCell}
      />
      {warnings.length > 0 && (
        <WarningList warnings={warnings} label={say("policy.warnings.of", { item: words.title(item.item) })} />
      )}
      {item.origin && item.decision === "pending" ? (
        <ItemOriginLine item={item} />
      ) : (
        item.by !== null && <DecidedBy item={item} />
      )}
      {context.desk.mayDecide && <ItemActions {...props} />}
    </div>
  );
}

/** Parts of a doubted item are doubted for the same reason. */
function doubtOf({ itemId, origin }: ReviewedItem, { doubts }: DraftContext): string | undefined {
  return [itemId, ...(origin?.from ?? [])].map((id) => doubts.get(id)).find((why) => why !== undefined);
}

function DecidedBy({ item: { by, decision } }: Pick<DraftItemProps, "item">) {
  const { say } = useWording(policyWording);
  if (by === null) return null;
  return <p className="item-by">{say(`policy.by.${decision}`, { name: by.byName, at: by.at })}</p>;
}

function ItemActions({ item, context, deeds }: DraftItemProps) {
  const { say } = useWording(policyWording);
  const { busy } = context.desk;
  return (
    <div className="item-actions">
      {item.decision === "pending" && (
        <Button type="primary" loading={busy} onClick={() => deeds.accept(item)}>
          {say("policy.accept")}
        </Button>
      )}
      <Button disabled={busy} onClick={() => deeds.edit(item)}>
        {say("policy.edit")}
      </Button>
      {item.decision !== "rejected" && (
        <Button danger disabled={busy} onClick={() => deeds.reject(item)}>
          {say("policy.reject")}
        </Button>
      )}
      {item.decision === "pending" ? (
        <>
          <Button disabled={busy} onClick={() => deeds.split(item)}>
            {say("shape.split")}
          </Button>
          <Button aria-pressed={context.marked.has(item.itemId)} disabled={busy} onClick={() => deeds.mark(item)}>
            {say(context.marked.has(item.itemId) ? "shape.merge.unmark" : "shape.merge.mark")}
          </Button>
          {item.origin && (
            <Button disabled={busy} onClick={() => deeds.undo(item)}>
              {say("shape.undo")}
            </Button>
          )}
        </>
      ) : (
        <Button disabled={busy} onClick={() => deeds.undo(item)}>
          {say("policy.reopen")}
        </Button>
      )}
    </div>
  );
}
