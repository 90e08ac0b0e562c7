import { CloseOutlined } from "@ant-design/icons";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useWording } from "#screen";
import type { SplitLimit } from "../../domain/split/split-task.ts";
import { sumsOver } from "../../domain/split/split-task.ts";
import { typedFigure } from "../../domain/split/typed-figure.ts";
import { LabelledField } from "./labelled-field.tsx";
import type { SplitArea, SplitDraft } from "./split-board.ts";
import { useConstraintText } from "./use-constraint-text.ts";
import { splitWording } from "./wording.ts";

type LimitsEditorProps = {
  readonly draft: SplitDraft;
  readonly areas: readonly SplitArea[];
  readonly years: readonly number[];
  readonly onChange: (draft: SplitDraft) => void;
};

/** Floors and ceilings, by cell, area or year. */
export function LimitsEditor(props: LimitsEditorProps) {
  const { draft, onChange } = props;
  const { say } = useWording(splitWording);
  const textOf = useConstraintText(draft);
  return (
    <section className="split-limits" aria-labelledby="split-limits">
      <h3 id="split-limits">{say("split.limits")}</h3>
      {draft.limits.length === 0 ? (
        <p className="plan-note">{say("split.limits.none")}</p>
      ) : (
        <ul>
          {draft.limits.map((limit) => {
            const text = textOf({ ...limit, type: limit.sort });
            return (
              <li key={JSON.stringify(limit)}>
                {text}
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined aria-hidden />}
                  aria-label={say("split.limit.remove", { limit: text })}
                  onClick={() => onChange({ ...draft, limits: draft.limits.filter((one) => one !== limit) })}
                />
              </li>
            );
          })}
        </ul>
      )}
      <NewLimit {...props} />
    </section>
  );
}

const EVERY = "";

function NewLimit({ draft, areas, years, onChange }: LimitsEditorProps) {
  const { say } = useWording(splitWording);
  const [sort, setSort] = useState<SplitLimit["sort"]>("floor");
  const [area, setArea] = useState(EVERY);
  const [year, setYear] = useState(EVERY);
  const [text, setText] = useState("");
  const value = typedFigure(text);
  const everyYear = area !== EVERY && sumsOver(draft.kind).years ? "split.limit.whole-plan" : "split.limit.every-year";
  const add = () => {
    if (value === undefined) return;
    const place = { area: area === EVERY ? null : area, year: year === EVERY ? null : Number(year) };
    onChange({ ...draft, limits: [...draft.limits, { sort, ...place, value }] });
    setText("");
  };
  return (
    <form
      className="split-new-limit"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <LabelledField label={say("split.limit.area")}>
        {(id) => (
          <Select
            id={id}
            value={area}
            options={[
              { value: EVERY, label: say("split.limit.every-area") },
              ...areas.map(({ name }) => ({ value: name, label: name })),
            ]}
            onChange={setArea}
          />
        )}
      </LabelledField>
      <LabelledField label={say("split.limit.year")}>
        {(id) => (
          <Select
            id={id}
            value={year}
            options={[
              { value: EVERY, label: say(everyYear) },
              ...years.map((one) => ({ value: String(one), label: say("split.year", { year: one }) })),
            ]}
            onChange={setYear}
          />
        )}
      </LabelledField>
      <LabelledField label={say("split.limit.sort")}>
        {(id) => (
          <Select
            id={id}
            value={sort}
            options={(["floor", "ceiling"] as const).map((one) => ({ value: one, label: say(`split.limit.${one}`) }))}
            onChange={setSort}
          />
        )}
      </LabelledField>
      <LabelledField label={say("split.limit.value")}>
        {(id) => <Input id={id} inputMode="decimal" value={text} onChange={(event) => setText(event.target.value)} />}
      </LabelledField>
      <Button htmlType="submit" disabled={value === undefined}>
        {say("split.limit.add")}
      </Button>
    </form>
  );
}
