import fc from "fast-check";
import { expect, test } from "vitest";
import { type RateBucket, takeOne } from "./rate.ts";

test("in no stretch of time are more let through than the limit and what came back meanwhile", () => {
  // Rushes, with rests between them that are longer than a limit may remember.
  const gap = fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 300 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 600_000 }) },
  );
  const gaps = fc.array(gap, { minLength: 1, maxLength: 150, size: "max" });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 30 }), (steps, perMinute) => {
      let bucket: RateBucket | undefined;
      let at = 0;
      const letThrough: number[] = [];
      for (const step of steps) {
        at += step;
        const taken = takeOne(bucket, at, { perMinute });
        bucket = taken.bucket;
        if (taken.waitSeconds === 0) letThrough.push(at);
      }
      // Counted anew for every pair of moments, without any bucket.
      const over = letThrough.some((from, first) =>
        letThrough.some(
          (to, last) => last >= first && last - first + 1 > perMinute + ((to - from) * perMinute) / 60_000 + 1e-6,
        ),
      );
      expect(over).toBe(false);
    }),
  );
});

test("who waits as long as told is let through", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 0, max: 1_000_000 }), (perMinute, at) => {
      let bucket: RateBucket | undefined;
      let wait = 0;
      while (wait === 0) ({ bucket, waitSeconds: wait } = takeOne(bucket, at, { perMinute }));
      expect(takeOne(bucket, at + wait * 1_000, { perMinute }).waitSeconds).toBe(0);
    }),
  );
});

test("a clock that stands still or goes back gives nothing for free", () => {
  const { bucket } = takeOne({ tokens: 0.5, at: 1_000 }, 500, { perMinute: 60 });
  expect(bucket.tokens).toBe(0.5);
});
