import type { Grant, Reader, Writer } from "#database";
import type { Measure } from "#facts";
import type { Instant, NextId, Result } from "#kernel";
import type { TextRow } from "#office";
import type { PlannedRow } from "../../domain/planned-row.ts";
import type { StagedRow, StoredImport, UndoCounts } from "../../store/index.ts";

/** What a row would do, for the person who decides: facts of measures, and whatever else the kind of list changes. */
export type RowChange = {
  readonly facts: readonly {
    readonly measure: string;
    readonly year: number | null;
    readonly before: string | null;
    readonly after: string;
    readonly takesEffect: boolean;
  }[];
  readonly details: readonly {
    readonly label: { readonly zh: string; readonly en: string };
    readonly before: string | null;
    readonly after: string;
  }[];
};

/** A list whose headings were understood. */
export type UnderstoodList<Plan extends PlannedRow = PlannedRow> = {
  /** Headings that mean nothing here: their cells are not looked at. */
  readonly unknown: readonly string[];
  /** What the next rows would do; looks up what they need in a few statements for all of them. */
  readonly plan: (query: Reader, rows: readonly TextRow[]) => Promise<readonly StagedRow<Plan>[]>;
};

/** Who takes a list in, and when. */
export type TakingIn = { readonly grant: Grant; readonly at: Instant; readonly nextId: NextId };

/** A file to begin with. */
export type ListTemplate = { readonly fileName: string; readonly bytes: Uint8Array };

/**
 * One kind of list: what its headings mean, what a row would do, and how rows are entered. Handing in, reading in a thread of its own, preview, decision, progress
 * and the rows that come back in red are the same for all.
 */
export type ListKind<Plan extends PlannedRow = PlannedRow> = {
  readonly code: string;
  /** Told by its cells: titles and remarks may stand above the headings. */
  readonly isHeadingRow: (cells: readonly string[]) => boolean;
  /** Refuses headings that cannot be understood, and a target that is not there for the caller. */
  readonly begin: (
    query: Reader,
    it: StoredImport,
    headings: readonly string[],
  ) => Promise<Result<UnderstoodList<Plan>>>;
  /** Begins to take in; what it gives back enters the next rows, in the same transaction. */
  readonly takeIn: (
    write: Writer,
    it: StoredImport,
    by: TakingIn,
  ) => (plans: readonly Plan[]) => Promise<Result<unknown>>;
  /** Rows of a list never touch what others of it touch: the next are prepared while the last are entered. */
  readonly rowsApart?: true;
  /** Begins to undo a list that was taken in; what it gives back undoes the next rows. Left out by kinds that cannot be undone as a whole. */
  readonly undo?: (
    write: Writer,
    it: StoredImport,
    by: TakingIn,
  ) => (plans: readonly Plan[]) => Promise<Result<UndoCounts>>;
  readonly changes: (plan: Plan, query: ListLookUps) => RowChange;
  readonly template: (query: ListLookUps, wanted: { readonly year: number }) => Promise<ListTemplate>;
};

/** Dictionaries that previews and templates need. */
export type ListLookUps = { readonly measures: ReadonlyMap<string, Measure> };

/** The kinds by their codes; the plans of a kind come back to it alone. */
export type ListKinds = ReadonlyMap<string, ListKind>;

/** Forgets which plans a kind works with: they are kept as JSON and given back to the kind that made them. */
export function anyKind<Plan extends PlannedRow>(kind: ListKind<Plan>): ListKind {
  return kind as unknown as ListKind;
}

export const NOTHING_UNDONE: UndoCounts = { withdrawn: 0, restored: 0, kept: 0 };

export function addUndone(a: UndoCounts, b: UndoCounts): UndoCounts {
  return { withdrawn: a.withdrawn + b.withdrawn, restored: a.restored + b.restored, kept: a.kept + b.kept };
}
