import "./casework.css";
import { useNavigate } from "@tanstack/react-router";
import { Button, Tag } from "antd";
import { useId, useState } from "react";
import { COUNTRY_ID } from "#areas";
import { type Answer, api } from "#contract";
import {
  AreaPicker,
  EmptyState,
  Loaded,
  newRecordId,
  PageFrame,
  RefusalNotice,
  useApiMutation,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { ProcedurePicture } from "./procedure-picture.tsx";
import { useLabels } from "./use-labels.ts";
import { caseworkWording } from "./wording.ts";

type Offered = Answer<"/api/procedures", "get">["procedures"][number];

/** 事项: the procedures that hold in an area, each with its picture, and a way to begin. */
export function ProceduresPage() {
  const { say } = useWording(caseworkWording);
  const own = useSession().session?.assignments[0]?.areaId ?? COUNTRY_ID;
  const [areaId, setAreaId] = useState(own);
  const fieldId = useId();
  const offered = useApiQuery(
    ["procedures", areaId],
    () => api.GET("/api/procedures", { params: { query: { areaId } } }),
    { keepPrevious: true },
  );
  return (
    <PageFrame title={say("casework.procedures.title")} lead={say("casework.procedures.lead")}>
      <div className="inline-field area-field">
        <label htmlFor={fieldId}>{say("casework.procedures.area")}</label>
        <AreaPicker id={fieldId} value={areaId} onChange={(chosen) => setAreaId(chosen ?? own)} />
      </div>
      <Loaded reading={offered}>
        {({ procedures }) =>
          procedures.length === 0 ? (
            <EmptyState title={say("casework.procedures.none")} explain={say("casework.procedures.none.explain")} />
          ) : (
            <div className="stack">
              {procedures.map((one) => (
                <OneProcedure key={one.procedure.id} offered={one} areaId={areaId} />
              ))}
            </div>
          )
        }
      </Loaded>
    </PageFrame>
  );
}

function OneProcedure({ offered, areaId }: { readonly offered: Offered; readonly areaId: number }) {
  const { say } = useWording(caseworkWording);
  const { label } = useLabels();
  const { procedure, areaName, byName, publishedAt, mayBegin } = offered;
  const titleId = useId();
  const edition = { edition: procedure.edition, by: areaName ?? byName, day: publishedAt };
  return (
    <section className="sheet" aria-labelledby={titleId}>
      <div className="procedure-head">
        <h2 id={titleId}>{label(procedure.label)}</h2>
        {mayBegin && <BeginButton procedure={procedure.id} name={label(procedure.label)} areaId={areaId} />}
      </div>
      <p>{label(procedure.explain)}</p>
      <p className="quiet">
        {say("casework.procedures.edition", edition)} ·{" "}
        {say("casework.procedures.source", { source: procedure.source.text })}{" "}
        {procedure.source.verification === "background" && <Tag>{say("casework.procedures.to-verify")}</Tag>}
      </p>
      <ProcedurePicture procedure={procedure} />
    </section>
  );
}

type BeginProps = { readonly procedure: string; readonly name: string; readonly areaId: number };

function BeginButton({ procedure, name, areaId }: BeginProps) {
  const { say } = useWording(caseworkWording);
  const navigate = useNavigate();
  // One id for this button: pressed twice it begins one case.
  const [id] = useState(newRecordId);
  const begin = useApiMutation(() => api.POST("/api/cases", { body: { id, procedure, areaId } }), {
    refreshes: [["work-queue"]],
  });
  const press = async () => {
    const begun = await begin.run(undefined);
    if (begun.ok) await navigate({ to: "/cases/$caseId", params: { caseId: id } });
  };
  return (
    <div>
      <Button
        type="primary"
        loading={begin.busy}
        aria-label={say("casework.procedures.begin.of", { name })}
        onClick={() => void press()}
      >
        {say("casework.procedures.begin")}
      </Button>
      {begin.refusal && <RefusalNotice refusal={begin.refusal} />}
    </div>
  );
}
