import { afterAll, beforeAll, expect, test } from "vitest";
import { DEEP } from "../../tools/deep.ts";
import { type TestPlatform, testPlatform } from "./testing/test-platform.ts";

/** The beat of an installation; a shorter one in everyday runs, which are few enough to be told in it. */
const BEAT = DEEP ? 1000 : 250;
/** In each of the two groups. */
const TIMINGS = DEEP ? 1000 : 16;
/** So unlikely by chance that it shows a difference; small in everyday runs, which nobody should repeat for a bad draw. */
const LEAST = DEEP ? 0.01 : 0.0001;

let paced: TestPlatform;
beforeAll(async () => {
  paced = await testPlatform({ refusalBeatMs: BEAT });
});
afterAll(() => paced?.close());

let address = 0;
async function timeOf({ app }: TestPlatform, userName: string): Promise<number> {
  address += 1;
  const started = performance.now();
  const answer = await app.inject({
    ...{ method: "POST", url: "/api/session", payload: { userName, password: "guess" } },
    headers: { "x-forwarded-for": `10.${(address >> 12) & 255}.${(address >> 4) & 255}.${address & 15}` },
  });
  expect(answer.statusCode).toBe(401);
  return performance.now() - started;
}

/** Two-sided p of Mann and Whitney's test by its normal approximation: how often chance alone would part the groups like this. */
function likelihood(a: readonly number[], b: readonly number[]): number {
  const all = [...a.map((value) => ({ value, first: true })), ...b.map((value) => ({ value, first: false }))];
  all.sort((one, other) => one.value - other.value);
  const rank = all.reduce((sum, { first }, place) => (first ? sum + place + 1 : sum), 0);
  const u = rank - (a.length * (a.length + 1)) / 2;
  const [mean, spread] = [(a.length * b.length) / 2, Math.sqrt((a.length * b.length * (a.length + b.length + 1)) / 12)];
  const z = Math.abs(u - mean) / spread;
  // Abramowitz and Stegun 7.1.26 for the tail.
  const t = 1 / (1 + (0.3275911 * z) / Math.SQRT2);
  const tail = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return tail * Math.exp(-(z * z) / 2);
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

async function measured(platform: TestPlatform) {
  const [there, nowhere]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < TIMINGS; turn += 1) {
    const pair = [
      async () => there.push(await timeOf(platform, "yanmo.officer")),
      async () => nowhere.push(await timeOf(platform, "nobody.here")),
    ];
    for (const one of turn % 2 === 0 ? pair : pair.toReversed()) await one();
  }
  return { p: likelihood(there, nowhere), apart: median(there) - median(nowhere), there, nowhere };
}

test(
  "the time of a refusal does not tell whether the account exists",
  async () => {
    const { p, apart, there, nowhere } = await measured(paced);
    if (DEEP) console.log(`${2 * TIMINGS} timings: p = ${p.toFixed(3)}, medians ${apart.toFixed(2)} ms apart`);
    for (const time of [...there, ...nowhere]) expect(time).toBeGreaterThanOrEqual(BEAT - 1);
    expect(p).toBeGreaterThan(LEAST);
  },
  DEEP ? 3_600_000 : 60_000,
);

if (DEEP)
  test("without the beat the same measurement tells them apart", { timeout: 300_000 }, async () => {
    const bare = await testPlatform();
    const { p, apart } = await measured(bare);
    await bare.close();
    console.log(`without the beat: p = ${p.toExponential(1)}, medians ${apart.toFixed(2)} ms apart`);
    expect(p).toBeLessThan(0.01);
  });
