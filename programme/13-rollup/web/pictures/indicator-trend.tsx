import "./pictures.css";
import { useId } from "react";
import { api } from "#contract";
import { Loaded, ScrollRegion, useApiQuery, useWording } from "#screen";
import { useLabel } from "../figure-text.tsx";
import { type Definition, placesOf, shortened } from "../indicator-view.ts";
import { usePlace } from "../use-place.ts";
import { TrendChart } from "./trend-chart.tsx";
import { type Trend, type TrendYear, targetsOverYears, trendYears } from "./trend-years.ts";
import { picturesWording } from "./wording.ts";

/** 历年走势: the last years of an indicator in the chosen area, with what plans in force ask of it. Nothing for one that is not counted. */
export function IndicatorTrend({ definition }: { readonly definition: Definition }) {
  const { say } = useWording(picturesWording);
  const { areaId } = usePlace();
  const { code } = definition;
  const trend = useApiQuery(
    ["indicators", "trend", code, areaId],
    () => api.GET("/api/indicators/{code}/trend", { params: { path: { code }, query: { areaId } } }),
    { when: definition.formula !== "awaited", keepPrevious: true },
  );
  if (definition.formula === "awaited") return null;
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">{say("pictures.trend")}</h2>
      <Loaded reading={trend}>{(loaded) => <TrendPicture definition={definition} trend={loaded} />}</Loaded>
    </section>
  );
}

type PictureProps = { readonly definition: Definition; readonly trend: Trend };

function TrendPicture({ definition, trend }: PictureProps) {
  const { say, decimal } = useWording(picturesWording);
  const label = useLabel();
  const years = trendYears(trend);
  if (years.every(({ value }) => value === null)) return <p className="rollup-soft">{say("pictures.trend.empty")}</p>;
  const shown = (value: string) => decimal(shortened(value, placesOf(definition)));
  const title = say("pictures.trend.title", {
    ...{ area: trend.area.name, indicator: label(definition.label), unit: definition.unit },
  });
  const plans = [...new Set(years.flatMap(({ target }) => target?.planTitle ?? []))];
  const over = targetsOverYears(trend);
  return (
    <div className="trend">
      <TrendChart years={years} bars={definition.kind === "flow"} title={title} shown={shown} />
      <TrendLegend targets={plans.length > 0} hollow={years.some(({ firm, value }) => value !== null && !firm)} />
      {plans.length > 0 && <p className="rollup-soft">{say("pictures.trend.from", { plans: plans.join("；") })}</p>}
      {over.map(({ first, last, target, unit, planId, planTitle }) => (
        <p key={`${planId}|${first}|${last}|${target}`} className="rollup-soft">
          {say("pictures.trend.over", {
            ...{ first: String(first), last: String(last), value: `${shown(target)} ${unit}`, plan: planTitle },
          })}
        </p>
      ))}
      <details className="trend-details">
        <summary>{say("pictures.trend.table")}</summary>
        <TrendTable years={years} shown={shown} title={title} />
      </details>
    </div>
  );
}

function TrendLegend({ targets, hollow }: { readonly targets: boolean; readonly hollow: boolean }) {
  const { say } = useWording(picturesWording);
  const id = useId();
  const marks = [
    ["figure", true],
    ["few", hollow],
    ["target", targets],
  ] as const;
  return (
    <ul className="trend-legend" aria-label={say("pictures.legend")}>
      {marks.flatMap(([mark, there]) =>
        there
          ? [
              <li key={id + mark}>
                <span className={`trend-key trend-key-${mark}`} aria-hidden="true" />
                {say(`pictures.trend.mark.${mark}`)}
              </li>,
            ]
          : [],
      )}
    </ul>
  );
}

type TableProps = {
  readonly years: readonly TrendYear[];
  readonly shown: (value: string) => string;
  readonly title: string;
};

function TrendTable({ years, shown, title }: TableProps) {
  const { say } = useWording(picturesWording);
  const note = ({ value, few, toDate }: TrendYear) => {
    if (value === null) return "";
    const parts = [...(toDate ? [say("pictures.trend.to-date")] : []), ...(few ? [say("pictures.trend.few")] : [])];
    return parts.join(" · ");
  };
  const aim = ({ target }: TrendYear) => {
    if (!target) return say("pictures.none");
    const value = { value: shown(target.target) };
    return target.wanted === "at-least" ? say("pictures.trend.at-least", value) : say("pictures.trend.at-most", value);
  };
  return (
    <ScrollRegion label={title}>
      <table className="rollup-table">
        <thead>
          <tr>
            <th scope="col">{say("pictures.trend.year")}</th>
            <th scope="col" className="rollup-number">
              {say("pictures.trend.figure")}
            </th>
            <th scope="col" className="rollup-number">
              {say("pictures.trend.target")}
            </th>
            <th scope="col">{say("pictures.trend.note")}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((it) => (
            <tr key={it.year}>
              <th scope="row">{it.year}</th>
              <td className="rollup-number">{it.value === null ? say("pictures.none") : shown(it.value)}</td>
              <td className="rollup-number">{aim(it)}</td>
              <td>{note(it)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
