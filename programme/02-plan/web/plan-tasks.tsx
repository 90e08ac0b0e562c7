import { Segmented, Select } from "antd";
import { useMemo, useState } from "react";
import { type Column, DataTable, EmptyState, useWording } from "#screen";
import { ItemWarnings } from "./item-warnings.tsx";
import { PlanSource } from "./plan-source.tsx";
import type { NamedUnit, PlanView, Task } from "./plan-view.ts";
import { tasksByUnit, tasksOfNobody, type UnitTasks } from "./tasks-by-unit.ts";
import { planWording } from "./wording.ts";

type PlanProps = { readonly plan: PlanView };
type Way = "units" | "tasks";

/** Who has to do what: by unit, or as the list of tasks. */
export function PlanTasks({ plan }: PlanProps) {
  const { say } = useWording(planWording);
  const { tasks } = plan.content;
  const units = useMemo(() => tasksByUnit(tasks), [tasks]);
  const [way, setWay] = useState<Way>(units.length > 0 ? "units" : "tasks");
  const [unitKey, setUnitKey] = useState<string | null>(null);
  if (tasks.length === 0) return <EmptyState title={say("plan.tasks.none")} explain={say("plan.tasks.none.explain")} />;
  const shownUnits = units.filter(({ key }) => unitKey === null || key === unitKey);
  const ofUnit = new Set(shownUnits.flatMap(({ leads, joins }) => [...leads, ...joins]));
  return (
    <div className="stack">
      <div className="task-tools">
        <Segmented<Way>
          aria-label={say("plan.tasks.way")}
          value={way}
          options={[
            { value: "units", label: say("plan.tasks.by-unit") },
            { value: "tasks", label: say("plan.tasks.by-task") },
          ]}
          onChange={setWay}
        />
        <Select<string | null>
          className="unit-filter"
          allowClear
          aria-label={say("plan.tasks.unit")}
          placeholder={say("plan.tasks.unit")}
          value={unitKey}
          options={units.map(({ key, name }) => ({ value: key, label: name }))}
          showSearch={{ optionFilterProp: "label" }}
          onChange={(key) => setUnitKey(key ?? null)}
        />
      </div>
      {way === "units" ? (
        <ByUnit plan={plan} units={shownUnits} nobody={unitKey === null ? tasksOfNobody(tasks) : []} />
      ) : (
        <ByTask plan={plan} tasks={unitKey === null ? tasks : tasks.filter((task) => ofUnit.has(task))} />
      )}
    </div>
  );
}

type ByUnitProps = PlanProps & { readonly units: readonly UnitTasks[]; readonly nobody: readonly Task[] };

function ByUnit({ plan, units, nobody }: ByUnitProps) {
  const { say } = useWording(planWording);
  return (
    <div className="unit-cards">
      {units.map((unit) => (
        <section key={unit.key} className="sheet" aria-label={unit.name}>
          <h2>
            {unit.name} {!unit.known && <small className="plan-note">{say("plan.unit.unknown")}</small>}
          </h2>
          <TaskList plan={plan} tasks={unit.leads} title={say("plan.tasks.leads", { count: unit.leads.length })} />
          <TaskList plan={plan} tasks={unit.joins} title={say("plan.tasks.joins", { count: unit.joins.length })} />
        </section>
      ))}
      {nobody.length > 0 && (
        <section className="sheet" aria-label={say("plan.tasks.nobody")}>
          <h2>{say("plan.tasks.nobody")}</h2>
          <TaskList plan={plan} tasks={nobody} title={say("plan.tasks.count", { count: nobody.length })} />
        </section>
      )}
    </div>
  );
}

type TaskListProps = PlanProps & { readonly tasks: readonly Task[]; readonly title: string };

function TaskList({ plan, tasks, title }: TaskListProps) {
  if (tasks.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="unit-tasks">
        {tasks.map((task) => (
          <li key={task.id}>
            <span>{taskName(task)}</span> {task.section !== null && <small className="plan-note">{task.section}</small>}
            <ItemWarnings plan={plan} id={task.id} />
            <PlanSource plan={plan} id={task.id} source={task.source} of={task.title} />
          </li>
        ))}
      </ul>
    </>
  );
}

function taskName({ number, title }: Task): string {
  return number === null ? title : `${number} ${title}`;
}

function ByTask({ plan, tasks }: PlanProps & { readonly tasks: readonly Task[] }) {
  const { say } = useWording(planWording);
  const columns = useColumns(plan);
  return (
    <DataTable
      name="plan-tasks"
      label={say("plan.section.tasks")}
      rows={tasks}
      columns={columns}
      rowKey={({ id }) => id}
      rowName={({ title }) => title}
      empty={<EmptyState title={say("plan.tasks.none")} explain={say("plan.tasks.none.explain")} />}
    />
  );
}

function useColumns(plan: PlanView): readonly Column<Task>[] {
  const { say } = useWording(planWording);
  return useMemo(() => {
    const names = (units: readonly NamedUnit[]) => units.map(({ name }) => name).join(say("plan.comma"));
    return [
      {
        key: "title",
        title: say("plan.task.title"),
        value: taskName,
        render: (task) => (
          <span className="with-warning">
            {taskName(task)} <ItemWarnings plan={plan} id={task.id} />
          </span>
        ),
      },
      { key: "section", title: say("plan.task.section"), value: ({ section }) => section ?? "", filter: true },
      { key: "lead", title: say("plan.task.lead"), value: ({ lead }) => names(lead) },
      {
        key: "joins",
        title: say("plan.task.cooperating"),
        value: ({ cooperating, implied }) => names([...cooperating, ...implied]),
      },
      {
        key: "deadlines",
        title: say("plan.task.deadlines"),
        value: ({ deadlines }) => deadlines.join(say("plan.comma")),
        hidden: true,
      },
      {
        key: "source",
        title: say("plan.source"),
        value: ({ source }) => source?.clause ?? source?.quote ?? "",
        render: ({ id, title, source }) => (
          <span className="source-cell">
            {source?.clause} <PlanSource plan={plan} id={id} source={source} of={title} />
          </span>
        ),
      },
    ];
  }, [plan, say]);
}
