import { Tag } from "antd";
import { useMemo } from "react";
import { EmptyState, ScrollRegion, useWording } from "#screen";
import { GridCell } from "./grid-cell.tsx";
import { PlanSource } from "./plan-source.tsx";
import type { Grid, PlanView } from "./plan-view.ts";
import { withKeys } from "./unique-keys.ts";
import { cellWarnings, gridsByTable } from "./warning-places.ts";
import { planWording } from "./wording.ts";

type PlanProps = { readonly plan: PlanView };
type CellsOf = ReturnType<typeof cellWarnings>;

/** The decomposition tables as the annex prints them: indicators and their periods down, the region and its areas across. */
export function PlanGrids({ plan }: PlanProps) {
  const { say } = useWording(planWording);
  const warned = useMemo(() => cellWarnings(plan.warnings), [plan.warnings]);
  const tables = gridsByTable(plan.content.grids);
  if (tables.length === 0) return <EmptyState title={say("plan.grid.none")} explain={say("plan.grid.none.explain")} />;
  return (
    <div className="stack plan-grids">
      {tables.map(({ tableId, grids }) => (
        <AnnexTable key={tableId} plan={plan} grids={grids} warned={warned} />
      ))}
      <p className="plan-note">{say("plan.grid.legend")}</p>
    </div>
  );
}

type AnnexTableProps = PlanProps & { readonly grids: readonly Grid[]; readonly warned: CellsOf };

function AnnexTable({ plan, grids, warned }: AnnexTableProps) {
  const { say } = useWording(planWording);
  const [first] = grids;
  if (!first) return null;
  // A split gives the figures of one indicator anew; the others still stand in the document.
  const source = grids.find((grid) => grid.source)?.source;
  return (
    <section aria-labelledby={`table-${first.tableId}`}>
      <h2 id={`table-${first.tableId}`} className="annex-title">
        {first.title}
        <PlanSource plan={plan} id={first.tableId} source={source} of={first.title} labelled />
      </h2>
      <ScrollRegion label={first.title} className="annex">
        <table className="annex-table">
          <thead>
            <tr>
              <th scope="col" className="annex-indicator">
                {say("plan.target.indicator")}
              </th>
              <th scope="col" className="annex-period">
                {say("plan.grid.period")}
              </th>
              {withKeys(first.areas, ({ name }) => name).map(({ key, item: { name, role } }) => (
                <th key={key} scope="col" className={`area-${role}`}>
                  {name}
                  {role !== "part" && <small>{say(`plan.grid.${role}`)}</small>}
                </th>
              ))}
            </tr>
          </thead>
          {withKeys(grids, ({ id }) => id).map(({ key, item: grid }) => (
            <GridRows key={key} plan={plan} grid={grid} warned={warned} anew={source !== undefined && !grid.source} />
          ))}
        </table>
      </ScrollRegion>
    </section>
  );
}

type GridRowsProps = PlanProps & {
  readonly grid: Grid;
  readonly warned: CellsOf;
  /** Its figures were split after the document; those of the rest of its table stand there. */
  readonly anew: boolean;
};

function GridRows({ plan, grid, warned, anew }: GridRowsProps) {
  const { say } = useWording(planWording);
  const areas = withKeys(grid.areas, ({ name }) => name);
  return (
    <tbody id={`grid-${grid.id}`}>
      {withKeys(grid.periods, ({ label }) => label).map(({ key, item: { label }, place: column }) => (
        <tr key={key}>
          {column === 0 && (
            <th scope="rowgroup" rowSpan={grid.periods.length} className="annex-indicator">
              <GridHead grid={grid} />
              {anew && <small className="plan-note">{say("plan.grid.anew")}</small>}
            </th>
          )}
          <th scope="row" className="annex-period">
            {label}
          </th>
          {areas.map(({ key: area, item: { name, role }, place: row }) => (
            <td key={area} className={`area-${role}`}>
              <GridCell
                plan={plan}
                grid={grid}
                place={{ area: name, period: label }}
                value={grid.cells[row]?.[column] ?? null}
                warnings={warned({ grid: grid.id, area: name, period: label })}
              />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** The indicator, its nature, and how its figures are checked. */
function GridHead({ grid: { indicator, unit, kind, modes } }: { readonly grid: Grid }) {
  const { say } = useWording(planWording);
  const checks = [
    modes.children !== "none" && say(`plan.mode.children.${modes.children}`),
    modes.years === "sum" && say("plan.mode.years.sum"),
    modes.fallingStock === "warn" && say("plan.mode.falling.warn"),
  ].filter((check) => typeof check === "string");
  return (
    <>
      <span className="annex-name">
        {indicator}
        {unit !== "" && <span className="annex-unit">{say("plan.grid.unit", { unit })}</span>}
      </span>
      <Tag>{say(`plan.kind.${kind}`)}</Tag>
      <span className="annex-checks">
        {checks.length === 0 ? say("plan.mode.none") : checks.join(say("plan.semicolon"))}
      </span>
    </>
  );
}
