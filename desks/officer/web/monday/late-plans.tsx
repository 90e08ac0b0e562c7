import { Link } from "@tanstack/react-router";
import { placesIn, rollupWording, shortened } from "#rollup/web";
import { EmptyState, PathLink, ScrollRegion, useWording } from "#screen";
import { callSheetOf, type LateCell, type LatePlan, type LateRow } from "./monday-view.ts";
import { mondayWording } from "./wording.ts";

/** The plans in force of one's areas with what is late in each; one calm line when nothing is. */
export function LatePlans({ plans }: { readonly plans: readonly LatePlan[] }) {
  const { say } = useWording(mondayWording);
  const own = plans.filter(({ above }) => !above);
  const late = plans.filter((plan) => plan.late.length > 0);
  const silent = plans.filter((plan) => plan.silent.length > 0);
  return (
    <section aria-labelledby="monday-late">
      <h2 id="monday-late">{say("monday.late")}</h2>
      {own.length === 0 && late.length === 0 && (
        <EmptyState
          title={say("monday.plans.none")}
          explain={say("monday.plans.none.explain")}
          action={<Link to="/policy">{say("monday.plans.none.do")}</Link>}
        />
      )}
      {own.length > 0 && late.length === 0 && (
        <EmptyState title={say("monday.late.none")} explain={say("monday.late.none.explain")} />
      )}
      {late.map((plan) => (
        <Plan key={`${plan.id} ${plan.areaName}`} plan={plan} />
      ))}
      {silent.length > 0 && (
        <>
          <h2 id="monday-silent">{say("monday.silent")}</h2>
          <p className="monday-soft">{say("monday.silent.lead")}</p>
          {silent.map((plan) => (
            <SilentPlan key={`${plan.id} ${plan.areaName}`} plan={plan} />
          ))}
        </>
      )}
    </section>
  );
}

