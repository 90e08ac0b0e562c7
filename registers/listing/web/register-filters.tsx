import "./listing.css";
import { Input, Select } from "antd";
import { useId } from "react";
import { AreaPicker, useWording } from "#screen";
import { STANDINGS, type Standing } from "../domain/listing.ts";
import type { RegisterView } from "./register-view.ts";
import { listingWording } from "./wording.ts";

type Props = {
  readonly view: RegisterView;
  readonly onView: (view: RegisterView) => void;
  readonly kinds: {
    readonly label: string;
    readonly any: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  };
  /** Only entries that hold are shown, so nothing is to be chosen. */
  readonly validOnly?: boolean;
};

/** The filters above a register: area, kind, standing, a word. */
export function RegisterFilters({ view, onView, kinds, validOnly = false }: Props) {
  const { say } = useWording(listingWording);
  const fieldId = useId();
  const standings = STANDINGS.map((value) => ({ value: value as string, label: say(`listing.standing.${value}`) }));
  return (
    <div className="table-toolbar register-filters">
      <div className="inline-field area-field">
        <label htmlFor={fieldId}>{say("listing.area")}</label>
        <AreaPicker
          id={fieldId}
          {...(view.areaId === undefined ? {} : { value: view.areaId })}
          onChange={(areaId) => onView({ ...view, areaId: areaId ?? undefined })}
        />
      </div>
      <Select
        className="table-filter"
        aria-label={kinds.label}
        value={view.kind ?? ""}
        popupMatchSelectWidth={false}
        options={[{ value: "", label: kinds.any }, ...kinds.options]}
        onChange={(kind) => onView({ ...view, kind: kind === "" ? undefined : kind })}
      />
      {!validOnly && (
        <Select
          className="table-filter"
          aria-label={say("listing.standing")}
          value={(view.status ?? "") as string}
          popupMatchSelectWidth={false}
          options={[{ value: "", label: say("listing.standing.any") }, ...standings]}
          onChange={(status) => onView({ ...view, status: status === "" ? undefined : (status as Standing) })}
        />
      )}
      <Input.Search
        className="table-search"
        aria-label={say("listing.text")}
        placeholder={say("listing.text")}
        allowClear
        maxLength={100}
        onSearch={(text) => onView({ ...view, text: text.trim() === "" ? undefined : text.trim() })}
      />
    </div>
  );
}
