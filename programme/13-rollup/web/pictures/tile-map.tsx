import "./pictures.css";
import { Select } from "antd";
import { type CSSProperties, useId, useState } from "react";
import { EmptyState, PathLink, useNarrow, useWording } from "#screen";
import { enterprisesBehind } from "../behind-cell.ts";
import type { Progress, ProgressCell, ProgressRow } from "../indicator-view.ts";
import { useCellWords } from "./cell-words.ts";
import { CellText } from "./heat-grid.tsx";
import { type HeatRow, heatRows, rateStep } from "./heat-rows.ts";
import { tilePlaces } from "./tile-grid.ts";
import { picturesWording } from "./wording.ts";

/** 区域图: one tile an area, coloured by how much of one chosen indicator's target is done. */
export function TileMap({ progress, opens }: { readonly progress: Progress; readonly opens: boolean }) {
  const { say } = useWording(picturesWording);
  const { when } = useCellWords();
  const id = useId();
  const narrow = useNarrow();
  const offered = splitRows(heatRows(progress).rows);
  const [chosen, setChosen] = useState<string>();
  const heat = offered.find(({ key }) => key === chosen) ?? offered[0];
  if (!heat) return <EmptyState title={say("pictures.map.none")} explain={say("pictures.map.none.explain")} />;
  return (
    <>
      <div className="inline-field tile-choice">
        <label htmlFor={id}>{say("pictures.map.choose")}</label>
        <Select
          id={id}
          value={heat.key}
          onChange={setChosen}
          popupMatchSelectWidth={false}
          options={offered.map(({ key, row, whole }) => ({ value: key, label: `${row.indicator}（${when(whole)}）` }))}
        />
      </div>
      <p className="rollup-soft">{say("pictures.map.explain")}</p>
      <StepLegend />
      <AreaTiles heat={heat} most={narrow ? 3 : 5} opensOn={opens ? progress.day : undefined} />
    </>
  );
}

/** What is split by area, those with figures first. */
export function splitRows(rows: readonly HeatRow[]): HeatRow[] {
  const split = rows.filter(({ parts }) => parts.size > 0);
  const known = ({ parts }: HeatRow) => [...parts.values()].filter(({ figure }) => figure !== null).length;
  return split.toSorted((a, b) => Number(known(b) > 0) - Number(known(a) > 0));
}

const STEPS = [0, 1, 2, 3, "none"] as const;

function StepLegend() {
  const { say } = useWording(picturesWording);
  return (
    <ul className="heat-legend" aria-label={say("pictures.legend")}>
      {STEPS.map((step) => (
        <li key={step} className={`heat-tone step-${step}`}>
          {say(`pictures.step.${step}`)}
        </li>
      ))}
    </ul>
  );
}

type TilesProps = {
  readonly heat: HeatRow;
  /** How many tiles a row holds at most. */
  readonly most: number;
  /** On which day figures are told whose enterprises the tiles lead to; they lead nowhere without it. */
  readonly opensOn?: string | undefined;
};

/** The tiles as a list, which is what they are for those who do not see them. */
export function AreaTiles({ heat: { row, whole, parts }, most, opensOn }: TilesProps) {
  const { say } = useWording(picturesWording);
  const { when } = useCellWords();
  const cells = row.cells.filter((cell) => [...parts.values()].includes(cell));
  const places = tilePlaces(cells.length, most);
  const columns = Math.max(2, ...places.map(({ half }) => half + 2));
  return (
    <ul
      className="tiles"
      aria-label={say("pictures.map", { indicator: row.indicator, when: when(whole) })}
      style={{ "--tile-columns": columns } as CSSProperties}
    >
      {cells.map((cell, at) => {
        const { row: line, half } = places[at] ?? { row: 0, half: 0 };
        const place = { gridRow: line + 1, gridColumn: `${half + 1} / span 2` };
        return <Tile key={cell.areaName} row={row} cell={cell} place={place} opensOn={opensOn} />;
      })}
    </ul>
  );
}

type TileProps = {
  readonly row: ProgressRow;
  readonly cell: ProgressCell;
  readonly place: CSSProperties;
  readonly opensOn: string | undefined;
};

function Tile({ row, cell, place, opensOn }: TileProps) {
  const to = opensOn === undefined ? undefined : enterprisesBehind(row, cell, opensOn);
  const text = (
    <>
      <span className="tile-name">{cell.areaName}</span>
      <CellText row={row} cell={cell} />
    </>
  );
  return (
    <li className={`heat-tone step-${rateStep(cell) ?? "none"}`} style={place}>
      {to === undefined ? (
        <div className="heat-cell">{text}</div>
      ) : (
        <PathLink to={to} className="heat-cell">
          {text}
        </PathLink>
      )}
    </li>
  );
}
