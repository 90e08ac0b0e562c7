import "../rollup.css";
import { useParams, useSearch } from "@tanstack/react-router";
import { Alert, Tag } from "antd";
import { type Answer, api } from "#contract";
import { Loaded, PageFrame, PathLink, ScrollRegion, useApiQuery, useWording } from "#screen";
import { FigureValue, useLabel } from "../figure-text.tsx";
import { ProgressTable } from "../progress-page.tsx";
import { CompareWith } from "./compare-with.tsx";
import { ReportPart } from "./report-part.tsx";
import { snapshotWording } from "./wording.ts";

type Frozen = Answer<"/api/snapshots/{snapshotId}", "get">;
type Differences = Answer<"/api/snapshots/{snapshotId}/differences", "get">;

/** One snapshot: what was frozen, and which of its figures are another one now. */
export function SnapshotPage() {
  const { say } = useWording(snapshotWording);
  const { snapshotId = "" }: { snapshotId?: string } = useParams({ strict: false });
  const path = { snapshotId };
  const frozen = useApiQuery(["snapshots", snapshotId], () =>
    api.GET("/api/snapshots/{snapshotId}", { params: { path } }),
  );
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const other = typeof search["with"] === "string" ? search["with"] : undefined;
  const differences = useApiQuery(
    ["snapshots", "differences", snapshotId, other ?? "now"],
    () =>
      api.GET("/api/snapshots/{snapshotId}/differences", {
        params: { path, query: other === undefined ? {} : { with: other } },
      }),
    { keepPrevious: true },
  );
  const { value } = frozen;
  return (
    <PageFrame
      title={value ? value.snapshot.title : say("snapshot.title")}
      mark={<Tag>{say("snapshot.title")}</Tag>}
      {...(value ? { lead: <FrozenText frozen={value} /> } : {})}
      crumbs={
        value
          ? [
              { label: value.progress.plan.title, to: `/plans/${value.snapshot.planId}` },
              { label: say("snapshot.open"), to: `/plans/${value.snapshot.planId}/snapshots` },
            ]
          : []
      }
    >
      {value?.underWay && <UnderWayNotice {...value.underWay} />}
      {value && <ReportPart snapshotId={snapshotId} progress={value.progress} />}
      <Loaded reading={differences}>
        {(told) => (
          <>
            <CompareWith snapshotId={snapshotId} other={other} others={told.others} />
            <ChangedFigures told={told} />
          </>
        )}
      </Loaded>
      <section aria-labelledby="frozen">
        <h2 id="frozen">{say("snapshot.figures")}</h2>
        <Loaded reading={frozen}>{({ progress }) => <ProgressTable progress={progress} frozen />}</Loaded>
      </section>
    </PageFrame>
  );
}

function FrozenText({ frozen: { snapshot, intact } }: { readonly frozen: Frozen }) {
  const { say, date, moment } = useWording(snapshotWording);
  const told = { day: date(snapshot.day), by: snapshot.byName, moment: moment(snapshot.takenAt) };
  return (
    <>
      {say("snapshot.frozen", told)} {say("snapshot.version.of", { version: String(snapshot.planVersion) })} ·{" "}
      {say("snapshot.hash")} <code>{snapshot.sha256.slice(0, 12)}</code>{" "}
      {intact ? say("snapshot.intact") : <strong>{say("snapshot.broken")}</strong>}
    </>
  );
}

/** Tells that the figures were frozen before all was there, and what to do. */
function UnderWayNotice({ lists, enterprises }: NonNullable<Frozen["underWay"]>) {
  const { say, number } = useWording(snapshotWording);
  return (
    <Alert
      type="warning"
      showIcon
      title={say("snapshot.under-way")}
      description={
        <>
          {lists > 0 && say("snapshot.under-way.lists", { count: number(lists) })}{" "}
          {enterprises !== null && say("snapshot.under-way.enterprises", { count: number(enterprises) })}{" "}
          {say("snapshot.under-way.again")}
        </>
      }
    />
  );
}

function ChangedFigures({ told }: { readonly told: Differences }) {
  const { say, number } = useWording(snapshotWording);
  const label = useLabel();
  const catalogue = useApiQuery(["indicators", "catalogue"], () => api.GET("/api/indicators"));
  const { different, same, alone, snapshot, until } = told;
  const heads = until
    ? ([snapshot.title, until.title] as const)
    : ([say("snapshot.before"), say("snapshot.after")] as const);
  const aloneText = alone > 0 && (
    <p className="rollup-soft">{say("snapshot.changed.alone", { count: number(alone) })}</p>
  );
  if (different.length === 0)
    return (
      <>
        <p role="status">
          {until
            ? say("snapshot.between.none", { count: number(same) })
            : say("snapshot.changed.none", { count: number(same) })}
        </p>
        {aloneText}
      </>
    );
  const all = number(same + different.length);
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{say(until ? "snapshot.between" : "snapshot.changed")}</h2>
      <p role="status">
        {until
          ? say("snapshot.between.count", {
              all,
              count: number(different.length),
              from: snapshot.title,
              to: until.title,
            })
          : say("snapshot.changed.count", { all, count: number(different.length) })}{" "}
        {say("snapshot.changed.lead")}
      </p>
      {aloneText}
      <ScrollRegion label={say(until ? "snapshot.between" : "snapshot.changed")}>
        <table className="rollup-table rollup-stacked">
          <thead>
            <tr>
              <th scope="col">{say("snapshot.indicator")}</th>
              <th scope="col">{say("snapshot.area")}</th>
              <th scope="col">{say("snapshot.year")}</th>
              <th scope="col" className="rollup-number">
                {heads[0]}
              </th>
              <th scope="col" className="rollup-number">
                {heads[1]}
              </th>
              <th scope="col">{say("snapshot.why")}</th>
            </tr>
          </thead>
          <tbody>
            {different.map((one) => {
              const definition = catalogue.value?.indicators.find(({ code }) => code === one.code);
              if (!definition) return null;
              const indicator = label(definition.label);
              const address = new URLSearchParams({
                ...{ area: String(one.areaId), year: String(one.year), snapshot: snapshot.id },
                ...(until ? { untilSnapshot: until.id } : {}),
              });
              return (
                <tr key={`${one.code} ${one.areaId} ${one.year}`}>
                  <th scope="row">
                    {indicator}
                    {one.redefined && <div className="rollup-doubt">{say("snapshot.redefined")}</div>}
                  </th>
                  <td>{one.areaName}</td>
                  <td>{one.year}</td>
                  <td className="rollup-number" data-label={heads[0]}>
                    <FigureValue definition={definition} figure={one.before} />
                  </td>
                  <td className="rollup-number" data-label={heads[1]}>
                    <FigureValue definition={definition} figure={one.after} />
                  </td>
                  <td>
                    <PathLink
                      to={`/indicators/${one.code}/changes?${address}`}
                      aria-label={say("snapshot.why.of", { area: one.areaName, year: String(one.year), indicator })}
                    >
                      {say("snapshot.why")}
                    </PathLink>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
