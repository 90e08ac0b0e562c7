import { PlusOutlined } from "@ant-design/icons";
import { Button, Segmented, Tag } from "antd";
import { useCallback, useMemo, useState } from "react";
import { api } from "#contract";
import { PageFrame, PathLink, useAnnounce, useApiQuery, useSession, useWording } from "#screen";
import { ConflictNotice } from "./conflict-notice.tsx";
import { DiscardButton } from "./discard-button.tsx";
import { DocumentText } from "./document-text.tsx";
import { DraftPane } from "./draft-pane.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import { PublishButton } from "./publish-dialog.tsx";
import type { Range16 } from "./quote-place.ts";
import { RejectDialog } from "./reject-dialog.tsx";
import { inPageOrder, itemNamed, namesStillUsed, progressOf, type Section, warningsByItem } from "./review-items.ts";
import { ReviewNotices } from "./review-notices.tsx";
import { ReviewProgress } from "./review-progress.tsx";
import type { ItemKind, Preview, ReviewedItem, ReviewView } from "./review-view.ts";
import { ReviewersHere } from "./reviewers-here.tsx";
import { AddDialog } from "./shape/add-dialog.tsx";
import { MarkedBar } from "./shape/marked-bar.tsx";
import { MergeDialog } from "./shape/merge-dialog.tsx";
import { SplitDialog } from "./shape/split-dialog.tsx";
import { type Marks, useMarks } from "./shape/use-marks.ts";
import type { ShowCell } from "./table-details.tsx";
import { tablePlace } from "./table-place.ts";
import { type GoingThrough, useGoingThrough } from "./use-going-through.ts";
import { useItemDeeds } from "./use-item-deeds.ts";
import { useItemSearch } from "./use-item-search.ts";
import { usePaneHeight } from "./use-pane-height.ts";
import { usePaused } from "./use-paused.ts";
import { type ReviewDesk, useReviewDesk } from "./use-review-desk.ts";
import { useReviewKeys } from "./use-review-keys.ts";
import { policyWording } from "./wording.ts";

export type ReviewBoardProps = { readonly review: ReviewView; readonly wanted: string | null };

/** What publishing now would warn of, asked again when decisions have been still for a moment. */
function usePreview({ id, lastSeq }: ReviewView) {
  const paused = usePaused(lastSeq, 800);
  return useApiQuery<Preview>(
    ["plans", "preview", id, paused],
    () => api.GET("/api/plans/preview", { params: { query: { documentId: id } } }),
    { keepPrevious: true },
  );
}

export function ReviewBoard({ review, wanted }: ReviewBoardProps) {
  const { say } = useWording(policyWording);
  const { may } = useSession();
  const mayDecide = review.state === "open" && may("policy.review");
  const desk = useReviewDesk(review, mayDecide);
  const preview = usePreview(review);
  const ordered = useMemo(() => inPageOrder(review.items), [review.items]);
  const places = usePlaces(review);
  const going = useGoingThrough({ ordered, desk, wanted: itemNamed(review.items, wanted ?? "")?.itemId ?? null });
  const marks = useMarks(ordered);
  const { selection, choose, side, showSide } = going;
  const search = useItemSearch({
    ordered,
    selected: selection.itemId,
    onChoose: useCallback((id: string) => choose(id, "keys"), [choose]),
  });
  const deeds = useItemDeeds({ going, marks, text: review.text, search: search.handle });
  const chosen = ordered.find(({ itemId }) => itemId === selection.itemId);
  useReviewKeys({ item: chosen, mayDecide, busy: desk.busy, deeds });
  const { lookedAt, showCell } = useShownCell(review.text, going);
  const context = useDraftContext(review, { desk, marks, showCell, warnings: preview.value?.warnings });
  const unknownUnits = namesStillUsed(review.unknownUnits, review.items);
  const unknownAreas = namesStillUsed(review.unknownAreas, review.items);
  const chooseFromDocument = useCallback((id: string) => choose(id, "document"), [choose]);
  const chooseNamed = (id: string) => choose(itemNamed(review.items, id)?.itemId ?? null, "keys");
  const split = usePaneHeight();
  return (
    <PageFrame
      title={review.title}
      crumbs={[{ label: say("policy.title"), to: "/policy" }]}
      mark={<ReviewMark review={review} />}
      actions={
        mayDecide && (
          <>
            <DiscardButton review={review} />
            {may("plan.publish") && (
              <PublishButton
                review={review}
                unknown={[...unknownUnits, ...unknownAreas]}
                warnings={preview.value?.warnings.length ?? 0}
                onGoOn={going.toFirstPending}
              />
            )}
          </>
        )
      }
    >
      <div className="review-head">
        <ReviewProgress {...progressOf(review.items)} />
        {mayDecide && (
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={deeds.add}>
            {say("shape.add")}
          </Button>
        )}
        <MarkedBar marked={marks.marked} onMerge={deeds.merge} onClear={marks.clear} />
        {mayDecide && <ReviewersHere review={review} at={selection.itemId} onChanges={desk.merge} />}
      </div>
      <ReviewNotices
        review={review}
        desk={desk}
        preview={preview}
        unknownUnits={unknownUnits}
        unknownAreas={unknownAreas}
        mayDecide={mayDecide}
        onChoose={chooseNamed}
      />
      <ConflictNotice desk={desk} items={review.items} />
      <Segmented
        block
        className="review-sides"
        aria-label={say("policy.sides")}
        value={side}
        options={[
          { value: "draft", label: say("policy.side.draft") },
          { value: "document", label: say("policy.side.document") },
        ]}
        onChange={showSide}
      />
      <div className="review-split" data-side={side} ref={split}>
        <DocumentText
          text={review.text}
          places={places}
          items={review.items}
          selection={selection}
          label={say("policy.document.of", { title: review.title })}
          lookedAt={lookedAt}
          onChoose={chooseFromDocument}
          onAdd={mayDecide ? (place) => going.ask({ dialog: "add", place }) : undefined}
        />
        <DraftPane
          items={ordered}
          context={context}
          selection={selection}
          section={going.section}
          onSection={going.showSection}
          onToggle={going.toggle}
          onShowInDocument={going.showInDocument}
          deeds={deeds}
          search={search}
        />
      </div>
      {mayDecide && <p className="review-keys">{say("shape.keys.explain")}</p>}
      <p className="for-screen-readers" aria-live="polite">
        {going.spoken}
      </p>
      <ItemDialogs going={going} desk={desk} text={review.text} kind={kindOf(going.section)} onMerged={marks.clear} />
    </PageFrame>
  );
}

