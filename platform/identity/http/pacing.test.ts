import fc from "fast-check";
import { expect, test } from "vitest";
import { untilNextBeat } from "./pacing.ts";

test("an answer goes out at the end of a beat, whatever it took, and at once where no beat is set", () => {
  const taken = fc.double({ min: 0, max: 5000, noNaN: true });
  fc.assert(
    fc.property(taken, fc.integer({ min: 1, max: 1000 }), (work, beat) => {
      const wait = untilNextBeat(work, beat);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(beat);
      const beats = (work + wait) / beat;
      expect(beats).toBeGreaterThan(0.99);
      expect(Math.abs(beats - Math.round(beats))).toBeLessThan(1e-6);
    }),
  );
  expect(untilNextBeat(30, 250)).toBe(220);
  expect(untilNextBeat(250, 250)).toBe(0);
  expect(untilNextBeat(251, 250)).toBe(249);
  expect(untilNextBeat(30, 0)).toBe(0);
});
