import { Form, Input } from "antd";
import { useState } from "react";
import { FormDialog, newRecordId, useApiMutation, useWording } from "#screen";
import { AssetFields, assetTyped, assetValues } from "./asset-fields.tsx";
import {
  type AssetView,
  type EntrySent,
  registerApi,
  type Side,
  type SiteView,
  type StepView,
  type ThingKind,
  today,
} from "./register-api.ts";
import { SiteFields, type SiteValues, siteTyped } from "./site-fields.tsx";
import { StepFields, stepTyped, stepValues } from "./step-fields.tsx";
import { equipmentWording } from "./wording.ts";

/** What is known of a thing, as its form begins. */
export type Known =
  | { readonly kind: "site"; readonly content: Pick<SiteView, "name" | "address"> | null }
  | {
      readonly kind: "step";
      readonly content: Omit<StepView, "id" | "finding" | "assets" | "controlled" | FoldedState> | null;
    }
  | {
      readonly kind: "asset";
      readonly content: Omit<AssetView, "id" | "siteId" | "elsewhere" | "twice" | FoldedState> | null;
    };
/** What is folded from all entries and typed by nobody. */
type FoldedState = "since" | "begun" | "last";

/** What somebody is about to write. */
export type EntryPurpose = {
  readonly act: "record" | "change" | "retire" | "withdraw" | "hand-over";
  /** Undefined for a thing that is new. */
  readonly thingId: string | undefined;
  /** The entry that is put right or taken away. */
  readonly replaces: number | null;
  readonly seen: number;
  readonly day: string | undefined;
  readonly title: string;
  readonly known: Known;
};

export type EntryDialogProps = {
  readonly side: Side;
  readonly siteId: string;
  readonly steps: readonly StepView[];
  readonly purpose: EntryPurpose;
  readonly onClose: () => void;
};

type Values = { day: string; reason?: string } & Record<string, unknown>;

function entryOf(purpose: EntryPurpose, ids: { id: string; thingId: string }, values: Values): EntrySent {
  const { act, replaces, seen, known } = purpose;
  const day = values.day ?? purpose.day ?? today();
  const common = { ...ids, day, replaces, seen, reason: values.reason?.trim() || null };
  if (act === "retire" || act === "withdraw") return { ...common, kind: known.kind, act };
  const told = act === "hand-over" ? "change" : act;
  switch (known.kind) {
    case "site":
      return { ...common, kind: "site", act: told, content: siteTyped(values as Values & SiteValues, known.content) };
    case "step":
      return { ...common, kind: "step", act: told, content: stepTyped(values) };
    case "asset":
      return { ...common, kind: "asset", act: told, content: assetTyped(values) };
  }
}

function initialOf({ known, act, day }: EntryPurpose): Record<string, unknown> {
  const from = { day: day ?? today() };
  if (act === "retire" || act === "withdraw") return from;
  if (known.kind === "asset") return { ...from, ...assetValues(known.content) };
  if (known.kind === "step") return { ...from, ...stepValues(known.content) };
  return { ...from, ...(known.content ? { name: known.content.name, address: known.content.address ?? "" } : {}) };
}

/** Asks for what is to be written about a site, a step or an asset: something new, a change, a correction, an end. */
export function EntryDialog({ side, siteId, steps, purpose, onClose }: EntryDialogProps) {
  const { say } = useWording(equipmentWording);
  // One key for the dialog: a second click sends the same entry.
  const [ids] = useState(() => ({ id: newRecordId(), thingId: purpose.thingId ?? newRecordId() }));
  const change = useApiMutation((values: Values) => registerApi(side).tell(siteId, entryOf(purpose, ids, values)), {
    refreshes: [["register"], ["enterprises"]],
  });
  const { act, known, replaces, title } = purpose;
  const dayOf = act === "hand-over" ? "change" : act;
  return (
    <FormDialog<Values>
      name={`entry-${known.kind}`}
      title={title}
      confirmLabel={say("equipment.save")}
      change={change}
      initialValues={initialOf(purpose)}
      doneText={() => say("equipment.done")}
      onClose={onClose}
    >
      {act !== "retire" && act !== "withdraw" && <Fields {...{ purpose, steps }} />}
      {dayOf !== "withdraw" && (
        <Form.Item
          name="day"
          label={say(`equipment.day.${dayOf}`)}
          rules={[{ required: true, message: say("equipment.needed") }]}
        >
          <Input type="date" max={today()} />
        </Form.Item>
      )}
      {(replaces !== null || act === "retire") && (
        <Form.Item
          name="reason"
          label={say("equipment.reason")}
          rules={replaces === null ? [] : [{ required: true, min: 2, message: say("equipment.reason.needed") }]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2 }} />
        </Form.Item>
      )}
    </FormDialog>
  );
}

function Fields({ purpose, steps }: Pick<EntryDialogProps, "purpose" | "steps">) {
  const { known, act } = purpose;
  if (known.kind === "asset") return <AssetFields steps={steps} />;
  if (known.kind === "step") return <StepFields />;
  return <SiteFields handOver={act === "hand-over"} />;
}

/** The kinds as `EntryPurpose` wants them. */
export function knownOf(kind: ThingKind, entry: { site: unknown; step: unknown; asset: unknown }): Known {
  return { kind, content: entry[kind] } as Known;
}
