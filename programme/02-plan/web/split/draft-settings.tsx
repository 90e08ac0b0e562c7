import { Checkbox, Input, Select } from "antd";
import { useWording } from "#screen";
import type { SplitDraft } from "../../domain/split/split-draft.ts";
import { sumsOver } from "../../domain/split/split-task.ts";
import { planWording } from "../wording.ts";
import { LabelledField } from "./labelled-field.tsx";
import { splitWording } from "./wording.ts";

type DraftSettingsProps = {
  readonly draft: SplitDraft;
  readonly onChange: (draft: SplitDraft) => void;
  readonly comparing: boolean;
  readonly onCompare: (comparing: boolean) => void;
};

const KINDS = ["flow", "stock", "ratio", "level", "oneOff"] as const;

/** How one indicator is split: its nature, its step, its weights. */
export function DraftSettings({ draft, onChange, comparing, onCompare }: DraftSettingsProps) {
  const { say } = useWording(splitWording);
  return (
    <div className="split-settings">
      <h2>
        {draft.unit === "" ? draft.indicator : say("split.indicator", { indicator: draft.indicator, unit: draft.unit })}
      </h2>
      <Nature draft={draft} onChange={onChange} />
      {sumsOver(draft.kind).areas && <Weights draft={draft} onChange={onChange} />}
      {draft.kind === "stock" && (
        <Checkbox checked={draft.rising} onChange={(event) => onChange({ ...draft, rising: event.target.checked })}>
          {say("split.rising")}
        </Checkbox>
      )}
      {draft.grid && (
        <Checkbox checked={comparing} onChange={(event) => onCompare(event.target.checked)}>
          {say("split.compare")}
        </Checkbox>
      )}
    </div>
  );
}

type SettingProps = Pick<DraftSettingsProps, "draft" | "onChange">;

function Nature({ draft, onChange }: SettingProps) {
  const { say } = useWording(splitWording);
  const { say: sayOfPlan } = useWording(planWording);
  return (
    <>
      <LabelledField label={say("split.kind")}>
        {(id) => (
          <Select
            id={id}
            value={draft.kind}
            options={KINDS.map((kind) => ({ value: kind, label: sayOfPlan(`plan.kind.${kind}`) }))}
            onChange={(kind) => onChange({ ...draft, kind, rising: kind === "stock" })}
          />
        )}
      </LabelledField>
      <LabelledField label={say("split.step")}>
        {(id) => (
          <Input
            id={id}
            inputMode="decimal"
            value={draft.step}
            onChange={(event) => onChange({ ...draft, step: event.target.value })}
          />
        )}
      </LabelledField>
    </>
  );
}

function Weights({ draft, onChange }: SettingProps) {
  const { say } = useWording(splitWording);
  const ways = draft.grid ? (["former", "equal", "column"] as const) : (["equal", "column"] as const);
  return (
    <LabelledField label={say("split.weights")}>
      {(id) => (
        <Select
          id={id}
          value={draft.weightBy}
          options={ways.map((way) => ({ value: way, label: say(`split.weights.${way}`) }))}
          onChange={(weightBy) => onChange({ ...draft, weightBy })}
        />
      )}
    </LabelledField>
  );
}
