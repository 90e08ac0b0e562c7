import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LinearProgram, SolveProgram } from "./domain/linear-program.ts";
import { programText } from "./domain/program-text.ts";
import { solverHere, solverWithoutThread } from "./highs.ts";
import { type Solver, solverVisits } from "./solver-visits.ts";
import { failingThread, slowThread, threadFromSource } from "./testing/thread-from-source.ts";

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

/** Terms under which everything can be asked that a test asks. */
function patient(seconds = 30) {
  return { seconds, left: new AbortController().signal };
}

describe("HiGHS behind the port", () => {
  let here: SolveProgram;
  let thread: Solver;
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
    const answers = await thread.visit(patient(), (solve) => Promise.all([KNAPSACK, IMPOSSIBLE, KNAPSACK].map(solve)));
    expect(answers?.map(({ status }) => status)).toEqual(["optimal", "infeasible", "optimal"]);
    expect(answers?.[2]).toEqual(answers?.[0]);
  });

  test("throws what breaks the thread at its caller and goes on with a new one", async () => {
    const failing = failingThread();
    await expect(failing.visit(patient(), (solve) => solve(KNAPSACK))).rejects.toThrow("broken on purpose");
    await expect(failing.visit(patient(), (solve) => solve(KNAPSACK))).rejects.toThrow("broken on purpose");
    await failing.close();
    await expect(failing.visit(patient(), (solve) => solve(KNAPSACK))).rejects.toThrow("closed");
  });
});

/** What the slow thread never comes to an end with. */
const ENDLESS: LinearProgram = { variables: [{ ...whole, cost: 0 }], rows: [] };

describe("several askers at one solver", () => {
  let slow: Solver;
  beforeAll(() => {
    slow = slowThread();
  });
  afterAll(() => slow.close());

  test("one who asks little is served before one who has asked much, who came first", async () => {
    const order: string[] = [];
    const asker = (name: string, programs: number) =>
      slow.visit(patient(), async (solve) => {
        await Promise.all(Array.from({ length: programs }, () => solve(KNAPSACK)));
        order.push(name);
        return order;
      });
    await Promise.all([asker("much", 6), asker("little", 1), asker("some", 2)]);
    expect(order).toEqual(["little", "some", "much"]);
  });

  test("the time of a visit is the time of all its programs together, and the next asker is served", async () => {
    const begun = performance.now();
    const late = await slow.visit(patient(0.5), (solve) =>
      Promise.all(Array.from({ length: 30 }, () => solve(KNAPSACK))),
    );
    expect(performance.now() - begun).toBeLessThan(1500);
    expect(late?.at(-1)).toEqual({ status: "out-of-time" });
    expect(await slow.visit(patient(), (solve) => solve(KNAPSACK))).toMatchObject({ status: "optimal" });
  });

  test("who leaves is answered at once, and what he asked, endless or waiting, holds up nobody", async () => {
    const leaving = new AbortController();
    const gone = slow.visit({ seconds: 60, left: leaving.signal }, (solve) =>
      Promise.all([ENDLESS, ENDLESS].map(solve)),
    );
    const staying = slow.visit(patient(), (solve) => solve(KNAPSACK));
    setTimeout(() => leaving.abort(), 100);
    expect(await gone).toEqual([{ status: "out-of-time" }, { status: "out-of-time" }]);
    expect(await staying).toMatchObject({ status: "optimal" });
    const after = await slow.visit({ seconds: 60, left: leaving.signal }, (solve) => solve(KNAPSACK));
    expect(after).toEqual({ status: "out-of-time" });
  }, 20_000);

  test("who comes when as many are served as can be is turned away, and served when another has gone", async () => {
    const visit = solverVisits({ ask: async () => ({ status: "infeasible" }), abandon: () => undefined }, 2);
    let leave: () => void = () => undefined;
    const stays = new Promise<object>((resolve) => {
      leave = () => resolve({});
    });
    const staying = [1, 2].map(() => visit(patient(), () => stays));
    expect(await visit(patient(), (solve) => solve(KNAPSACK))).toBeUndefined();
    leave();
    await Promise.all(staying);
    expect(await visit(patient(), (solve) => solve(KNAPSACK))).toEqual({ status: "infeasible" });
  });
});

test("without a thread the time of a visit holds too", async () => {
  const solver = await solverWithoutThread();
  expect(await solver.visit(patient(), (solve) => solve(KNAPSACK))).toMatchObject({ status: "optimal" });
  expect(await solver.visit(patient(0), (solve) => solve(KNAPSACK))).toEqual({ status: "out-of-time" });
  await solver.close();
});

test("a program is printed with its rows, bounds and integers; an endless figure is a bug", () => {
  const text = programText(KNAPSACK);
  expect(text).toContain("r0u: + 1 x0\n  + 1 x1 <= 7.5");
  expect(text).toContain("0 <= x1 <= 4");
  expect(text).toContain("General\n x0\n x1");
  const endless = { ...KNAPSACK, variables: [{ ...whole, cost: Number.POSITIVE_INFINITY }] };
  expect(() => programText(endless)).toThrow(RangeError);
});
