import fc from "fast-check";
import { expect, test } from "vitest";
import { type RateBucket, takeOne } from "./rate.ts";

test("in no stretch of time are more let through than the limit and what came back meanwhile", () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 4_000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(gaps, fc.integer({ min: 1, max: 120 }), (steps, perMinute) => {
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
      for (const [first, from] of letThrough.entries())
        for (const [last, to] of letThrough.entries())
          if (last >= first)
            expect(last - first + 1).toBeLessThanOrEqual(perMinute + ((to - from) * perMinute) / 60_000 + 1e-6);
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
