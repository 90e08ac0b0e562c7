import { Button, Drawer } from "antd";
import { api } from "#contract";
import { Loaded, PathLink, useApiQuery, useCodeWording, useWording } from "#screen";
import { Actor, Office, OutcomeTag, useAuditWords, useSeconds } from "./event-line.tsx";
import { type AuditEvent, hasChange, objectsOf, pageOfObject, valueText } from "./trail-view.ts";
import { auditWording } from "./wording.ts";

type DrawerProps = {
  readonly eventId: string;
  readonly onClose: () => void;
  readonly onRequest: (requestId: string) => void;
};

/** A record whole: what was there before and after, its link in the chain, and the ways from it. */
export function EventDrawer({ eventId, onClose, onRequest }: DrawerProps) {
  const { say } = useWording(auditWording);
  const found = useApiQuery(["audit-event", eventId], () =>
    api.GET("/api/audit/events/{eventId}", { params: { path: { eventId } } }),
  );
  return (
    <Drawer open title={say("audit.record", { id: eventId })} onClose={onClose} size={560}>
      <Loaded reading={found}>
        {({ event, link }) => (
          <>
            <EventFacts event={event} />
            <h3>{say("audit.link")}</h3>
            {link === null ? (
              <p>{say("audit.link.waits")}</p>
            ) : (
              <p className="audit-digest">
                {say("audit.link.text", { seq: link.seq, algorithm: link.algorithm, digest: link.digest })}
              </p>
            )}
            <Ways event={event} />
            {event.requestId !== null && (
              <p>
                <Button onClick={() => onRequest(event.requestId ?? "")}>{say("audit.same-request")}</Button>
              </p>
            )}
          </>
        )}
      </Loaded>
    </Drawer>
  );
}

/** Where to go from a record: its objects, each with its story and its page. */
function Ways({ event }: { readonly event: AuditEvent }) {
  const { say } = useWording(auditWording);
  const words = useAuditWords();
  return (
    <ul className="audit-ways">
      {objectsOf(event).map(({ kind, objectId }) => {
        const page = pageOfObject(kind, objectId);
        return (
          <li key={`${kind} ${objectId}`}>
            <PathLink to={`/audit/objects/${kind}/${encodeURIComponent(objectId)}`}>
              {say("audit.replay.of", { kind: words.kind(kind) })}
            </PathLink>
            {page !== undefined && <PathLink to={page}>{say("audit.open", { kind: words.kind(kind) })}</PathLink>}
          </li>
        );
      })}
    </ul>
  );
}

/** The values of a record, by name. */
function EventFacts({ event }: { readonly event: AuditEvent }) {
  const { say } = useWording(auditWording);
  const seconds = useSeconds();
  const words = useAuditWords();
  const { at, action, objectKind, objectId, areaName, detail, requestId } = event;
  return (
    <>
      <dl className="audit-facts">
        <dt>{say("audit.at")}</dt>
        <dd>{seconds(at)}</dd>
        <dt>{say("audit.actor")}</dt>
        <dd>
          <Actor event={event} />
        </dd>
        <dt>{say("audit.action")}</dt>
        <dd>
          {words.action(action)} <OutcomeTag event={event} />
        </dd>
        <dt>{say("audit.object")}</dt>
        <dd>
          {words.kind(objectKind)} <small>{objectId}</small>
        </dd>
        {event.officeName !== null && (
          <>
            <dt>{say("audit.office")}</dt>
            <dd>
              <Office event={event} />
            </dd>
          </>
        )}
        <dt>{say("audit.area")}</dt>
        <dd>{areaName ?? say("audit.no-area")}</dd>
        {requestId !== null && (
          <>
            <dt>{say("audit.request")}</dt>
            <dd>
              <small>{requestId}</small>
            </dd>
          </>
        )}
      </dl>
      <DetailFacts detail={detail} />
    </>
  );
}

/** What a record says beyond its columns: first before and after, then the rest. */
export function DetailFacts({ detail }: { readonly detail: unknown }) {
  const { say } = useWording(auditWording);
  const sayKey = useDetailWord();
  const parts = ["file", "history", "site", "comparison"] as const;
  const sayCode = useCodeWording();
  const detailText = (name: string, value: unknown) => {
    if (name === "role") return sayCode(`identity.role.${value}`) ?? valueText(value);
    const part = name === "part" ? parts.find((one) => one === value) : undefined;
    return part === undefined ? valueText(value) : say(`audit.part.${part}`);
  };
  const { before: _before, after: _after, ...said } = (detail ?? {}) as Record<string, unknown>;
  const { role, office, ...others } = said;
  // A reading's role is told with its office; elsewhere it is the role that was given or taken.
  const rest = office === undefined && role !== undefined ? { role, ...others } : others;
  const told = Object.entries(rest).filter(([, value]) => valueText(value) !== "");
  return (
    <>
      {hasChange(detail) && (
        <div className="audit-change">
          <div>
            <strong>{say("audit.before")}</strong>
            <p>{valueText(detail.before) || say("audit.nothing")}</p>
          </div>
          <div>
            <strong>{say("audit.after")}</strong>
            <p>{valueText(detail.after) || say("audit.nothing")}</p>
          </div>
        </div>
      )}
      {told.length > 0 && (
        <dl className="audit-facts">
          {told.map(([name, value]) => (
            <FactPair key={name} name={sayKey(name)} text={detailText(name, value)} />
          ))}
        </dl>
      )}
    </>
  );
}

function FactPair({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}

const DETAIL_WORDS = [
  ...["reason", "name", "fileName", "measure", "from", "to", "version", "title", "enterprise", "code", "address"],
  ...["asked", "part", "year", "kind", "since", "count", "userName", "displayName", "document"],
  ...["role", "witnesses", "deputy", "principal", "duty", "until", "recordId"],
  ...["day", "mode", "contentHash", "sha256", "documentId", "type", "personal", "factId", "replaces", "way"],
] as const;

/** The name of a value in a record; the key itself where there is no word for it. */
function useDetailWord(): (key: string) => string {
  const { say } = useWording(auditWording);
  return (key) => {
    const known = DETAIL_WORDS.find((one) => one === key);
    return known === undefined ? key : say(`audit.key.${known}`);
  };
}
