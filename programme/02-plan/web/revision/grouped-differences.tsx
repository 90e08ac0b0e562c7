import { useWording } from "#screen";
import type { PlanContent } from "../../index.ts";
import { DifferenceList, type Ticking } from "./difference-list.tsx";
import type { Difference } from "./revision-view.ts";
import { revisionWording } from "./wording.ts";

export type GroupedDifferencesProps = {
  readonly content: Pick<PlanContent, "grids">;
  readonly differences: readonly Difference[];
  readonly ticking?: Ticking;
};

/** Differences under the table or list they belong to, figures under their indicator. */
export function GroupedDifferences({ content, differences, ticking }: GroupedDifferencesProps) {
  const { say } = useWording(revisionWording);
  const titles = new Map(content.grids.map(({ id, title }) => [id, title]));
  const other = {
    about: "about",
    target: "targets",
    task: "tasks",
    incentive: "incentives",
    reference: "references",
  } as const;
  const groups = groupedBy(differences, ({ part, item, to, from }) =>
    part === "grid" ? (titles.get(item) ?? titleIn(to) ?? titleIn(from) ?? item) : say(`revision.group.${other[part]}`),
  );
  return (
    <>
      {groups.map(([title, own]) => (
        <section key={title} className="sheet difference-group">
          <h2>{title}</h2>
          {groupedBy(own, (one) => one.title).map(([entry, rows]) => (
            <div key={entry} className="difference-entry">
              {entry !== "" && <h3>{entry}</h3>}
              <DifferenceList
                label={entry === "" ? title : entry}
                differences={rows}
                {...(ticking ? { ticking } : {})}
              />
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

function titleIn(value: unknown): string | undefined {
  return typeof value === "object" && value !== null && "title" in value && typeof value.title === "string"
    ? value.title
    : undefined;
}

function groupedBy(differences: readonly Difference[], of: (difference: Difference) => string) {
  const groups = new Map<string, Difference[]>();
  for (const difference of differences) {
    const name = of(difference);
    groups.set(name, [...(groups.get(name) ?? []), difference]);
  }
  return [...groups];
}
