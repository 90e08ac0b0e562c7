import "./rollup.css";
import { Tag } from "antd";
import { api } from "#contract";
import { Loaded, PageFrame, PathLink, ScrollRegion, useApiQuery, useWording } from "#screen";
import { FigureBasis, FigureEvidence, FigureNotes, FigureValue, useLabel } from "./figure-text.tsx";
import { type Actual, type Definition, placesOf, shortened } from "./indicator-view.ts";
import { FiguresExport } from "./pictures/figures-export.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { usePlace } from "./use-place.ts";
import { rollupWording } from "./wording.ts";

type FigureOf = (code: string, year: number) => Actual | undefined;

/** 指标目录: every indicator with its figure for an area and a year and the two years before, and those that cannot be counted yet. */
export function IndicatorsPage() {
  const { say } = useWording(rollupWording);
  const { areaId, year } = usePlace();
  const catalogue = useApiQuery(["indicators", "catalogue"], () => api.GET("/api/indicators"));
  const figures = useApiQuery(
    ["indicators", "figures", areaId, year],
    () => api.GET("/api/indicators/figures", { params: { query: { areaId, year, years: 3, whole: true } } }),
    { keepPrevious: true },
  );
  return (
    <PageFrame title={say("rollup.title")} lead={say("rollup.lead")} actions={<FiguresExport />}>
      <PlaceFields to="/indicators" />
      <Loaded reading={catalogue}>
        {({ indicators }) => (
          <>
            <Loaded reading={figures}>
              {({ figures: found }) => {
                const whole = new Map(
                  found.flatMap((it) => (it.partId === null ? [[`${it.code}|${it.year}`, it.figure] as const] : [])),
                );
                return (
                  <CountedTable
                    definitions={indicators.filter(({ formula }) => formula !== "awaited")}
                    figureOf={(code, of) => whole.get(`${code}|${of}`)}
                  />
                );
              }}
            </Loaded>
            <AwaitedTable definitions={indicators.filter(({ formula }) => formula === "awaited")} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function IndicatorName({ definition }: { readonly definition: Definition }) {
  const { say } = useWording(rollupWording);
  const label = useLabel();
  const { suffixOf } = usePlace();
  return (
    <>
      <PathLink to={`/indicators/${definition.code}${suffixOf()}`}>{label(definition.label)}</PathLink>{" "}
      {definition.verification === "background" && <Tag>{say("rollup.verification")}</Tag>}
    </>
  );
}

type CountedProps = { readonly definitions: readonly Definition[]; readonly figureOf: FigureOf };

function CountedTable({ definitions, figureOf }: CountedProps) {
  const { say } = useWording(rollupWording);
  const { year } = usePlace();
  return (
    <ScrollRegion label={say("rollup.title")}>
      <table className="rollup-table rollup-stacked">
        <thead>
          <tr>
            <th scope="col">{say("rollup.indicator")}</th>
            <th scope="col" className="rollup-number">
              {say("rollup.figure.before", { year: String(year - 2) })}
            </th>
            <th scope="col" className="rollup-number">
              {say("rollup.figure.before", { year: String(year - 1) })}
            </th>
            <th scope="col" className="rollup-number">
              {say("rollup.figure.before", { year: String(year) })}
            </th>
            <th scope="col">{say("rollup.basis")}</th>
            <th scope="col">{say("rollup.evidence")}</th>
          </tr>
        </thead>
        <tbody>
          {definitions.map((definition) => (
            <CountedRow key={definition.code} definition={definition} figureOf={figureOf} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function CountedRow({ definition, figureOf }: { readonly definition: Definition; readonly figureOf: FigureOf }) {
  const { say, decimal } = useWording(rollupWording);
  const { year } = usePlace();
  const figure = figureOf(definition.code, year);
  const before = (of: number) => {
    const value = figureOf(definition.code, of)?.value;
    return value == null ? say("rollup.none") : decimal(shortened(value, placesOf(definition)));
  };
  return (
    <tr>
      <th scope="row">
        <IndicatorName definition={definition} />
      </th>
      <td className="rollup-number rollup-before">{before(year - 2)}</td>
      <td className="rollup-number rollup-before">{before(year - 1)}</td>
      <td className="rollup-number">
        {figure && (
          <>
            <FigureValue definition={definition} figure={figure} />
            <FigureNotes definition={definition} figure={figure} />
          </>
        )}
      </td>
      <td data-label={say("rollup.basis")}>{figure && <FigureBasis definition={definition} figure={figure} />}</td>
      <td data-label={say("rollup.evidence")}>
        {figure && <FigureEvidence definition={definition} figure={figure} />}
      </td>
    </tr>
  );
}

function AwaitedTable({ definitions }: { readonly definitions: readonly Definition[] }) {
  const { say } = useWording(rollupWording);
  const label = useLabel();
  if (definitions.length === 0) return null;
  return (
    <section aria-labelledby="awaited">
      <h2 id="awaited">{say("rollup.awaited")}</h2>
      <p className="rollup-soft">{say("rollup.awaited.lead")}</p>
      <ScrollRegion label={say("rollup.awaited")}>
        <table className="rollup-table rollup-stacked">
          <thead>
            <tr>
              <th scope="col">{say("rollup.indicator")}</th>
              <th scope="col">{say("rollup.explain")}</th>
              <th scope="col">{say("rollup.doubt.awaited")}</th>
            </tr>
          </thead>
          <tbody>
            {definitions.map((definition) => (
              <tr key={definition.code}>
                <th scope="row">
                  <IndicatorName definition={definition} />
                </th>
                <td>{label(definition.explain)}</td>
                <td>{definition.awaits && say(`rollup.awaits.${definition.awaits}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
