import { contactRulesWording } from "#enterprise/wording";
import { PathLink, ScrollRegion, useWording } from "#screen";
import { useLabel } from "../figure-text.tsx";
import type { Definition } from "../indicator-view.ts";
import { type CallRow, dayFromNow } from "./call-sheet-view.ts";
import { callSheetWording } from "./wording.ts";

type CallTableProps = {
  readonly enterprises: readonly CallRow[];
  readonly definition: Definition;
  readonly ticked: ReadonlySet<string>;
  readonly mayEdit: boolean;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
};

/** The enterprises of a page of a call sheet, each with a box to tick. */
export function CallTable({ enterprises, definition, ticked, mayEdit, onTick }: CallTableProps) {
  const { say } = useWording(callSheetWording);
  const all = enterprises.every(({ id }) => ticked.has(id));
  const tick = (id: string) =>
    onTick(new Set(ticked.has(id) ? [...ticked].filter((one) => one !== id) : [...ticked, id]));
  return (
    <ScrollRegion label={say("call-sheet.title")}>
      <table className="rollup-table rollup-stacked call-sheet-table">
        <thead>
          <tr>
            {mayEdit && (
              <th scope="col" className="call-sheet-tick">
                <Tick
                  name={say("call-sheet.choose.all")}
                  checked={all}
                  onChange={() => onTick(new Set(all ? [] : enterprises.map(({ id }) => id)))}
                />
              </th>
            )}
            <th scope="col">{say("call-sheet.enterprise")}</th>
            <th scope="col">{say("call-sheet.missing")}</th>
            <th scope="col">{say("call-sheet.person")}</th>
            <th scope="col">{say("call-sheet.last")}</th>
            <th scope="col">{say("call-sheet.open")}</th>
          </tr>
        </thead>
        <tbody>
          {enterprises.map((row) => (
            <tr key={row.id}>
              {mayEdit && (
                <td className="call-sheet-tick">
                  <Tick
                    name={say("call-sheet.choose", { name: row.name })}
                    checked={ticked.has(row.id)}
                    onChange={() => tick(row.id)}
                  />
                </td>
              )}
              <CallCells {...{ row, definition }} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type TickProps = { readonly name: string; readonly checked: boolean; readonly onChange: () => void };

function Tick({ name, checked, onChange }: TickProps) {
  return (
    <label>
      <span className="for-screen-readers">{name}</span>
      <input type="checkbox" checked={checked} onChange={onChange} />
    </label>
  );
}

type CallCellsProps = { readonly row: CallRow; readonly definition: Definition };

function CallCells({ row, definition: { numerator, denominator } }: CallCellsProps) {
  const { say, date } = useWording(callSheetWording);
  const { say: sayRule } = useWording(contactRulesWording);
  const label = useLabel();
  const missing = [row.hasNumerator ? null : numerator, row.hasDenominator ? null : denominator];
  const names = missing.flatMap((one) => (one ? [label(one.label)] : []));
  const { last, open } = row;
  const contact = last && {
    ...{ day: date(last.day), kind: sayRule(`contact.kind.${last.kind}`) },
    outcome: sayRule(`contact.outcome.${last.outcome}`),
  };
  return (
    <>
      <th scope="row">
        <PathLink to={`/enterprises/${row.id}`}>{row.name}</PathLink>
        <div className="rollup-soft">{row.areaName}</div>
      </th>
      <td data-label={say("call-sheet.missing")}>
        {row.tier === null || names.length > 0
          ? names.join(say("call-sheet.and"))
          : say("call-sheet.tier", { tier: row.tier })}
      </td>
      <td data-label={say("call-sheet.person")}>
        {row.person ?? row.phone ?? <span className="rollup-soft">{say("call-sheet.person.none")}</span>}
        {row.person !== null && row.phone !== null && <Telephone number={row.phone} />}
      </td>
      <td data-label={say("call-sheet.last")}>
        {contact ? (
          say("call-sheet.last.text", contact)
        ) : (
          <span className="rollup-soft">{say("call-sheet.last.none")}</span>
        )}
        {last?.note && <div className="rollup-soft">{last.note}</div>}
      </td>
      <td data-label={say("call-sheet.open")}>
        {open &&
          say("call-sheet.open.text", { step: open.step ?? sayRule("contact.step.report"), due: date(open.due) })}
        {open && open.due < dayFromNow(0) && <div className="call-sheet-overdue">{say("call-sheet.overdue")}</div>}
      </td>
    </>
  );
}

/** A number that a telephone can dial; a masked one is only shown. */
function Telephone({ number }: { readonly number: string }) {
  return <div>{number.includes("*") ? number : <a href={`tel:${number.replace(/\s/g, "")}`}>{number}</a>}</div>;
}
