import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import type { ReactNode } from "react";
import { useWording } from "#screen";
import type { Progress } from "../indicator-view.ts";
import { HeatGrid } from "./heat-grid.tsx";
import { TileMap } from "./tile-map.tsx";
import { picturesWording } from "./wording.ts";

const VIEWS = ["table", "grid", "map"] as const;
type View = (typeof VIEWS)[number];
const YEARS = ["now", "all"] as const;

type ViewsProps = {
  readonly progress: Progress;
  /** Of a past day: figures lead nowhere, for the enterprises of now are others. */
  readonly past: boolean;
  /** The table, which is what one sees first. */
  readonly children: ReactNode;
};

/** A plan's progress as a table, a heat grid or a map; the address carries which. Beside it the same as Excel, and on a wall. */
export function ProgressViews({ progress, past, children }: ViewsProps) {
  const { say } = useWording(picturesWording);
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const view: View = VIEWS.find((it) => it === search["view"]) ?? "table";
  const allYears = search["years"] === "all";
  const go = (next: { readonly view?: View; readonly allYears?: boolean }) => {
    const to = { view, allYears, ...next };
    void navigate({
      to: `/plans/${progress.plan.id}/progress`,
      search: {
        ...(past ? { day: progress.day } : {}),
        ...(to.view === "table" ? {} : { view: to.view }),
        ...(to.view === "grid" && to.allYears ? { years: "all" } : {}),
      },
      replace: true,
    });
  };
  return (
    <>
      <div className="picture-bar">
        <Segmented<View>
          aria-label={say("pictures.view")}
          value={view}
          options={VIEWS.map((value) => ({ value, label: say(`pictures.view.${value}`) }))}
          onChange={(to) => go({ view: to })}
        />
        {view === "grid" && (
          <Segmented<(typeof YEARS)[number]>
            aria-label={say("pictures.years")}
            value={allYears ? "all" : "now"}
            options={YEARS.map((value) => ({ value, label: say(`pictures.years.${value}`) }))}
            onChange={(to) => go({ allYears: to === "all" })}
          />
        )}
        {!past && (
          <span className="picture-actions">
            <Button href={`/api/plans/${progress.plan.id}/progress.xlsx`}>{say("pictures.export")}</Button>
            <Button href={`/wall?plan=${progress.plan.id}`} target="_blank">
              {say("pictures.wall.open")}
            </Button>
          </span>
        )}
      </div>
      {view === "table" && children}
      {view === "grid" && <HeatGrid progress={progress} allYears={allYears} opens={!past} />}
      {view === "map" && <TileMap progress={progress} opens={!past} />}
    </>
  );
}
