import "../enterprise.css";
import "./equipment.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import { AreaPicker, PageFrame, useSession, useWording } from "#screen";
import { isSearchable } from "../enterprise-view.ts";
import { enterpriseWording } from "../wording.ts";
import { SiteList } from "./site-list.tsx";
import { type SitesView, sitesAddressOf, sitesViewOf } from "./sites-view.ts";
import { equipmentWording } from "./wording.ts";

/** The sites that lie in an area, whoever holds them, searched by site, address and enterprise. Its address says what is shown. */
export function SitesPage() {
  const { say } = useWording(equipmentWording);
  const { say: sayOfEnterprises } = useWording(enterpriseWording);
  const { session, may } = useSession();
  const own = session?.assignments[0]?.areaId ?? 0;
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = sitesViewOf(search, own);
  const show = (next: Partial<SitesView>) =>
    void navigate({ to: "/sites", search: sitesAddressOf({ ...view, page: 1, afterId: undefined, ...next }, own) });
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
            <Button key={list} href={exportAddress(list, view)}>
              {say(`equipment.site.export.${list}`)}
            </Button>
          ))}
        </>
      }
    >
      <Filters key={view.text} view={view} own={own} onChange={show} />
      <SiteList
        key={JSON.stringify(sitesAddressOf({ ...view, afterId: undefined }, own))}
        view={view}
        addressOfPage={(page, afterId) => sitesAddressOf({ ...view, page, afterId }, own)}
        onClear={() => void navigate({ to: "/sites", search: {} })}
      />
    </PageFrame>
  );
}

/** The registers of the sites that are shown, as a workbook. */
function exportAddress(list: "assets" | "steps", { areaId, text }: SitesView): string {
  const query = new URLSearchParams({ areaId: String(areaId), ...(text === "" ? {} : { text }) });
  return `/api/sites/${list}.xlsx?${query.toString()}`;
}

type FiltersProps = {
  readonly view: SitesView;
  readonly own: number;
  readonly onChange: (next: Partial<SitesView>) => void;
};

function Filters({ view, own, onChange }: FiltersProps) {
  const { say } = useWording(equipmentWording);
  const [text, setText] = useState(view.text);
  const [short, setShort] = useState(false);
  const id = useId();
  const typed = text.trim();
  const search = () => {
    const tooShort = typed !== "" && !isSearchable(typed);
    setShort(tooShort);
    if (!tooShort && typed !== view.text) onChange({ text: typed });
  };
  // What was typed goes along when another area is chosen.
  const choose = (area: number | null) =>
    onChange({ areaId: area ?? own, ...(isSearchable(typed) ? { text: typed } : {}) });
  return (
    <search className="enterprise-filters">
      <div className="inline-field">
        <label htmlFor={`${id}-text`}>{say("equipment.sites.search")}</label>
        <Input.Search
          id={`${id}-text`}
          className="enterprise-search"
          allowClear
          value={text}
          maxLength={100}
          placeholder={say("equipment.sites.search.hint")}
          {...(short ? { "aria-describedby": `${id}-short` } : {})}
          onChange={(event) => {
            setText(event.target.value);
            setShort(false);
          }}
          onClear={() => onChange({ text: "" })}
          onSearch={search}
        />
      </div>
      {short && (
        <p id={`${id}-short`} className="dossier-hint search-hint" role="status">
          {say("equipment.sites.search.short")}
        </p>
      )}
      <div className="inline-field area-field">
        <label htmlFor={`${id}-area`}>{say("equipment.site.area")}</label>
        <AreaPicker id={`${id}-area`} value={view.areaId} within={own} onChange={choose} />
      </div>
    </search>
  );
}
