import "./rollup.css";
import { useParams } from "@tanstack/react-router";
import { Tag } from "antd";
import { api } from "#contract";
import { EmptyState, Loaded, PageFrame, PathLink, ScrollRegion, useApiQuery, useWording } from "#screen";
import { type PlanUse, PlanUses } from "./definitions/plan-uses.tsx";
import { ChangeButton, VersionList } from "./definitions/version-list.tsx";
import { definitionWording } from "./definitions/wording.ts";
import { FigureBasis, FigureEvidence, FigureNotes, FigureValue, useLabel } from "./figure-text.tsx";
import type { Actual, Definition } from "./indicator-view.ts";
import { IndicatorTrend } from "./pictures/indicator-trend.tsx";
import { PlaceFields } from "./place-fields.tsx";
import { usePlace } from "./use-place.ts";
import { rollupWording } from "./wording.ts";

/** One indicator: what it means, what it comes to in an area, and in each of the area's parts. */
export function IndicatorPage() {
  const { say } = useWording(rollupWording);
  const label = useLabel();
  const { suffixOf, areaId } = usePlace();
  const { code = "" }: { code?: string } = useParams({ strict: false });
  const catalogue = useApiQuery(
    ["indicators", "catalogue", areaId],
    () => api.GET("/api/indicators", { params: { query: { areaId } } }),
    { keepPrevious: true },
  );
  const uses = catalogue.value?.uses.filter((it) => it.code === code) ?? [];
  const definition = catalogue.value?.indicators.find((it) => it.code === code);
  return (
    <PageFrame
      title={definition ? label(definition.label) : say("rollup.title")}
      {...(definition ? { lead: label(definition.explain) } : {})}
      crumbs={[{ label: say("rollup.title"), to: `/indicators${suffixOf()}` }]}
      mark={definition && <DefinitionMarks definition={definition} />}
      actions={definition?.local && <ChangeButton code={code} />}
    >
      <Loaded reading={catalogue}>
        {() =>
          definition ? (
            <>
              {definition.formula !== "awaited" && <ByArea definition={definition} />}
              <IndicatorTrend definition={definition} />
              <DefinitionFacts definition={definition} uses={uses} />
              {definition.local && <VersionList code={code} />}
            </>
          ) : (
            <EmptyState title={say("rollup.missing")} explain={say("rollup.missing.explain")} />
          )
        }
      </Loaded>
    </PageFrame>
  );
}

/** That a definition is to be checked, and whose it is. */
export function DefinitionMarks({ definition: { verification, local } }: { readonly definition: Definition }) {
  const { say } = useWording(rollupWording);
  const { say: sayOfDefinitions } = useWording(definitionWording);
  return (
    <>
      {local && <Tag color="processing">{sayOfDefinitions("definition.local", { area: local.name })}</Tag>}
      {verification === "background" && <Tag>{say("rollup.verification")}</Tag>}
    </>
  );
}

