import "./definitions.css";
import { useWording } from "#screen";
import { type Actual, type Definition, percent } from "../indicator-view.ts";
import { definitionWording } from "./wording.ts";

/** Whether a figure is known of fewer enterprises than its definition asks for, or of none. */
export function isBelowFloor(figure: Actual | undefined): boolean {
  return figure?.doubt === "few-known" || figure?.doubt === "nothing-known";
}

/** 数据覆盖率: of which share of the enterprises in scope a figure is known, and where the floor is. */
export function CoverageBar({ definition, figure }: { readonly definition: Definition; readonly figure: Actual }) {
  const { say, number } = useWording(definitionWording);
  if (definition.formula === "members" || figure.inScope === 0) return null;
  const share = percent(figure.known, figure.inScope);
  const floor = Math.round(100 * definition.minCoverage);
  return (
    <div className={isBelowFloor(figure) ? "definition-coverage definition-coverage-few" : "definition-coverage"}>
      <span className="definition-coverage-share">{say("definition.coverage.share", { share: number(share) })}</span>
      <span className="definition-coverage-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(share, 100)}%` }} />
        <i style={{ left: `${floor}%` }} />
      </span>
      <span className="rollup-soft">
        {say("definition.coverage.floor", { share: number(floor) })}
        {isBelowFloor(figure) && ` · ${say("definition.coverage.few")}`}
      </span>
    </div>
  );
}
