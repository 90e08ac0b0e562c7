import "../enterprise.css";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { api } from "#contract";
import {
  DemoTag,
  EmptyState,
  Loaded,
  PageFrame,
  PathLink,
  ScrollRegion,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { useValueText } from "../use-value-text.ts";
import { enterpriseWording } from "../wording.ts";
import { FreezeForm } from "./freeze-form.tsx";
import { FrozenTable } from "./frozen-table.tsx";
import { IssueForm } from "./issue-form.tsx";
import { MemberList } from "./member-list.tsx";
import { useDays } from "./roster-text.tsx";
import type { IssueView, RosterView } from "./roster-view.ts";
import { AreaField } from "./rosters-page.tsx";
import { useRosterArea } from "./use-roster-area.ts";
import { rosterWording } from "./wording.ts";

type Asking = "issue" | "freeze";

/** One kind of list: its issues, what was frozen of it, and who is on it. */
export function RosterPage() {
  const { say } = useWording(rosterWording);
  const { say: sayOfEnterprises } = useWording(enterpriseWording);
  const { label } = useValueText();
  const { may } = useSession();
  const { kind = "" }: { kind?: string } = useParams({ strict: false });
  const { areaId } = useRosterArea();
  const [asking, setAsking] = useState<Asking | null>(null);
  const roster = useApiQuery(
    ["rosters", "kind", kind, areaId],
    () => api.GET("/api/rosters/{kind}", { params: { path: { kind }, query: { areaId } } }),
    { keepPrevious: true },
  );
  const { value } = roster;
  const actions = may("enterprise.edit") && value?.mayEdit && (
    <>
      <Button onClick={() => setAsking("freeze")}>{say("roster.freeze")}</Button>
      <Button type="primary" onClick={() => setAsking("issue")}>
        {say("roster.issue.add")}
      </Button>
    </>
  );
  return (
    <PageFrame
      title={value ? label(value.kind.label) : say("roster.title")}
      crumbs={[
        { label: sayOfEnterprises("enterprise.list"), to: "/enterprises" },
        { label: say("roster.title"), to: "/enterprises/rosters" },
      ]}
      actions={actions}
      lead={value && <Lead roster={value} />}
    >
      <AreaField to={`/enterprises/rosters/${kind}`} />
      <Loaded reading={roster}>
        {(loaded) => (
          <>
            <h2>{say("roster.issues")}</h2>
            <Issues issues={loaded.issues} />
            <h2>{say("roster.frozen")}</h2>
            <FrozenTable frozen={loaded.frozen} kinds={[loaded.kind]} />
            <h2>{say("roster.members")}</h2>
            <MemberList kind={loaded.kind} areaId={areaId} />
            {asking === "issue" && <IssueForm kind={loaded.kind} areaId={areaId} onClose={() => setAsking(null)} />}
            {asking === "freeze" && <Freezing roster={loaded} areaId={areaId} onClose={() => setAsking(null)} />}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Lead({ roster: { kind } }: { readonly roster: RosterView }) {
  const { say } = useWording(rosterWording);
  const { label } = useValueText();
  return (
    <>
      {label(kind.explain)} · {say("roster.source", { source: kind.source })}{" "}
      {kind.verification === "background" && <span className="to-verify">{say("roster.to-verify")}</span>}
    </>
  );
}

type FreezingProps = { readonly roster: RosterView; readonly areaId: number; readonly onClose: () => void };

function Freezing({ roster, areaId, onClose }: FreezingProps) {
  const navigate = useNavigate();
  const { kind, frozen } = roster;
  const done = (id: string) => void navigate({ to: `/enterprises/rosters/${kind.code}/frozen/${id}` });
  return <FreezeForm {...{ kind, areaId, frozen, onClose }} onDone={done} />;
}

function Issues({ issues }: { readonly issues: readonly IssueView[] }) {
  const { say, number } = useWording(rosterWording);
  const days = useDays();
  if (issues.length === 0)
    return <EmptyState title={say("roster.issues.none")} explain={say("roster.issues.none.explain")} />;
  return (
    <ScrollRegion label={say("roster.issues")}>
      <table className="dossier-table roster-issues">
        <thead>
          <tr>
            <th scope="col">{say("roster.issue.title")}</th>
            <th scope="col">{say("roster.issue.issuer")}</th>
            <th scope="col">{say("roster.issue.document")}</th>
            <th scope="col">{say("roster.issue.days")}</th>
            <th scope="col" className="dossier-figure">
              {say("roster.issue.members")}
            </th>
          </tr>
        </thead>
        <tbody>
          {issues.map((it) => (
            <tr key={it.id}>
              <th scope="row">
                <PathLink to={`/enterprises/roster-issues/${it.id}`}>{it.title}</PathLink> {it.demo && <DemoTag />}
                <div className="dossier-hint">{it.areaName}</div>
              </th>
              <td>{it.issuer}</td>
              <td>{it.document ?? "—"}</td>
              <td>
                {days(it)}
                {it.expired && <div className="dossier-hint">{say("roster.issue.expired")}</div>}
              </td>
              <td className="dossier-figure">{number(it.members)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
