import { Button, Tag } from "antd";
import { dayOf, type Instant } from "#kernel";
import { useCodeWording, useWording } from "#screen";
import { formatClock } from "#wording";
import { type AuditEvent, hasChange, shortOf, valueText } from "./trail-view.ts";
import { auditWording } from "./wording.ts";

const COLOURS = { done: "default", read: "blue", denied: "red" } as const;

/** Words for what was done and to what; the code itself where there are none. */
export function useAuditWords() {
  const sayCode = useCodeWording();
  return {
    action: (action: string) => sayCode(`action.${action}`) ?? action,
    kind: (kind: string) => sayCode(`kind.${kind}`) ?? kind,
  };
}

/** A moment to the second, on the clock of the offices. */
export function useSeconds(): (at: string) => string {
  const { date } = useWording(auditWording);
  return (at) => `${date(dayOf(at as Instant))} ${formatClock(at)}`;
}

export function OutcomeTag({ event }: { readonly event: Pick<AuditEvent, "outcome" | "times"> }) {
  const { say } = useWording(auditWording);
  const { outcome, times } = event;
  return (
    <Tag color={COLOURS[outcome]}>
      {say(`audit.outcome.${outcome}`)}
      {times > 1 && ` ${say("audit.times", { times })}`}
    </Tag>
  );
}

/** Who did it, for whom if he stood in for somebody. */
export function Actor({ event }: { readonly event: Pick<AuditEvent, "actorName" | "onBehalfOf"> }) {
  const { say } = useWording(auditWording);
  return (
    <>
      {event.actorName === "" ? say("audit.nobody") : event.actorName}
      {event.onBehalfOf !== null && ` ${say("audit.behalf", { name: event.onBehalfOf })}`}
    </>
  );
}

/** In which office somebody read something. */
export function Office({ event }: { readonly event: Pick<AuditEvent, "officeName" | "detail"> }) {
  const sayCode = useCodeWording();
  const { role } = (event.detail ?? {}) as { role?: unknown };
  if (event.officeName === null) return null;
  return (
    <>
      {event.officeName} {typeof role === "string" && (sayCode(`identity.role.${role}`) ?? role)}
    </>
  );
}

/** One record on a line: when, who, what, on what, where, and how it ended. */
export function EventLine({ event, onOpen }: { readonly event: AuditEvent; readonly onOpen: () => void }) {
  const { say } = useWording(auditWording);
  const seconds = useSeconds();
  const words = useAuditWords();
  const { at, areaName, action, objectKind, detail } = event;
  return (
    <>
      <time dateTime={at}>{seconds(at)}</time>
      <span className="audit-who">
        <Actor event={event} />
      </span>
      <span className="audit-what">
        <Button type="link" size="small" onClick={onOpen}>
          {words.action(action)}
        </Button>{" "}
        {words.kind(objectKind)} <OutcomeTag event={event} />
        <small>
          {shortOf(event)} <Office event={event} />
          {hasChange(detail) &&
            ` ${say("audit.change", { before: valueText(detail.before) || "–", after: valueText(detail.after) || "–" })}`}
        </small>
      </span>
      <span>{areaName ?? say("audit.no-area")}</span>
    </>
  );
}
