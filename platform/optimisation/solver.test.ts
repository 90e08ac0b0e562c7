import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LinearProgram, SolveProgram } from "./domain/linear-program.ts";
import { programText } from "./domain/program-text.ts";
import { solverHere } from "./highs.ts";
import type { SolverThread } from "./solver-in-thread.ts";
import { failingThread, threadFromSource } from "./testing/thread-from-source.ts";

const whole = { lower: 0, upper: null, integer: true } as const;

/** Seven and a half at most between two things, the second worth more but at most four. */
const KNAPSACK: LinearProgram = {
  variables: [
    { ...whole, cost: -2 },
    { ...whole, upper: 4, cost: -3 },
  ],
  rows: [
    {
      lower: null,
      upper: 7.5,
      terms: [
        [0, 1],
        [1, 1],
      ],
    },
  ],
};

const IMPOSSIBLE: LinearProgram = {
  variables: [{ ...whole, upper: 2, cost: 1 }],
  rows: [{ lower: 3, upper: null, terms: [[0, 1]] }],
};

describe("HiGHS behind the port", () => {
  let here: SolveProgram;
  let thread: SolverThread;
  beforeAll(async () => {
    here = await solverHere();
    thread = threadFromSource();
  });
  afterAll(() => thread.close());

  test("solves with integers and knows what cannot be", async () => {
    expect(await here(KNAPSACK)).toEqual({ status: "optimal", values: [3, 4] });
    expect(await here(IMPOSSIBLE)).toEqual({ status: "infeasible" });
  });

  test("says the same from a thread, in the order it was asked", async () => {
    const answers = await Promise.all([KNAPSACK, IMPOSSIBLE, KNAPSACK].map((program) => thread.solve(program)));
    expect(answers.map(({ status }) => status)).toEqual(["optimal", "infeasible", "optimal"]);
    expect(answers[2]).toEqual(answers[0]);
  });

  test("throws what breaks the thread at its caller and goes on with a new one", async () => {
    const failing = failingThread();
    await expect(failing.solve(KNAPSACK)).rejects.toThrow("broken on purpose");
    await expect(failing.solve(KNAPSACK)).rejects.toThrow("broken on purpose");
    await failing.close();
    await expect(failing.solve(KNAPSACK)).rejects.toThrow("closed");
  });
});

test("a program is printed with its rows, bounds and integers; an endless figure is a bug", () => {
  const text = programText(KNAPSACK);
  expect(text).toContain("r0u: + 1 x0\n  + 1 x1 <= 7.5");
  expect(text).toContain("0 <= x1 <= 4");
  expect(text).toContain("General\n x0\n x1");
  const endless = { ...KNAPSACK, variables: [{ ...whole, cost: Number.POSITIVE_INFINITY }] };
  expect(() => programText(endless)).toThrow(RangeError);
});
