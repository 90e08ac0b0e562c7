import { useMemo, useState } from "react";
import {
  candidatesOf,
  draftOf,
  type SplitArea,
  type SplitDraft,
  taskOf,
  yearsOf,
} from "../../domain/split/split-draft.ts";
import type { PlanView } from "../plan-view.ts";

export type DeskSetting = {
  readonly plan: PlanView;
  /** Chosen at first. */
  readonly areas: readonly SplitArea[];
  /** What else may be chosen. */
  readonly below: readonly SplitArea[];
};

/** All that is set for one visit: indicators, years, areas, and a draft for each indicator. */
export function useDesk({ plan, areas: firstAreas }: DeskSetting) {
  const candidates = useMemo(() => candidatesOf(plan.content), [plan.content]);
  const allYears = useMemo(() => yearsOf(plan.content), [plan.content]);
  const [chosen, setChosen] = useState<readonly string[]>(() => candidates.slice(0, 1).map(({ key }) => key));
  const [years, setYears] = useState<readonly number[]>(allYears);
  const [areas, setAreas] = useState<readonly SplitArea[]>(firstAreas);
  const [current, setCurrent] = useState(chosen[0] ?? "");
  const [changed, setChanged] = useState<{ readonly [key: string]: SplitDraft }>({});
  const drafts = useMemo(
    () =>
      chosen.flatMap((key) => {
        const candidate = candidates.find((one) => one.key === key);
        return candidate ? [changed[key] ?? draftOf(candidate, allYears)] : [];
      }),
    [chosen, candidates, changed, allYears],
  );
  const tasks = useMemo(
    () => new Map(drafts.map((draft) => [draft.key, taskOf(draft, areas, years)] as const)),
    [drafts, areas, years],
  );
  const change = (draft: SplitDraft) => setChanged((before) => ({ ...before, [draft.key]: draft }));
  return {
    candidates,
    allYears,
    chosen,
    setChosen,
    years,
    setYears,
    firstAreas,
    areas,
    setAreas,
    current,
    setCurrent,
    drafts,
    tasks,
    change,
  };
}

export type Desk = ReturnType<typeof useDesk>;
