import "./pictures.css";
import type { CSSProperties } from "react";
import { EmptyState, PathLink, ScrollRegion, useWording } from "#screen";
import { STANDINGS } from "../../index.ts";
import type { Progress, ProgressCell, ProgressRow } from "../indicator-view.ts";
import { rollupWording } from "../wording.ts";
import { useCellWords } from "./cell-words.ts";
import { enterprisesBehind, type HeatRow, type HeatRows, hasNumbers, heatRows, STANDING_MARKS } from "./heat-rows.ts";
import { picturesWording } from "./wording.ts";

/** 热力图: areas beside indicators, each cell coloured, striped and worded by how it stands; a cell opens the enterprises behind it. */
export function HeatGrid({ progress }: { readonly progress: Progress }) {
  const { say, number } = useWording(picturesWording);
  const drawn = heatRows(progress);
  const rows = drawn.rows.filter(hasNumbers);
  const waiting = drawn.rows.length - rows.length;
  if (rows.length === 0)
    return <EmptyState title={say("pictures.grid.none")} explain={say("pictures.grid.none.explain")} />;
  return (
    <>
      <p className="rollup-soft">{say("pictures.grid.explain")}</p>
      <StandingLegend />
      <ScrollRegion label={say("pictures.grid")}>
        <HeatTable drawn={{ areas: drawn.areas, rows }} wholeName={progress.area.name} opens />
      </ScrollRegion>
      {waiting > 0 && <p className="rollup-soft">{say("pictures.grid.waiting", { count: number(waiting) })}</p>}
      {drawn.unbound > 0 && (
        <p className="rollup-soft">{say("pictures.grid.unbound", { count: number(drawn.unbound) })}</p>
      )}
    </>
  );
}

/** Every standing with its colour, its mark and its word. */
function StandingLegend() {
  const { say } = useWording(picturesWording);
  const { say: sayRollup } = useWording(rollupWording);
  return (
    <ul className="heat-legend" aria-label={say("pictures.legend")}>
      {STANDINGS.map((standing) => (
        <li key={standing} className={`heat-tone heat-${standing}`}>
          <span aria-hidden="true">{STANDING_MARKS[standing]} </span>
          {sayRollup(`rollup.standing.${standing}`)}
        </li>
      ))}
    </ul>
  );
}

type TableProps = {
  readonly drawn: Pick<HeatRows, "areas" | "rows">;
  readonly wholeName: string;
  /** Whether cells lead to the enterprises behind them. */
  readonly opens?: boolean;
};

/** The cells themselves, as a table that reads without its colours. */
export function HeatTable({ drawn: { areas, rows }, wholeName, opens = false }: TableProps) {
  const { say } = useWording(picturesWording);
  const { say: sayRollup } = useWording(rollupWording);
  return (
    <table className="heat-table" style={{ "--heat-columns": areas.length + 1 } as CSSProperties}>
      <caption className="for-screen-readers">{say("pictures.grid")}</caption>
      <thead>
        <tr>
          <th scope="col">{sayRollup("rollup.indicator")}</th>
          <th scope="col">{wholeName}</th>
          {areas.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((heat) => (
          <HeatLine key={heat.key} heat={heat} areas={areas} opens={opens} />
        ))}
      </tbody>
    </table>
  );
}

type LineProps = { readonly heat: HeatRow; readonly areas: HeatRows["areas"]; readonly opens: boolean };

function HeatLine({ heat: { row, whole, parts }, areas, opens }: LineProps) {
  const { say } = useWording(picturesWording);
  const { when } = useCellWords();
  return (
    <tr>
      <th scope="row">
        {row.indicator}
        <div className="heat-when">
          {when(whole)}
          {row.unit === "" ? "" : ` · ${row.unit}`}
        </div>
      </th>
      <HeatCell row={row} cell={whole} opens={opens} />
      {areas.map(({ key }) => {
        const cell = parts.get(key);
        if (cell) return <HeatCell key={key} row={row} cell={cell} opens={opens} />;
        return (
          <td key={key} className="heat-blank">
            <span className="for-screen-readers">{say("pictures.no-target")}</span>
          </td>
        );
      })}
    </tr>
  );
}

type CellProps = { readonly row: ProgressRow; readonly cell: ProgressCell; readonly opens: boolean };

function HeatCell({ row, cell, opens }: CellProps) {
  const { place } = useCellWords();
  const to = opens ? enterprisesBehind(row, cell, new Date().getFullYear()) : undefined;
  return (
    <td className={`heat-tone heat-${cell.standing}`}>
      {to === undefined ? (
        <div className="heat-cell">
          <CellText row={row} cell={cell} />
        </div>
      ) : (
        <PathLink to={to} className="heat-cell">
          <span className="for-screen-readers">{place(row, cell)}</span>
          <CellText row={row} cell={cell} />
        </PathLink>
      )}
    </td>
  );
}

/** What stands in a cell or on a tile: mark and word, the rate, figure and target. */
export function CellText({ row, cell }: { readonly row: ProgressRow; readonly cell: ProgressCell }) {
  const { say } = useWording(picturesWording);
  const { standing, rate, pair, shown } = useCellWords();
  return (
    <>
      <span className="heat-word">
        <span aria-hidden="true">{STANDING_MARKS[cell.standing]} </span>
        {standing(cell)}
      </span>
      {cell.figure !== null && <span className="heat-rate">{rate(cell) ?? shown(cell.figure, row)}</span>}
      <span className="heat-pair">{pair(row, cell)}</span>
      {cell.figure === null && cell.latest && (
        <span className="heat-note">
          {say("pictures.latest", { year: String(cell.latest.year), value: shown(cell.latest.figure, row) })}
        </span>
      )}
      {cell.uncertain && <span className="heat-note">{say("pictures.few")}</span>}
    </>
  );
}
