import "./rollup.css";
import { Select } from "antd";
import { useId } from "react";
import { AreaPicker, useWording } from "#screen";
import { lastYear, usePlace } from "./use-place.ts";
import { rollupWording } from "./wording.ts";

type PlaceFieldsProps = {
  readonly to: string;
  /** What else of the address stays when another area or year is chosen. */
  readonly keep?: Readonly<Record<string, string | number>>;
};

/** Chooses area and year; the address carries them. */
export function PlaceFields({ to, keep }: PlaceFieldsProps) {
  const { say } = useWording(rollupWording);
  const { own, areaId, year, go } = usePlace();
  const id = useId();
  const years = [1, 0, -1, -2, -3, -4].map((turn) => lastYear() + turn);
  const offered = years.includes(year) ? years : [year, ...years];
  return (
    <div className="rollup-filters">
      <div className="inline-field area-field">
        <label htmlFor={`${id}-area`}>{say("rollup.area")}</label>
        <AreaPicker
          id={`${id}-area`}
          value={areaId}
          within={own}
          onChange={(area) => go(to, { areaId: area ?? own }, keep)}
        />
      </div>
      <div className="inline-field">
        <label htmlFor={`${id}-year`}>{say("rollup.year")}</label>
        <Select
          id={`${id}-year`}
          value={year}
          options={offered.map((value) => ({ value, label: say("rollup.year.of", { year: String(value) }) }))}
          onChange={(value: number) => go(to, { year: value }, keep)}
        />
      </div>
    </div>
  );
}
