import { Select } from "antd";
import { useWording } from "#screen";
import type { SplitArea } from "../../domain/split/split-draft.ts";
import { LabelledField } from "./labelled-field.tsx";
import type { Desk } from "./use-desk.ts";
import { splitWording } from "./wording.ts";

type SetupPanelProps = { readonly desk: Desk; readonly below: readonly SplitArea[] };

/** Which indicators, years and areas take part. */
export function SetupPanel({ desk, below }: SetupPanelProps) {
  const { say } = useWording(splitWording);
  return (
    <section className="sheet split-setup" aria-label={say("split.setup")}>
      <IndicatorField desk={desk} />
      <YearField desk={desk} />
      <AreaField desk={desk} below={below} />
    </section>
  );
}

type DeskProps = { readonly desk: Desk };

function IndicatorField({ desk }: DeskProps) {
  const { say } = useWording(splitWording);
  const choose = (keys: readonly string[]) => {
    const added = keys.find((key) => !desk.chosen.includes(key));
    desk.setChosen(keys);
    if (added !== undefined) desk.setCurrent(added);
  };
  return (
    <LabelledField label={say("split.indicators")}>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          optionFilterProp="label"
          value={[...desk.chosen]}
          options={desk.candidates.map(({ key, indicator, unit }) => ({
            value: key,
            label: unit === "" ? indicator : say("split.indicator", { indicator, unit }),
          }))}
          onChange={choose}
        />
      )}
    </LabelledField>
  );
}

function YearField({ desk }: DeskProps) {
  const { say } = useWording(splitWording);
  return (
    <LabelledField label={say("split.years")}>
      {(id) => (
        <Select
          id={id}
          mode="tags"
          value={desk.years.map(String)}
          options={desk.allYears.map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(chosen: string[]) => desk.setYears(yearsIn(chosen))}
        />
      )}
    </LabelledField>
  );
}

function AreaField({ desk, below }: SetupPanelProps) {
  const { say } = useWording(splitWording);
  const named = new Map([...desk.firstAreas, ...below].map((area) => [area.name, area] as const));
  return (
    <LabelledField label={say("split.areas")}>
      {(id) => (
        <Select
          id={id}
          mode="multiple"
          maxTagCount="responsive"
          value={desk.areas.map(({ name }) => name)}
          options={[...named.keys()].map((name) => ({ value: name, label: name }))}
          onChange={(names: string[]) => desk.setAreas([...named.values()].filter(({ name }) => names.includes(name)))}
        />
      )}
    </LabelledField>
  );
}

function yearsIn(texts: readonly string[]): number[] {
  const years = texts.map(Number).filter((year) => Number.isInteger(year) && year >= 1980 && year <= 2100);
  return [...new Set(years)].toSorted((a, b) => a - b);
}
