import { PathLink, ScrollRegion, useWording } from "#screen";
import type { Definition } from "../indicator-view.ts";
import { ValueChange } from "./change-text.tsx";
import { type ChangedUnit, type Changes, partText, type UnitState } from "./change-view.ts";
import { lookingBackWording } from "./wording.ts";

/** The enterprises of which something changed, what moves the figure most first. */
export function UnitTable({ definition, told }: { readonly definition: Definition; readonly told: Changes }) {
  const { say, number } = useWording(lookingBackWording);
  const { units, changed } = told;
  return (
    <section aria-labelledby="units">
      <h2 id="units">{say("looking-back.units")}</h2>
      {changed > units.length && (
        <p className="rollup-soft">
          {say("looking-back.units.first", { count: number(units.length), changed: number(changed) })}
        </p>
      )}
      <ScrollRegion label={say("looking-back.units")}>
        <table className="rollup-table rollup-stacked">
          <thead>
            <tr>
              <th scope="col">{say("looking-back.enterprises")}</th>
              <th scope="col">{say("looking-back.cause")}</th>
              <th scope="col" className="rollup-number">
                {say("looking-back.before")}
              </th>
              <th scope="col" className="rollup-number">
                {say("looking-back.after")}
              </th>
              <th scope="col" className="rollup-number">
                {say("looking-back.alone")}
              </th>
              <th scope="col">{say("looking-back.who")}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.id}>
                <th scope="row">
                  <PathLink to={`/enterprises/${unit.id}`}>{unit.name}</PathLink>
                </th>
                <td>{say(`looking-back.cause.${unit.cause}`)}</td>
                <td className="rollup-number" data-label={say("looking-back.before")}>
                  <StateText definition={definition} state={unit.before} />
                </td>
                <td className="rollup-number" data-label={say("looking-back.after")}>
                  <StateText definition={definition} state={unit.after} />
                </td>
                <td className="rollup-number" data-label={say("looking-back.alone")}>
                  <ValueChange definition={definition} value={unit.value} />
                </td>
                <td>
                  <WhoText unit={unit} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function StateText({ definition, state }: { readonly definition: Definition; readonly state: UnitState }) {
  const { say, decimal } = useWording(lookingBackWording);
  if (!state.counts) return <span className="rollup-soft">{say("looking-back.outside")}</span>;
  const shown = (value: string | null, which: "numerator" | "denominator") => {
    if (value === null) return say("looking-back.unknown");
    const text = partText(definition, value, { of: "enterprise", which });
    return `${decimal(text.value)} ${text.unit}`.trim();
  };
  const { formula } = definition;
  const value =
    formula === "members"
      ? say("looking-back.counted")
      : formula === "share" && state.numerator !== null
        ? state.numerator === "1"
          ? say("looking-back.yes")
          : say("looking-back.no")
        : shown(state.numerator, "numerator");
  return (
    <>
      {formula === "ratio" ? `${value} ÷ ${shown(state.denominator, "denominator")}` : value}
      <div className="rollup-soft">
        {[state.areaName, state.tier === null ? null : say("looking-back.tier", { tier: state.tier })]
          .filter((part) => part !== null)
          .join(" · ")}
      </div>
    </>
  );
}

/** Causes that a fact of the enterprise's own brought about: who recorded it is told with them. */
const TOLD_BY_FACT: ReadonlySet<string> = new Set(["corrected", "reported", "renewed", "evidence"]);

function WhoText({ unit }: { readonly unit: ChangedUnit }) {
  const { say, moment } = useWording(lookingBackWording);
  if (unit.fact === null || !TOLD_BY_FACT.has(unit.cause)) return null;
  return (
    <>
      {say("looking-back.recorded", { moment: moment(unit.fact.at), by: unit.fact.byName })}
      {unit.fact.reason && <div>{say("looking-back.because", { reason: unit.fact.reason })}</div>}
    </>
  );
}
