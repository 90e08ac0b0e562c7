import { Button, Checkbox } from "antd";
import { useState } from "react";
import { useWording } from "./speech.ts";
import type { DataTableProps, Selection } from "./table-props.ts";
import { screenWording } from "./wording.ts";

const PAGE = 30;

export type TableCardsProps<Row> = DataTableProps<Row> & { readonly selection: Selection | undefined };

/** The table on a telephone: one card a row, the first column as its heading. */
export function TableCards<Row>(props: TableCardsProps<Row>) {
  const { rows, rowKey, label } = props;
  const { say } = useWording(screenWording);
  const [pages, setPages] = useState(1);
  const shown = rows.slice(0, pages * PAGE);
  const rest = rows.length - shown.length;
  return (
    <>
      <ul className="cards" aria-label={label}>
        {shown.map((row) => (
          <li key={rowKey(row)}>
            <RowCard {...props} row={row} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button block onClick={() => setPages(pages + 1)}>
          {say("screen.table.more", { count: Math.min(PAGE, rest) })}
        </Button>
      )}
    </>
  );
}

function RowCard<Row>({
  row,
  columns,
  rowKey,
  rowActions,
  rowName,
  selection,
}: TableCardsProps<Row> & { readonly row: Row }) {
  const { say } = useWording(screenWording);
  const [first, ...others] = columns;
  const key = rowKey(row);
  const name = rowName?.(row) ?? String(first?.value(row) ?? "");
  const toggle = (on: boolean) =>
    selection?.onChange(on ? [...selection.keys, key] : selection.keys.filter((one) => one !== key));
  return (
    <div className="card">
      <div className="card-head">
        {selection && (
          <Checkbox
            aria-label={say("screen.table.choose", { row: name })}
            checked={selection.keys.includes(key)}
            onChange={(event) => toggle(event.target.checked)}
          />
        )}
        <strong>{first?.render?.(row) ?? name}</strong>
      </div>
      <dl>
        {others.map((column) => (
          <div key={column.key}>
            <dt>{column.title}</dt>
            <dd>{column.render ? column.render(row) : column.value(row)}</dd>
          </div>
        ))}
      </dl>
      {rowActions && <div className="row-actions">{rowActions(row)}</div>}
    </div>
  );
}
