import "../enterprise.css";
import { useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { DemoTag, Loaded, PageFrame, useApiQuery, useWording } from "#screen";
import { HandInZone } from "../import/hand-in-zone.tsx";
import { useValueText } from "../use-value-text.ts";
import { enterpriseWording } from "../wording.ts";
import { AddMembersForm } from "./add-members-form.tsx";
import { MemberList } from "./member-list.tsx";
import { useDays } from "./roster-text.tsx";
import { type IssueView, today } from "./roster-view.ts";
import { rosterWording } from "./wording.ts";

/** One list as it was issued: who is on it, and how enterprises come onto it. */
export function IssuePage() {
  const { say } = useWording(rosterWording);
  const { say: sayOfEnterprises } = useWording(enterpriseWording);
  const { label } = useValueText();
  const { issueId = "" }: { issueId?: string } = useParams({ strict: false });
  const [adding, setAdding] = useState(false);
  const one = useApiQuery(["rosters", "issue", issueId], () =>
    api.GET("/api/roster-issues/{issueId}", { params: { path: { issueId } } }),
  );
  const { value } = one;
  const open = value?.issue.mayEdit === true && !value.issue.expired;
  return (
    <PageFrame
      title={value?.issue.title ?? say("roster.title")}
      crumbs={[
        { label: sayOfEnterprises("enterprise.list"), to: "/enterprises" },
        { label: say("roster.title"), to: "/enterprises/rosters" },
        ...(value ? [{ label: label(value.kind.label), to: `/enterprises/rosters/${value.kind.code}` }] : []),
      ]}
      mark={value?.issue.demo && <DemoTag />}
      actions={
        open && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {say("roster.members.add")}
          </Button>
        )
      }
    >
      <Loaded reading={one}>
        {({ kind, issue }) => (
          <>
            <About issue={issue} />
            {open && <HandIn issue={issue} />}
            <h2>{say("roster.members")}</h2>
            <MemberList kind={kind} areaId={issue.areaId} issueId={issue.id} />
            {adding && <AddMembersForm issue={issue} onClose={() => setAdding(false)} />}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function About({ issue }: { readonly issue: IssueView }) {
  const { say, number, date, moment } = useWording(rosterWording);
  const days = useDays();
  const rows = [
    [say("roster.issue.issuer"), issue.issuer],
    [say("roster.issue.document"), issue.document ?? say("roster.no-document")],
    [say("roster.issue.issued"), date(issue.issuedOn)],
    [say("roster.issue.days"), `${days(issue)}${issue.expired ? ` · ${say("roster.issue.expired")}` : ""}`],
    [say("roster.issue.area"), issue.areaName],
    [say("roster.issue.members"), say("roster.count", { count: number(issue.members) })],
  ] as const;
  return (
    <>
      <dl className="dossier-about">
        {rows.map(([title, text]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="dossier-hint">
        {say("roster.issue.by", { name: issue.byName, moment: moment(issue.recordedAt) })}{" "}
        {!issue.mayEdit && say("roster.issue.not-own")}
      </p>
    </>
  );
}

function HandIn({ issue }: { readonly issue: IssueView }) {
  const { say } = useWording(rosterWording);
  const template = `/api/enterprise-imports/template.xlsx?kind=roster-members&year=${today().slice(0, 4)}`;
  return (
    <section aria-label={say("roster.hand-in")}>
      <h2>{say("roster.hand-in")}</h2>
      <p className="dossier-hint">{say("roster.hand-in.lead")}</p>
      <p>
        <Button href={template}>{say("roster.hand-in.template")}</Button>
      </p>
      <HandInZone kind="roster-members" target={issue.id} areaId={issue.areaId} />
    </section>
  );
}
