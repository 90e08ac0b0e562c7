import { describe, expect, test } from "vitest";
import type { Contender } from "./job.ts";
import { type Instruments, measure } from "./rounds.ts";
import { seededRandom } from "./statistics.ts";

/** A clock that only moves while somebody works, and a note of who worked when. */
function workshop() {
  const worked: string[] = [];
  let clock = 0;
  const settle = () => {
    clock += 50_000;
  };
  const instruments: Instruments = {
    now: () => clock,
    memory: () => 1000 + worked.length,
    settle,
    random: seededRandom(3),
  };
  const contender = (
    id: string,
    ms: (run: number) => number,
    result: (run: number) => string = () => "right",
  ): Contender => {
    let run = 0;
    return {
      id,
      does: "works",
      run() {
        run += 1;
        worked.push(id);
        clock += ms(run);
        return result(run);
      },
      hashOf: (made) => {
        clock += 100_000;
        return String(made);
      },
      expected: () => "right",
    };
  };
  return { worked, instruments, contender };
}

const PLAN = { rounds: 7, sampleMs: 1, warmUpMs: 0 };

describe("measuring side by side", () => {
  test("times every contender once in each round, in changing order, never one after all of the other", async () => {
    const { worked, instruments, contender } = workshop();
    const measured = await measure(
      ["a", "b", "c"].map((id) => contender(id, () => 60)),
      { ...PLAN, rounds: 20 },
      instruments,
    );
    expect(measured.map(({ times }) => times)).toEqual([1, 2, 3].map(() => Array(20).fill(60)));
    const rounds = Array.from({ length: 20 }, (_, round) => worked.slice(9 + round * 3, 12 + round * 3).join(""));
    expect(rounds.map((order) => [...order].toSorted().join(""))).toEqual(Array(20).fill("abc"));
    expect(new Set(rounds).size).toBeGreaterThan(3);
  });

  test("the first run is told as cold, the warm-up is not told, and neither checking nor clearing away costs time", async () => {
    const { instruments, contender } = workshop();
    const [one] = await measure([contender("a", (run) => (run === 1 ? 500 : run < 4 ? 300 : 70))], PLAN, instruments);
    expect(one).toMatchObject({ coldMs: 500, times: Array(7).fill(70), correct: true });
  });

  test("at least 7 rounds, and 31 as soon as anybody is faster than 50 ms", async () => {
    const roundsWith = async (...ms: number[]) => {
      const { instruments, contender } = workshop();
      const all = await measure(
        ms.map((one) => contender(`c${one}`, () => one)),
        { ...PLAN, rounds: 1 },
        instruments,
      );
      return all.map(({ times }) => times.length);
    };
    expect(await roundsWith(60, 50)).toEqual([7, 7]);
    expect(await roundsWith(60, 49)).toEqual([31, 31]);
  });

  test("quick work is repeated until the sample is long enough, and told for one run", async () => {
    const { worked, instruments, contender } = workshop();
    const [one] = await measure([contender("a", () => 2)], { ...PLAN, sampleMs: 25 }, instruments);
    expect(one?.times).toEqual(Array(31).fill(2));
    expect(worked.length).toBe(1 + 2 + 13 + 31 * 13);
  });

  test("all samples are about as long as the slowest contender's, within reason", async () => {
    const passesBeside = async (slow: number) => {
      const { worked, instruments, contender } = workshop();
      await measure([contender("slow", () => slow), contender("quick", () => 2)], PLAN, instruments);
      return worked.filter((id) => id === "quick").length;
    };
    expect(await passesBeside(60)).toBe(1 + 2 + 30 + 31 * 30);
    expect(await passesBeside(4000)).toBe(1 + 2 + 125 + 31 * 125);
  });

  test("the warm-up goes on until work no longer gets faster, and still is not told", async () => {
    const { worked, instruments, contender } = workshop();
    const slowAtFirst = contender("a", (run) => (run <= 7 ? 100 : 60));
    const [one] = await measure([slowAtFirst], { ...PLAN, warmUpMs: 500 }, instruments);
    expect(one?.times).toEqual(Array(7).fill(60));
    // Three stretches of 500 ms: 5 slow runs; 1 slow and 7 fast ones; 9 as fast as those.
    expect(worked.length).toBe(1 + (5 + 8 + 9) + 1 + 7);
  });

  test("work that never settles is warmed up for six stretches and no longer", async () => {
    const { worked, instruments, contender } = workshop();
    await measure([contender("a", (run) => Math.max(60, 8000 * 0.5 ** run))], PLAN, instruments);
    expect(worked.length).toBe(1 + 6 + 1 + 7);
  });

  test("a slow first sample does not shorten the warm-up", async () => {
    const { worked, instruments, contender } = workshop();
    const [one] = await measure(
      [contender("a", (run) => (run === 2 ? 400 : run <= 13 ? 100 : 60))],
      { ...PLAN, warmUpMs: 1500 },
      instruments,
    );
    expect(worked.length).toBe(1 + (12 + 25 + 25) + 1 + 7);
    expect(one?.times).toEqual(Array(7).fill(60));
  });

  test("a wrong result is told with its hash and never timed; the others are", async () => {
    const { worked, instruments, contender } = workshop();
    const measured = await measure(
      [
        contender(
          "a",
          () => 60,
          () => "wrong",
        ),
        contender("b", () => 60),
      ],
      PLAN,
      instruments,
    );
    expect(measured[0]).toMatchObject({ id: "a", correct: false, hash: "wrong", expected: "right", times: [] });
    expect(measured[1]?.times.length).toBe(7);
    expect(worked.filter((id) => id === "a").length).toBe(1);
  });

  test("a result that goes wrong later takes the times back", async () => {
    const { worked, instruments, contender } = workshop();
    const [one] = await measure(
      [
        contender(
          "a",
          () => 60,
          (run) => (run === 6 ? "spoilt" : "right"),
        ),
      ],
      PLAN,
      instruments,
    );
    expect(one).toMatchObject({ correct: false, hash: "spoilt", times: [] });
    expect(worked.length).toBe(6);
  });

  test("the greatest memory that was seen is told", async () => {
    const { instruments, contender } = workshop();
    const [one] = await measure([contender("a", () => 60)], PLAN, instruments);
    expect(one?.maxRssBytes).toBe(1000 + 1 + 3 + 7);
  });
});
