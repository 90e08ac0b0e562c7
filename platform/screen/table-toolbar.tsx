import { SettingOutlined } from "@ant-design/icons";
import { Button, Checkbox, Input, Popover, Select } from "antd";
import type { ReactNode } from "react";
import { useWording } from "./speech.ts";
import type { Column } from "./table-props.ts";
import { choicesOf } from "./table-view.ts";
import type { useTableView } from "./use-table-view.ts";
import { screenWording } from "./wording.ts";

export type TableToolbarProps<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly table: ReturnType<typeof useTableView>;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly shown: number;
  readonly narrow: boolean;
  readonly tools: ReactNode;
};

/** Search, filters, sort (where there are no headings to press), column choice and the number of rows. */
export function TableToolbar<Row>(props: TableToolbarProps<Row>) {
  const { rows, columns, table, text, onText, shown, narrow, tools } = props;
  const { say } = useWording(screenWording);
  const all = rows.length;
  return (
    <div className="table-toolbar">
      <Input.Search
        className="table-search"
        allowClear
        value={text}
        aria-label={say("screen.table.find")}
        placeholder={say("screen.table.find")}
        onChange={(event) => onText(event.target.value)}
      />
      {columns
        .filter(({ filter }) => filter)
        .map((column) => (
          <FilterField key={column.key} column={column} {...props} />
        ))}
      {narrow && <SortField columns={columns} table={table} />}
      <ColumnChoice columns={columns} table={table} />
      {!table.isUsual && <Button onClick={table.reset}>{say("screen.table.reset")}</Button>}
      <span className="table-count" role="status">
        {shown === all
          ? say("screen.table.count", { count: all })
          : say("screen.table.count-some", { shown, count: all })}
      </span>
      {tools && <div className="table-tools">{tools}</div>}
    </div>
  );
}

function FilterField<Row>({ column, rows, table }: TableToolbarProps<Row> & { readonly column: Column<Row> }) {
  const { language } = useWording(screenWording);
  const chosen = table.view.filters[column.key] ?? [];
  const choose = (values: readonly string[]) => {
    const { [column.key]: _before, ...others } = table.view.filters;
    table.change({ filters: values.length > 0 ? { ...others, [column.key]: values } : others });
  };
  return (
    <Select<string[]>
      className="table-filter"
      mode="multiple"
      maxTagCount="responsive"
      aria-label={column.title}
      placeholder={column.title}
      value={[...chosen]}
      onChange={choose}
      options={choicesOf(rows, column, language).map((value) => ({ value, label: value }))}
    />
  );
}

type ColumnsProps<Row> = {
  readonly columns: readonly Column<Row>[];
  readonly table: ReturnType<typeof useTableView>;
};

function SortField<Row>({ columns, table }: ColumnsProps<Row>) {
  const { say } = useWording(screenWording);
  const { sort } = table.view;
  const usual = { value: "", label: say("screen.table.sort.none") };
  const options = columns.flatMap(({ key, title }) => [
    { value: `${key} up`, label: say("screen.table.sort.up", { column: title }) },
    { value: `${key} down`, label: say("screen.table.sort.down", { column: title }) },
  ]);
  const choose = (value: string) => {
    const [column, direction] = value.split(" ");
    table.change({ sort: column ? { column, direction: direction === "down" ? "down" : "up" } : null });
  };
  return (
    <Select
      className="table-filter"
      aria-label={say("screen.table.sort")}
      value={sort ? `${sort.column} ${sort.direction}` : ""}
      onChange={choose}
      options={[usual, ...options]}
    />
  );
}

function ColumnChoice<Row>({ columns, table }: ColumnsProps<Row>) {
  const { say } = useWording(screenWording);
  const shown = columns.map(({ key }) => key).filter((key) => !table.view.hidden.includes(key));
  const [first] = columns;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <fieldset className="column-choice">
          <legend>{say("screen.table.columns.choose")}</legend>
          <Checkbox.Group
            value={shown}
            options={columns.map(({ key, title }) => ({ value: key, label: title, disabled: key === first?.key }))}
            onChange={(keys) =>
              table.change({ hidden: columns.map(({ key }) => key).filter((key) => !keys.includes(key)) })
            }
          />
        </fieldset>
      }
    >
      <Button icon={<SettingOutlined aria-hidden />}>{say("screen.table.columns")}</Button>
    </Popover>
  );
}
