import type { ReactNode } from "react";
import type { CellValue } from "./table-view.ts";

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  /** What the column is sorted, searched and filtered by, and what it shows without `render`. */
  readonly value: (row: Row) => CellValue;
  readonly render?: (row: Row) => ReactNode;
  /** Offers its different values as a filter. */
  readonly filter?: boolean;
  readonly align?: "left" | "right";
  readonly width?: number;
  /** Hidden until somebody asks for it. */
  readonly hidden?: boolean;
};

export type BulkAction<Row> = {
  readonly key: string;
  readonly label: string;
  readonly run: (rows: readonly Row[]) => void;
};

export type DataTableProps<Row> = {
  /** Under which the browser remembers the view, unique in the application: "units". */
  readonly name: string;
  /** Names the table for those who hear it. */
  readonly label: string;
  readonly rows: readonly Row[];
  /** Keep in a `useMemo`. The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** The first column as text; default its value. */
  readonly rowName?: (row: Row) => string;
  readonly rowActions?: (row: Row) => ReactNode;
  readonly bulkActions?: readonly BulkAction<Row>[];
  /** Buttons beside the search field, for example an export. */
  readonly tools?: ReactNode;
  /** Shown when there are no rows at all. */
  readonly empty: ReactNode;
};

export type Selection = {
  readonly keys: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
};
