import { useWording } from "#screen";
import type { SplitDraft } from "../../domain/split/split-draft.ts";
import type { SplitTask } from "../../domain/split/split-task.ts";
import type { AnswerState } from "./use-split-answers.ts";
import { splitWording } from "./wording.ts";

export type DraftState = { readonly draft: SplitDraft; readonly state: AnswerState };

type IndicatorTabsProps = {
  readonly states: readonly DraftState[];
  readonly tasks: ReadonlyMap<string, SplitTask | undefined>;
  readonly current: string | undefined;
  readonly onChoose: (key: string) => void;
};

/** One button an indicator, each with how far it is. */
export function IndicatorTabs({ states, tasks, current, onChoose }: IndicatorTabsProps) {
  const { say } = useWording(splitWording);
  return (
    <nav className="split-tabs" aria-label={say("split.tabs")}>
      {states.map(({ draft: { key, indicator }, state }) => {
        const status = tasks.get(key) === undefined ? "open" : (state.answer?.status ?? "busy");
        return (
          <button
            key={key}
            type="button"
            className={key === current ? "is-here" : ""}
            aria-current={key === current ? "true" : undefined}
            onClick={() => onChoose(key)}
          >
            {indicator} <span className={`split-state state-${status}`}>{say(`split.state.${status}`)}</span>
          </button>
        );
      })}
    </nav>
  );
}
