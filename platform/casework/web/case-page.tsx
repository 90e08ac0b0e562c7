import "./casework.css";
import { useParams } from "@tanstack/react-router";
import { Alert } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { Loaded, PageFrame, useApiQuery, useWording } from "#screen";
import { CaseActions } from "./case-actions.tsx";
import { CaseForm, FilledForms } from "./case-form.tsx";
import { CaseLog } from "./case-log.tsx";
import { type CaseView, formAt, placeOf } from "./case-view.ts";
import { ProcedurePicture } from "./procedure-picture.tsx";
import { DueText } from "./queue-table.tsx";
import { useCaseOrder } from "./use-case.ts";
import { useLabels, useTitle } from "./use-labels.ts";
import { caseworkWording } from "./wording.ts";

/** 办件: one case, where it stands, what it says, and what the person may do. */
export function CasePage() {
  const { caseId = "" } = useParams({ strict: false });
  const file = useApiQuery(["case", caseId], () => api.GET("/api/cases/{caseId}", { params: { path: { caseId } } }));
  const { say } = useWording(caseworkWording);
  const { label } = useLabels();
  const title = useTitle();
  const crumbs = [{ label: say("casework.work.title"), to: "/work" }];
  const name = file.value ? `${label(file.value.procedure.label)} · ${title(file.value)}` : say("casework.case.title");
  return (
    <PageFrame title={name} crumbs={crumbs}>
      <Loaded reading={file}>{(value) => <LoadedCase key={caseId} file={value} />}</Loaded>
    </PageFrame>
  );
}

function LoadedCase({ file }: { readonly file: CaseView }) {
  const { say } = useWording(caseworkWording);
  const { label } = useLabels();
  const order = useCaseOrder(file.id, file.version);
  const [dirty, setDirty] = useState(false);
  const form = file.offers.some(({ kind, unless }) => kind === "fill" && unless === null) ? formAt(file) : undefined;
  const passed = file.events.flatMap(({ type, step }) => (type === "acted" && step !== null ? [step] : []));
  return (
    <div className="stack">
      <CaseHead file={file} />
      {file.objections.open > 0 && (
        <Alert type="warning" showIcon title={say("casework.case.objections", { open: file.objections.open })} />
      )}
      <CaseActions file={file} order={order} dirty={dirty} />
      <div className="case-columns">
        <div>
          {form ? <CaseForm file={file} form={form} order={order} onDirty={setDirty} /> : <FilledForms file={file} />}
          <Opinions file={file} />
        </div>
        <CaseLog file={file} />
      </div>
      <section className="sheet" aria-label={say("casework.picture.label", { name: label(file.procedure.label) })}>
        <ProcedurePicture procedure={file.procedure} here={file.step ?? file.end} passed={passed} />
      </section>
    </div>
  );
}

function CaseHead({ file }: { readonly file: CaseView }) {
  const { say, moment } = useWording(caseworkWording);
  const { label } = useLabels();
  const { procedure, step, end, due } = file;
  const line = due && { dueOn: due.due, dueEstimated: due.estimated, left: due.left, overdue: due.state === "overdue" };
  return (
    <p className="case-head">
      <strong>
        {end === null
          ? say("casework.case.step.now", { step: label(placeOf(procedure, step)) })
          : say("casework.case.ended", { end: label(placeOf(procedure, end)) })}
      </strong>
      {line && <DueText line={line} />}
      <span>{say("casework.case.applicant", { name: `${file.applicantName}，${file.areaName}` })}</span>
      {file.officeName !== null && <span>{say("casework.case.office", { office: file.officeName })}</span>}
      {file.assignee && <span>{say("casework.case.with", { name: file.assignee.name })}</span>}
      <span className="quiet">
        {file.submittedAt === null
          ? say("casework.case.opened", { at: moment(file.openedAt) })
          : say("casework.case.submitted", { at: moment(file.submittedAt) })}
      </span>
    </p>
  );
}

function Opinions({ file }: { readonly file: CaseView }) {
  const { say } = useWording(caseworkWording);
  if (file.opinions.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby="case-opinions">
      <h2 id="case-opinions">{say("casework.case.opinions")}</h2>
      <ul>
        {[...new Set(file.opinions.map(({ view, text }) => `${say(`casework.view.${view}`)} ${text}`))].map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}
