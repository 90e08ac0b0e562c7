import "./audit.css";
import { useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { EmptyState, Loaded, PageFrame, PathLink, useApiQuery, useWording } from "#screen";
import { DetailFacts } from "./event-drawer.tsx";
import { Actor, Office, OutcomeTag, useAuditWords, useSeconds } from "./event-line.tsx";
import { type AuditEvent, objectsOf, pageOfObject } from "./trail-view.ts";
import { auditWording } from "./wording.ts";

/** 回放: everything that happened to one object, in its order, with who, when and why. */
export function ReplayPage() {
  const { say } = useWording(auditWording);
  const words = useAuditWords();
  const { kind = "", objectId = "" } = useParams({ strict: false }) as { kind?: string; objectId?: string };
  const [earlier, setEarlier] = useState<readonly AuditEvent[]>([]);
  const [after, setAfter] = useState<string>();
  const page = useApiQuery(
    ["audit-object", kind, objectId, after ?? ""],
    () =>
      api.GET("/api/audit/objects/{kind}/{objectId}", {
        params: { path: { kind, objectId }, query: after === undefined ? {} : { after } },
      }),
    { keepPrevious: true },
  );
  const own = pageOfObject(kind, objectId);
  return (
    <PageFrame
      title={say("audit.replay.of", { kind: words.kind(kind) })}
      lead={say("audit.replay.lead")}
      crumbs={[{ label: say("audit.title"), to: "/audit" }]}
      actions={own !== undefined && <PathLink to={own}>{say("audit.open", { kind: words.kind(kind) })}</PathLink>}
    >
      <p>
        <small className="audit-digest">{objectId}</small>
      </p>
      <Loaded reading={page}>
        {({ events, next }) => {
          const all = [...new Map([...earlier, ...events].map((event) => [event.id, event])).values()];
          return (
            <>
              {all.length === 0 && (
                <EmptyState title={say("audit.replay.none")} explain={say("audit.replay.none.explain")} />
              )}
              <ol className="audit-replay">
                {all.map((event) => (
                  <li key={event.id}>
                    <Step event={event} of={{ kind, objectId }} />
                  </li>
                ))}
              </ol>
              {next !== null && (
                <Button
                  loading={page.loading}
                  onClick={() => {
                    setEarlier(all);
                    setAfter(next);
                  }}
                >
                  {say("audit.replay.on")}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
    </PageFrame>
  );
}

type StepProps = { readonly event: AuditEvent; readonly of: { readonly kind: string; readonly objectId: string } };

function Step({ event, of }: StepProps) {
  const { say } = useWording(auditWording);
  const seconds = useSeconds();
  const words = useAuditWords();
  const others = objectsOf(event).filter(({ kind, objectId }) => kind !== of.kind || objectId !== of.objectId);
  return (
    <>
      <p>
        <time dateTime={event.at}>{seconds(event.at)}</time>{" "}
        <strong>
          <Actor event={event} />
        </strong>{" "}
        {words.action(event.action)} <OutcomeTag event={event} /> <Office event={event} />
      </p>
      <DetailFacts detail={event.detail} />
      {others.map(({ kind, objectId }) => (
        <p key={`${kind} ${objectId}`}>
          <PathLink to={`/audit/objects/${kind}/${encodeURIComponent(objectId)}`}>
            {say("audit.replay.of", { kind: words.kind(kind) })}
          </PathLink>
        </p>
      ))}
    </>
  );
}
