import { Button } from "antd";
import { useState } from "react";
import { RefusalNotice, useWording } from "#screen";
import { type SplitDraft, yearsTaken } from "../../domain/split/split-draft.ts";
import { ClashNotice } from "./clash-notice.tsx";
import { DraftSettings } from "./draft-settings.tsx";
import { IndicatorTabs } from "./indicator-tabs.tsx";
import { LimitsEditor } from "./limits-editor.tsx";
import { PublishSplit } from "./publish-split.tsx";
import { SetupPanel } from "./setup-panel.tsx";
import { SplitTable } from "./split-table.tsx";
import { type Desk, type DeskSetting, useDesk } from "./use-desk.ts";
import { type AnswerState, useSplitAnswers } from "./use-split-answers.ts";
import { splitWording } from "./wording.ts";

/** The page's one desk: what is split, the settings and the sheet of one indicator, and publishing them all. */
export function SplitDesk(props: DeskSetting) {
  const { plan, below } = props;
  const { say } = useWording(splitWording);
  const desk = useDesk(props);
  const { stateOf, refusal } = useSplitAnswers(plan.id, desk.tasks);
  const draft = desk.drafts.find(({ key }) => key === desk.current) ?? desk.drafts[0];
  const states = desk.drafts.map((one) => ({ draft: one, state: stateOf(one.key) }));
  return (
    <div className="stack split-desk">
      {desk.goesOn && (
        <p className="split-kept" role="status">
          {say("split.kept")}{" "}
          <Button size="small" onClick={desk.startAnew}>
            {say("split.kept.anew")}
          </Button>
        </p>
      )}
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

type OneSplitProps = {
  readonly draft: SplitDraft;
  readonly desk: Desk;
  readonly state: AnswerState;
};

function OneSplit({ draft, desk, state }: OneSplitProps) {
  const { areas, years, change } = desk;
  const [comparing, setComparing] = useState(true);
  const task = desk.tasks.get(draft.key);
  return (
    <section className="stack" aria-label={draft.indicator}>
      <DraftSettings draft={draft} onChange={change} comparing={comparing} onCompare={setComparing} />
      <ClashNotice draft={draft} answer={state.answer} />
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
