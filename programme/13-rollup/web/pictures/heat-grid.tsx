import "./pictures.css";
import type { CSSProperties } from "react";
import { EmptyState, PathLink, ScrollRegion, useWording } from "#screen";
import { STANDINGS } from "../../index.ts";
import { byAreaBehind, enterprisesBehind, yearShown } from "../behind-cell.ts";
import type { Progress, ProgressCell, ProgressRow } from "../indicator-view.ts";
import { rollupWording } from "../wording.ts";
import { useCellWords } from "./cell-words.ts";
import { type HeatRow, type HeatRows, hasNumbers, heatRows, STANDING_MARKS } from "./heat-rows.ts";
import { picturesWording } from "./wording.ts";

type HeatGridProps = {
  readonly progress: Progress;
  /** Every time that the plan asks for, instead of the one that counts now. */
  readonly allYears: boolean;
  /** Whether cells lead to the enterprises behind them: those of now, which may be others than on a past day. */
  readonly opens: boolean;
};

/** 热力图: areas beside indicators, each cell coloured, striped and worded by how it stands; a cell opens the enterprises behind it. */
export function HeatGrid({ progress, allYears, opens }: HeatGridProps) {
  const { say, number } = useWording(picturesWording);
  const drawn = heatRows(progress, allYears);
  const rows = drawn.rows.filter(hasNumbers);
  const waiting = new Set(drawn.rows.map(({ row }) => row)).size - new Set(rows.map(({ row }) => row)).size;
  if (rows.length === 0)
    return <EmptyState title={say("pictures.grid.none")} explain={say("pictures.grid.none.explain")} />;
  return (
    <>
      <p className="rollup-soft">{say("pictures.grid.explain")}</p>
      {rows.some(({ outside }) => outside) && <p className="rollup-soft">{say("pictures.grid.outside")}</p>}
      <StandingLegend />
      <ScrollRegion label={say("pictures.grid")}>
        <HeatTable drawn={{ areas: drawn.areas, rows }} progress={progress} opens={opens} withOutside />
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
  readonly progress: Pick<Progress, "area" | "day">;
  /** Whether cells lead to the enterprises behind them. */
  readonly opens?: boolean;
  /** Whether there is a column for what lies outside the parts, where something does. */
  readonly withOutside?: boolean;
};

/** The cells themselves, as a table that reads without its colours. */
export function HeatTable({ drawn, progress, opens = false, withOutside = false }: TableProps) {
  const { areas, rows } = drawn;
  const { say } = useWording(picturesWording);
  const { say: sayRollup } = useWording(rollupWording);
  const outside = withOutside && rows.some((heat) => heat.outside !== undefined);
  const columns = areas.length + (outside ? 2 : 1);
  return (
    <table className="heat-table" style={{ "--heat-columns": columns } as CSSProperties}>
      <caption className="for-screen-readers">{say("pictures.grid")}</caption>
      <thead>
        <tr>
          <th scope="col">{sayRollup("rollup.indicator")}</th>
          <th scope="col">{progress.area.name}</th>
          {areas.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
          {outside && <th scope="col">{sayRollup("rollup.progress.outside-parts")}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((heat) => (
          <HeatLine key={heat.key} heat={heat} areas={areas} progress={progress} opens={opens} outside={outside} />
        ))}
      </tbody>
    </table>
  );
}

type LineProps = {
  readonly heat: HeatRow;
  readonly areas: HeatRows["areas"];
  readonly progress: TableProps["progress"];
  readonly opens: boolean;
  /** Whether there is a column for what lies outside the parts. */
  readonly outside: boolean;
};

function HeatLine({ heat, areas, progress, opens, outside }: LineProps) {
  const { row, whole, parts } = heat;
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
      <HeatCell row={row} cell={whole} day={progress.day} opens={opens} />
      {areas.map(({ key }) => {
        const cell = parts.get(key);
        if (cell) return <HeatCell key={key} row={row} cell={cell} day={progress.day} opens={opens} />;
        return (
          <td key={key} className="heat-blank">
            <span className="for-screen-readers">{say("pictures.no-target")}</span>
          </td>
        );
      })}
      {outside && <OutsideCell heat={heat} progress={progress} opens={opens} />}
    </tr>
  );
}

/** What lies outside the parts, which no target stands beside: it opens the figures by area. */
function OutsideCell({
  heat: { row, whole, outside },
  progress,
  opens,
}: Pick<LineProps, "heat" | "progress" | "opens">) {
  const { say } = useWording(picturesWording);
  const { shown } = useCellWords();
  if (!outside || row.code === null)
    return (
      <td className="heat-blank">
        <span className="for-screen-readers">{say("pictures.nothing-outside")}</span>
      </td>
    );
  const figure = outside.figure === null ? say("pictures.none") : shown(outside.figure, row);
  const year = yearShown(whole, progress.day);
  if (!opens) return <td className="heat-cell heat-rate">{figure}</td>;
  return (
    <td>
      <PathLink to={byAreaBehind(row.code, { area: progress.area.id, year })} className="heat-cell">
        <span className="heat-rate">{figure}</span>
      </PathLink>
    </td>
  );
}

type CellProps = {
  readonly row: ProgressRow;
  readonly cell: ProgressCell;
  readonly day: string;
  readonly opens: boolean;
};

function HeatCell({ row, cell, day, opens }: CellProps) {
  const { place } = useCellWords();
  const to = opens ? enterprisesBehind(row, cell, day) : undefined;
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
