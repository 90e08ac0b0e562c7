import { ExclamationCircleFilled, FileSearchOutlined } from "@ant-design/icons";
import { useEffect, useRef } from "react";
import { ScrollRegion, useWording } from "#screen";
import { moveInGrid } from "./grid-keys.ts";
import { warningsOfCell } from "./review-items.ts";
import type { PlanWarning, TableItem } from "./review-view.ts";
import { policyWording } from "./wording.ts";

type Row = TableItem["rows"][number];

/** Shows in the document where a row, or a figure of it, is printed. */
export type ShowCell = (table: TableItem, row: Row, region: string | null) => void;

export type TableDetailsProps = {
  readonly table: TableItem;
  readonly warnings: readonly PlanWarning[];
  readonly onShow: ShowCell;
};

/** A decomposition table as read; head and first columns stay while it scrolls, and every figure opens its place in the document. */
export function TableDetails({ table, warnings, onShow }: TableDetailsProps) {
  const { say } = useWording(policyWording);
  const grid = useWarnedCellInView(warnings.length);
  return (
    <>
      <p className="table-hint">{say("shape.table.explain")}</p>
      <ScrollRegion label={table.title} className="table-preview">
        <table ref={grid} onKeyDown={moveInGrid}>
          <thead>
            <tr>
              <th scope="col">{say("policy.table.indicator")}</th>
              <th scope="col">{say("policy.table.label")}</th>
              {table.regions.map((region) => (
                <th key={region} scope="col" className={region === table.total_region ? "is-total" : ""}>
                  {region}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, at) => (
              <TableRow
                key={`${row.indicator} ${row.label}`}
                table={table}
                at={at}
                warnings={warnings}
                onShow={onShow}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

/** Scrolls the table to its first figure with a warning, which is often far to the right. */
function useWarnedCellInView(warnings: number) {
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const region = grid.current?.closest<HTMLElement>(".table-preview");
    const cell = grid.current?.querySelector<HTMLElement>(".is-warned");
    if (!region || !cell || warnings === 0) return;
    region.scrollTo({ left: cell.offsetLeft - region.clientWidth / 2, top: cell.offsetTop - region.clientHeight / 2 });
  }, [warnings]);
  return grid;
}

function TableRow({ table, at, warnings, onShow }: TableDetailsProps & { readonly at: number }) {
  const { say } = useWording(policyWording);
  const row = table.rows[at];
  if (!row) return null;
  const again = table.rows[at - 1]?.indicator === row.indicator;
  const name = `${row.indicator} ${row.label}`;
  return (
    <tr className={again ? "" : "is-first"}>
      <th scope="row">
        {again ? <span className="for-screen-readers">{row.indicator}</span> : indicatorWithUnit(row)}
      </th>
      <td className="is-label">
        {row.label}{" "}
        <button
          type="button"
          className="cell-button"
          data-cell={`${at} 0`}
          tabIndex={at === 0 ? 0 : -1}
          aria-label={say("shape.table.show-row", { row: name })}
          onClick={() => onShow(table, row, null)}
        >
          <FileSearchOutlined aria-hidden />
        </button>
      </td>
      {table.regions.map((region, column) => (
        <FigureCell
          key={region}
          place={`${at} ${column + 1}`}
          warned={warningsOfCell(table, { row, region }, warnings).length > 0}
          value={row.values[region]}
          label={say("policy.table.cell", { row: name, column: region })}
          onShow={() => onShow(table, row, region)}
        />
      ))}
    </tr>
  );
}

type FigureCellProps = {
  readonly place: string;
  readonly warned: boolean;
  readonly value: number | undefined;
  readonly label: string;
  readonly onShow: () => void;
};

/** One stop of the Tab key leads into the table; from there the arrow keys go on. */
function FigureCell({ place, warned, value, label, onShow }: FigureCellProps) {
  const { say, number } = useWording(policyWording);
  if (value === undefined) return <td className="is-figure" />;
  return (
    <td className={`is-figure ${warned ? "is-warned" : ""}`}>
      {warned && <ExclamationCircleFilled aria-label={say("policy.cell.warned")} />}
      <button
        type="button"
        className="cell-button"
        data-cell={place}
        tabIndex={-1}
        aria-label={say("shape.table.show-cell", { cell: label, value: number(value) })}
        onClick={onShow}
      >
        {number(value)}
      </button>
    </td>
  );
}

function indicatorWithUnit({ indicator, unit }: Row): string {
  return unit === "" ? indicator : `${indicator} (${unit})`;
}
