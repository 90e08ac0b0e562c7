import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useWording } from "#screen";
import type { SplitArea, SplitDraft } from "../../domain/split/split-draft.ts";
import { type SplitLimit, sumsOver } from "../../domain/split/split-task.ts";
import { typedFigure } from "../../domain/split/typed-figure.ts";
import { LabelledField } from "./labelled-field.tsx";
import { splitWording } from "./wording.ts";

export type NewLimitProps = {
  readonly draft: SplitDraft;
  readonly areas: readonly SplitArea[];
  readonly years: readonly number[];
  readonly onChange: (draft: SplitDraft) => void;
};

/** Stands for every area or every year in a list of choices, which knows texts only. */
const EVERY = "";

type Asked = { readonly sort: SplitLimit["sort"]; readonly area: string; readonly year: string; readonly text: string };

/** Adds a floor or a ceiling. */
export function NewLimit(props: NewLimitProps) {
  const { draft, onChange } = props;
  const { say } = useWording(splitWording);
  const [asked, setAsked] = useState<Asked>({ sort: "floor", area: EVERY, year: EVERY, text: "" });
  const value = typedFigure(asked.text);
  const add = () => {
    if (value === undefined) return;
    const { sort, area, year } = asked;
    const place = { area: area === EVERY ? null : area, year: year === EVERY ? null : Number(year) };
    onChange({ ...draft, limits: [...draft.limits, { sort, ...place, value }] });
    setAsked({ ...asked, text: "" });
  };
  return (
    <form
      className="split-new-limit"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Places {...props} asked={asked} onAsk={setAsked} />
      <LabelledField label={say("split.limit.value")}>
        {(id) => (
          <Input
            id={id}
            inputMode="decimal"
            value={asked.text}
            onChange={(event) => setAsked({ ...asked, text: event.target.value })}
          />
        )}
      </LabelledField>
      <Button htmlType="submit" disabled={value === undefined}>
        {say("split.limit.add")}
      </Button>
    </form>
  );
}

type PlacesProps = NewLimitProps & { readonly asked: Asked; readonly onAsk: (asked: Asked) => void };

function Places({ draft, areas, years, asked, onAsk }: PlacesProps) {
  const { say } = useWording(splitWording);
  const summed = asked.area !== EVERY && sumsOver(draft.kind).years;
  const everyYear = say(summed ? "split.limit.whole-plan" : "split.limit.every-year");
  const sorts = (["floor", "ceiling"] as const).map((one) => ({ value: one, label: say(`split.limit.${one}`) }));
  return (
    <>
      <LabelledField label={say("split.limit.area")}>
        {(id) => (
          <Select
            id={id}
            value={asked.area}
            options={[
              { value: EVERY, label: say("split.limit.every-area") },
              ...areas.map(({ name }) => ({ value: name, label: name })),
            ]}
            onChange={(area) => onAsk({ ...asked, area })}
          />
        )}
      </LabelledField>
      <LabelledField label={say("split.limit.year")}>
        {(id) => (
          <Select
            id={id}
            value={asked.year}
            options={[
              { value: EVERY, label: everyYear },
              ...years.map((one) => ({ value: String(one), label: say("split.year", { year: one }) })),
            ]}
            onChange={(year) => onAsk({ ...asked, year })}
          />
        )}
      </LabelledField>
      <LabelledField label={say("split.limit.sort")}>
        {(id) => <Select id={id} value={asked.sort} options={sorts} onChange={(sort) => onAsk({ ...asked, sort })} />}
      </LabelledField>
    </>
  );
}
