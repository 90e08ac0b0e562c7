import { useEffect, useMemo, useState } from "react";
import { recall, remember, useSession } from "#screen";
import {
  candidatesOf,
  draftOf,
  type SplitArea,
  type SplitDraft,
  taskOf,
  yearsOf,
} from "../../domain/split/split-draft.ts";
import type { PlanView } from "../plan-view.ts";
import { type KeptSplit, readKept, typedPart } from "./kept-split.ts";

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
  const [usual] = useState<KeptSplit>(() => ({
    ...{ version: plan.version, chosen: candidates.slice(0, 1).map(({ key }) => key), years: allYears },
    ...{ areas: firstAreas, typed: {} },
  }));
  const { kept, goesOn, keep, startAnew } = useKept(plan, usual);
  const { chosen, years, areas, typed } = kept;
  const [current, setCurrent] = useState(chosen[0] ?? "");
  const drafts = useMemo(
    () =>
      chosen.flatMap((key) => {
        const candidate = candidates.find((one) => one.key === key);
        return candidate ? [{ ...draftOf(candidate, allYears), ...typed[key] }] : [];
      }),
    [chosen, candidates, typed, allYears],
  );
  const tasks = useMemo(
    () => new Map(drafts.map((draft) => [draft.key, taskOf(draft, areas, years)] as const)),
    [drafts, areas, years],
  );
  const change = (draft: SplitDraft) =>
    keep(({ typed: before }) => ({ typed: { ...before, [draft.key]: typedPart(draft) } }));
  return {
    candidates,
    allYears,
    goesOn,
    startAnew,
    chosen,
    setChosen: (keys: readonly string[]) => keep(() => ({ chosen: keys })),
    years,
    setYears: (next: readonly number[]) => keep(() => ({ years: next })),
    firstAreas,
    areas,
    setAreas: (next: readonly SplitArea[]) => keep(() => ({ areas: next })),
    current,
    setCurrent,
    drafts,
    tasks,
    change,
  };
}

/** Where this browser keeps a person's unpublished split of a plan. */
export function keptSplitName(planId: string, userId: string | undefined): string {
  return `split.${userId ?? ""}.${planId}`;
}

/** The split as it was left, or a new one; every change is kept until it is published or begun anew. */
function useKept({ id, version }: PlanView, usual: KeptSplit) {
  const { session } = useSession();
  const name = keptSplitName(id, session?.user.id);
  const [before] = useState(() => readKept(recall(name), version));
  const [kept, setKept] = useState(before ?? usual);
  const [goesOn, setGoesOn] = useState(before !== undefined);
  useEffect(() => {
    if (kept !== usual && kept !== before) remember(name, JSON.stringify(kept));
  }, [kept, usual, before, name]);
  const keep = (change: (kept: KeptSplit) => Partial<KeptSplit>) => setKept((now) => ({ ...now, ...change(now) }));
  const startAnew = () => {
    remember(name, null);
    setKept(usual);
    setGoesOn(false);
  };
  return { kept, goesOn, keep, startAnew };
}

export type Desk = ReturnType<typeof useDesk>;
