import { Tag } from "antd";
import { useMemo } from "react";
import { type Column, DataTable, EmptyState, useWording } from "#screen";
import type { TaskChange } from "./succession-view.ts";
import { successionWording } from "./wording.ts";

/** Every task of both plans with the units that came, went or changed their part. */
export function ChangedTasks({ tasks }: { readonly tasks: readonly TaskChange[] }) {
  const { say } = useWording(successionWording);
  const columns = useColumns();
  return (
    <section aria-labelledby="changed-tasks">
      <h2 id="changed-tasks">{say("succession.tasks")}</h2>
      <DataTable
        name="changed-tasks"
        label={say("succession.tasks")}
        rows={tasks}
        columns={columns}
        empty={<EmptyState title={say("succession.tasks.none")} />}
        rowKey={({ before, after }) => `${before?.id ?? ""} ${after?.id ?? ""}`}
        rowName={({ before, after }) => (after ?? before)?.title ?? ""}
      />
    </section>
  );
}

function useColumns(): readonly Column<TaskChange>[] {
  const { say } = useWording(successionWording);
  return useMemo(
    () => [
      {
        key: "kind",
        title: say("succession.kind"),
        value: ({ kind }) => say(`succession.kind.${kind}`),
        render: ({ kind }) => <Tag className={`change-${kind}`}>{say(`succession.kind.${kind}`)}</Tag>,
        filter: true,
      },
      { key: "before", title: say("succession.task.before"), value: ({ before }) => before?.title ?? "" },
      {
        key: "after",
        title: say("succession.task.after"),
        value: ({ after }) => after?.title ?? "",
        render: ({ after, match }) => (
          <>
            {after?.title} {match === "like" && <Tag>{say("succession.task.like")}</Tag>}
          </>
        ),
      },
      {
        key: "units",
        title: say("succession.task.units"),
        value: ({ units }) => units.map(({ name }) => name).join(" "),
        render: (task) => <UnitChanges {...task} />,
      },
    ],
    [say],
  );
}

/** A task that is new or dropped only lists its units; one that goes on says which of them changed. */
function UnitChanges({ kind, units }: TaskChange) {
  const { say } = useWording(successionWording);
  const part = (one: TaskChange["units"][number]["before"]) => say(`succession.part.${one ?? "none"}`);
  return (
    <ul className="figure-list">
      {units.map(({ name, before, after }) =>
        kind === "kept" && before !== after ? (
          <li key={name} className="is-changed">
            {say("succession.unit.change", { name, before: part(before), after: part(after) })}
          </li>
        ) : (
          <li key={name}>{say("succession.unit.same", { name, after: part(after ?? before) })}</li>
        ),
      )}
    </ul>
  );
}
