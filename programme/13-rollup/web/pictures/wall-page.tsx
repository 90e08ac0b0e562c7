import "./wall.css";
import { useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { useEffect } from "react";
import { api } from "#contract";
import { EmptyState, Loaded, useApiQuery, useSession, useWording } from "#screen";
import { countByStanding } from "../../index.ts";
import type { Progress } from "../indicator-view.ts";
import { rollupWording } from "../wording.ts";
import { useCellWords } from "./cell-words.ts";
import { HeatTable } from "./heat-grid.tsx";
import { type HeatRow, heatRows, STANDING_MARKS, withFigures } from "./heat-rows.ts";
import { AreaTiles, splitRows } from "./tile-map.tsx";
import { picturesWording } from "./wording.ts";

const EVERY_SECONDS = 60;
/** A wall is read from afar: so many lines and large figures fit. */
const [LINES, HEADS] = [6, 4];

/** 大屏: one plan's progress for visitors, from the same answer as its page; renews itself, and leads nowhere. */
export function WallPage() {
  const { say } = useWording(picturesWording);
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const planId = typeof search["plan"] === "string" ? search["plan"] : "";
  const wall = useApiQuery(["plans", "wall", planId], () => readWall(planId), {
    when: planId !== "",
    everySeconds: EVERY_SECONDS,
  });
  useEffect(() => {
    document.title = say("pictures.wall");
  }, [say]);
  if (planId === "")
    return (
      <div className="wall">
        <EmptyState title={say("pictures.wall.choose")} explain={say("pictures.wall.choose.explain")} />
      </div>
    );
  return (
    <div className="wall">
      {wall.value ? (
        <Wall {...wall.value} stale={wall.refusal !== undefined} />
      ) : (
        <Loaded reading={wall}>{() => null}</Loaded>
      )}
    </div>
  );
}

/** A plan's progress with the moment at which the server read it. */
async function readWall(planId: string) {
  const reply = await api.GET("/api/plans/{planId}/progress", { params: { path: { planId } } });
  const { data, error, response } = reply;
  if (data === undefined) return { error, response };
  const read = new Date(response.headers.get("date") ?? Date.now()).toISOString();
  return { data: { progress: data, read }, response };
}

type WallProps = { readonly progress: Progress; readonly read: string; readonly stale: boolean };

function Wall({ progress, read, stale }: WallProps) {
  const { say } = useWording(picturesWording);
  const { rows, areas } = heatRows(progress);
  const drawn = withFigures(rows);
  const split = splitRows(drawn)[0];
  const lines = drawn.filter(({ parts }) => parts.size > 0).slice(0, LINES);
  return (
    <>
      <WallHead progress={progress} read={read} stale={stale} />
      {!progress.measurable && <p className="wall-note">{say("pictures.wall.outside")}</p>}
      {progress.measurable && drawn.length === 0 && <p className="wall-note">{say("pictures.wall.nothing")}</p>}
      {drawn.length > 0 && (
        <>
          <WallFigures rows={drawn.slice(0, HEADS)} progress={progress} />
          <div className="wall-pictures">
            {lines.length > 0 && (
              <section className="wall-sheet" aria-label={say("pictures.grid")}>
                <HeatTable drawn={{ areas, rows: lines }} progress={progress} />
              </section>
            )}
            {split && <WallMap heat={split} />}
          </div>
        </>
      )}
      <p className="wall-source">{say("pictures.wall.source")}</p>
    </>
  );
}

function WallHead({ progress, read, stale }: WallProps) {
  const { say, moment, date } = useWording(picturesWording);
  const { mode } = useSession().session ?? {};
  const at = { moment: moment(read) };
  return (
    <header className="wall-head">
      <div>
        <h1 tabIndex={-1}>{progress.plan.title}</h1>
        <p>{say("pictures.wall.day", { area: progress.area.name, day: date(progress.day) })}</p>
      </div>
      <div className="wall-side">
        {mode === "demo" && <strong className="wall-demo">{say("pictures.wall.demo")}</strong>}
        <span role="status">{stale ? say("pictures.wall.stale", at) : say("pictures.wall.read", at)}</span>
        {document.fullscreenEnabled && (
          <Button ghost onClick={() => void document.documentElement.requestFullscreen()}>
            {say("pictures.wall.full")}
          </Button>
        )}
      </div>
    </header>
  );
}

/** The figures of the whole area, large, and how many targets stand how. */
function WallFigures({ rows, progress }: { readonly rows: readonly HeatRow[]; readonly progress: Progress }) {
  const { say, number } = useWording(picturesWording);
  const { say: sayRollup } = useWording(rollupWording);
  return (
    <ul className="wall-figures">
      {rows.map((heat) => (
        <WallFigure key={heat.key} heat={heat} />
      ))}
      <li className="wall-sheet wall-counts">
        <span className="wall-label">{say("pictures.wall.counts")}</span>
        <ul>
          {countByStanding(progress.rows).map(([standing, count]) => (
            <li key={standing}>
              <span className={`heat-tone heat-${standing}`}>
                <span aria-hidden="true">{STANDING_MARKS[standing]} </span>
                {sayRollup(`rollup.standing.${standing}`)}
              </span>{" "}
              {say("pictures.wall.count", { count: number(count) })}
            </li>
          ))}
        </ul>
      </li>
    </ul>
  );
}

function WallFigure({ heat: { row, whole } }: { readonly heat: HeatRow }) {
  const { say } = useWording(picturesWording);
  const { shown, when, standing, rate } = useCellWords();
  const done = Math.min(100, Number(whole.rate ?? 0));
  const unit = row.unit === "" ? "" : ` ${row.unit}`;
  return (
    <li className="wall-sheet">
      <span className="wall-label">
        {row.indicator} · {when(whole)}
      </span>
      <span className="wall-figure">
        {whole.figure === null ? say("pictures.none") : shown(whole.figure, row)}
        <small>{unit}</small>
      </span>
      <span className="wall-bar" aria-hidden="true">
        <span style={{ width: `${done}%` }} />
      </span>
      <span className="wall-line">
        <span className={`heat-tone heat-${whole.standing}`}>
          <span aria-hidden="true">{STANDING_MARKS[whole.standing]} </span>
          {standing(whole)}
        </span>
        <span>{say("pictures.wall.target", { target: `${shown(whole.target, row)}${unit}` })}</span>
        <span>{rate(whole) ?? ""}</span>
      </span>
    </li>
  );
}

function WallMap({ heat }: { readonly heat: HeatRow }) {
  const { say } = useWording(picturesWording);
  const { when } = useCellWords();
  return (
    <section className="wall-sheet">
      <h2>{say("pictures.wall.map", { indicator: heat.row.indicator, when: when(heat.whole) })}</h2>
      <AreaTiles heat={heat} most={3} />
    </section>
  );
}
