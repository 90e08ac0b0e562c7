import type { PlanWarning } from "./review-view.ts";
import type { ShowCell } from "./table-details.tsx";
import type { ReviewDesk } from "./use-review-desk.ts";
import type { KeyDeeds } from "./use-review-keys.ts";

/** What the draft side shows beside the items themselves. */
export type DraftContext = {
  readonly desk: ReviewDesk;
  readonly warnings: ReadonlyMap<string, readonly PlanWarning[]>;
  /** Item → why the reader doubts it. */
  readonly doubts: ReadonlyMap<string, string>;
  /** Items that a person marked to merge. */
  readonly marked: ReadonlySet<string>;
  readonly showCell: ShowCell;
  readonly unknownNames: ReadonlySet<string>;
  /** Item → names of those who look at it now. */
  readonly lookedAtBy: ReadonlyMap<string, readonly string[]>;
};

/** What can be asked of one item. */
export type ItemHandlers = {
  /** Selects an item, or closes it when it is selected. */
  readonly onToggle: (itemId: string) => void;
  readonly onShowInDocument: (itemId: string) => void;
  readonly deeds: KeyDeeds;
};
