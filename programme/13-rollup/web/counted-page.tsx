import "./rollup.css";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button } from "antd";
import { type Answer, api } from "#contract";
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
  const from = firstYear(search["from"], year);
  const span = from === undefined ? {} : { from };
  const catalogue = useApiQuery(["indicators", "catalogue", areaId], () =>
    api.GET("/api/indicators", { params: { query: { areaId } } }),
  );
  const definition = catalogue.value?.indicators.find((it) => it.code === code);
  const read = useApiQuery(
    ["indicators", "enterprises", code, areaId, year, from ?? year, page],
    () =>
      api.GET("/api/indicators/{code}/enterprises", {
        params: { path: { code }, query: { areaId, year, ...span, page } },
      }),
    { keepPrevious: true },
  );
  const indicator = definition ? label(definition.label) : "";
  const area = read.value?.area.name ?? "";
  return (
    <PageFrame
      title={
        !definition
          ? say("rollup.enterprises")
          : from === undefined
            ? say("rollup.enterprises.of", { area, year: String(year), indicator })
            : say("rollup.enterprises.over", { area, first: String(from), last: String(year), indicator })
      }
      lead={definition?.formula === "members" ? say("rollup.enterprises.listed") : say("rollup.enterprises.lead")}
      crumbs={[
        { label: say("rollup.title"), to: `/indicators${suffixOf()}` },
        ...(definition ? [{ label: indicator, to: `/indicators/${code}${suffixOf()}` }] : []),
      ]}
    >
      <Loaded reading={read}>
        {({ figure, years, enterprises, total, pageSize }) => (
          <>
            {definition && (
              <p role="status">
                <FigureValue definition={definition} figure={figure} />
                {from === undefined ? (
                  <>
                    {" · "}
                    <FigureBasis definition={definition} figure={figure} />
                    <FigureNotes definition={definition} figure={figure} />
                  </>
                ) : (
                  <YearsAdded definition={definition} years={years} />
                )}
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
            {definition && <EnterpriseTable definition={definition} rows={enterprises} years={years.length} />}
            <Pages code={code} page={page} keep={span} pages={Math.max(1, Math.ceil(total / pageSize))} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

/** The first of several years that are added up; undefined for one year alone. */
function firstYear(asked: unknown, last: number): number | undefined {
  const year = Number(asked);
  return Number.isInteger(year) && year >= 1990 && year < last ? year : undefined;
}

/** What each of the years came to that are added up. */
function YearsAdded({ definition, years }: { readonly definition: Definition; readonly years: Counted["years"] }) {
  const { say } = useWording(rollupWording);
  return (
    <span className="rollup-soft">
      {years.map(({ year, figure }) => (
        <span key={year}>
          {" · "}
          {say("rollup.year.of", { year: String(year) })} <FigureValue definition={definition} figure={figure} />
        </span>
      ))}
    </span>
  );
}

type Counted = Answer<"/api/indicators/{code}/enterprises", "get">;
type Row = Counted["enterprises"][number];

type TableProps = {
  readonly definition: Definition;
  readonly rows: readonly Row[];
  /** How many years are added up. */
  readonly years: number;
};

function EnterpriseTable({ definition, rows, years }: TableProps) {
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
            {years > 1 && <th scope="col">{say("rollup.years-known")}</th>}
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
              {years > 1 && <td>{say("rollup.years-known.of", { known: row.known, years })}</td>}
              {numerator && <td>{row.tier === null ? say("rollup.none") : say("rollup.tier", { tier: row.tier })}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type PagesProps = {
  readonly code: string;
  readonly page: number;
  readonly pages: number;
  /** What else of the address stays on another page. */
  readonly keep: { readonly from?: number };
};

function Pages({ code, page, pages, keep }: PagesProps) {
  const { say } = useWording(rollupWording);
  const { suffixOf } = usePlace();
  const navigate = useNavigate();
  if (pages === 1) return null;
  const go = (to: number) => {
    const search = Object.fromEntries(new URLSearchParams(suffixOf()));
    void navigate({
      to: `/indicators/${code}/enterprises`,
      search: { ...search, ...keep, ...(to === 1 ? {} : { page: String(to) }) },
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
