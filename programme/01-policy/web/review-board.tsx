import { Segmented, Tag } from "antd";
import { useCallback, useMemo, useState } from "react";
import { api } from "#contract";
import { PageFrame, PathLink, useApiQuery, useSession, useWording } from "#screen";
import { ConflictNotice } from "./conflict-notice.tsx";
import { DiscardButton } from "./discard-button.tsx";
import { DocumentText } from "./document-text.tsx";
import { DraftPane } from "./draft-pane.tsx";
import { EditDialog } from "./edit-dialog.tsx";
import { PublishButton } from "./publish-dialog.tsx";
import { RejectDialog } from "./reject-dialog.tsx";
import { inPageOrder, itemNamed, namesStillUsed, progressOf, warningsByItem } from "./review-items.ts";
import { ReviewNotices } from "./review-notices.tsx";
import { ReviewProgress } from "./review-progress.tsx";
import type { Preview, ReviewView } from "./review-view.ts";
import { ReviewersHere } from "./reviewers-here.tsx";
import { useGoingThrough } from "./use-going-through.ts";
import { usePaneHeight } from "./use-pane-height.ts";
import { usePaused } from "./use-paused.ts";
import { useReviewDesk } from "./use-review-desk.ts";
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
  const [places] = useState(() => review.items.map(({ itemId, item }) => ({ id: itemId, span: item.item.span })));
  const going = useGoingThrough({ ordered, desk, wanted: itemNamed(review.items, wanted ?? "")?.itemId ?? null });
  const context = useDraftContext(review, { desk, warnings: preview.value?.warnings });
  const unknownUnits = namesStillUsed(review.unknownUnits, review.items);
  const unknownAreas = namesStillUsed(review.unknownAreas, review.items);
  const { selection, choose, side, showSide } = going;
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
        {mayDecide && <ReviewersHere review={review} at={selection.itemId} onChanges={desk.merge} />}
      </div>
      <ReviewNotices
        review={review}
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
          onChoose={chooseFromDocument}
        />
        <DraftPane
          items={ordered}
          context={context}
          selection={selection}
          section={going.section}
          onSection={going.showSection}
          onStep={going.step}
          onToggle={going.toggle}
          onShowInDocument={going.showInDocument}
          onDecide={going.decide}
          onEdit={going.edit}
          onReject={going.reject}
        />
      </div>
      {mayDecide && <p className="review-keys">{say("policy.keys.explain")}</p>}
      <ItemDialogs going={going} desk={desk} />
    </PageFrame>
  );
}

type ItemDialogsProps = {
  readonly going: ReturnType<typeof useGoingThrough>;
  readonly desk: ReturnType<typeof useReviewDesk>;
};

function ItemDialogs({ going: { asked, done, close }, desk }: ItemDialogsProps) {
  if (asked === null) return null;
  const dialog = { item: asked.item, desk, onDone: done, onClose: close };
  return asked.dialog === "edit" ? <EditDialog {...dialog} /> : <RejectDialog {...dialog} />;
}

type Known = {
  readonly desk: ReturnType<typeof useReviewDesk>;
  readonly warnings: Preview["warnings"] | undefined;
};

function useDraftContext(review: ReviewView, { desk, warnings }: Known) {
  const { items, doubts, unknownUnits, unknownAreas, reviewers } = review;
  const lookedAtBy = new Map<string, string[]>();
  for (const { itemId, displayName } of reviewers) {
    if (itemId !== null) lookedAtBy.set(itemId, [...(lookedAtBy.get(itemId) ?? []), displayName]);
  }
  return {
    desk,
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
