import "../rollup.css";
import { useParams } from "@tanstack/react-router";
import { api } from "#contract";
import { EmptyState, Loaded, PageFrame, PathLink, ScrollRegion, useApiQuery, useWording } from "#screen";
import { FreezeSnapshot } from "./freeze-snapshot.tsx";
import { snapshotWording } from "./wording.ts";

/** The snapshots of a plan, the newest first. */
export function SnapshotsPage() {
  const { say, moment, date } = useWording(snapshotWording);
  const { planId = "" }: { planId?: string } = useParams({ strict: false });
  const list = useApiQuery(["snapshots", "of-plan", planId], () =>
    api.GET("/api/plans/{planId}/snapshots", { params: { path: { planId } } }),
  );
  const plan = useApiQuery(["plans", planId], () => api.GET("/api/plans/{planId}", { params: { path: { planId } } }));
  return (
    <PageFrame
      title={plan.value ? say("snapshot.of", { plan: plan.value.title }) : say("snapshot.open")}
      lead={say("snapshot.lead")}
      crumbs={plan.value ? [{ label: plan.value.title, to: `/plans/${planId}` }] : []}
      actions={<FreezeSnapshot planId={planId} />}
    >
      <Loaded reading={list}>
        {({ snapshots }) =>
          snapshots.length === 0 ? (
            <EmptyState title={say("snapshot.none")} explain={say("snapshot.none.explain")} />
          ) : (
            <ScrollRegion label={say("snapshot.open")}>
              <table className="rollup-table">
                <thead>
                  <tr>
                    <th scope="col">{say("snapshot.name")}</th>
                    <th scope="col">{say("snapshot.taken")}</th>
                    <th scope="col">{say("snapshot.by")}</th>
                    <th scope="col">{say("snapshot.version")}</th>
                    <th scope="col">{say("snapshot.hash")}</th>
                  </tr>
                </thead>
                <tbody>
                  {snapshots.map((it) => (
                    <tr key={it.id}>
                      <th scope="row">
                        <PathLink to={`/snapshots/${it.id}`}>{it.title}</PathLink>
                      </th>
                      <td>
                        {date(it.day)}
                        <div className="rollup-soft">{moment(it.takenAt)}</div>
                      </td>
                      <td>{it.byName}</td>
                      <td>{say("snapshot.version.of", { version: String(it.planVersion) })}</td>
                      <td>
                        <code>{it.sha256.slice(0, 12)}</code>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
