import "./contacts.css";
import { Button, Tag } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { contactRulesWording } from "#enterprise/wording";
import { ConfirmAction, EmptyState, Loaded, newRecordId, useApiMutation, useApiQuery, useWording } from "#screen";
import { Pages } from "../enterprise-list.tsx";
import { useValueText } from "../use-value-text.ts";
import { ContactForm } from "./contact-form.tsx";
import type { ContactLog, ContactView } from "./contact-view.ts";
import { useStepText } from "./step-text.ts";
import { contactWording } from "./wording.ts";

type ContactsPartProps = { readonly enterprise: { readonly id: string; readonly name: string } };
type Place = NonNullable<ContactLog["next"]>;

/** 联系记录: what offices noted of their contacts with an enterprise, newest first, and a short form for the next one. */
export function ContactsPart({ enterprise }: ContactsPartProps) {
  const { say } = useWording(contactWording);
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const [adding, setAdding] = useState(false);
  const after = places.at(-1);
  const log = useApiQuery(
    ["contacts", enterprise.id, after?.id ?? ""],
    () =>
      api.GET("/api/enterprises/{enterpriseId}/contacts", {
        params: {
          path: { enterpriseId: enterprise.id },
          query: after ? { afterDay: after.day, afterAt: after.recordedAt, afterId: after.id } : {},
        },
      }),
    { keepPrevious: true },
  );
  const mayEdit = log.value?.mayEdit === true;
  return (
    <section aria-labelledby="contacts">
      <div className="contact-head">
        <h2 id="contacts">{say("contact.title")}</h2>
        {mayEdit && <Button onClick={() => setAdding(true)}>{say("contact.add")}</Button>}
      </div>
      <p className="contact-lead">{say("contact.lead")}</p>
      <Loaded reading={log}>
        {({ contacts, next, open }) => (
          <>
            {contacts.length === 0 && (
              <EmptyState
                title={say("contact.none")}
                explain={say(mayEdit ? "contact.none.explain" : "contact.none.reader")}
              />
            )}
            {contacts.length > 0 && (
              <ul className="contact-log">
                {contacts.map((one) => (
                  <li key={one.id}>
                    <Contact contact={one} mayEdit={mayEdit} />
                  </li>
                ))}
              </ul>
            )}
            <Pages
              page={places.length + 1}
              onBack={places.length === 0 ? undefined : () => setPlaces(places.slice(0, -1))}
              onNext={next === null ? undefined : () => setPlaces([...places, next])}
            />
            {adding && (
              <ContactForm
                enterprise={enterprise}
                open={open.filter((it) => it.mayClose)}
                onClose={() => setAdding(false)}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

type ContactProps = { readonly contact: ContactView; readonly mayEdit: boolean };

function Contact({ contact, mayEdit }: ContactProps) {
  const { say, date } = useWording(contactWording);
  const { say: sayRule } = useWording(contactRulesWording);
  const { label } = useValueText();
  const { kind, day, outcome, withWhom, note, about, recordedUnder, byName: by, officeName: office } = contact;
  const measures = about?.measures.map(label).join(say("contact.and")) ?? "";
  return (
    <>
      <div>
        {date(day)} <strong>{sayRule(`contact.kind.${kind}`)}</strong>{" "}
        {withWhom !== null && say("contact.with", { person: withWhom })}{" "}
        <Tag>{sayRule(`contact.outcome.${outcome}`)}</Tag>
        {about !== null && <small>{say("contact.about", { year: String(about.year), measures })}</small>}
      </div>
      {note !== null && <p>{note}</p>}
      {contact.next !== null && <Step contact={contact} mayEdit={mayEdit} />}
      <small>
        {say("contact.by", { by, office })} {recordedUnder !== null && say("contact.under", { name: recordedUnder })}
      </small>
    </>
  );
}

function Step({ contact: { id, next, step, mayClose }, mayEdit }: ContactProps) {
  const { say, date } = useWording(contactWording);
  const { say: sayRule } = useWording(contactRulesWording);
  const stepText = useStepText();
  const [cancellation] = useState(newRecordId);
  const cancelling = useApiMutation(
    (reason: string) =>
      api.POST("/api/enterprise-contacts/{contactId}/cancellation", {
        params: { path: { contactId: id } },
        body: { id: cancellation, reason },
      }),
    { refreshes: [["contacts"], ["monday"], ["indicators", "call-sheet"]] },
  );
  const state = sayRule(`contact.state.${step.state}`);
  const on = step.on === null ? "" : date(step.on);
  const text =
    step.reason === null
      ? say("contact.step.on", { state, on })
      : say("contact.step.cancelled", { on, reason: step.reason });
  return (
    <div className="contact-step">
      <span>{stepText(next)}</span>
      <Tag {...(step.state === "open" ? { className: "contact-open" } : {})}>{step.on === null ? state : text}</Tag>
      {mayEdit && mayClose && step.state === "open" && (
        <ConfirmAction
          size="small"
          label={say("contact.cancel")}
          title={say("contact.cancel.title", { step: next?.step ?? sayRule("contact.step.report") })}
          needsReason
          onConfirm={cancelling.run}
        />
      )}
    </div>
  );
}
