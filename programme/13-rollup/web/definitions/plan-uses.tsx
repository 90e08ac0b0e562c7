import type { Answer } from "#contract";
import { PathLink, useWording } from "#screen";
import { definitionWording } from "./wording.ts";

export type PlanUse = Answer<"/api/indicators", "get">["uses"][number];

/** Plans in force that ask for an indicator, each leading to its progress. */
export function PlanUses({ uses }: { readonly uses: readonly PlanUse[] }) {
  const { say } = useWording(definitionWording);
  if (uses.length === 0) return <span className="rollup-soft">{say("definition.uses.none")}</span>;
  return (
    <ul className="definition-uses">
      {uses.map(({ planId, title, version, areaName, words }) => (
        <li key={planId}>
          <PathLink to={`/plans/${planId}/progress`}>{title}</PathLink>
          <div className="rollup-soft">
            {say("definition.use", { area: areaName, version, words: words.join("、") })}
          </div>
        </li>
      ))}
    </ul>
  );
}
