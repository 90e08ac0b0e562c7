import { useEffect, useMemo, useRef, useState } from "react";
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

/** Asks the server for splits shortly after the last change, and only for those that changed. Keyed as `tasks` is. */
export function useSplitAnswers(planId: string, tasks: ReadonlyMap<string, SplitTask | undefined>) {
  const [known, setKnown] = useState<ReadonlyMap<string, WireAnswer>>(new Map());
  const [refusal, setRefusal] = useState<Refusal>();
  const lastGood = useRef(new Map<string, WireAnswer>());
  const compute = useApiMutation((asked: readonly SplitTask[]) =>
    api.POST("/api/plans/{planId}/splits", {
      params: { path: { planId } },
      body: { tasks: asked.map(wireTask) },
    }),
  );
  const questions = useMemo(
    () => new Map([...tasks].map(([key, task]) => [key, task && JSON.stringify(task)] as const)),
    [tasks],
  );
  const { run } = compute;
  useEffect(() => {
    const open = [...new Set(questions.values())].filter((one) => one !== undefined && !known.has(one));
    if (open.length === 0) return;
    let stale = false;
    const timer = setTimeout(async () => {
      const asked = [...tasks.values()].filter((task) => task && open.includes(JSON.stringify(task)));
      const reply = await run(asked.filter((task) => task !== undefined));
      if (stale) return;
      setRefusal(reply.ok ? undefined : reply.refusal);
      if (!reply.ok) return;
      const fresh = asked.map((task, index) => [JSON.stringify(task), reply.value.answers[index]] as const);
      setKnown((before) => new Map([...before, ...fresh.flatMap(([one, now]) => (now ? [[one, now] as const] : []))]));
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [questions, known, run, tasks]);
  const stateOf = (key: string): AnswerState => {
    const question = questions.get(key);
    const answer = question === undefined ? undefined : known.get(question);
    if (answer?.status === "split") lastGood.current.set(key, answer);
    return { answer, last: lastGood.current.get(key), busy: question !== undefined && !answer && !refusal };
  };
  return { stateOf, refusal };
}
