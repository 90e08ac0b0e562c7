import { ScrollRegion, useWording } from "#screen";
import { FigureValue } from "../figure-text.tsx";
import { type Actual, type Definition, percent, placesOf, shortened } from "../indicator-view.ts";
import type { Effect } from "./definition-values.ts";
import { definitionWording } from "./wording.ts";

/** What a draft comes to in an area and its parts over three years, beside the version in force. */
export function EffectTable({ effect }: { readonly effect: Effect }) {
  const { say, number } = useWording(definitionWording);
  const { area, parts, version, before, after, changes } = effect;
  const changed = changes.filter((it) => it.before?.value !== it.after.value).length;
  const lead =
    version === null
      ? say("definition.effect.new", { area: area.name })
      : say("definition.effect.change", { version, area: area.name });
  const told =
    changed === 0 ? say("definition.effect.same") : say("definition.effect.changed", { count: number(changed) });
  const nameOf = (part: number | null) => {
    if (part === null) return say("definition.effect.whole", { area: area.name });
    return part === area.id
      ? say("definition.effect.own", { area: area.name })
      : (parts.find(({ id }) => id === part)?.name ?? "");
  };
  return (
    <>
      <p role="status">
        {lead} {version !== null && told} {before && before.unit !== after.unit && say("definition.effect.units")}
      </p>
      <ScrollRegion label={say("definition.effect")}>
        <table className="rollup-table rollup-stacked definition-effect">
          <EffectHead compared={before !== null} />
          <tbody>
            {changes.map((change) => (
              <EffectRow
                key={`${change.year}|${change.partId}`}
                change={change}
                effect={effect}
                place={nameOf(change.partId)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function EffectHead({ compared }: { readonly compared: boolean }) {
  const { say } = useWording(definitionWording);
  return (
    <thead>
      <tr>
        <th scope="col">{say("definition.effect.area")}</th>
        {compared && (
          <th scope="col" className="rollup-number">
            {say("definition.effect.before")}
          </th>
        )}
        <th scope="col" className="rollup-number">
          {compared ? say("definition.effect.after") : say("definition.effect.figure")}
        </th>
        {compared && (
          <th scope="col" className="rollup-number">
            {say("definition.effect.difference")}
          </th>
        )}
        <th scope="col">{say("definition.effect.coverage")}</th>
      </tr>
    </thead>
  );
}

type RowProps = {
  readonly change: Effect["changes"][number];
  readonly effect: Effect;
  readonly place: string;
};

function EffectRow({ change, effect: { before, after }, place }: RowProps) {
  const { say } = useWording(definitionWording);
  const { year, partId } = change;
  return (
    <tr className={partId === null ? "rollup-total" : ""}>
      <th scope="row">
        {say("definition.effect.year", { year: String(year) })} {place}
      </th>
      {before && (
        <td className="rollup-number" data-label={say("definition.effect.before")}>
          {change.before && <FigureValue definition={before} figure={change.before} />}
        </td>
      )}
      <td className="rollup-number" data-label={say("definition.effect.after")}>
        <FigureValue definition={after} figure={change.after} />
      </td>
      {before && (
        <td className="rollup-number" data-label={say("definition.effect.difference")}>
          <Difference value={change.difference} definition={after} />
        </td>
      )}
      <td data-label={say("definition.effect.coverage")}>
        {change.before && <CoverageText figure={change.before} arrow />}
        <CoverageText figure={change.after} />
      </td>
    </tr>
  );
}

function Difference({ value, definition }: { readonly value: string | null; readonly definition: Definition }) {
  const { decimal } = useWording(definitionWording);
  if (value === null) return "—";
  const shown = shortened(value, placesOf(definition));
  return shown.startsWith("-") || Number(shown) === 0 ? decimal(shown) : `+${decimal(shown)}`;
}

/** Known of in scope, with the share. */
function CoverageText({ figure, arrow = false }: { readonly figure: Actual; readonly arrow?: boolean }) {
  const { say, number } = useWording(definitionWording);
  const share = figure.inScope === 0 ? 0 : percent(figure.known, figure.inScope);
  return (
    <span className="definition-count">
      {number(figure.known)} / {number(figure.inScope)} · {say("definition.coverage.share", { share })}
      {arrow && " → "}
    </span>
  );
}
