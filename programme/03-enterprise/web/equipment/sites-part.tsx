import { Button, Form, Input } from "antd";
import { useState } from "react";
import {
  AreaPicker,
  EmptyState,
  FormDialog,
  Loaded,
  newRecordId,
  PathLink,
  useApiMutation,
  useApiQuery,
  useWording,
} from "#screen";
import { CountsPart } from "./counts-part.tsx";
import { registerApi, type Side, type SitesView, sitePath, today } from "./register-api.ts";
import { SiteFields } from "./site-fields.tsx";
import { equipmentWording } from "./wording.ts";
import "./equipment.css";

type SitesPartProps = {
  readonly side: Side;
  readonly enterpriseId: string;
  /** Where the first site is likely to lie. */
  readonly areaId: number;
  /** Looks back at a past day; then nothing is written. */
  readonly day: string | undefined;
};

/** 厂区与设备 in the file of an enterprise: its sites, and what their registers count. */
export function SitesPart({ side, enterpriseId, areaId, day }: SitesPartProps) {
  const { say } = useWording(equipmentWording);
  const [adding, setAdding] = useState(false);
  const sites = useApiQuery(["register", side, "sites", enterpriseId, day ?? "now"], () =>
    registerApi(side).sites(enterpriseId, day),
  );
  const mayEdit = sites.value?.mayEdit === true && day === undefined;
  return (
    <section className="dossier-part" aria-label={say("equipment.part")}>
      <div className="part-head">
        <h2>{say("equipment.part")}</h2>
        {mayEdit && <Button onClick={() => setAdding(true)}>{say("equipment.site.add")}</Button>}
      </div>
      <p className="dossier-hint">{say("equipment.part.lead")}</p>
      <Loaded reading={sites}>
        {(loaded) =>
          loaded.sites.length === 0 ? (
            <EmptyState title={say("equipment.sites.none")} explain={say("equipment.sites.none.explain")} />
          ) : (
            <SiteCards side={side} sites={loaded.sites} enterpriseId={enterpriseId} />
          )
        }
      </Loaded>
      {day === undefined && sites.value?.sites.some(({ steps, assets }) => steps + assets > 0) && (
        <CountsPart {...{ side, enterpriseId }} />
      )}
      {adding && <NewSite {...{ side, enterpriseId, areaId }} onClose={() => setAdding(false)} />}
    </section>
  );
}

type SiteCardsProps = Pick<SitesPartProps, "side" | "enterpriseId"> & Pick<SitesView, "sites">;

function SiteCards({ side, sites, enterpriseId }: SiteCardsProps) {
  const { say, number, date } = useWording(equipmentWording);
  return (
    <ul className="cards site-cards" aria-label={say("equipment.sites")}>
      {sites.map(({ site, steps, assets }) => (
        <li key={site.id} className="card">
          <div className="card-head">
            <strong>
              <PathLink to={sitePath(side, site.id)}>{site.name}</PathLink>
            </strong>
          </div>
          <dl>
            {site.enterpriseId !== enterpriseId && (
              <div>
                <dt>{say("equipment.site.merged-holder")}</dt>
                <dd>{site.enterpriseName}</dd>
              </div>
            )}
            <div>
              <dt>{say("equipment.site.area")}</dt>
              <dd>{site.areaName}</dd>
            </div>
            <div>
              <dt>{say("equipment.site.address")}</dt>
              <dd>{site.address ?? "—"}</dd>
            </div>
            <div>
              <dt>{say("equipment.site.since")}</dt>
              <dd>{date(site.begun)}</dd>
            </div>
            <div>
              <dt>{say("equipment.site.steps")}</dt>
              <dd>{number(steps)}</dd>
            </div>
            <div>
              <dt>{say("equipment.site.assets")}</dt>
              <dd>{number(assets)}</dd>
            </div>
          </dl>
        </li>
      ))}
    </ul>
  );
}

type NewSiteProps = Pick<SitesPartProps, "side" | "enterpriseId" | "areaId"> & { readonly onClose: () => void };
type Values = { name: string; address?: string; areaId: number; day: string };

function NewSite({ side, enterpriseId, areaId, onClose }: NewSiteProps) {
  const { say } = useWording(equipmentWording);
  const [ids] = useState(() => ({ id: newRecordId(), siteId: newRecordId() }));
  const change = useApiMutation(
    ({ address, ...values }: Values) =>
      registerApi(side).addSite(enterpriseId, { ...ids, ...values, address: address || null }),
    { refreshes: [["register"]] },
  );
  return (
    <FormDialog<Values>
      name="site"
      title={say("equipment.site.add")}
      confirmLabel={say("equipment.site.add")}
      change={change}
      initialValues={{ areaId, day: today() }}
      doneText={({ name }) => say("equipment.site.add.done", { name })}
      onClose={onClose}
    >
      <SiteFields handOver={false} />
      <Form.Item
        name="areaId"
        label={say("equipment.site.area")}
        rules={[{ required: true, message: say("equipment.site.area.needed") }]}
      >
        <AreaPicker label={say("equipment.site.area")} />
      </Form.Item>
      <Form.Item
        name="day"
        label={say("equipment.day.record")}
        rules={[{ required: true, message: say("equipment.needed") }]}
      >
        <Input type="date" max={today()} />
      </Form.Item>
    </FormDialog>
  );
}
