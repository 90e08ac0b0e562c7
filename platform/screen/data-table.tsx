import { Button, Table, type TableColumnType } from "antd";
import { type Key, type ReactNode, useMemo, useState } from "react";
import { EmptyState } from "./empty-state.tsx";
import { ScrollRegion } from "./scroll-region.tsx";
import { useWording } from "./speech.ts";
import { TableCards } from "./table-cards.tsx";
import { TableToolbar } from "./table-toolbar.tsx";
import { type CellValue, rowsInView } from "./table-view.ts";
import { useNarrow } from "./use-narrow.ts";
import { useTableView } from "./use-table-view.ts";
import { screenWording } from "./wording.ts";

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

const PAGE = 50;

/** Every list of the house: search, filters, sort, column choice, a view that is remembered, selection that survives them. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { name, rows, columns, rowKey, bulkActions = [], empty } = props;
  const { language, say } = useWording(screenWording);
  const [text, setText] = useState("");
  const [selected, setSelected] = useState<readonly string[]>([]);
  const narrow = useNarrow();
  const table = useTableView(name, columns);
  const shown = useMemo(
    () => rowsInView(rows, columns, { view: table.view, text, language }),
    [rows, columns, table.view, text, language],
  );
  if (rows.length === 0) return <>{empty}</>;
  const chosen = rows.filter((row) => selected.includes(rowKey(row)));
  const visible = columns.filter(({ key }) => !table.view.hidden.includes(key));
  const selection = bulkActions.length > 0 ? { keys: selected, onChange: setSelected } : undefined;
  const clear = () => {
    setText("");
    table.change({ filters: {} });
  };
  return (
    <div className="data-table">
      <TableToolbar
        {...{ rows, columns, table, text, language }}
        shown={shown.length}
        narrow={narrow}
        onText={setText}
        tools={props.tools}
      />
      {chosen.length > 0 && <BulkBar rows={chosen} actions={bulkActions} onClear={() => setSelected([])} />}
      {shown.length === 0 ? (
        <EmptyState
          title={say("screen.table.nothing-fits")}
          action={<Button onClick={clear}>{say("screen.table.clear")}</Button>}
        />
      ) : narrow ? (
        <TableCards {...props} rows={shown} columns={visible} selection={selection} />
      ) : (
        <WideTable {...props} rows={shown} columns={visible} selection={selection} table={table} />
      )}
    </div>
  );
}

export type Selection = {
  readonly keys: readonly string[];
  readonly onChange: (keys: readonly string[]) => void;
};

type BulkBarProps<Row> = {
  readonly rows: readonly Row[];
  readonly actions: readonly BulkAction<Row>[];
  readonly onClear: () => void;
};

function BulkBar<Row>({ rows, actions, onClear }: BulkBarProps<Row>) {
  const { say } = useWording(screenWording);
  return (
    <div className="bulk-bar" role="status">
      <span>{say("screen.table.chosen", { count: rows.length })}</span>
      {actions.map(({ key, label, run }) => (
        <Button key={key} onClick={() => run(rows)}>
          {label}
        </Button>
      ))}
      <Button type="text" onClick={onClear}>
        {say("screen.table.unchoose")}
      </Button>
    </div>
  );
}

type WideTableProps<Row> = DataTableProps<Row> & {
  readonly selection: Selection | undefined;
  readonly table: ReturnType<typeof useTableView>;
};

function WideTable<Row extends object>(props: WideTableProps<Row>) {
  const { label, rows, rowKey, selection, table } = props;
  const { say } = useWording(screenWording);
  const name = props.rowName ?? ((row: Row) => String(props.columns[0]?.value(row) ?? ""));
  return (
    <ScrollRegion label={label}>
      <Table<Row>
        size="small"
        rowKey={rowKey}
        dataSource={[...rows]}
        columns={tableColumns(props, say("screen.table.actions"))}
        pagination={rows.length > PAGE ? { defaultPageSize: PAGE, showSizeChanger: false } : false}
        showSorterTooltip={false}
        onChange={(_pagination, _filters, sorter) => {
          const one = Array.isArray(sorter) ? sorter[0] : sorter;
          const direction = one?.order === "descend" ? "down" : "up";
          table.change({ sort: one?.order && one.columnKey ? { column: String(one.columnKey), direction } : null });
        }}
        {...(selection
          ? {
              rowSelection: {
                selectedRowKeys: [...selection.keys],
                preserveSelectedRowKeys: true,
                onChange: (keys: readonly Key[]) => selection.onChange(keys.map(String)),
                getTitleCheckboxProps: () => ({ "aria-label": say("screen.table.choose-all") }),
                getCheckboxProps: (row: Row) => ({ "aria-label": say("screen.table.choose", { row: name(row) }) }),
              },
            }
          : {})}
      />
    </ScrollRegion>
  );
}

function tableColumns<Row extends object>(props: WideTableProps<Row>, actions: string): TableColumnType<Row>[] {
  const { columns, rowActions, table } = props;
  const { sort } = table.view;
  const shown = columns.map((column): TableColumnType<Row> => {
    const order = sort?.column !== column.key ? null : sort.direction === "up" ? "ascend" : "descend";
    return {
      key: column.key,
      title: column.title,
      align: column.align ?? "left",
      ...(column.width ? { width: column.width } : {}),
      sorter: true,
      sortOrder: order,
      render: (_value, row) => (column.render ? column.render(row) : column.value(row)),
    };
  });
  if (!rowActions) return shown;
  return [
    ...shown,
    { key: "actions", title: actions, render: (_value, row) => <div className="row-actions">{rowActions(row)}</div> },
  ];
}
