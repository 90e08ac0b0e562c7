import "../enterprise.css";
import "./equipment.css";
import { useNavigate } from "@tanstack/react-router";
import { Button } from "antd";
import { useId, useState } from "react";
import { api } from "#contract";
import { AreaPicker, EmptyState, Loaded, PageFrame, PathLink, useApiQuery, useSession, useWording } from "#screen";
import { enterpriseWording } from "../wording.ts";
import { sitePath } from "./register-api.ts";
import { equipmentWording } from "./wording.ts";

/** The sites that lie in an area, whoever holds them; their registers leave as workbooks. */
export function SitesPage() {
  const { say } = useWording(equipmentWording);
  const { say: sayOfEnterprises } = useWording(enterpriseWording);
  const { session, may } = useSession();
  const own = session?.assignments[0]?.areaId ?? 0;
  const navigate = useNavigate();
  const id = useId();
  const [areaId, setAreaId] = useState(own);
  const [afterId, setAfterId] = useState<string | undefined>();
  const query = afterId === undefined ? { areaId } : { areaId, afterId };
  const page = useApiQuery(["register", "office", "area", query], () => api.GET("/api/sites", { params: { query } }), {
    keepPrevious: true,
  });
  const choose = (chosen: number | null) => {
    setAreaId(chosen ?? own);
    setAfterId(undefined);
  };
  return (
    <PageFrame
      title={say("equipment.sites")}
      lead={say("equipment.sites.lead")}
      crumbs={[{ label: sayOfEnterprises("enterprise.list"), to: "/enterprises" }]}
      actions={
        <>
          {may("enterprise.edit") && (
            <Button onClick={() => void navigate({ to: "/sites/import" })}>{say("equipment.import")}</Button>
          )}
          {(["assets", "steps"] as const).map((list) => (
            <Button key={list} href={`/api/sites/${list}.xlsx?areaId=${areaId}`}>
              {say(`equipment.site.export.${list}`)}
            </Button>
          ))}
        </>
      }
    >
      <div className="enterprise-filters">
        <div className="inline-field">
          <label htmlFor={id}>{say("equipment.site.area")}</label>
          <AreaPicker id={id} value={areaId} within={own} onChange={choose} />
        </div>
      </div>
      <Loaded reading={page}>
        {({ sites, next }) =>
          sites.length === 0 ? (
            <EmptyState title={say("equipment.sites.none")} explain={say("equipment.sites.none.area")} />
          ) : (
            <>
              <ul className="cards site-cards" aria-label={say("equipment.sites")}>
                {sites.map((site) => (
                  <li key={site.id} className="card">
                    <div className="card-head">
                      <strong>
                        <PathLink to={sitePath("office", site.id)}>{`${site.enterpriseName} · ${site.name}`}</PathLink>
                      </strong>
                    </div>
                    <dl>
                      <div>
                        <dt>{say("equipment.site.area")}</dt>
                        <dd>{site.areaName}</dd>
                      </div>
                      <div>
                        <dt>{say("equipment.site.address")}</dt>
                        <dd>{site.address ?? "—"}</dd>
                      </div>
                    </dl>
                  </li>
                ))}
              </ul>
              <div className="enterprise-pages">
                {afterId !== undefined && (
                  <Button onClick={() => setAfterId(undefined)}>{say("equipment.sites.first")}</Button>
                )}
                {next !== null && <Button onClick={() => setAfterId(next)}>{say("equipment.sites.next")}</Button>}
              </div>
            </>
          )
        }
      </Loaded>
    </PageFrame>
  );
}
