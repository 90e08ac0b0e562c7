import { Button, Tag } from "antd";
import { useLanguage, useWording } from "#screen";
import { enterpriseWording } from "../wording.ts";
import type { ListView } from "./list-view.ts";
import { importWording } from "./wording.ts";

type ChangeListProps = { readonly view: ListView; readonly onAfter: (row: number | null) => void };

type Change = ListView["changes"][number];

/** What would be entered, enterprise by enterprise. */
export function ChangeList({ view, onAfter }: ChangeListProps) {
  const { say } = useWording(importWording);
  return (
    <section>
      <h2>{say("import.changes")}</h2>
      <ul className="import-changes">
        {view.changes.map((change) => (
          <li key={change.row}>
            <strong>{change.name}</strong> {change.outcome === "new" && <Tag>{say("import.changes.new")}</Tag>}
            <ul>
              {change.facts.map((fact) => (
                <li key={`${fact.label.zh} ${fact.year}`}>
                  <FactText fact={fact} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {view.changesNext !== null && (
        <Button onClick={() => onAfter(view.changesNext)}>{say("import.changes.more")}</Button>
      )}
    </section>
  );
}

function FactText({ fact }: { readonly fact: Change["facts"][number] }) {
  const { say, decimal } = useWording(importWording);
  const { say: sayOfEnterprises } = useWording(enterpriseWording);
  const [language] = useLanguage();
  const label = language === "en" ? fact.label.en : fact.label.zh;
  const year = fact.year === null ? "" : `${sayOfEnterprises("enterprise.dossier.year", { year: String(fact.year) })} `;
  const unit = fact.unit === "" ? "" : ` ${fact.unit}`;
  const value = (text: string) => `${decimal(text)}${unit}`;
  const measure = `${year}${label}`;
  return (
    <>
      {fact.before === null
        ? say("import.changes.fact.new", { measure, after: value(fact.after) })
        : say("import.changes.fact", { measure, before: value(fact.before), after: value(fact.after) })}
      {!fact.takesEffect && <span className="dossier-hint"> {say("import.changes.weaker")}</span>}
    </>
  );
}