/** What of a plan has to be there by now and is not known, with whom to call. */
function SilentPlan({ plan: { title, areaName, above, silent } }: { readonly plan: LatePlan }) {
  const { say } = useWording(mondayWording);
  return (
    <div className="monday-plan">
      <h3>{above ? say("monday.plan.of-area", { plan: title, area: areaName }) : title}</h3>
      <ul className="monday-list">
        {silent.map((row) => (
          <li key={`${row.itemId}|${row.unit}`}>
            <SilentRow row={row} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function SilentRow({ row }: { readonly row: LateRow }) {
  const { say } = useWording(mondayWording);
  const whole = row.standing === "unknown";
  const more = row.lateAreas - row.areas.length;
  return (
    <>
      <PathLink to={`/indicators/${row.code}?year=${row.year}`}>{row.indicator}</PathLink>{" "}
      <span className="monday-soft">
        <WhenText row={row} />
        {row.why !== null && ` · ${say(row.why === "awaited" ? "monday.silent.awaited" : "monday.silent.unreported")}`}
      </span>{" "}
      {whole && <CallLink row={row} cell={row} />}
      {!whole && (
        <ul className="monday-areas">
          {row.areas.map((cell) => (
            <li key={cell.areaName}>
              {cell.areaName} <CallLink row={row} cell={cell} />
            </li>
          ))}
          {more > 0 && <li className="monday-soft">{say("monday.areas.more", { count: more })}</li>}
        </ul>
      )}
    </>
  );
}

function Plan({ plan: { id, title, areaName, above, targets, late } }: { readonly plan: LatePlan }) {
  const { say, number } = useWording(mondayWording);
  const counts = { area: areaName, targets: number(targets), late: number(late.length) };
  return (
    <div className="monday-plan">
      <h3>{above ? say("monday.plan.of-area", { plan: title, area: areaName }) : title}</h3>
      <p>
        {above ? say("monday.plan.above", counts) : say("monday.plan", counts)}{" "}
        {above ? (
          <PathLink to={`/plans/${id}`}>{say("monday.plan.read")}</PathLink>
        ) : (
          <>
            <PathLink to={`/plans/${id}/progress`}>{say("monday.plan.open")}</PathLink>{" "}
            <PathLink to={`/plans/${id}/snapshots`}>{say("monday.plan.snapshots")}</PathLink>
          </>
        )}
      </p>
      <ScrollRegion label={title}>
        <table className="monday-table">
          <thead>
            <tr>
              <th scope="col">{say("monday.row")}</th>
              <th scope="col" className="monday-number">
                {say("monday.target")}
              </th>
              <th scope="col" className="monday-number">
                {say("monday.figure")}
              </th>
              <th scope="col">{say("monday.standing")}</th>
              <th scope="col">{say("monday.areas")}</th>
            </tr>
          </thead>
          <tbody>
            {late.map((row) => (
              <Row key={`${row.itemId}|${row.unit}`} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

function Row({ row }: { readonly row: LateRow }) {
  const { say, decimal } = useWording(mondayWording);
  const shown = (value: string) => decimal(shortened(value, placesIn(row.unit)));
  const target = { value: shown(row.target), unit: row.unit };
  return (
    <tr>
      <th scope="row">
        <PathLink to={`/indicators/${row.code}?year=${row.year}`}>{row.indicator}</PathLink>
        <div className="monday-soft">
          <WhenText row={row} />
        </div>
      </th>
      <td className="monday-number" data-label={say("monday.target")}>
        {row.wanted === "at-least" ? say("monday.at-least", target) : say("monday.at-most", target)}
      </td>
      <td className="monday-number" data-label={say("monday.figure")}>
        {row.figure === null ? say("monday.nothing") : `${shown(row.figure)} ${row.unit}`.trim()}
      </td>
      <td className="monday-wide">
        <Standing cell={row} /> <CallLink row={row} cell={row} />
      </td>
      <td className="monday-wide">
        <ul className="monday-areas">
          {row.areas.map((cell) => (
            <li key={cell.areaName}>
              {cell.areaName} <Standing cell={cell} /> <CallLink row={row} cell={cell} />
            </li>
          ))}
        </ul>
        {row.lateAreas > row.areas.length && (
          <div className="monday-soft">{say("monday.areas.more", { count: row.lateAreas - row.areas.length })}</div>
        )}
      </td>
    </tr>
  );
}

/** Over which years a target adds up, or by the end of which one it stands. */
function WhenText({ row }: { readonly row: Pick<LateRow, "first" | "last" | "adding"> }) {
  const { say } = useWording(rollupWording);
  const [first, last] = [String(row.first), String(row.last)];
  if (!row.adding) return <>{say("rollup.progress.by", { year: last })}</>;
  return (
    <>{first === last ? say("rollup.progress.in", { year: last }) : say("rollup.progress.over", { first, last })}</>
  );
}

function Standing({ cell: { standing, rate } }: { readonly cell: Pick<LateCell, "standing" | "rate"> }) {
  const { say } = useWording(mondayWording);
  const { say: sayOfIndicators } = useWording(rollupWording);
  const late = standing === "missed" || standing === "behind";
  return (
    <>
      <span className={late ? "monday-late" : "monday-other"}>{sayOfIndicators(`rollup.standing.${standing}`)}</span>{" "}
      {rate !== null && <span className="monday-soft">{say("monday.rate", { rate: shortened(rate, 1) })}</span>}
    </>
  );
}

type CallLinkProps = { readonly row: LateRow; readonly cell: Pick<LateCell, "areaId" | "areaName"> };

function CallLink({ row, cell }: CallLinkProps) {
  const { say } = useWording(mondayWording);
  const to = callSheetOf(row, cell.areaId);
  if (to === undefined) return null;
  return (
    <span className="monday-soft">
      <PathLink to={to} aria-label={say("monday.call.of", { area: cell.areaName, indicator: row.indicator })}>
        {say("monday.call")}
      </PathLink>
    </span>
  );
}
