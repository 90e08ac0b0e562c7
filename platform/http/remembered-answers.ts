import type { Result } from "#kernel";

/**
 * A question that everybody asks at the same time, put once for all who wait. Who comes while it is under way waits for the next one, so that nobody is
 * told what was so before he asked.
 */
export function askedTogether<T>(ask: () => Promise<T>): () => Promise<T> {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    next ??= underWay
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        const asked = ask();
        underWay = asked;
        return asked;
      });
    return next;
  };
}

export type Remembering = {
  /** Says which state of the data there is: answers made between two times that it says the same are the same. Null when nothing is to be remembered. */
  readonly asOf: () => Promise<string | null>;
  /** So many characters of answers are remembered; beyond that all are forgotten. */
  readonly most: number;
};

type Answer = Promise<Result<string>>;

/**
 * Remembers answers as long as nothing that they are made of changed. Whoever asks first makes the answer, who asks for the same meanwhile gets it too; refusals
 * and failures are not kept. `key` names all that the answer depends on beside the data: the caller's areas too.
 */
export function rememberedAnswers({ asOf, most }: Remembering) {
  const stateNow = askedTogether(asOf);
  let state: string | null = null;
  let answers = new Map<string, Answer>();
  let characters = 0;
  const forgetAll = () => {
    answers = new Map();
    characters = 0;
  };
  const remember = async (key: string, answer: Answer): Promise<void> => {
    const among = answers;
    among.set(key, answer);
    const made = await answer.catch(() => undefined);
    if (!made?.ok) among.delete(key);
    else if (among === answers) {
      characters += made.value.length;
      if (characters > most) forgetAll();
    }
  };
  return async (key: string, make: () => Answer): Answer => {
    const now = await stateNow();
    if (now === null) return make();
    if (now !== state) {
      forgetAll();
      state = now;
    }
    const known = answers.get(key);
    if (known) return known;
    const answer = make();
    void remember(key, answer);
    return answer;
  };
}
