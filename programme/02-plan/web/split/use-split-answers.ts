import { useEffect, useRef, useState } from "react";
import { type Answer, api } from "#contract";
import type { Refusal } from "#kernel";
import { useApiMutation } from "#screen";
import type { SplitTask } from "../../domain/split/split-task.ts";

export type WireAnswer = Answer<"/api/plans/{planId}/splits", "post">["answers"][number];

/** What is known of one question: the answer to exactly this one, the last good one while it is computed again. */
export type AnswerState = {
  readonly answer: WireAnswer | undefined;
  readonly last: WireAnswer | undefined;
  readonly busy: boolean;
};

type Plain<T> = T extends number
  ? number
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { -readonly [K in keyof T]: Plain<T[K]> }
      : T;

/** The same task as the typed client sends it. */
export function wireTask(task: SplitTask): Plain<SplitTask> {
  return structuredClone(task) as Plain<SplitTask>;
}

const PAUSE = 200;

type Tasks = ReadonlyMap<string, SplitTask | undefined>;

/** Asks the server for splits shortly after the last change, and only for those that changed. Keyed as `tasks` is. */
export function useSplitAnswers(planId: string, tasks: Tasks) {
  const { known, refusal } = useAnswersTo(planId, tasks);
  const lastGood = useRef(new Map<string, WireAnswer>());
  const stateOf = (key: string): AnswerState => {
    const task = tasks.get(key);
    const answer = task && known.get(JSON.stringify(task));
    if (answer?.status === "split") lastGood.current.set(key, answer);
    return { answer, last: lastGood.current.get(key), busy: task !== undefined && !answer && !refusal };
  };
  return { stateOf, refusal };
}

type Question = { readonly asked: readonly SplitTask[]; readonly signal: AbortSignal };

/** The answers so far, by the question as JSON. */
function useAnswersTo(planId: string, tasks: Tasks) {
  const [known, setKnown] = useState<ReadonlyMap<string, WireAnswer>>(new Map());
  const [refusal, setRefusal] = useState<Refusal>();
  const { run } = useApiMutation(({ asked, signal }: Question) =>
    api.POST("/api/plans/{planId}/splits", {
      params: { path: { planId } },
      body: { tasks: asked.map(wireTask) },
      signal,
    }),
  );
  useEffect(() => {
    const asked = [...tasks.values()].flatMap((task) => (task && !known.has(JSON.stringify(task)) ? [task] : []));
    if (asked.length === 0) return;
    const stale = new AbortController();
    const timer = setTimeout(async () => {
      const reply = await run({ asked, signal: stale.signal });
      if (stale.signal.aborted) return;
      setRefusal(reply.ok ? undefined : reply.refusal);
      if (!reply.ok) return;
      const fresh = asked.flatMap((task, index) => {
        const answer = reply.value.answers[index];
        return answer ? [[JSON.stringify(task), answer] as const] : [];
      });
      setKnown((before) => new Map([...before, ...fresh]));
    }, PAUSE);
    return () => {
      // The server stops computing what nobody waits for.
      stale.abort();
      clearTimeout(timer);
    };
  }, [known, run, tasks]);
  return { known, refusal };
}
