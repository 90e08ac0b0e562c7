import type { Answer } from "#contract";
import { PathLink, ScrollRegion, useWording } from "#screen";
import { FigureValue, useLabel } from "../figure-text.tsx";
import type { Definition } from "../indicator-view.ts";
import { PartChange, ValueChange } from "../looking-back/change-text.tsx";
import { areaMoveWording } from "./wording.ts";

export type MoveEffect = Answer<"/api/indicators/move-effect", "get">;

type EffectProps = { readonly effect: MoveEffect; readonly year: number };

/** Which figures of which areas change by a move, before and after. */
export function EffectOfMove({ effect, year }: EffectProps) {
  const { say, number } = useWording(areaMoveWording);
  const { from, to, common, places, hidden } = effect;
  const named = (side: "out" | "in") => {
    const names = places.filter((one) => one.side === side).map(({ name }) => name);
    return names.length === 0 ? say("area-move.paths.none") : names.join(" · ");
  };
  const told = { from: from.name, to: to.name, out: named("out"), in: named("in"), common: common.name };
  const shown = effect.definitions.filter(({ code }) =>
    effect.figures.some((one) => one.code === code && one.year === year),
  );
  return (
    <section aria-labelledby="move-effect">
      <h2 id="move-effect">{say("area-move.effect")}</h2>
      <p role="status">
        {say("area-move.paths", told)}{" "}
        {shown.length === 0
          ? say("area-move.nothing", { area: effect.area.name })
          : say("area-move.changed", { count: number(shown.length) })}
      </p>
      {hidden > 0 && <p className="rollup-doubt">{say("area-move.hidden", { count: number(hidden) })}</p>}
      {shown.length > 0 && (
        <ScrollRegion label={say("area-move.effect")} className="move-effect">
          <table className="rollup-table rollup-stacked">
            <EffectHead />
            {shown.map((definition) => (
              <IndicatorRows key={definition.code} definition={definition} effect={effect} year={year} />
            ))}
          </table>
        </ScrollRegion>
      )}
      <PlansTouched plans={effect.plans} />
    </section>
  );
}

/** Plans whose targets for areas on the paths stand beside other figures after the move. */
function PlansTouched({ plans }: Pick<MoveEffect, "plans">) {
  const { say, number } = useWording(areaMoveWording);
  return (
    <>
      <p className="rollup-soft">{say("area-move.targets")}</p>
      {plans.length > 0 && (
        <ul>
          {plans.map(({ id, title, areaName, tables }) => (
            <li key={id}>
              <PathLink to={`/plans/${id}/progress`}>{title}</PathLink>{" "}
              {say("area-move.plan", { area: areaName, tables: number(tables) })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function EffectHead() {
  const { say } = useWording(areaMoveWording);
  return (
    <thead>
      <tr>
        <th scope="col">{say("area-move.area")}</th>
        <th scope="col" className="rollup-number">
          {say("area-move.before")}
        </th>
        <th scope="col" className="rollup-number">
          {say("area-move.after")}
        </th>
        <th scope="col" className="rollup-number">
          {say("area-move.change")}
        </th>
        <th scope="col" className="rollup-number">
          {say("area-move.numerator")}
        </th>
        <th scope="col" className="rollup-number">
          {say("area-move.denominator")}
        </th>
        <th scope="col">{say("area-move.enterprises")}</th>
      </tr>
    </thead>
  );
}

function IndicatorRows({ definition, effect, year }: EffectProps & { readonly definition: Definition }) {
  const label = useLabel();
  const figures = effect.figures.filter((one) => one.code === definition.code && one.year === year);
  return (
    <tbody>
      <tr className="rollup-total">
        <th scope="rowgroup" colSpan={7}>
          {label(definition.label)}
        </th>
      </tr>
      {figures.map((figure) => (
        <AreaRow
          key={figure.areaId}
          definition={definition}
          figure={figure}
          name={effect.places.find(({ id }) => id === figure.areaId)?.name ?? ""}
        />
      ))}
    </tbody>
  );
}

type RowProps = {
  readonly definition: Definition;
  readonly figure: MoveEffect["figures"][number];
  readonly name: string;
};

function AreaRow({ definition, figure, name }: RowProps) {
  const { say, number } = useWording(areaMoveWording);
  const { before, after, change } = figure;
  const of = { before: number(before.inScope), after: number(after.inScope) };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="rollup-number" data-label={say("area-move.before")}>
        <FigureValue definition={definition} figure={before} />
      </td>
      <td className="rollup-number" data-label={say("area-move.after")}>
        <FigureValue definition={definition} figure={after} />
      </td>
      <td className="rollup-number" data-label={say("area-move.change")}>
        <ValueChange definition={definition} value={change.value} />
      </td>
      <td className="rollup-number" data-label={say("area-move.numerator")}>
        <PartChange definition={definition} value={change.numerator} which="numerator" />
      </td>
      <td className="rollup-number" data-label={say("area-move.denominator")}>
        <PartChange definition={definition} value={change.denominator} which="denominator" />
      </td>
      <td data-label={say("area-move.enterprises")}>{say("area-move.enterprises.change", of)}</td>
    </tr>
  );
}
