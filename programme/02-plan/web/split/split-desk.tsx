import { useMemo, useState } from "react";
import { RefusalNotice, useWording } from "#screen";
import type { PlanView } from "../plan-view.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { DraftSettings } from "./draft-settings.tsx";
import { IndicatorTabs } from "./indicator-tabs.tsx";
import { LimitsEditor } from "./limits-editor.tsx";
import { PublishSplit } from "./publish-split.tsx";
import { SetupPanel } from "./setup-panel.tsx";
import { candidatesOf, draftOf, type SplitArea, type SplitDraft, taskOf, yearsOf, yearsTaken } from "./split-board.ts";
import { SplitTable } from "./split-table.tsx";
import { useSplitAnswers } from "./use-split-answers.ts";
import { splitWording } from "./wording.ts";

type SplitDeskProps = {
  readonly plan: PlanView;
  /** Chosen at first. */
  readonly areas: readonly SplitArea[];
  /** What else may be chosen. */
  readonly below: readonly SplitArea[];
};

/** All that is set for one visit: indicators, years, areas, and a draft for each indicator. */
function useDesk({ plan, areas: firstAreas }: SplitDeskProps) {
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
    areas,
    setAreas,
    current,
    setCurrent,
    drafts,
    tasks,
    change,
  };
}

/** The page's one desk: what is split, the settings and the sheet of one indicator, and publishing them all. */
export function SplitDesk(props: SplitDeskProps) {
  const { plan, below } = props;
  const { say } = useWording(splitWording);
  const desk = useDesk(props);
  const { stateOf, refusal } = useSplitAnswers(plan.id, desk.tasks);
  const draft = desk.drafts.find(({ key }) => key === desk.current) ?? desk.drafts[0];
  const states = desk.drafts.map((one) => ({ draft: one, state: stateOf(one.key) }));
  return (
    <div className="stack split-desk">
      <SetupPanel desk={desk} below={below} />
      <RefusalNotice refusal={refusal} />
      {states.length > 1 && (
        <IndicatorTabs states={states} tasks={desk.tasks} current={draft?.key} onChoose={desk.setCurrent} />
      )}
      {draft && desk.areas.length > 0 && desk.years.length > 0 ? (
        <OneSplit draft={draft} desk={desk} state={stateOf(draft.key)} />
      ) : (
        <p className="sheet">
          {say(draft ? (desk.areas.length === 0 ? "split.areas.none" : "split.years.none") : "split.indicators.none")}
        </p>
      )}
      <PublishSplit plan={plan} states={states} tasks={desk.tasks} />
    </div>
  );
}

export type Desk = ReturnType<typeof useDesk>;

type OneSplitProps = {
  readonly draft: SplitDraft;
  readonly desk: Desk;
  readonly state: ReturnType<ReturnType<typeof useSplitAnswers>["stateOf"]>;
};

function OneSplit({ draft, desk, state }: OneSplitProps) {
  const { areas, years, change } = desk;
  const [comparing, setComparing] = useState(true);
  const task = desk.tasks.get(draft.key);
  return (
    <section className="stack" aria-label={draft.indicator}>
      <DraftSettings draft={draft} onChange={change} comparing={comparing} onCompare={setComparing} />
      <ConflictNotice draft={draft} answer={state.answer} />
      <SplitTable
        draft={draft}
        areas={areas}
        years={years}
        task={task}
        state={state}
        comparing={comparing}
        onChange={change}
      />
      <LimitsEditor draft={draft} areas={areas} years={yearsTaken(draft, years)} onChange={change} />
    </section>
  );
}
