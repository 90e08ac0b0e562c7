import { Select } from "antd";
import { type ReactNode, useId } from "react";
import { useWording } from "#screen";
import type { SplitArea } from "./split-board.ts";
import type { Desk } from "./split-desk.tsx";
import { splitWording } from "./wording.ts";

type SetupPanelProps = { readonly desk: Desk; readonly below: readonly SplitArea[] };

/** Which indicators, years and areas take part. */
export function SetupPanel({ desk, below }: SetupPanelProps) {
  const { say } = useWording(splitWording);
  const named = new Map([...desk.areas, ...below].map((area) => [area.name, area] as const));
  const choose = (keys: readonly string[]) => {
    const added = keys.find((key) => !desk.chosen.includes(key));
    desk.setChosen(keys);
    if (added !== undefined) desk.setCurrent(added);
  };
  return (
    <section className="sheet split-setup" aria-label={say("split.setup")}>
      <Field label={say("split.indicators")}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            optionFilterProp="label"
            value={[...desk.chosen]}
            options={desk.candidates.map(({ key, indicator, unit }) => ({
              value: key,
              label: unit === "" ? indicator : `${indicator}（${unit}）`,
            }))}
            onChange={choose}
          />
        )}
      </Field>
      <Field label={say("split.years")}>
        {(id) => (
          <Select
            id={id}
            mode="tags"
            value={desk.years.map(String)}
            options={desk.allYears.map((year) => ({ value: String(year), label: String(year) }))}
            onChange={(chosen: string[]) => desk.setYears(yearsIn(chosen))}
          />
        )}
      </Field>
      <Field label={say("split.areas")}>
        {(id) => (
          <Select
            id={id}
            mode="multiple"
            maxTagCount="responsive"
            value={desk.areas.map(({ name }) => name)}
            options={[...named.keys()].map((name) => ({ value: name, label: name }))}
            onChange={(names: string[]) =>
              desk.setAreas([...named.values()].filter(({ name }) => names.includes(name)))
            }
          />
        )}
      </Field>
    </section>
  );
}

function yearsIn(texts: readonly string[]): number[] {
  const years = texts.map(Number).filter((year) => Number.isInteger(year) && year >= 1980 && year <= 2100);
  return [...new Set(years)].toSorted((a, b) => a - b);
}

type FieldProps = { readonly label: string; readonly children: (id: string) => ReactNode };

/** A label above its control. */
export function Field({ label, children }: FieldProps) {
  const id = useId();
  return (
    <div className="split-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
