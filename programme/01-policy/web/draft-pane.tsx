import { Button, Checkbox, Tabs } from "antd";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useWording } from "#screen";
import { AcceptAll } from "./accept-all.tsx";
import { DraftItem } from "./draft-item.tsx";
import { useItemWords } from "./item-words.ts";
import { progressOf, SECTIONS, type Section, sectionOf } from "./review-items.ts";
import type { PlanWarning, ReviewedItem } from "./review-view.ts";
import { scrollWithin } from "./scroll-within.ts";
import type { Selection } from "./selection.ts";
import type { ItemAction, ReviewDesk } from "./use-review-desk.ts";
import { policyWording } from "./wording.ts";

/** What the draft side shows beside the items themselves. */
export type DraftContext = {
  readonly desk: ReviewDesk;
  readonly warnings: ReadonlyMap<string, readonly PlanWarning[]>;
  /** Item → why the reader doubts it. */
  readonly doubts: ReadonlyMap<string, string>;
  readonly unknownNames: ReadonlySet<string>;
  /** Item → names of those who look at it now. */
  readonly lookedAtBy: ReadonlyMap<string, readonly string[]>;
};

/** What can be asked of one item. */
export type ItemHandlers = {
  readonly onChoose: (itemId: string) => void;
  readonly onShowInDocument: (itemId: string) => void;
  readonly onDecide: (item: ReviewedItem, action: ItemAction) => void;
  readonly onEdit: (item: ReviewedItem) => void;
  readonly onReject: (item: ReviewedItem) => void;
  readonly onStep: (steps: 1 | -1) => void;
};

export type DraftPaneProps = ItemHandlers & {
  readonly items: readonly ReviewedItem[];
  readonly context: DraftContext;
  readonly selection: Selection;
  readonly section: Section;
  readonly onSection: (section: Section) => void;
};

/** The draft by kind, with how much of each is still open. */
export function DraftPane(props: DraftPaneProps) {
  const { items, section, onSection } = props;
  const { say } = useWording(policyWording);
  return (
    <div className="draft-pane">
      <Tabs
        size="small"
        activeKey={section}
        destroyOnHidden
        onChange={(key) => onSection(SECTIONS.find((one) => one === key) ?? "target")}
        items={SECTIONS.map((one) => {
          const here = items.filter((item) => sectionOf(item) === one);
          const { total, pending } = progressOf(here);
          return {
            key: one,
            label: (
              <span className={total === 0 ? "section-empty" : ""}>
                {say(`policy.section.${one}`)}{" "}
                <span className="section-count">
                  {total === 0 ? 0 : say("policy.section.count", { done: total - pending, total })}
                </span>
              </span>
            ),
            children: one === section ? <SectionItems {...props} items={here} /> : null,
          };
        })}
      />
    </div>
  );
}

function SectionItems(props: DraftPaneProps) {
  const { items, context, selection, section } = props;
  const { say } = useWording(policyWording);
  const [openOnly, setOpenOnly] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  useSelectedInView(list, selection);
  const shown = items.filter(
    ({ decision, itemId }) => !openOnly || decision === "pending" || itemId === selection.itemId,
  );
  return (
    <>
      <div className="draft-tools">
        <Checkbox checked={openOnly} onChange={(event) => setOpenOnly(event.target.checked)}>
          {say("policy.open-only")}
        </Checkbox>
        {context.desk.mayDecide && section !== "uncertain" && (
          <AcceptAll items={items} section={section} desk={context.desk} />
        )}
      </div>
      <div className="draft-list" ref={list}>
        {section === "uncertain" && items.length > 0 && <p className="draft-hint">{say("policy.uncertain.explain")}</p>}
        {shown.length === 0 ? (
          <NothingHere empty={items.length === 0} section={section} onAll={() => setOpenOnly(false)} />
        ) : (
          <ItemList {...props} items={shown} />
        )}
      </div>
    </>
  );
}

function ItemList(props: DraftPaneProps) {
  const { items, context, selection, section } = props;
  const { say } = useWording(policyWording);
  const words = useItemWords();
  return (
    <ul className="draft-items" aria-label={say(`policy.section.${section}`)}>
      {items.map((item) => (
        <DraftItem
          key={item.itemId}
          item={item}
          title={words.title(item.item)}
          gist={words.gist(item.item)}
          selected={item.itemId === selection.itemId}
          context={context}
          onChoose={props.onChoose}
          onShowInDocument={props.onShowInDocument}
          onDecide={props.onDecide}
          onEdit={props.onEdit}
          onReject={props.onReject}
          onStep={props.onStep}
        />
      ))}
    </ul>
  );
}

type NothingHereProps = { readonly empty: boolean; readonly section: Section; readonly onAll: () => void };

function NothingHere({ empty, section, onAll }: NothingHereProps) {
  const { say } = useWording(policyWording);
  return (
    <div className="draft-nothing">
      <p>{say(!empty ? "policy.nothing-open" : section === "uncertain" ? "policy.no-doubts" : "policy.none-found")}</p>
      {!empty && <Button onClick={onAll}>{say("policy.show-all")}</Button>}
    </div>
  );
}

/** Brings the chosen item into view, and the focus to it when it was not chosen in the list itself. */
function useSelectedInView(list: RefObject<HTMLDivElement | null>, selection: Selection) {
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(".draft-item.is-selected");
    if (!list.current || !row) return;
    scrollWithin(list.current, row);
    if (selection.from === "keys" || selection.from === "document") {
      row.querySelector<HTMLElement>(".draft-item-head")?.focus({ preventScroll: true });
    }
  }, [list, selection]);
}
