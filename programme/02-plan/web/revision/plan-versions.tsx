import "./revision.css";
import { Link } from "@tanstack/react-router";
import { Select } from "antd";
import { useId, useState } from "react";
import { api } from "#contract";
import { EmptyState, Loaded, ScrollRegion, useApiQuery, useWording } from "#screen";
import { type PlanView, planPath } from "../plan-view.ts";
import { GroupedDifferences } from "./grouped-differences.tsx";
import { contentOf, type Difference, saidDifferences } from "./revision-view.ts";
import { revisionWording } from "./wording.ts";

type PlanProps = { readonly plan: PlanView };

/** The versions of a plan, and what differs between any two of them. */
export function PlanVersions({ plan }: PlanProps) {
  const { say, moment } = useWording(revisionWording);
  const versions = useApiQuery(["plans", "versions", plan.id, plan.newestVersion], () =>
    api.GET("/api/plans/{planId}/versions", { params: { path: { planId: plan.id } } }),
  );
  return (
    <Loaded reading={versions}>
      {({ versions: all }) => (
        <div className="stack">
          <p className="page-lead">{say("revision.versions.lead")}</p>
          <ScrollRegion label={say("revision.versions")}>
            <table className="versions">
              <thead>
                <tr>
                  <th scope="col">{say("revision.versions.column.version")}</th>
                  <th scope="col">{say("revision.versions.column.at")}</th>
                  <th scope="col">{say("revision.versions.column.by")}</th>
                  <th scope="col">{say("revision.versions.column.reason")}</th>
                  <th scope="col">{say("revision.versions.column.open")}</th>
                </tr>
              </thead>
              <tbody>
                {all.map(({ version, publishedAt, publishedByName, reason }) => (
                  <tr key={version}>
                    <th scope="row">{say("revision.version", { version })}</th>
                    <td>{moment(publishedAt)}</td>
                    <td>{publishedByName}</td>
                    <td>{reason ?? say("revision.versions.first")}</td>
                    <td>
                      {version === plan.version ? (
                        say("revision.versions.here")
                      ) : (
                        <Link
                          to={planPath(plan.id, "overview")}
                          search={version === plan.newestVersion ? {} : { version }}
                        >
                          {say("revision.versions.open", { version })}
                        </Link>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          {all.length > 1 ? (
            <CompareVersions key={plan.newestVersion} plan={plan} versions={all.map(({ version }) => version)} />
          ) : (
            <EmptyState title={say("revision.versions.one")} explain={say("revision.versions.one.explain")} />
          )}
        </div>
      )}
    </Loaded>
  );
}

function CompareVersions({ plan, versions }: PlanProps & { readonly versions: readonly number[] }) {
  const { say } = useWording(revisionWording);
  const [newest = 1, former = 1] = versions;
  const [pair, setPair] = useState({ from: former, to: newest });
  const compared = useApiQuery(["plans", "differences", plan.id, pair.from, pair.to], () =>
    api.GET("/api/plans/{planId}/versions/{version}/differences", {
      params: { path: { planId: plan.id, version: pair.to }, query: { against: pair.from } },
    }),
  );
  return (
    <section aria-label={say("revision.versions.compare")} className="stack">
      <div className="difference-tools">
        <VersionSelect
          label={say("revision.versions.from")}
          versions={versions}
          value={pair.from}
          onChange={(from) => setPair({ ...pair, from })}
        />
        <VersionSelect
          label={say("revision.versions.to")}
          versions={versions}
          value={pair.to}
          onChange={(to) => setPair({ ...pair, to })}
        />
      </div>
      <Loaded reading={compared}>
        {(answer) => <Compared plan={plan} {...answer} differences={saidDifferences(answer.differences)} />}
      </Loaded>
    </section>
  );
}

type ComparedProps = PlanProps & {
  readonly from: number;
  readonly to: number;
  readonly differences: readonly Difference[];
};

function Compared({ plan, from, to, differences }: ComparedProps) {
  const { say } = useWording(revisionWording);
  return (
    <>
      <h2 role="status">{say("revision.versions.differences", { from, to, count: differences.length })}</h2>
      {differences.length === 0 ? (
        <p>{say("revision.versions.same")}</p>
      ) : (
        <GroupedDifferences content={contentOf(plan)} differences={differences} />
      )}
    </>
  );
}

type VersionSelectProps = {
  readonly label: string;
  readonly versions: readonly number[];
  readonly value: number;
  readonly onChange: (version: number) => void;
};

function VersionSelect({ label, versions, value, onChange }: VersionSelectProps) {
  const { say } = useWording(revisionWording);
  const id = useId();
  return (
    <span className="version-select">
      <label htmlFor={id}>{label}</label>
      <Select
        id={id}
        value={value}
        onChange={onChange}
        options={versions.map((version) => ({ value: version, label: say("revision.version", { version }) }))}
      />
    </span>
  );
}
