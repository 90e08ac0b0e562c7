import "./rollup.css";
import { useParams, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { EmptyState, Loaded, PageFrame, PathLink, ScrollRegion, useApiQuery, useWording } from "#screen";
import { countByStanding, partsBeside, wholeCell, worstFirst } from "../index.ts";
import { byAreaBehind, enterprisesBehind, yearShown } from "./behind-cell.ts";
import { type Progress, type ProgressCell, type ProgressRow, placesIn, shortened } from "./indicator-view.ts";
import { PastDay, PastNotes } from "./looking-back/past-day.tsx";
import { outsideBeside } from "./pictures/heat-rows.ts";
import { ProgressViews } from "./pictures/progress-views.tsx";
import { SnapshotActions } from "./snapshots/snapshot-actions.tsx";
import { rollupWording } from "./wording.ts";

/** 进度: every numeric target of a plan beside its actual, what is behind first; each opens its areas and the enterprises behind. */
export function ProgressPage() {
  const { say, date } = useWording(rollupWording);
  const { planId = "" }: { planId?: string } = useParams({ strict: false });
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const day = typeof search["day"] === "string" ? search["day"] : undefined;
  const progress = useApiQuery(["plans", "progress", planId, day ?? ""], () =>
    api.GET("/api/plans/{planId}/progress", {
      params: { path: { planId }, query: day === undefined ? {} : { day } },
    }),
  );
  const { value } = progress;
  return (
    <PageFrame
      title={value ? say("rollup.progress.of", { plan: value.plan.title }) : say("rollup.progress")}
      {...(value ? { lead: say("rollup.progress.lead", { day: date(value.day) }) } : {})}
      crumbs={value ? [{ label: value.plan.title, to: `/plans/${planId}` }] : []}
      actions={value?.measurable && !value.past && <SnapshotActions planId={planId} />}
    >
      <PastDay key={day} planId={planId} day={day} />
      <Loaded reading={progress}>
        {(loaded) => (
          <>
            <PastNotes progress={loaded} />
            <ProgressViews progress={loaded} past={loaded.past !== undefined}>
              <ProgressTable progress={loaded} frozen={loaded.past !== undefined} />
            </ProgressViews>
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

type ProgressTableProps = {
  readonly progress: Progress;
  /** Of a snapshot or a past day: figures lead nowhere, for the enterprises of now are others. */
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

type RowProps = {
  readonly row: ProgressRow;
  /** The day of which the figures are. */
  readonly day: string;
  readonly measurable: boolean;
  readonly frozen: boolean;
};

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

function RowGroup({ row, progress, frozen }: GroupProps) {
  const { measurable, area, day } = progress;
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
        <CellColumns row={row} cell={whole} day={day} measurable={measurable} frozen={frozen} />
      </tr>
      {open &&
        parts.map((cell) => (
          <tr key={cell.areaName} className="rollup-part">
            <th scope="row">{cell.areaName}</th>
            <CellColumns row={row} cell={cell} day={day} measurable={measurable} frozen={frozen} />
          </tr>
        ))}
      {open && <OutsideRow row={row} whole={whole} progress={progress} frozen={frozen} />}
    </tbody>
  );
}

function CellColumns({ row, cell, day, measurable, frozen }: RowProps & { readonly cell: ProgressCell }) {
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
          <FigureLink row={row} cell={cell} day={day} text={shown(cell.figure)} />
        )}
        {row.asked && measurable && !frozen && cell.areaId !== null && cell.standing !== "not-due" && (
          <div className="rollup-soft">
            <PathLink to={`/indicators/${row.code}/call-sheet?area=${cell.areaId}&year=${yearShown(cell, day)}`}>
              {say("rollup.call-sheet")}
            </PathLink>
          </div>
        )}
        <MissingText cell={cell} />
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

/** Leads to the enterprises behind a figure. */
function FigureLink({
  row,
  cell,
  day,
  text,
}: Pick<RowProps, "row" | "day"> & { readonly cell: ProgressCell; readonly text: string }) {
  const to = enterprisesBehind(row, cell, day);
  if (to === undefined) return <>{text}</>;
  return (
    <PathLink to={to}>
      <span className="rollup-value">{text}</span>
    </PathLink>
  );
}

/** Why there is no figure, in words; the standing says already that there is none yet. */
function MissingText({ cell: { missing } }: { readonly cell: ProgressCell }) {
  const { say } = useWording(rollupWording);
  if (!missing || missing.why === "unbound" || missing.why === "awaited" || missing.why === "not-begun") return null;
  const why = say(`rollup.no-figure.${missing.why}`);
  return (
    <div className="rollup-soft">
      {missing.year === null ? why : say("rollup.no-figure.in", { year: String(missing.year), why })}
    </div>
  );
}

/** What lies in the plan's area but in none of the parts that the row names. */
function OutsideRow({ row, whole, progress, frozen }: GroupProps & { readonly whole: ProgressCell }) {
  const { say, decimal, number } = useWording(rollupWording);
  const outside = outsideBeside(row, whole);
  if (!outside || row.code === null) return null;
  const text =
    outside.figure === null
      ? say("rollup.none")
      : `${decimal(shortened(outside.figure, placesIn(row.unit)))} ${row.unit}`.trim();
  const year = yearShown(whole, progress.day);
  return (
    <tr className="rollup-part">
      <th scope="row">{say("rollup.progress.outside-parts")}</th>
      <td className="rollup-when">
        <WhenText cell={whole} />
      </td>
      <td className="rollup-number" data-label={say("rollup.progress.target")}>
        {say("rollup.progress.no-target")}
      </td>
      <td className="rollup-number" data-label={say("rollup.figure")}>
        {frozen ? (
          <span className="rollup-value">{text}</span>
        ) : (
          <PathLink to={byAreaBehind(row.code, { area: progress.area.id, year })}>
            <span className="rollup-value">{text}</span>
          </PathLink>
        )}
      </td>
      <td>
        <div className="rollup-soft">{say("rollup.progress.outside-count", { count: number(outside.inScope) })}</div>
      </td>
    </tr>
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
