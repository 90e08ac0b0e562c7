import { Button, Tag } from "antd";
import { useWording } from "#screen";
import { useValueText } from "../use-value-text.ts";
import { enterpriseWording } from "../wording.ts";
import type { ListView } from "./list-view.ts";
import { importWording } from "./wording.ts";

type ChangeListProps = {
  readonly view: ListView;
  /** The first enterprises are shown. */
  readonly first: boolean;
  readonly onAfter: (row: number | null) => void;
};

type Change = ListView["changes"][number];

/** What would be entered, enterprise by enterprise. */
export function ChangeList({ view, first, onAfter }: ChangeListProps) {
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
                <li key={`${fact.measure.code} ${fact.year}`}>
                  <FactText fact={fact} />
                </li>
              ))}
              {change.details.map((detail) => (
                <li key={detail.label.zh}>
                  <DetailText detail={detail} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <div className="fact-actions">
        {!first && <Button onClick={() => onAfter(null)}>{say("import.changes.first")}</Button>}
        {view.changesNext !== null && (
          <Button onClick={() => onAfter(view.changesNext)}>{say("import.changes.more")}</Button>
        )}
      </div>
    </section>
  );
}

function FactText({ fact }: { readonly fact: Change["facts"][number] }) {
  const { say } = useWording(importWording);
  const { say: sayOfEnterprises } = useWording(enterpriseWording);
  const { label, text } = useValueText();
  const { unit: word } = fact.measure;
  const year = fact.year === null ? "" : `${sayOfEnterprises("enterprise.dossier.year", { year: String(fact.year) })} `;
  const unit = word === "" ? "" : ` ${word}`;
  const value = (typed: string) => `${text(fact.measure, typed)}${unit}`;
  const measure = `${year}${label(fact.measure.label)}`;
  return (
    <>
      {fact.before === null
        ? say("import.changes.fact.new", { measure, after: value(fact.after) })
        : say("import.changes.fact", { measure, before: value(fact.before), after: value(fact.after) })}
      {!fact.takesEffect && <span className="dossier-hint"> {say("import.changes.weaker")}</span>}
    </>
  );
}

/** A change that is no figure: a day, a name, a class. */
function DetailText({ detail: { label, before, after } }: { readonly detail: Change["details"][number] }) {
  const { say } = useWording(importWording);
  const { label: worded } = useValueText();
  const measure = worded(label);
  return before === null
    ? say("import.changes.fact.new", { measure, after })
    : say("import.changes.fact", { measure, before, after });
}
