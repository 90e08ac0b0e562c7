import "./enterprise.css";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { Button, Input, Tag } from "antd";
import { useId, useState } from "react";
import { api } from "#contract";
import { EvidencePanel } from "#evidence/web";
import { DemoTag, Loaded, PageFrame, useApiQuery, useWording } from "#screen";
import { ContactsPart } from "./contacts/contacts-part.tsx";
import { DossierTable } from "./dossier-table.tsx";
import { MergedAway, MergedFiles } from "./doubles/merged-files.tsx";
import { doublesWording } from "./doubles/wording.ts";
import { DoubtList } from "./doubt-list.tsx";
import { type Dossier, groupsOf, type OpenCell } from "./enterprise-view.ts";
import { SitesPart } from "./equipment/sites-part.tsx";
import { FactDrawer } from "./fact-drawer.tsx";
import { RosterTags } from "./rosters/roster-tags.tsx";
import { enterpriseWording } from "./wording.ts";

/** The file of an enterprise: what is known, by year, each figure with its history; as of any past day. */
export function DossierPage() {
  const { say } = useWording(enterpriseWording);
  const { enterpriseId = "" }: { enterpriseId?: string } = useParams({ strict: false });
  const search: { asOf?: unknown } = useSearch({ strict: false });
  const asOf = typeof search.asOf === "string" && /^\d{4}-\d{2}-\d{2}$/.test(search.asOf) ? search.asOf : undefined;
  const [open, setOpen] = useState<OpenCell | null>(null);
  const dossier = useApiQuery(["enterprises", "one", enterpriseId, asOf ?? "now"], () =>
    api.GET("/api/enterprises/{enterpriseId}", {
      params: { path: { enterpriseId }, query: asOf === undefined ? {} : { asOf } },
    }),
  );
  const { value } = dossier;
  return (
    <PageFrame
      title={value?.enterprise.name ?? say("enterprise.one")}
      crumbs={[{ label: say("enterprise.list"), to: "/enterprises" }]}
      mark={value && asOf === undefined && <Marks dossier={value} />}
      actions={<LookBack key={asOf} asOf={asOf} enterpriseId={enterpriseId} />}
    >
      <Loaded reading={dossier}>
        {(loaded) => (
          <>
            {asOf === undefined ? (
              <>
                <About dossier={loaded} />
                <RosterTags enterpriseId={enterpriseId} />
              </>
            ) : (
              <AsOfNotice asOf={asOf} enterpriseId={enterpriseId} known={loaded.cells.length > 0} />
            )}
            <DoubtList dossier={loaded} onOpen={setOpen} />
            {loaded.survivor && <MergedAway dossier={loaded} />}
            <p className="dossier-note">
              {say("enterprise.tiers")} {say("enterprise.to-verify.explain")}
            </p>
            {(loaded.survivor === null || asOf !== undefined) &&
              groupsOf(loaded.measures).map(([group, measures]) => (
                <DossierTable key={group} group={group} measures={measures} dossier={loaded} onOpen={setOpen} />
              ))}
            {loaded.survivor === null && asOf === undefined && <ContactsPart enterprise={loaded.enterprise} />}
            {loaded.survivor === null && (
              <SitesPart side="office" enterpriseId={enterpriseId} areaId={loaded.enterprise.areaId} day={asOf} />
            )}
            {loaded.survivor === null && asOf === undefined && <MergedFiles dossier={loaded} />}
            {(loaded.survivor === null || asOf === undefined) && (
              <EvidencePanel
                record={{
                  ...{ homeId: loaded.enterprise.homeId, subjectId: loaded.enterprise.id, kind: "subject" },
                  recordId: loaded.enterprise.id,
                }}
                mayEdit={loaded.mayEdit && loaded.survivor === null}
                of={say("enterprise.evidence.whole")}
                level={2}
              />
            )}
            {open && (
              <FactDrawer cell={open} dossier={loaded} onClose={() => setOpen(null)} onFilesChanged={dossier.again} />
            )}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Marks({ dossier: { enterprise } }: { readonly dossier: Dossier }) {
  const { say } = useWording(enterpriseWording);
  return (
    <span className="tags">
      <Tag title={say("enterprise.size.basis")}>{say(`enterprise.size.${enterprise.sizeClass ?? "unknown"}`)}</Tag>
      {enterprise.demo && <DemoTag />}
    </span>
  );
}

function About({ dossier: { enterprise, merges } }: { readonly dossier: Dossier }) {
  const { say } = useWording(enterpriseWording);
  const { say: sayOfDoubles } = useWording(doublesWording);
  const former = merges.filter(({ split, goneId }) => split === null && goneId !== enterprise.id);
  const { creditCode, creditCodeDoubts, overrideReason, areaName, industry, industryName } = enterprise;
  return (
    <dl className="dossier-about">
      <div>
        <dt>{say("enterprise.code")}</dt>
        <dd>
          {creditCode ?? say("enterprise.code.none")}
          {former.map(({ id, goneCode }) =>
            goneCode === null ? null : (
              <div key={id} className="dossier-hint">
                {sayOfDoubles("doubles.formerly.code", { code: goneCode })}
              </div>
            ),
          )}
          {creditCodeDoubts.map((doubt) => (
            <div key={doubt} className="dossier-doubt">
              {say(`enterprise.code.doubt.${doubt}`)}
            </div>
          ))}
          {overrideReason !== null && (
            <div className="dossier-doubt">{say("enterprise.code.override", { reason: overrideReason })}</div>
          )}
        </dd>
      </div>
      <div>
        <dt>{say("enterprise.area")}</dt>
        <dd>{areaName}</dd>
      </div>
      <div>
        <dt>{say("enterprise.industry")}</dt>
        <dd>{industry === null ? "—" : `${industry} ${industryName ?? ""}`}</dd>
      </div>
      <div>
        <dt>{say("enterprise.size")}</dt>
        <dd>
          {say(`enterprise.size.${enterprise.sizeClass ?? "unknown"}`)}
          <div className="dossier-hint">{say("enterprise.size.basis")}</div>
        </dd>
      </div>
    </dl>
  );
}

type LookBackProps = { readonly asOf: string | undefined; readonly enterpriseId: string };

/** Chooses the day to look back at; the address carries it, so that it can be passed on. */
function LookBack({ asOf, enterpriseId }: LookBackProps) {
  const { say } = useWording(enterpriseWording);
  const navigate = useNavigate();
  const id = useId();
  const [day, setDay] = useState(asOf ?? "");
  const yesterday = new Date(Date.now() - 16 * 3_600_000).toISOString().slice(0, 10);
  const go = () => void navigate({ to: `/enterprises/${enterpriseId}`, search: day === "" ? {} : { asOf: day } });
  return (
    <span className="look-back">
      <label className="for-screen-readers" htmlFor={id}>
        {say("enterprise.as-of.field")}
      </label>
      <Input id={id} type="date" value={day} max={yesterday} onChange={(event) => setDay(event.target.value)} />
      <Button onClick={go}>{say("enterprise.as-of")}</Button>
    </span>
  );
}

type AsOfProps = { readonly asOf: string; readonly enterpriseId: string; readonly known: boolean };

function AsOfNotice({ asOf, enterpriseId, known }: AsOfProps) {
  const { say } = useWording(enterpriseWording);
  const navigate = useNavigate();
  return (
    <p className="older-version" role="note">
      {say("enterprise.as-of.shown", { day: asOf })} {!known && say("enterprise.as-of.nothing")}{" "}
      <Button size="small" onClick={() => void navigate({ to: `/enterprises/${enterpriseId}`, search: {} })}>
        {say("enterprise.as-of.now")}
      </Button>
    </p>
  );
}
