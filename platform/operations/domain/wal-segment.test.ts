import fc from "fast-check";
import { expect, test } from "vitest";
import { parseHistory, parseSegment, segmentName, segmentsBetween, unbrokenFrom } from "./wal-segment.ts";

const MIB = 1024 * 1024;

test("names are PostgreSQL's: timeline, then the place, 256 files of 16 MB to each step of the middle part", () => {
  expect(segmentName({ timeline: 1, number: 255n }, 16 * MIB)).toBe("0000000100000000000000FF");
  expect(segmentName({ timeline: 1, number: 256n }, 16 * MIB)).toBe("000000010000000100000000");
  expect(segmentsBetween("0000000200000000000000FE", "000000020000000100000001", 16 * MIB)).toEqual([
    "0000000200000000000000FE",
    "0000000200000000000000FF",
    "000000020000000100000000",
    "000000020000000100000001",
  ]);
  expect(parseSegment("00000002.history", 16 * MIB)).toBeUndefined();
});

test("a name says what it was made from", () => {
  const segments = fc.record({
    timeline: fc.integer({ min: 1, max: 2 ** 31 }),
    number: fc.bigInt({ min: 0n, max: 2n ** 33n }),
  });
  fc.assert(
    fc.property(segments, fc.constantFrom(1, 16, 64, 1024), (segment, mib) => {
      expect(parseSegment(segmentName(segment, mib * MIB), mib * MIB)).toEqual(segment);
    }),
  );
});

test("the log is usable up to the first gap, and goes over to the timeline that a restore began", () => {
  const name = (timeline: number, number: bigint) => segmentName({ timeline, number }, 16 * MIB);
  const present = new Set([name(1, 3n), name(1, 4n), name(1, 5n), name(1, 6n), name(2, 5n), name(2, 6n), name(2, 8n)]);
  const timelines = parseHistory("1\t0/5000200\tbefore 2026-11-30 10:00:00+00\n");
  expect(timelines).toEqual([{ timeline: 1, at: 0x5000200n }]);
  const along = { bytes: 16 * MIB, timelines, newest: 2 };
  expect(unbrokenFrom(name(1, 3n), present, along)).toEqual([name(1, 3n), name(1, 4n), name(2, 5n), name(2, 6n)]);
  expect(unbrokenFrom(name(1, 2n), present, along)).toEqual([]);
});
