import "../rollup.css";
import { useParams } from "@tanstack/react-router";
import { Alert, Tag } from "antd";
import { type Answer, api } from "#contract";
import { Loaded, PageFrame, PathLink, ScrollRegion, useApiQuery, useWording } from "#screen";
import { FigureValue, useLabel } from "../figure-text.tsx";
import { ProgressTable } from "../progress-page.tsx";
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
  const differences = useApiQuery(["snapshots", "differences", snapshotId], () =>
    api.GET("/api/snapshots/{snapshotId}/differences", { params: { path } }),
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
      <Loaded reading={differences}>{(told) => <ChangedFigures told={told} />}</Loaded>
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
  const { different, same, snapshot } = told;
  if (different.length === 0) return <p role="status">{say("snapshot.changed.none", { count: number(same) })}</p>;
  const all = number(same + different.length);
  return (
    <section aria-labelledby="changed">
      <h2 id="changed">{say("snapshot.changed")}</h2>
      <p role="status">
        {say("snapshot.changed.count", { all, count: number(different.length) })} {say("snapshot.changed.lead")}
      </p>
      <ScrollRegion label={say("snapshot.changed")}>
        <table className="rollup-table rollup-stacked">
          <thead>
            <tr>
              <th scope="col">{say("snapshot.indicator")}</th>
              <th scope="col">{say("snapshot.area")}</th>
              <th scope="col">{say("snapshot.year")}</th>
              <th scope="col" className="rollup-number">
                {say("snapshot.before")}
              </th>
              <th scope="col" className="rollup-number">
                {say("snapshot.after")}
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
              });
              return (
                <tr key={`${one.code} ${one.areaId} ${one.year}`}>
                  <th scope="row">
                    {indicator}
                    {one.redefined && <div className="rollup-doubt">{say("snapshot.redefined")}</div>}
                  </th>
                  <td>{one.areaName}</td>
                  <td>{one.year}</td>
                  <td className="rollup-number" data-label={say("snapshot.before")}>
                    <FigureValue definition={definition} figure={one.before} />
                  </td>
                  <td className="rollup-number" data-label={say("snapshot.after")}>
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
