import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { type Answer, api } from "#contract";
import { accept } from "#kernel";
import {
  AreaPicker,
  type Change,
  ConfirmAction,
  FormDialog,
  RefusalNotice,
  useAnnounce,
  useApiMutation,
  useApiQuery,
  useWording,
} from "#screen";
import { type ReviewView, reviewKey, type UnknownName } from "./review-view.ts";
import { guessUnitKind } from "./unit-kind-guess.ts";
import { policyWording } from "./wording.ts";

type Unit = Answer<"/api/units", "get">["units"][number];
type UnitKind = Unit["kind"];
type Meaning =
  | { kind: "unit"; name: string; unitId: string }
  | { kind: "area"; name: string; areaId: number }
  | { kind: "new-unit"; name: string; unitName?: string; unitKind: UnitKind };

const UNIT_KINDS = ["government", "department", "park-administration", "company", "group", "organisation"] as const;

export type NamePanelProps = {
  readonly review: ReviewView;
  readonly units: readonly UnknownName[];
  readonly areas: readonly UnknownName[];
  readonly mayDecide: boolean;
  readonly onChoose: (itemId: string) => void;
};

function useResolving({ id: documentId }: ReviewView) {
  return useApiMutation(
    (body: Meaning) =>
      api.POST("/api/policy/documents/{documentId}/resolutions", { params: { path: { documentId } }, body }),
    { refreshes: [reviewKey(documentId), ["units"], ["plans", "preview", documentId]] },
  );
}

/** Says once what an unknown printed name means; every later document of the area knows it then. */
export function NamePanel(props: NamePanelProps) {
  const { review, units, areas, mayDecide } = props;
  const { say } = useWording(policyWording);
  const resolving = useResolving(review);
  const announce = useAnnounce();
  const known = useApiQuery(
    ["units", review.areaId],
    () => api.GET("/api/units", { params: { query: { areaId: review.areaId } } }),
    { when: mayDecide && units.length > 0 },
  );
  if (units.length + areas.length === 0) return <p>{say("policy.names.all-known")}</p>;
  const resolve = async (meaning: Meaning) => {
    const result = await resolving.run(meaning);
    if (result.ok) announce(say("policy.names.done", { name: meaning.name }));
    return result.ok;
  };
  const createAll = async () => {
    for (const { name } of units) {
      const made = await resolving.run({ kind: "new-unit", name, unitKind: guessUnitKind(name) });
      if (!made.ok) return made;
      announce(say("policy.names.done", { name }));
    }
    return accept();
  };
  return (
    <>
      <p>{say("policy.names.explain")}</p>
      <RefusalNotice refusal={resolving.refusal ?? known.refusal} />
      <ul className="unknown-names">
        {units.map((unknown) => (
          <UnitRow
            key={unknown.name}
            unknown={unknown}
            known={known.value?.units ?? []}
            onCreate={resolving}
            busy={resolving.busy}
            {...props}
            onResolve={resolve}
          />
        ))}
        {areas.map((unknown) => (
          <AreaRow key={unknown.name} unknown={unknown} busy={resolving.busy} {...props} onResolve={resolve} />
        ))}
      </ul>
      {mayDecide && units.length > 1 && (
        <ConfirmAction
          label={say("policy.names.create-all", { count: units.length })}
          title={say("policy.names.create-all", { count: units.length })}
          explain={units
            .map(({ name }) => say("shape.unit.as", { name, kind: say(`policy.unit-kind.${guessUnitKind(name)}`) }))
            .join(say("policy.comma"))}
          disabled={resolving.busy}
          onConfirm={createAll}
        />
      )}
    </>
  );
}

type RowProps = NamePanelProps & {
  readonly unknown: UnknownName;
  readonly busy: boolean;
  readonly onResolve: (meaning: Meaning) => Promise<boolean>;
};

function NameHead({ unknown, onChoose, label }: Pick<RowProps, "unknown" | "onChoose"> & { readonly label: string }) {
  const { say } = useWording(policyWording);
  const [first] = unknown.itemIds;
  return (
    <div className="unknown-name">
      <strong>{unknown.name}</strong> <small>{label}</small>
      {first !== undefined && (
        <Button type="link" size="small" onClick={() => onChoose(first)}>
          {say("policy.names.used", { count: unknown.itemIds.length })}
        </Button>
      )}
    </div>
  );
}

