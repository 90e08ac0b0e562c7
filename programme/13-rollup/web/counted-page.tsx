import "./rollup.css";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { api } from "#contract";
import { Loaded, PageFrame, PathLink, ScrollRegion, useApiQuery, useWording } from "#screen";
import { FigureBasis, FigureNotes, FigureValue, useLabel } from "./figure-text.tsx";
import { type Definition, measureText } from "./indicator-view.ts";
import { ComparePast } from "./looking-back/compare-past.tsx";
import { usePlace } from "./use-place.ts";
import { rollupWording } from "./wording.ts";

/** The enterprises behind one figure, each with what it adds to it. */
export function CountedEnterprisesPage() {
  const { say } = useWording(rollupWording);
  const label = useLabel();
  const { code = "" }: { code?: string } = useParams({ strict: false });
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const page = Math.max(1, Math.trunc(Number(search["page"])) || 1);
  const { areaId, year, suffixOf } = usePlace();
  const catalogue = useApiQuery(["indicators", "catalogue", areaId], () =>
    api.GET("/api/indicators", { params: { query: { areaId } } }),
  );
  const definition = catalogue.value?.indicators.find((it) => it.code === code);
  const read = useApiQuery(
    ["indicators", "enterprises", code, areaId, year, page],
    () => api.GET("/api/indicators/{code}/enterprises", { params: { path: { code }, query: { areaId, year, page } } }),
    { keepPrevious: true },
  );
  const indicator = definition ? label(definition.label) : "";
  const area = read.value?.area.name ?? "";
  return (
    <PageFrame
      title={
        definition ? say("rollup.enterprises.of", { area, year: String(year), indicator }) : say("rollup.enterprises")
      }
      lead={definition?.formula === "members" ? say("rollup.enterprises.listed") : say("rollup.enterprises.lead")}
      crumbs={[
        { label: say("rollup.title"), to: `/indicators${suffixOf()}` },
        ...(definition ? [{ label: indicator, to: `/indicators/${code}${suffixOf()}` }] : []),
      ]}
    >
      <Loaded reading={read}>
        {({ figure, enterprises, pageSize }) => (
          <>
            {definition && (
              <p role="status">
                <FigureValue definition={definition} figure={figure} /> ·{" "}
                <FigureBasis definition={definition} figure={figure} />
                <FigureNotes definition={definition} figure={figure} />
              </p>
            )}
            {definition && (
              <p className="rollup-links">
                <ComparePast code={code} suffix={suffixOf()} />
                {definition.numerator && (
                  <PathLink to={`/indicators/${code}/call-sheet${suffixOf()}`}>{say("rollup.call-sheet")}</PathLink>
                )}
              </p>
            )}
            {definition && <EnterpriseTable definition={definition} rows={enterprises} />}
            <Pages code={code} page={page} pages={Math.max(1, Math.ceil(figure.inScope / pageSize))} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

type Row = {
  readonly id: string;
  readonly name: string;
  readonly areaName: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly tier: number | null;
};

function EnterpriseTable({ definition, rows }: { readonly definition: Definition; readonly rows: readonly Row[] }) {
  const { say, decimal } = useWording(rollupWording);
  const label = useLabel();
  const { numerator, denominator, formula } = definition;
  const shown = (value: string | null, unit: string) => {
    if (value === null) return say("rollup.unknown");
    if (formula === "share") return value === "1" ? say("rollup.share.yes") : say("rollup.share.no");
    const text = measureText(value, unit, "enterprise");
    return `${decimal(text.value)} ${text.unit}`.trim();
  };
  return (
    <ScrollRegion label={say("rollup.enterprises")}>
      <table className="rollup-table">
        <thead>
          <tr>
            <th scope="col">{say("rollup.enterprise")}</th>
            <th scope="col">{say("rollup.area")}</th>
            {numerator && (
              <th scope="col" className="rollup-number">
                {label(numerator.label)}
              </th>
            )}
            {denominator && (
              <th scope="col" className="rollup-number">
                {label(denominator.label)}
              </th>
            )}
            {numerator && <th scope="col">{say("rollup.evidence")}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <PathLink to={`/enterprises/${row.id}`}>{row.name}</PathLink>
              </th>
              <td>{row.areaName}</td>
              {numerator && <td className="rollup-number">{shown(row.numerator, numerator.unit)}</td>}
              {denominator && <td className="rollup-number">{shown(row.denominator, denominator.unit)}</td>}
              {numerator && <td>{row.tier === null ? say("rollup.none") : say("rollup.tier", { tier: row.tier })}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Pages({ code, page, pages }: { readonly code: string; readonly page: number; readonly pages: number }) {
  const { say } = useWording(rollupWording);
  const { suffixOf } = usePlace();
  const navigate = useNavigate();
  if (pages === 1) return null;
  const go = (to: number) => {
    const search = Object.fromEntries(new URLSearchParams(suffixOf()));
    void navigate({
      to: `/indicators/${code}/enterprises`,
      search: { ...search, ...(to === 1 ? {} : { page: String(to) }) },
    });
  };
  return (
    <div className="rollup-pages">
      <Button disabled={page <= 1} onClick={() => go(page - 1)}>
        {say("rollup.page.back")}
      </Button>
      <span>{say("rollup.page", { page, pages })}</span>
      <Button disabled={page >= pages} onClick={() => go(page + 1)}>
        {say("rollup.page.next")}
      </Button>
    </div>
  );
}
