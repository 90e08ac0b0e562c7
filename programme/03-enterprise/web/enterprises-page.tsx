import "./enterprise.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button, Input, Select } from "antd";
import { useId, useState } from "react";
import { COUNTRY_ID } from "#areas";
import { api } from "#contract";
import { AreaPicker, PageFrame, useApiQuery, useSession, useWording } from "#screen";
import { doublesWording } from "./doubles/wording.ts";
import { EnterpriseList } from "./enterprise-list.tsx";
import { addressOf, isSearchable, type ListView, listViewOf, SIZES } from "./enterprise-view.ts";
import { equipmentWording } from "./equipment/wording.ts";
import { importWording } from "./import/wording.ts";
import { RegisterForm } from "./register-form.tsx";
import { rosterWording } from "./rosters/wording.ts";
import { useIndustries } from "./use-industries.ts";
import { useValueText } from "./use-value-text.ts";
import { enterpriseWording } from "./wording.ts";

/** The register of enterprises: narrowed by area, industry, size and lists, and searched by any part of a name. Its address says what is shown. */
export function EnterprisesPage() {
  const { say } = useWording(enterpriseWording);
  const { say: sayOfSites } = useWording(equipmentWording);
  const { say: sayOfImport } = useWording(importWording);
  const { say: sayOfDoubles } = useWording(doublesWording);
  const { session, may } = useSession();
  const own = session?.assignments[0]?.areaId ?? COUNTRY_ID;
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const view = listViewOf(search, own);
  const change = (next: Partial<ListView>) =>
    void navigate({ to: "/enterprises", search: addressOf({ ...view, page: 1, place: undefined, ...next }, own) });
  const [registering, setRegistering] = useState(false);
  const { say: sayOfRosters } = useWording(rosterWording);
  const rosters = (
    <Button onClick={() => void navigate({ to: "/enterprises/rosters" })}>{sayOfRosters("roster.open")}</Button>
  );
  const register = (
    <>
      <Button onClick={() => void navigate({ to: "/sites" })}>{sayOfSites("equipment.sites")}</Button>
      {!may("enterprise.edit") && (
        <Button onClick={() => void navigate({ to: "/enterprises/import" })}>
          {sayOfImport("import.open.reader")}
        </Button>
      )}
      {may("enterprise.edit") && (
        <>
          <Button onClick={() => void navigate({ to: "/enterprises/doubles" })}>{sayOfDoubles("doubles.open")}</Button>
          <Button onClick={() => void navigate({ to: "/enterprises/import" })}>{sayOfImport("import.open")}</Button>
          <Button type="primary" onClick={() => setRegistering(true)}>
            {say("enterprise.register")}
          </Button>
        </>
      )}
    </>
  );
  return (
    <PageFrame
      title={say("enterprise.list")}
      lead={say("enterprise.list.lead")}
      actions={
        <>
          {rosters}
          {register}
        </>
      }
    >
      <Filters key={view.text} view={view} own={own} onChange={change} />
      <EnterpriseList
        key={JSON.stringify(addressOf({ ...view, place: undefined }, own))}
        view={view}
        addressOfPage={(page, place) => addressOf({ ...view, page, place }, own)}
        onClear={() => void navigate({ to: "/enterprises", search: {} })}
      />
      {registering && <RegisterForm areaId={view.areaId} onClose={() => setRegistering(false)} />}
    </PageFrame>
  );
}

type FiltersProps = {
  readonly view: ListView;
  readonly own: number;
  readonly onChange: (next: Partial<ListView>) => void;
};

function Filters({ view, own, onChange }: FiltersProps) {
  const { say } = useWording(enterpriseWording);
  const [text, setText] = useState(view.text);
  const [short, setShort] = useState(false);
  const id = useId();
  const industries = useIndustries();
  const typed = text.trim();
  // What was typed goes along when something else is chosen.
  const narrow = (next: Partial<ListView>) => onChange(isSearchable(typed) ? { text: typed, ...next } : next);
  const search = () => {
    const tooShort = typed !== "" && !isSearchable(typed);
    setShort(tooShort);
    if (!tooShort && typed !== view.text) onChange({ text: typed });
  };
  return (
    <search className="enterprise-filters">
      <div className="inline-field">
        <label htmlFor={`${id}-text`}>{say("enterprise.search")}</label>
        <Input.Search
          id={`${id}-text`}
          className="enterprise-search"
          allowClear
          value={text}
          maxLength={100}
          placeholder={say("enterprise.search.hint")}
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
          {say("enterprise.search.short")}
        </p>
      )}
      <div className="inline-field area-field">
        <label htmlFor={`${id}-area`}>{say("enterprise.area")}</label>
        <AreaPicker
          id={`${id}-area`}
          value={view.areaId}
          within={own}
          onChange={(area) => narrow({ areaId: area ?? own })}
        />
      </div>
      <div className="inline-field">
        <label htmlFor={`${id}-industry`}>{say("enterprise.industry")}</label>
        <Select
          id={`${id}-industry`}
          className="enterprise-industry"
          allowClear
          value={view.industry ?? null}
          showSearch={{ optionFilterProp: "label" }}
          options={industries.filter(({ level }) => level === "division")}
          onChange={(industry: string | null | undefined) => narrow({ industry: industry ?? undefined })}
        />
      </div>
      <div className="inline-field">
        <label htmlFor={`${id}-size`}>{say("enterprise.size")}</label>
        <Select
          id={`${id}-size`}
          className="enterprise-size"
          allowClear
          value={view.size ?? null}
          options={SIZES.map((size) => ({ value: size, label: say(`enterprise.size.${size}`) }))}
          onChange={(size: ListView["size"] | null) => narrow({ size: size ?? undefined })}
        />
      </div>
      <RosterField own={own} value={view.roster} onChange={(roster) => narrow({ roster })} />
      <Button href={exportAddress(view)}>{say("enterprise.export")}</Button>
    </search>
  );
}

type RosterFieldProps = {
  readonly own: number;
  readonly value: string | undefined;
  readonly onChange: (kind: string | undefined) => void;
};

/** Only enterprises that are on a list of a kind today. */
function RosterField({ own, value, onChange }: RosterFieldProps) {
  const { say } = useWording(rosterWording);
  const { label } = useValueText();
  const id = useId();
  const overview = useApiQuery(["rosters", "overview", own], () =>
    api.GET("/api/rosters", { params: { query: { areaId: own } } }),
  );
  return (
    <div className="inline-field">
      <label htmlFor={id}>{say("roster.title")}</label>
      <Select
        id={id}
        className="enterprise-industry"
        allowClear
        value={value ?? null}
        options={(overview.value?.kinds ?? []).map(({ kind }) => ({ value: kind.code, label: label(kind.label) }))}
        onChange={(kind: string | null | undefined) => onChange(kind ?? undefined)}
      />
    </div>
  );
}

/** The official list of last year, of what is shown. */
function exportAddress({ areaId, text, industry, size, roster }: ListView): string {
  const query = new URLSearchParams({ areaId: String(areaId), year: String(new Date().getFullYear() - 1) });
  if (text !== "") query.set("text", text);
  if (industry !== undefined) query.set("industry", industry);
  if (size !== undefined) query.set("size", size);
  if (roster !== undefined) query.set("roster", roster);
  return `/api/enterprises/list.xlsx?${query.toString()}`;
}
