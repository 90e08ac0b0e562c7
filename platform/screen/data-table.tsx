import { Button, Table, type TableColumnType } from "antd";
import { type Key, useMemo, useState } from "react";
import { EmptyState } from "./empty-state.tsx";
import { ScrollRegion } from "./scroll-region.tsx";
import { useWording } from "./speech.ts";
import { TableCards } from "./table-cards.tsx";
import type { BulkAction, DataTableProps, Selection } from "./table-props.ts";
import { TableToolbar } from "./table-toolbar.tsx";
import { rowsInView } from "./table-view.ts";
import { useNarrow } from "./use-narrow.ts";
import { useTableView } from "./use-table-view.ts";
import { screenWording } from "./wording.ts";

const PAGE = 50;

/** Every list of the house: search, filters, sort, column choice, a view that is remembered, selection that survives them. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  return props.rows.length === 0 ? props.empty : <FilledTable {...props} />;
}

/** The rows as somebody wants to see them, and how to want something else. */
function useWanted<Row>({ name, rows, columns }: DataTableProps<Row>) {
  const { language } = useWording(screenWording);
  const [text, setText] = useState("");
  const table = useTableView(name, columns);
  const shown = useMemo(
    () => rowsInView(rows, columns, { view: table.view, text, language }),
    [rows, columns, table.view, text, language],
  );
  const clear = () => {
    setText("");
    table.change({ filters: {} });
  };
  const visible = columns.filter(({ key }) => !table.view.hidden.includes(key));
  return { text, setText, table, shown, visible, clear };
}

function FilledTable<Row extends object>(props: DataTableProps<Row>) {
  const { rows, columns, rowKey, bulkActions = [], tools } = props;
  const { say } = useWording(screenWording);
  const { text, setText, table, shown, visible, clear } = useWanted(props);
  const [keys, setKeys] = useState<readonly string[]>([]);
  const narrow = useNarrow();
  const chosen = rows.filter((row) => keys.includes(rowKey(row)));
  const selection = bulkActions.length > 0 ? { keys, onChange: setKeys } : undefined;
  const laidOut = { ...props, rows: shown, columns: visible, selection };
  return (
    <div className="data-table">
      <TableToolbar {...{ rows, columns, table, text, narrow, tools }} shown={shown.length} onText={setText} />
      {chosen.length > 0 && <BulkBar rows={chosen} actions={bulkActions} onClear={() => setKeys([])} />}
      {shown.length === 0 && (
        <EmptyState
          title={say("screen.table.nothing-fits")}
          action={<Button onClick={clear}>{say("screen.table.clear")}</Button>}
        />
      )}
      {shown.length > 0 && (narrow ? <TableCards {...laidOut} /> : <WideTable {...laidOut} table={table} />)}
    </div>
  );
}

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
  const { label, rows, rowKey, table } = props;
  const { say } = useWording(screenWording);
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
        {...useRowSelection(props)}
      />
    </ScrollRegion>
  );
}

function useRowSelection<Row>({ selection, rowName, columns }: WideTableProps<Row>) {
  const { say } = useWording(screenWording);
  if (!selection) return {};
  const name = rowName ?? ((row: Row) => String(columns[0]?.value(row) ?? ""));
  return {
    rowSelection: {
      selectedRowKeys: [...selection.keys],
      preserveSelectedRowKeys: true,
      onChange: (keys: readonly Key[]) => selection.onChange(keys.map(String)),
      getTitleCheckboxProps: () => ({ "aria-label": say("screen.table.choose-all") }),
      getCheckboxProps: (row: Row) => ({ "aria-label": say("screen.table.choose", { row: name(row) }) }),
    },
  };
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