function ByArea({ definition }: { readonly definition: Definition }) {
  const { say } = useWording(rollupWording);
  const { areaId, year } = usePlace();
  const query = { areaId, year, code: [definition.code] };
  const figures = useApiQuery(
    ["indicators", "figures", areaId, year, definition.code],
    () => api.GET("/api/indicators/figures", { params: { query } }),
    { keepPrevious: true },
  );
  return (
    <section aria-labelledby="by-area">
      <h2 id="by-area">{say("rollup.by-area")}</h2>
      <PlaceFields to={`/indicators/${definition.code}`} />
      <Loaded reading={figures}>
        {({ area, parts, figures: found }) => {
          const at = (part: number | null) => found.find(({ partId }) => partId === part)?.figure;
          const own = ownShare(found.map(({ figure, partId }) => ({ figure, partId })));
          return (
            <ScrollRegion label={say("rollup.by-area")}>
              <table className="rollup-table rollup-stacked">
                <thead>
                  <tr>
                    <th scope="col">{say("rollup.area")}</th>
                    <th scope="col" className="rollup-number">
                      {say("rollup.figure")}
                    </th>
                    <th scope="col">{say("rollup.basis")}</th>
                    <th scope="col">{say("rollup.evidence")}</th>
                    <th scope="col">{say("rollup.enterprises")}</th>
                  </tr>
                </thead>
                <tbody>
                  <AreaRow
                    definition={definition}
                    figure={at(null)}
                    place={{ id: area.id, name: say("rollup.whole", { area: area.name }) }}
                    total
                  />
                  {parts.map((place) => (
                    <AreaRow
                      key={place.id}
                      definition={definition}
                      figure={at(place.id)}
                      place={place.id === area.id ? { ...place, name: say("rollup.own", { area: area.name }) } : place}
                      itself={place.id === area.id}
                      widest={own}
                    />
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          );
        }}
      </Loaded>
    </section>
  );
}

/** The largest figure of the parts, against which their bars are drawn. */
function ownShare(found: readonly { readonly figure: Actual; readonly partId: number | null }[]): number {
  return Math.max(0, ...found.flatMap(({ figure, partId }) => (partId === null ? [] : [Number(figure.value ?? 0)])));
}

type AreaRowProps = {
  readonly definition: Definition;
  readonly figure: Actual | undefined;
  readonly place: { readonly id: number; readonly name: string };
  readonly total?: boolean;
  /** What lies in the area itself and in none of its parts: nothing opens, for the area's own page holds more. */
  readonly itself?: boolean;
  /** What a whole bar stands for; no bar without. */
  readonly widest?: number;
};

function AreaRow({ definition, figure, place, total = false, itself = false, widest = 0 }: AreaRowProps) {
  const { say } = useWording(rollupWording);
  const { suffixOf } = usePlace();
  const address = suffixOf({ areaId: place.id });
  const share = widest > 0 ? (100 * Math.max(0, Number(figure?.value ?? 0))) / widest : 0;
  return (
    <tr className={total ? "rollup-total" : ""}>
      <th scope="row">
        {total || itself ? (
          place.name
        ) : (
          <PathLink to={`/indicators/${definition.code}${address}`}>{place.name}</PathLink>
        )}
      </th>
      <td className="rollup-number">
        {figure && (
          <>
            <FigureValue definition={definition} figure={figure} />
            <FigureNotes definition={definition} figure={figure} />
          </>
        )}
        {share > 0 && (
          <span className="rollup-bar" aria-hidden="true">
            <span style={{ width: `${share}%` }} />
          </span>
        )}
      </td>
      <td data-label={say("rollup.basis")}>{figure && <FigureBasis definition={definition} figure={figure} />}</td>
      <td data-label={say("rollup.evidence")}>
        {figure && <FigureEvidence definition={definition} figure={figure} />}
      </td>
      <td>
        {figure && figure.inScope > 0 && !itself && (
          <PathLink
            to={`/indicators/${definition.code}/enterprises${address}`}
            aria-label={`${say("rollup.enterprises.open")} ${place.name}`}
          >
            {say("rollup.enterprises.open")}
          </PathLink>
        )}
      </td>
    </tr>
  );
}

type FactsProps = { readonly definition: Definition; readonly uses: readonly PlanUse[] };

function DefinitionFacts({ definition: it, uses }: FactsProps) {
  const { say, number } = useWording(rollupWording);
  const { say: sayOfDefinitions } = useWording(definitionWording);
  const label = useLabel();
  return (
    <section aria-labelledby="definition">
      <h2 id="definition">{say("rollup.definition")}</h2>
      <dl className="rollup-facts">
        <dt>{say("rollup.formula")}</dt>
        <dd>
          <FormulaText definition={it} />
        </dd>
        <dt>{say("rollup.kind")}</dt>
        <dd>{say(`rollup.kind.${it.kind}`)}</dd>
        <dt>{say("rollup.scope")}</dt>
        <dd>
          <ScopeText definition={it} />
        </dd>
        <dt>{say("rollup.evidence")}</dt>
        <dd>{say("rollup.coverage", { share: number(Math.round(100 * it.minCoverage)), tier: it.evidenceMin })}</dd>
        <dt>{say("rollup.caution")}</dt>
        <dd>{label(it.caution) || say("rollup.none")}</dd>
        <dt>{say("rollup.names")}</dt>
        <dd>{it.names.length === 0 ? say("rollup.none") : it.names.join("、")}</dd>
        <dt>{sayOfDefinitions("definition.uses")}</dt>
        <dd>
          <PlanUses uses={uses} />
        </dd>
        <dt>{sayOfDefinitions("definition.uses.catalogue")}</dt>
        <dd>
          {it.uses.length === 0 ? (
            say("rollup.none")
          ) : (
            <ul>
              {it.uses.map((use) => (
                <li key={`${use.plan}|${use.words}`}>{say("rollup.use", use)}</li>
              ))}
            </ul>
          )}
        </dd>
        <dt>{say("rollup.source")}</dt>
        <dd>
          {it.source}
          <div className="rollup-soft">{say(`rollup.confidence.${it.confidence}`)}</div>
          <div className="rollup-soft">{say("rollup.version", { version: it.version, from: it.validFrom })}</div>
        </dd>
      </dl>
    </section>
  );
}

function FormulaText({ definition: it }: { readonly definition: Definition }) {
  const { say } = useWording(rollupWording);
  const label = useLabel();
  const numerator = it.numerator ? label(it.numerator.label) : "";
  const denominator = it.denominator ? label(it.denominator.label) : "";
  switch (it.formula) {
    case "sum":
      return <>{say("rollup.formula.sum", { numerator })}</>;
    case "ratio":
      return <>{say(`rollup.formula.ratio.${it.main ?? "pooled"}`, { numerator, denominator })}</>;
    case "share":
      return <>{say("rollup.formula.share", { numerator })}</>;
    case "members":
      return <>{say("rollup.formula.members")}</>;
    case "awaited":
      return <>{say(`rollup.awaits.${it.awaits ?? "diagnoses"}`)}</>;
  }
}

function ScopeText({ definition: it }: { readonly definition: Definition }) {
  const { say } = useWording(rollupWording);
  const label = useLabel();
  const parts = [
    ...(it.roster ? [say("rollup.scope.roster", { roster: label(it.roster) })] : []),
    ...(it.sections ? [say("rollup.scope.sections", { sections: it.sections.join("、") })] : []),
  ];
  return (
    <>
      {parts.length === 0 ? say("rollup.scope.all") : parts.join("；")}
      <div className="rollup-soft">{say("rollup.scope.note")}</div>
    </>
  );
}
