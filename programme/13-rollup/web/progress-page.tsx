import "./rollup.css";
import { useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { EmptyState, Loaded, PageFrame, PathLink, ScrollRegion, useApiQuery, useWording } from "#screen";
import { countByStanding, partsBeside, wholeCell, worstFirst } from "../index.ts";
import { type Progress, type ProgressCell, type ProgressRow, placesIn, shortened } from "./indicator-view.ts";
import { ProgressViews } from "./pictures/progress-views.tsx";
import { SnapshotActions } from "./snapshots/snapshot-actions.tsx";
import { rollupWording } from "./wording.ts";

/** 进度: every numeric target of a plan beside its actual, what is behind first; each opens its areas and the enterprises behind. */
export function ProgressPage() {
  const { say, date } = useWording(rollupWording);
  const { planId = "" }: { planId?: string } = useParams({ strict: false });
  const progress = useApiQuery(["plans", "progress", planId], () =>
    api.GET("/api/plans/{planId}/progress", { params: { path: { planId } } }),
  );
  const { value } = progress;
  return (
    <PageFrame
      title={value ? say("rollup.progress.of", { plan: value.plan.title }) : say("rollup.progress")}
      {...(value ? { lead: say("rollup.progress.lead", { day: date(value.day) }) } : {})}
      crumbs={value ? [{ label: value.plan.title, to: `/plans/${planId}` }] : []}
      actions={value?.measurable && <SnapshotActions planId={planId} />}
    >
      <Loaded reading={progress}>
        {(loaded) => (
          <ProgressViews progress={loaded}>
            <ProgressTable progress={loaded} />
          </ProgressViews>
        )}
      </Loaded>
    </PageFrame>
  );
}

type ProgressTableProps = {
  readonly progress: Progress;
  /** Of a snapshot: figures lead nowhere, for the enterprises of now are others. */
  readonly frozen?: boolean;
};

export function ProgressTable({ progress, frozen = false }: ProgressTableProps) {
  const { say, number } = useWording(rollupWording);
  const rows = worstFirst(progress.rows);
  if (rows.length === 0)
    return <EmptyState title={say("rollup.progress.none")} explain={say("rollup.progress.none.explain")} />;
  const unbound = rows.filter(({ code }) => code === null).length;
  const parts = [
    ...countByStanding(rows).map(([standing, count]) =>
      say("rollup.progress.part", { standing: say(`rollup.standing.${standing}`), count: number(count) }),
    ),
    ...(unbound > 0 ? [say("rollup.progress.count.unbound", { count: number(unbound) })] : []),
  ];
  return (
    <>
      {!progress.measurable && <p role="note">{say("rollup.progress.outside")}</p>}
      <p role="status">
        {progress.measurable
          ? say("rollup.progress.count", { count: number(rows.length), parts: parts.join(say("rollup.progress.and")) })
          : say("rollup.progress.count.all", { count: number(rows.length) })}
      </p>
      <ScrollRegion label={say("rollup.progress")}>
        <table className="rollup-table rollup-stacked">
          <thead>
            <tr>
              <th scope="col">{say("rollup.indicator")}</th>
              <th scope="col">{say("rollup.progress.when")}</th>
              <th scope="col" className="rollup-number">
                {say("rollup.progress.target")}
              </th>
              <th scope="col" className="rollup-number">
                {say("rollup.figure")}
              </th>
              <th scope="col">{say("rollup.progress.standing")}</th>
            </tr>
          </thead>
          {rows.map((row) => (
            <RowGroup key={`${row.itemId}|${row.unit}`} row={row} progress={progress} frozen={frozen} />
          ))}
        </table>
      </ScrollRegion>
    </>
  );
}

type RowProps = { readonly row: ProgressRow; readonly measurable: boolean; readonly frozen: boolean };

/** The indicator that a row means, and for what it waits; which area it is of when that is not the plan's. */
function RowName({ row, areaName }: { readonly row: ProgressRow; readonly areaName: string | undefined }) {
  const { say } = useWording(rollupWording);
  const catalogue = useApiQuery(["indicators", "catalogue"], () => api.GET("/api/indicators"));
  const awaits = catalogue.value?.indicators.find(({ code }) => code === row.code)?.awaits;
  return (
    <>
      {row.code === null ? row.indicator : <PathLink to={`/indicators/${row.code}`}>{row.indicator}</PathLink>}
      {areaName && <div className="rollup-soft">{areaName}</div>}
      {row.code === null && <div className="rollup-soft">{say("rollup.progress.unbound")}</div>}
      {awaits && <div className="rollup-soft">{say(`rollup.awaits.${awaits}`)}</div>}
    </>
  );
}

type GroupProps = { readonly row: ProgressRow; readonly progress: Progress; readonly frozen: boolean };

function RowGroup({ row, progress: { measurable, area }, frozen }: GroupProps) {
  const { say } = useWording(rollupWording);
  const [open, setOpen] = useState(false);
  const whole = wholeCell(row);
  if (!whole) return null;
  const parts = partsBeside(row, whole);
  return (
    <tbody>
      <tr>
        <th scope="row">
          <RowName row={row} areaName={whole.areaId === area.id ? undefined : whole.areaName} />
          {parts.length > 0 && (
            <div>
              <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
                {say("rollup.progress.areas")}
              </Button>
            </div>
          )}
        </th>
        <CellColumns row={row} cell={whole} measurable={measurable} frozen={frozen} />
      </tr>
      {open &&
        parts.map((cell) => (
          <tr key={cell.areaName} className="rollup-part">
            <th scope="row">{cell.areaName}</th>
            <CellColumns row={row} cell={cell} measurable={measurable} frozen={frozen} />
          </tr>
        ))}
    </tbody>
  );
}

function CellColumns({ row, cell, measurable, frozen }: RowProps & { readonly cell: ProgressCell }) {
  const { say, decimal } = useWording(rollupWording);
  const shown = (value: string) => `${decimal(shortened(value, placesIn(row.unit)))} ${row.unit}`.trim();
  const target = { value: decimal(cell.target), unit: row.unit };
  return (
    <>
      <td className="rollup-when">
        <WhenText cell={cell} />
      </td>
      <td className="rollup-number" data-label={say("rollup.progress.target")}>
        {cell.wanted === "at-least" ? say("rollup.progress.at-least", target) : say("rollup.progress.at-most", target)}
      </td>
      <td className="rollup-number" data-label={say("rollup.figure")}>
        {cell.figure === null ? (
          say("rollup.none")
        ) : frozen ? (
          <span className="rollup-value">{shown(cell.figure)}</span>
        ) : (
          <FigureLink row={row} cell={cell} text={shown(cell.figure)} />
        )}
        {row.asked && measurable && !frozen && cell.areaId !== null && cell.standing !== "not-due" && (
          <div className="rollup-soft">
            <PathLink to={`/indicators/${row.code}/call-sheet?area=${cell.areaId}&year=${yearShown(cell)}`}>
              {say("rollup.call-sheet")}
            </PathLink>
          </div>
        )}
        {cell.latest && (
          <div className="rollup-soft">
            {say("rollup.progress.latest", { year: String(cell.latest.year), value: shown(cell.latest.figure) })}
          </div>
        )}
      </td>
      <td>
        {row.code !== null && measurable && (
          <span className={`rollup-standing rollup-standing-${cell.standing}`}>
            {say(`rollup.standing.${cell.standing}`)}
          </span>
        )}
        {cell.rate !== null && cell.wanted === "at-least" && (
          <div className="rollup-soft">{say("rollup.progress.rate", { rate: shortened(cell.rate, 1) })}</div>
        )}
        {cell.uncertain && <div className="rollup-doubt">{say("rollup.doubt.few-known")}</div>}
        {cell.expected !== null &&
          measurable &&
          row.code !== null &&
          ["behind", "on-track"].includes(cell.standing) && (
            <div className="rollup-soft">{say("rollup.progress.expected", { value: shown(cell.expected) })}</div>
          )}
      </td>
    </>
  );
}

/** The year whose enterprises stand behind a cell: of a sum of several years the last one. */
const yearShown = ({ last }: ProgressCell) => Math.min(last, new Date().getFullYear());

/** Leads to the enterprises behind a figure; of a sum of several years, to those of the last one. */
function FigureLink({
  row,
  cell,
  text,
}: {
  readonly row: ProgressRow;
  readonly cell: ProgressCell;
  readonly text: string;
}) {
  if (row.code === null || cell.areaId === null) return <>{text}</>;
  return (
    <PathLink to={`/indicators/${row.code}/enterprises?area=${cell.areaId}&year=${yearShown(cell)}`}>
      <span className="rollup-value">{text}</span>
    </PathLink>
  );
}

function WhenText({ cell }: { readonly cell: ProgressCell }) {
  const { say } = useWording(rollupWording);
  const [first, last] = [String(cell.first), String(cell.last)];
  if (!cell.adding) return <>{say("rollup.progress.by", { year: last })}</>;
  return (
    <>{first === last ? say("rollup.progress.in", { year: last }) : say("rollup.progress.over", { first, last })}</>
  );
}
