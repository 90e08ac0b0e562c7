import "../enterprise.css";
import { useNavigate } from "@tanstack/react-router";
import { useId } from "react";
import { api } from "#contract";
import { AreaPicker, Loaded, PageFrame, PathLink, ScrollRegion, useApiQuery, useWording } from "#screen";
import { useValueText } from "../use-value-text.ts";
import { enterpriseWording } from "../wording.ts";
import { FrozenTable } from "./frozen-table.tsx";
import { KindName } from "./roster-text.tsx";
import type { Overview } from "./roster-view.ts";
import { useRosterArea } from "./use-roster-area.ts";
import { rosterWording } from "./wording.ts";

/** Kinds of lists, how many enterprises of an area are on them today, and what is frozen. */
export function RostersPage() {
  const { say } = useWording(rosterWording);
  const { say: sayOfEnterprises } = useWording(enterpriseWording);
  const { areaId, suffix } = useRosterArea();
  const overview = useApiQuery(
    ["rosters", "overview", areaId],
    () => api.GET("/api/rosters", { params: { query: { areaId } } }),
    { keepPrevious: true },
  );
  return (
    <PageFrame
      title={say("roster.title")}
      lead={say("roster.lead")}
      crumbs={[{ label: sayOfEnterprises("enterprise.list"), to: "/enterprises" }]}
    >
      <AreaField to="/enterprises/rosters" />
      <Loaded reading={overview}>
        {({ kinds, frozen }) => (
          <>
            <KindTable kinds={kinds} suffix={suffix} />
            <h2>{say("roster.frozen")}</h2>
            <p className="dossier-hint">{say("roster.frozen.lead")}</p>
            <FrozenTable frozen={frozen} kinds={kinds.map(({ kind }) => kind)} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

/** Chooses the area; the address carries it. */
export function AreaField({ to }: { readonly to: string }) {
  const { say } = useWording(rosterWording);
  const { own, areaId } = useRosterArea();
  const navigate = useNavigate();
  const id = useId();
  const go = (area: number | null) =>
    void navigate({ to, search: area === null || area === own ? {} : { area: String(area) }, replace: true });
  return (
    <div className="enterprise-filters">
      <div className="inline-field area-field">
        <label htmlFor={id}>{say("roster.area")}</label>
        <AreaPicker id={id} value={areaId} within={own} onChange={go} />
      </div>
    </div>
  );
}

function KindTable({ kinds, suffix }: { readonly kinds: Overview["kinds"]; readonly suffix: string }) {
  const { say, number } = useWording(rosterWording);
  const { label } = useValueText();
  return (
    <ScrollRegion label={say("roster.title")}>
      <table className="dossier-table roster-kinds">
        <thead>
          <tr>
            <th scope="col">{say("roster.kind")}</th>
            <th scope="col">{say("roster.level")}</th>
            <th scope="col" className="dossier-figure">
              {say("roster.valid")}
            </th>
            <th scope="col" className="dossier-figure">
              {say("roster.ending")}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, valid, ending }) => (
            <tr key={kind.code}>
              <th scope="row">
                <PathLink to={`/enterprises/rosters/${kind.code}${suffix}`}>
                  <KindName kind={kind} />
                </PathLink>
                <div className="dossier-hint">{label(kind.explain)}</div>
              </th>
              <td>{say(`roster.level.${kind.level}`)}</td>
              <td className="dossier-figure">{say("roster.count", { count: number(valid) })}</td>
              <td className="dossier-figure">{ending === 0 ? "—" : say("roster.count", { count: number(ending) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