/** The places of all quotes; laid out again only when items were split, merged or added. */
function usePlaces({ items, shapedAt }: ReviewView) {
  const laid = () => ({ shapedAt, places: items.map(({ itemId, item }) => ({ id: itemId, span: item.item.span })) });
  const [held, hold] = useState(laid);
  if (held.shapedAt !== shapedAt) hold(laid());
  return held.places;
}

/** Where a figure of a table is printed: the document side goes there; to the table's title when the line is not found. */
function useShownCell(text: string, { showSide, showInDocument }: GoingThrough) {
  const { say } = useWording(policyWording);
  const announce = useAnnounce();
  const [lookedAt, lookAt] = useState<Range16 | null>(null);
  const showCell: ShowCell = (table, row, region) => {
    const place = tablePlace(text, table, { row, region });
    if (place) {
      showSide("document");
      lookAt([...place]);
    } else {
      announce(say("shape.table.not-found"));
      showInDocument(table.id);
    }
  };
  return { lookedAt, showCell };
}

/** What an added item is likely to be: of the kind that is looked at. */
function kindOf(section: Section): ItemKind {
  return section === "uncertain" ? "target" : section;
}

type ItemDialogsProps = {
  readonly going: GoingThrough;
  readonly desk: ReviewDesk;
  readonly text: string;
  readonly kind: ItemKind;
  readonly onMerged: () => void;
};

function ItemDialogs({ going: { asked, done, made, close }, desk, text, kind, onMerged }: ItemDialogsProps) {
  switch (asked?.dialog) {
    case undefined:
      return null;
    case "edit":
      return <EditDialog item={asked.item} desk={desk} onDone={(item) => done(item, "edited")} onClose={close} />;
    case "reject":
      return <RejectDialog item={asked.item} desk={desk} onDone={(item) => done(item, "rejected")} onClose={close} />;
    case "split":
      return <SplitDialog item={asked.item} text={text} desk={desk} onDone={made} onClose={close} />;
    case "add":
      return <AddDialog text={text} place={asked.place} kind={kind} desk={desk} onDone={made} onClose={close} />;
    case "merge": {
      const merged = (item: ReviewedItem | undefined) => {
        onMerged();
        made(item);
      };
      return <MergeDialog items={asked.items} desk={desk} onDone={merged} onClose={close} />;
    }
  }
}

type Known = {
  readonly desk: ReviewDesk;
  readonly marks: Marks;
  readonly showCell: ShowCell;
  readonly warnings: Preview["warnings"] | undefined;
};

function useDraftContext(review: ReviewView, { desk, marks, showCell, warnings }: Known) {
  const { items, doubts, unknownUnits, unknownAreas, reviewers } = review;
  const lookedAtBy = new Map<string, string[]>();
  for (const { itemId, displayName } of reviewers) {
    if (itemId !== null) lookedAtBy.set(itemId, [...(lookedAtBy.get(itemId) ?? []), displayName]);
  }
  return {
    desk,
    showCell,
    marked: new Set(marks.marked.map(({ itemId }) => itemId)),
    warnings: useMemo(() => warningsByItem(items, warnings ?? []), [items, warnings]),
    doubts: useMemo(() => new Map(doubts.map(({ id, why }) => [id, why])), [doubts]),
    unknownNames: new Set([...unknownUnits, ...unknownAreas].map(({ name }) => name)),
    lookedAtBy,
  };
}

function ReviewMark({ review: { state, published } }: { readonly review: ReviewView }) {
  const { say } = useWording(policyWording);
  if (state === "open") return null;
  return (
    <>
      <Tag>{say(`policy.state.${state}`)}</Tag>
      {published && <PathLink to={`/plans/${published.planId}`}>{say("policy.to-plan")}</PathLink>}
    </>
  );
}
