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

type ViewsProps = {
  readonly progress: Progress;
  /** The table, which is what one sees first. */
  readonly children: ReactNode;
};

/** A plan's progress as a table, a heat grid or a map; the address carries which. Beside it the same as Excel, and on a wall. */
export function ProgressViews({ progress, children }: ViewsProps) {
  const { say } = useWording(picturesWording);
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const view: View = VIEWS.find((it) => it === search["view"]) ?? "table";
  const go = (to: View) =>
    void navigate({
      to: `/plans/${progress.plan.id}/progress`,
      search: to === "table" ? {} : { view: to },
      replace: true,
    });
  return (
    <>
      <div className="picture-bar">
        <Segmented<View>
          aria-label={say("pictures.view")}
          value={view}
          options={VIEWS.map((value) => ({ value, label: say(`pictures.view.${value}`) }))}
          onChange={go}
        />
        <span className="picture-actions">
          <Button href={`/api/plans/${progress.plan.id}/progress.xlsx`}>{say("pictures.export")}</Button>
          <Button href={`/wall?plan=${progress.plan.id}`} target="_blank">
            {say("pictures.wall.open")}
          </Button>
        </span>
      </div>
      {view === "table" && children}
      {view === "grid" && <HeatGrid progress={progress} />}
      {view === "map" && <TileMap progress={progress} />}
    </>
  );
}
