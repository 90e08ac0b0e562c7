import "../enterprise.css";
import "./equipment.css";
import { useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { Loaded, PageFrame, useApiQuery, useSession, useWording } from "#screen";
import { enterpriseWording } from "../wording.ts";
import { AssetList } from "./asset-list.tsx";
import { EntryDialog, type EntryPurpose } from "./entry-dialog.tsx";
import { registerApi, type Side, type SiteFile } from "./register-api.ts";
import { StepTable } from "./step-table.tsx";
import { ThingDrawer } from "./thing-drawer.tsx";
import { equipmentWording } from "./wording.ts";

/** A site for offices: its steps and assets. */
export function SitePage() {
  return <SiteRegister side="office" />;
}

/** A site of one's own enterprise. */
export function OwnSitePage() {
  return <SiteRegister side="own" />;
}

function SiteRegister({ side }: { readonly side: Side }) {
  const { say } = useWording(equipmentWording);
  const { say: sayOfEnterprises } = useWording(enterpriseWording);
  const { siteId = "" }: { siteId?: string } = useParams({ strict: false });
  const reading = useApiQuery(["register", side, "site", siteId], () => registerApi(side).site(siteId));
  const site = reading.value?.site;
  const crumbs =
    side === "own"
      ? [{ label: site?.enterpriseName ?? "", to: "/own-enterprise" }]
      : [
          { label: sayOfEnterprises("enterprise.list"), to: "/enterprises" },
          ...(site ? [{ label: site.enterpriseName, to: `/enterprises/${site.enterpriseId}` }] : []),
        ];
  return (
    <PageFrame
      title={site?.name ?? say("equipment.sites")}
      crumbs={crumbs.filter(({ label }) => label !== "")}
      actions={reading.value && <SiteActions side={side} file={reading.value} />}
    >
      <Loaded reading={reading}>
        {(file) => (
          <>
            <About file={file} />
            <StepTable {...{ side, file }} />
            <AssetList {...{ side, file }} />
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

function About({ file: { site } }: { readonly file: SiteFile }) {
  const { say, date } = useWording(equipmentWording);
  const facts = [
    [say("equipment.site.holder"), site.enterpriseName],
    [say("equipment.site.area"), site.areaName],
    [say("equipment.site.address"), site.address ?? "—"],
    [say("equipment.site.since"), date(site.begun)],
  ] as const;
  return (
    <dl className="dossier-about">
      {facts.map(([title, value]) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function SiteActions({ side, file: { site, steps, mayEdit } }: { readonly side: Side; readonly file: SiteFile }) {
  const { say } = useWording(equipmentWording);
  const { may } = useSession();
  const [purpose, setPurpose] = useState<EntryPurpose | null>(null);
  const [history, setHistory] = useState(false);
  const act = (wanted: "change" | "retire" | "hand-over", title: string) =>
    setPurpose({
      ...{ act: wanted, thingId: site.id, replaces: null, seen: site.last, day: undefined, title },
      known: { kind: "site", content: site },
    });
  return (
    <>
      {mayEdit && (
        <>
          <Button onClick={() => act("change", say("equipment.site.change"))}>{say("equipment.site.change")}</Button>
          {side === "office" && may("enterprise.edit") && (
            <Button onClick={() => act("hand-over", say("equipment.site.hand-over"))}>
              {say("equipment.site.hand-over")}
            </Button>
          )}
          <Button onClick={() => act("retire", say("equipment.retire.of", { name: site.name }))}>
            {say("equipment.retire.site")}
          </Button>
        </>
      )}
      <Button onClick={() => setHistory(true)}>{say("equipment.history")}</Button>
      {purpose && <EntryDialog {...{ side, steps, purpose }} siteId={site.id} onClose={() => setPurpose(null)} />}
      {history && (
        <ThingDrawer
          {...{ side, steps, mayEdit }}
          siteId={site.id}
          thing={{ id: site.id, name: site.name }}
          onClose={() => setHistory(false)}
        />
      )}
    </>
  );
}