type UnitRowProps = RowProps & { readonly known: readonly Unit[]; readonly onCreate: Change<Meaning, unknown> };

function UnitRow(props: UnitRowProps) {
  const { unknown, known, busy, mayDecide, onResolve, onCreate } = props;
  const { say } = useWording(policyWording);
  const [unitId, setUnitId] = useState<string>();
  const [creating, setCreating] = useState(false);
  const { name } = unknown;
  return (
    <li>
      <NameHead {...props} label={say("policy.names.unit")} />
      {mayDecide && (
        <div className="name-ways">
          <span className="name-way">
            <Select<string>
              className="name-match"
              aria-label={say("policy.names.match-of", { name })}
              placeholder={say("policy.names.match")}
              {...(unitId === undefined ? {} : { value: unitId })}
              options={known.map((unit) => ({
                value: unit.id,
                label: say("policy.names.unit-in", { unit: unit.name, area: unit.areaName }),
                sought: [unit.name, ...unit.aliases].join(" "),
              }))}
              showSearch={{ filterOption: (text, option) => option?.sought.includes(text.trim()) ?? false }}
              onChange={setUnitId}
            />
            <Button
              disabled={busy || unitId === undefined}
              onClick={() => void onResolve({ kind: "unit", name, unitId: unitId ?? "" })}
            >
              {say("policy.names.same")}
            </Button>
          </span>
          <span className="name-way">
            <Button disabled={busy} onClick={() => setCreating(true)}>
              {say("policy.names.create")}
            </Button>
          </span>
        </div>
      )}
      {creating && <NewUnitDialog name={name} onCreate={onCreate} onClose={() => setCreating(false)} />}
    </li>
  );
}

type NewUnitProps = {
  readonly name: string;
  readonly onCreate: Change<Meaning, unknown>;
  readonly onClose: () => void;
};

/** Asks what the unit is called in full and what kind it is before it enters the register. */
function NewUnitDialog({ name, onCreate, onClose }: NewUnitProps) {
  const { say } = useWording(policyWording);
  type Fields = { readonly unitName: string; readonly unitKind: UnitKind };
  const change = { ...onCreate, run: (fields: Fields) => onCreate.run({ kind: "new-unit", name, ...fields }) };
  return (
    <FormDialog<Fields>
      name="new-unit"
      title={say("shape.unit.title", { name })}
      confirmLabel={say("policy.names.create")}
      change={change}
      initialValues={{ unitName: name, unitKind: guessUnitKind(name) }}
      doneText={() => say("policy.names.done", { name })}
      onClose={onClose}
    >
      <Form.Item
        name="unitName"
        label={say("shape.unit.name")}
        extra={say("shape.unit.name.explain", { name })}
        rules={[{ required: true, whitespace: true, message: say("policy.field.needed") }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="unitKind" label={say("policy.names.kind-of", { name })}>
        <Select options={UNIT_KINDS.map((value) => ({ value, label: say(`policy.unit-kind.${value}`) }))} />
      </Form.Item>
    </FormDialog>
  );
}

function AreaRow(props: RowProps) {
  const { unknown, busy, mayDecide, onResolve, review } = props;
  const { say } = useWording(policyWording);
  const [areaId, setAreaId] = useState<number | null>(null);
  const { name } = unknown;
  return (
    <li>
      <NameHead {...props} label={say("policy.names.area")} />
      {mayDecide && (
        <div className="name-ways">
          <span className="name-way">
            <AreaPicker
              value={areaId}
              onChange={setAreaId}
              within={review.areaId}
              label={say("policy.names.match-of", { name })}
            />
            <Button
              disabled={busy || areaId === null}
              onClick={() => areaId !== null && void onResolve({ kind: "area", name, areaId })}
            >
              {say("policy.names.same")}
            </Button>
          </span>
          <small>{say("policy.names.area.explain")}</small>
        </div>
      )}
    </li>
  );
}
