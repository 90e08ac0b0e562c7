import { contactRulesWording } from "#enterprise/wording";
import { PathLink, useLanguage, useWording } from "#screen";
import type { Brief, ContactList } from "./monday-view.ts";
import { mondayWording } from "./wording.ts";

type ContactSectionProps = {
  readonly name: "steps" | "promises" | "contacts";
  readonly list: ContactList;
  readonly day: string;
};

/** Contacts that wait for something, or those of the week; each opens the enterprise's file. */
export function ContactSection({ name, list: { contacts, total }, day }: ContactSectionProps) {
  const { say, number } = useWording(mondayWording);
  const shown = number(contacts.length);
  return (
    <section className="sheet" aria-labelledby={`monday-${name}`}>
      <h2 id={`monday-${name}`}>{say(`monday.${name}`)}</h2>
      {total === 0 && <p className="monday-soft">{say(`monday.${name}.none`)}</p>}
      {name === "contacts" && total > 0 && (
        <p className="monday-soft">{say("monday.contacts.count", { count: number(total) })}</p>
      )}
      <ul className="monday-list">
        {contacts.map((one) => (
          <li key={one.id}>
            <Contact contact={one} name={name} day={day} />
          </li>
        ))}
      </ul>
      {total > contacts.length && (
        <p className="monday-soft">
          {name === "contacts"
            ? say("monday.more.contacts", { shown })
            : say("monday.more", { count: number(total - contacts.length), shown })}
        </p>
      )}
    </section>
  );
}

type ContactProps = { readonly contact: Brief } & Pick<ContactSectionProps, "name" | "day">;

function Contact({ contact, name, day: today }: ContactProps) {
  const { say, date } = useWording(mondayWording);
  const { say: sayRule } = useWording(contactRulesWording);
  const [language] = useLanguage();
  const { enterpriseId, enterpriseName, areaName, kind, day, outcome, note, next, about, byName: by } = contact;
  const labels = about?.measures.map((label) => (language === "en" ? label.en : label.zh)) ?? [];
  const said = {
    day: date(day),
    kind: sayRule(`contact.kind.${kind}`),
    outcome: sayRule(`contact.outcome.${outcome}`),
  };
  return (
    <>
      <p>
        <PathLink to={`/enterprises/${enterpriseId}`}>{enterpriseName}</PathLink>{" "}
        <span className="monday-soft">{areaName}</span>
      </p>
      {name !== "contacts" && next !== null && (
        <p>
          {next.step ?? sayRule("contact.step.report")} {say("monday.due", { due: date(next.due) })}{" "}
          {next.due < today && <span className="monday-overdue">{say("monday.overdue")}</span>}
        </p>
      )}
      {about !== null && (
        <p className="monday-soft">
          {say("monday.about", { year: String(about.year), measures: labels.join(say("monday.and")) })}
        </p>
      )}
      <p className="monday-soft">{say("monday.after", { ...said, by })}</p>
      {note !== null && <p className="monday-soft">{note}</p>}
    </>
  );
}
