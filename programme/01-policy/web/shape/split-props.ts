import type { ReviewedItem } from "../review-view.ts";
import type { ReviewDesk } from "../use-review-desk.ts";

/** What a dialog needs to take an item apart. */
export type SplitDialogProps = {
  readonly item: ReviewedItem;
  readonly text: string;
  readonly desk: ReviewDesk;
  /** The review now lists these instead. */
  readonly onDone: (first: ReviewedItem | undefined) => void;
  readonly onClose: () => void;
};
