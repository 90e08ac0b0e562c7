import { useWording } from "#screen";
import { useFieldText } from "./case-form.tsx";
import { type CaseView, placeOf } from "./case-view.ts";
import { useLabels } from "./use-labels.ts";
import { caseworkWording } from "./wording.ts";

type Event = CaseView["events"][number];

/** What happened to a case, the newest first. */
export function CaseLog({ file }: { readonly file: CaseView }) {
  const { say, moment } = useWording(caseworkWording);
  const told = useEventText(file);
  return (
    <section className="sheet" aria-labelledby="case-log">
      <h2 id="case-log">{say("casework.case.log")}</h2>
      <ol className="case-log" reversed>
        {file.events.toReversed().map((event) => (
          <li key={event.seq}>
            <strong>{told(event)}</strong>
            <br />
            <span className="quiet">
              {event.onBehalfOf === null
                ? event.byName
                : say("casework.case.log.behalf", { name: event.byName, of: event.onBehalfOf })}{" "}
              · {moment(event.at)}
            </span>
            <Details file={file} event={event} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Details({ file, event }: { readonly file: CaseView; readonly event: Event }) {
  const { say } = useWording(caseworkWording);
  const { label } = useLabels();
  const text = useFieldText();
  const fields = file.procedure.forms.flatMap((form) => form.fields);
  const nameOf = (id: string) => {
    const field = fields.find((one) => one.id === id);
    return field ? label(field.label) : id;
  };
  if (event.reason === null && event.changes.length + event.remarks.length === 0) return null;
  return (
    <ul>
      {event.reason !== null && <li>{say("casework.case.log.reason", { reason: event.reason })}</li>}
      {event.remarks.map((remark) => (
        <li key={remark.field}>
          {say("casework.case.log.first", { field: nameOf(remark.field), after: remark.text })}
        </li>
      ))}
      {event.changes.map(({ field: id, before, after, masked }) => {
        const field = fields.find((one) => one.id === id);
        const name = nameOf(id);
        if (masked) return <li key={id}>{say("casework.case.log.changed.masked", { field: name })}</li>;
        const [was, is] = [text(field, before), text(field, after)];
        return (
          <li key={id}>
            {before === null
              ? say("casework.case.log.first", { field: name, after: is })
              : say("casework.case.log.changed", { field: name, before: was, after: is })}
          </li>
        );
      })}
    </ul>
  );
}

/** An event in one line. */
function useEventText({ procedure }: CaseView): (event: Event) => string {
  const { say } = useWording(caseworkWording);
  const { label } = useLabels();
  return (event) => {
    const action = procedure.steps.flatMap(({ actions }) => actions).find(({ id }) => id === event.action);
    switch (event.type) {
      case "filled":
        return say("casework.case.log.filled", { fields: event.changes.length });
      case "acted":
        return action
          ? say("casework.case.log.acted.to", { action: label(action.label), to: label(placeOf(procedure, event.to)) })
          : say("casework.case.log.withdrew");
      case "opined":
        return say("casework.case.log.opined", { view: say(`casework.view.${event.view ?? "no-view"}`) });
      case "assigned":
        return event.toName === null
          ? say("casework.case.log.released")
          : say("casework.case.log.assigned", { name: event.toName });
      default:
        return say(`casework.case.log.${event.type as "opened"}`);
    }
  };
}
