import { Button, Checkbox } from "antd";
import { type RefObject, useEffect, useRef, useState } from "react";
import { useWording } from "#screen";
import { AcceptAll } from "./accept-all.tsx";
import type { DraftContext, ItemHandlers } from "./draft-context.ts";
import { DraftItem } from "./draft-item.tsx";
import { progressOf, type Section, sectionOf } from "./review-items.ts";
import type { ReviewedItem } from "./review-view.ts";
import { scrollWithin } from "./scroll-within.ts";
import { SectionTabs } from "./section-tabs.tsx";
import type { Selection } from "./selection.ts";
import { ItemSearch } from "./shape/item-search.tsx";
import { policyWording } from "./wording.ts";

/** What is looked for among the items, and how to go through what was found. */
export type ItemSearchState = {
  readonly words: string;
  readonly onWords: (words: string) => void;
  /** Ids of the items in which the words stand; all of them when there are no words. */
  readonly found: ReadonlySet<string>;
  readonly onNext: () => void;
  readonly handle: RefObject<{ readonly focus: () => void } | null>;
};

export type DraftPaneProps = ItemHandlers & {
  readonly items: readonly ReviewedItem[];
  readonly context: DraftContext;
  readonly selection: Selection;
  readonly section: Section;
  readonly onSection: (section: Section) => void;
  readonly search: ItemSearchState;
};

/** The draft by kind, with how much of each is decided. */
export function DraftPane(props: DraftPaneProps) {
  const { items, section, onSection } = props;
  const of = (one: Section) => items.filter((item) => sectionOf(item) === one);
  const progress = {
    target: progressOf(of("target")),
    table: progressOf(of("table")),
    task: progressOf(of("task")),
    incentive: progressOf(of("incentive")),
    reference: progressOf(of("reference")),
    uncertain: progressOf(of("uncertain")),
  };
  return (
    <div className="draft-pane">
      <SectionTabs section={section} progress={progress} onSection={onSection}>
        <SectionItems key={section} {...props} items={of(section)} />
      </SectionTabs>
    </div>
  );
}

function SectionItems(props: DraftPaneProps) {
  const { items, context, selection, section, search } = props;
  const { say } = useWording(policyWording);
  const [openOnly, setOpenOnly] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const shown = items.filter(
    ({ decision, itemId }) =>
      itemId === selection.itemId || (search.found.has(itemId) && (!openOnly || decision === "pending")),
  );
  useSelectedInView(list, { selection, present: shown.some(({ itemId }) => itemId === selection.itemId) });
  const all = () => {
    setOpenOnly(false);
    search.onWords("");
  };
  const foundHere = items.filter(({ itemId }) => search.found.has(itemId)).length;
  return (
    <>
      <div className="draft-tools">
        <Checkbox checked={openOnly} onChange={(event) => setOpenOnly(event.target.checked)}>
          {say("policy.open-only")}
        </Checkbox>
        <ItemSearch
          words={search.words}
          onWords={search.onWords}
          found={{ here: foundHere, elsewhere: search.found.size - foundHere }}
          onNext={search.onNext}
          onLeave={() => list.current?.querySelector<HTMLElement>(".draft-item-head")?.focus()}
          handle={search.handle}
        />
        {context.desk.mayDecide && section !== "uncertain" && (
          <AcceptAll items={items} section={section} desk={context.desk} />
        )}
      </div>
      <div className="draft-list" ref={list}>
        {section === "uncertain" && items.length > 0 && <p className="draft-hint">{say("policy.uncertain.explain")}</p>}
        {shown.length === 0 ? (
          <NothingHere empty={items.length === 0} section={section} onAll={all} />
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
  return (
    <ul className="draft-items" aria-label={say(`policy.section.${section}`)}>
      {items.map((item) => (
        <DraftItem
          key={item.itemId}
          item={item}
          selected={item.itemId === selection.itemId}
          context={context}
          onToggle={props.onToggle}
          onShowInDocument={props.onShowInDocument}
          deeds={props.deeds}
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
function useSelectedInView(
  list: RefObject<HTMLDivElement | null>,
  { selection, present }: { readonly selection: Selection; readonly present: boolean },
) {
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(".draft-item.is-selected");
    if (!list.current || !row || !present) return;
    scrollWithin(list.current, row);
    if (selection.from === "keys" || selection.from === "document") {
      row.querySelector<HTMLElement>(".draft-item-head")?.focus({ preventScroll: true });
    }
  }, [list, selection, present]);
}
