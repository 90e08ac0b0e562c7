import "./rollup.css";
import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { Loaded, PageFrame, PathLink, ScrollRegion, useApiQuery, useWording } from "#screen";
import { CoverageBar, isBelowFloor } from "./definitions/coverage-bar.tsx";
import { type PlanUse, PlanUses } from "./definitions/plan-uses.tsx";
import { definitionWording } from "./definitions/wording.ts";
import { FigureBasis, FigureEvidence, FigureNotes, FigureValue, useLabel } from "./figure-text.tsx";
import { DefinitionMarks } from "./indicator-page.tsx";
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
  const catalogue = useApiQuery(
    ["indicators", "catalogue", areaId],
    () => api.GET("/api/indicators", { params: { query: { areaId } } }),
    { keepPrevious: true },
  );
  const figures = useApiQuery(
    ["indicators", "figures", areaId, year],
    () => api.GET("/api/indicators/figures", { params: { query: { areaId, year, years: 3, whole: true } } }),
    { keepPrevious: true },
  );
  return (
    <PageFrame
      title={say("rollup.title")}
      lead={say("rollup.lead")}
      actions={
        <>
          <FiguresExport />
          {catalogue.value?.mayAdd && <AddButton />}
        </>
      }
    >
      <PlaceFields to="/indicators" />
      <Loaded reading={catalogue}>
        {({ indicators, uses }) => (
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
                    uses={uses}
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

function AddButton() {
  const { say } = useWording(definitionWording);
  const { suffixOf } = usePlace();
  const navigate = useNavigate();
  const search = Object.fromEntries(new URLSearchParams(suffixOf()));
  return (
    <Button type="primary" onClick={() => void navigate({ to: "/indicators/new", search })}>
      {say("definition.new")}
    </Button>
  );
}

function IndicatorName({ definition }: { readonly definition: Definition }) {
  const label = useLabel();
  const { suffixOf } = usePlace();
  return (
    <>
      <PathLink to={`/indicators/${definition.code}${suffixOf()}`}>{label(definition.label)}</PathLink>{" "}
      <DefinitionMarks definition={definition} />
    </>
  );
}

type CountedProps = {
  readonly definitions: readonly Definition[];
  readonly figureOf: FigureOf;
  readonly uses: readonly PlanUse[];
};

function CountedTable({ definitions, figureOf, uses }: CountedProps) {
  const { say, number } = useWording(definitionWording);
  const { say: sayOfFigures } = useWording(rollupWording);
  const { year } = usePlace();
  const [few, setFew] = useState(false);
  const below = definitions.filter(({ code }) => isBelowFloor(figureOf(code, year)));
  const shown = few ? below : definitions;
  return (
    <>
      <p>
        <Checkbox checked={few} onChange={({ target }) => setFew(target.checked)}>
          {say("definition.coverage.few.only", { count: number(below.length) })}
        </Checkbox>
      </p>
      {shown.length === 0 && <p role="status">{say("definition.coverage.few.none")}</p>}
      <ScrollRegion label={sayOfFigures("rollup.title")}>
        <table className="rollup-table rollup-stacked">
          <CountedHead />
          <tbody>
            {shown.map((definition) => (
              <CountedRow
                key={definition.code}
                definition={definition}
                figureOf={figureOf}
                uses={uses.filter(({ code }) => code === definition.code)}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function CountedHead() {
  const { say } = useWording(rollupWording);
  const { say: sayOfDefinitions } = useWording(definitionWording);
  const { year } = usePlace();
  return (
    <thead>
      <tr>
        <th scope="col">{say("rollup.indicator")}</th>
        {[year - 2, year - 1, year].map((of) => (
          <th key={of} scope="col" className="rollup-number">
            {say("rollup.figure.before", { year: String(of) })}
          </th>
        ))}
        <th scope="col">{say("rollup.basis")}</th>
        <th scope="col">{say("rollup.evidence")}</th>
        <th scope="col">{sayOfDefinitions("definition.trust")}</th>
        <th scope="col">{sayOfDefinitions("definition.uses")}</th>
      </tr>
    </thead>
  );
}

type CountedRowProps = Omit<CountedProps, "definitions"> & { readonly definition: Definition };

function CountedRow({ definition, figureOf, uses }: CountedRowProps) {
  const { say, decimal } = useWording(rollupWording);
  const { say: sayOfDefinitions } = useWording(definitionWording);
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
      <td data-label={say("rollup.basis")}>
        {figure && <CoverageBar definition={definition} figure={figure} />}
        {figure && <FigureBasis definition={definition} figure={figure} />}
      </td>
      <td data-label={say("rollup.evidence")}>
        {figure && <FigureEvidence definition={definition} figure={figure} />}
      </td>
      <td data-label={sayOfDefinitions("definition.trust")}>
        {say(`rollup.confidence.${definition.confidence}`)}
        <div className="rollup-soft">{definition.source}</div>
      </td>
      <td data-label={sayOfDefinitions("definition.uses")}>
        <PlanUses uses={uses} />
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
