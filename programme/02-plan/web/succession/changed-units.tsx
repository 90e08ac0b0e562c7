import { useMemo } from "react";
import { type Column, DataTable, EmptyState, useWording } from "#screen";
import type { UnitLoad } from "./succession-view.ts";
import { successionWording } from "./wording.ts";

/** How many tasks each unit leads and supports, before and now. */
export function ChangedUnits({ units }: { readonly units: readonly UnitLoad[] }) {
  const { say } = useWording(successionWording);
  const columns = useMemo((): readonly Column<UnitLoad>[] => {
    const count = (key: "lead" | "cooperating"): Column<UnitLoad> => ({
      key,
      title: say(`succession.unit.${key}`),
      value: ({ after }) => after[key],
      render: ({ before, after }) =>
        say("succession.unit.from-to", { before: String(before[key]), after: String(after[key]) }),
      align: "right",
    });
    const name: Column<UnitLoad> = { key: "name", title: say("succession.unit"), value: (load) => load.name };
    return [name, count("lead"), count("cooperating")];
  }, [say]);
  return (
    <section aria-labelledby="changed-units">
      <h2 id="changed-units">{say("succession.units")}</h2>
      <DataTable
        name="changed-units"
        label={say("succession.units")}
        rows={units}
        columns={columns}
        empty={<EmptyState title={say("succession.units.none")} />}
        rowKey={({ name }) => name}
      />
    </section>
  );
}
