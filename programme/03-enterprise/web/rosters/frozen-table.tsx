import { PathLink, ScrollRegion, useWording } from "#screen";
import { useValueText } from "../use-value-text.ts";
import type { FrozenRow, KindView } from "./roster-view.ts";
import { rosterWording } from "./wording.ts";

type FrozenTableProps = { readonly frozen: readonly FrozenRow[]; readonly kinds: readonly KindView[] };

/** What was frozen, the newest first. */
export function FrozenTable({ frozen, kinds }: FrozenTableProps) {
  const { say, number, date, moment } = useWording(rosterWording);
  const { label } = useValueText();
  const nameOf = (code: string) => {
    const kind = kinds.find((one) => one.code === code);
    return kind ? label(kind.label) : code;
  };
  if (frozen.length === 0) return <p className="dossier-hint">{say("roster.frozen.none")}</p>;
  return (
    <ScrollRegion label={say("roster.frozen")}>
      <table className="dossier-table roster-frozen">
        <thead>
          <tr>
            <th scope="col">{say("roster.frozen.period")}</th>
            <th scope="col">{say("roster.area")}</th>
            <th scope="col" className="dossier-figure">
              {say("roster.frozen.count")}
            </th>
            <th scope="col">{say("roster.frozen.read-on")}</th>
            <th scope="col">{say("roster.frozen.by")}</th>
          </tr>
        </thead>
        <tbody>
          {frozen.map((it) => (
            <tr key={it.id}>
              <th scope="row">
                <PathLink to={`/enterprises/rosters/${it.kind}/frozen/${it.id}`}>
                  {say("roster.frozen.of", { kind: nameOf(it.kind), period: it.period })}
                </PathLink>
                <div className="dossier-hint">{say("roster.frozen.revision", { revision: it.revision })}</div>
              </th>
              <td>{it.areaName}</td>
              <td className="dossier-figure">{number(it.count)}</td>
              <td>{date(it.readOn)}</td>
              <td>{say("roster.frozen.by.text", { name: it.byName, moment: moment(it.frozenAt) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
