import "../enterprise.css";
import { Button, Select } from "antd";
import { useId, useState } from "react";
import { COUNTRY_ID } from "#areas";
import { AreaPicker, PageFrame, useSession, useWording } from "#screen";
import { HandInZone } from "../import/hand-in-zone.tsx";
import { importWording } from "../import/wording.ts";
import { equipmentWording } from "./wording.ts";

const KINDS = ["assets", "steps"] as const;

/** Where lists of assets and of steps are handed in. */
export function RegisterImportPage() {
  const { say } = useWording(equipmentWording);
  const { say: sayOfImport } = useWording(importWording);
  const own = useSession().session?.assignments[0]?.areaId ?? COUNTRY_ID;
  const [kind, setKind] = useState<(typeof KINDS)[number]>("assets");
  const [areaId, setAreaId] = useState(own);
  const id = useId();
  return (
    <PageFrame
      title={say("equipment.import")}
      lead={say("equipment.import.lead")}
      crumbs={[{ label: say("equipment.sites"), to: "/sites" }]}
    >
      <div className="enterprise-filters">
        <div className="inline-field">
          <label htmlFor={`${id}-kind`}>{say("equipment.import.kind")}</label>
          <Select
            id={`${id}-kind`}
            value={kind}
            options={KINDS.map((value) => ({ value, label: say(`equipment.${value}`) }))}
            onChange={setKind}
          />
        </div>
        <div className="inline-field area-field">
          <label htmlFor={`${id}-area`}>{sayOfImport("import.area")}</label>
          <AreaPicker id={`${id}-area`} value={areaId} within={own} onChange={(area) => setAreaId(area ?? own)} />
        </div>
        <Button href={`/api/enterprise-imports/template.xlsx?kind=${kind}&year=${new Date().getFullYear()}`}>
          {sayOfImport("import.template")}
        </Button>
      </div>
      <p className="dossier-hint">{say("equipment.import.explain")}</p>
      <HandInZone kind={kind} areaId={areaId} />
    </PageFrame>
  );
}
