import "../enterprise.css";
import { Button, InputNumber, Select, Table } from "antd";
import { useId, useState } from "react";
import { COUNTRY_ID } from "#areas";
import { type Answer, api } from "#contract";
import { factsWording } from "#facts/wording";
import {
  AreaPicker,
  EmptyState,
  Loaded,
  PageFrame,
  PathLink,
  ScrollRegion,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { enterpriseWording } from "../wording.ts";
import { HandInZone } from "./hand-in-zone.tsx";
import { ENTERPRISES } from "./list-view.ts";
import { importWording } from "./wording.ts";

const TIERS = [0, 1, 2] as const;

/** Where a list of enterprises is handed in, and the lists of late. */
export function ImportPage() {
  const { say } = useWording(importWording);
  const { say: sayOfEnterprises } = useWording(enterpriseWording);
  const mayEdit = useSession().may("enterprise.edit");
  return (
    <PageFrame
      title={say(mayEdit ? "import.title" : "import.recent")}
      lead={say(mayEdit ? "import.lead" : "import.lead.reader")}
      crumbs={[{ label: sayOfEnterprises("enterprise.list"), to: "/enterprises" }]}
    >
      {mayEdit && (
        <>
          <HandIn />
          <h2>{say("import.recent")}</h2>
        </>
      )}
      <Recent mayEdit={mayEdit} />
    </PageFrame>
  );
}

function HandIn() {
  const { say } = useWording(importWording);
  const { say: sayOfFacts } = useWording(factsWording);
  const own = useSession().session?.assignments[0]?.areaId ?? COUNTRY_ID;
  const [areaId, setAreaId] = useState(own);
  const [tier, setTier] = useState<number>(0);
  const id = useId();
  return (
    <>
      <div className="enterprise-filters">
        <Template />
        <div className="inline-field area-field">
          <label htmlFor={`${id}-area`}>{say("import.area")}</label>
          <AreaPicker id={`${id}-area`} value={areaId} within={own} onChange={(area) => setAreaId(area ?? own)} />
        </div>
        <div className="inline-field">
          <label htmlFor={`${id}-tier`}>{say("import.tier")}</label>
          <Select
            id={`${id}-tier`}
            className="import-tier"
            value={tier}
            options={TIERS.map((one) => ({ value: one, label: `E${one} ${sayOfFacts(`facts.tier.${one}`)}` }))}
            onChange={setTier}
          />
        </div>
      </div>
      <p className="dossier-hint">{say("import.tier.explain")}</p>
      <HandInZone kind={ENTERPRISES} areaId={areaId} tier={tier} />
    </>
  );
}

function Template() {
  const { say } = useWording(importWording);
  const id = useId();
  const [year, setYear] = useState(new Date().getFullYear() - 1);
  return (
    <div className="inline-field">
      <label htmlFor={id}>{say("import.template.year")}</label>
      <InputNumber
        id={id}
        className="import-year"
        min={2000}
        max={2100}
        value={year}
        onChange={(chosen) => setYear(chosen ?? year)}
      />
      <Button href={`/api/enterprise-imports/template.xlsx?year=${year}`}>{say("import.template")}</Button>
    </div>
  );
}

type Listed = Answer<"/api/enterprise-imports", "get">["imports"][number];

function Recent({ mayEdit }: { readonly mayEdit: boolean }) {
  const { say, moment } = useWording(importWording);
  const recent = useApiQuery(["enterprise-imports"], () => api.GET("/api/enterprise-imports"));
  return (
    <Loaded reading={recent}>
      {({ imports }) =>
        imports.length === 0 ? (
          <EmptyState title={say("import.recent.none")} />
        ) : (
          <ScrollRegion label={say("import.recent")}>
            <Table<Listed>
              className="import-recent"
              size="small"
              rowKey="id"
              pagination={false}
              dataSource={[...imports]}
              columns={[
                {
                  key: "file",
                  title: say("import.recent.file"),
                  render: (_value, { id, fileName }) =>
                    mayEdit ? <PathLink to={`/enterprises/import/${id}`}>{fileName}</PathLink> : fileName,
                },
                { key: "area", title: say("import.recent.area"), render: (_value, { areaName }) => areaName },
                { key: "by", title: say("import.recent.by"), render: (_value, { byName }) => byName },
                { key: "at", title: say("import.recent.at"), render: (_value, { handedInAt }) => moment(handedInAt) },
                {
                  key: "state",
                  title: say("import.recent.state"),
                  render: (_value, { state }) => say(`import.state.${state}`),
                },
              ]}
            />
          </ScrollRegion>
        )
      }
    </Loaded>
  );
}
