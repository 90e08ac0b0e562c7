import { Button, Tag } from "antd";
import { useId, useMemo, useState } from "react";
import { COUNTRY_ID } from "#areas";
import { type Answer, api } from "#contract";
import {
  AreaPicker,
  type Column,
  DataTable,
  DemoTag,
  EmptyState,
  Loaded,
  PageFrame,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { NewAliasForm } from "./new-alias-form.tsx";
import { NewUnitForm } from "./new-unit-form.tsx";
import { unitsWording } from "./wording.ts";

type UnitRow = Answer<"/api/units", "get">["units"][number];

/** The standing list of whom plans make responsible, with their other names. */
export function UnitsPage() {
  const { say } = useWording(unitsWording);
  const { session, may } = useSession();
  const own = session?.assignments[0]?.areaId ?? COUNTRY_ID;
  const [areaId, setAreaId] = useState(own);
  const [adding, setAdding] = useState(false);
  const [naming, setNaming] = useState<UnitRow | null>(null);
  const fieldId = useId();
  const add = may("units.edit") && (
    <Button type="primary" onClick={() => setAdding(true)}>
      {say("units.add")}
    </Button>
  );
  return (
    <PageFrame title={say("units.title")} lead={say("units.lead")} actions={add}>
      <div className="inline-field area-field">
        <label htmlFor={fieldId}>{say("units.of")}</label>
        <AreaPicker id={fieldId} value={areaId} onChange={(chosen) => setAreaId(chosen ?? own)} />
      </div>
      <UnitTable areaId={areaId} onName={may("units.edit") ? setNaming : undefined} />
      {adding && <NewUnitForm areaId={areaId} onClose={() => setAdding(false)} />}
      {naming && <NewAliasForm unit={naming} areaId={areaId} onClose={() => setNaming(null)} />}
    </PageFrame>
  );
}

type UnitTableProps = { readonly areaId: number; readonly onName: ((unit: UnitRow) => void) | undefined };

function UnitTable({ areaId, onName }: UnitTableProps) {
  const { say } = useWording(unitsWording);
  const columns = useColumns();
  const units = useApiQuery(["units", areaId], () => api.GET("/api/units", { params: { query: { areaId } } }), {
    keepPrevious: true,
  });
  const nameButton = (unit: UnitRow) => (
    <Button size="small" aria-label={say("units.alias.add.of", { unit: unit.name })} onClick={() => onName?.(unit)}>
      {say("units.alias.add")}
    </Button>
  );
  return (
    <Loaded reading={units}>
      {({ units: rows }) => (
        <DataTable
          name="units"
          label={say("units.title")}
          rows={rows}
          columns={columns}
          rowKey={({ id }) => id}
          {...(onName ? { rowActions: nameButton } : {})}
          empty={<EmptyState title={say("units.empty")} explain={say("units.empty.explain")} />}
        />
      )}
    </Loaded>
  );
}

function useColumns(): readonly Column<UnitRow>[] {
  const { say } = useWording(unitsWording);
  return useMemo(
    () => [
      {
        key: "name",
        title: say("units.name"),
        value: ({ name }) => name,
        render: ({ name, demo, verification }) => (
          <>
            {name} {verification === "background" && <Tag>{say("units.to-verify")}</Tag>} {demo && <DemoTag />}
          </>
        ),
      },
      {
        key: "aliases",
        title: say("units.aliases"),
        value: ({ aliases }) => aliases.join(" "),
        render: ({ aliases }) => (
          <span className="tags">
            {aliases.map((alias) => (
              <Tag key={alias}>{alias}</Tag>
            ))}
          </span>
        ),
      },
      { key: "kind", title: say("units.kind"), filter: true, value: ({ kind }) => say(`units.kind.${kind}`) },
      { key: "area", title: say("units.area"), filter: true, value: ({ areaName }) => areaName },
    ],
    [say],
  );
}
