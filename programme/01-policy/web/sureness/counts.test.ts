import { expect, test } from "vitest";
import { acceptedShare, countedRows, type SurenessCount } from "./counts.ts";

const count = (more: Partial<SurenessCount>): SurenessCount => ({
  ...{ kind: "task", why: null, read: 0, accepted: 0, edited: 0, rejected: 0, reshaped: 0, added: 0 },
  ...more,
});

test("rows are one a kind and doubt, in the order of the draft, with additions beside what was read", () => {
  const rows = countedRows([
    count({ kind: "task", read: 4 }),
    count({ kind: "target", why: "value-without-verb", read: 1 }),
    count({ kind: "task", added: 2 }),
    count({ kind: "target", read: 3 }),
  ]);
  expect(rows.map(({ kind, why, read, added }) => [kind, why, read, added])).toEqual([
    ["target", null, 3, 0],
    ["target", "value-without-verb", 1, 0],
    ["task", null, 4, 2],
  ]);
});

test("the share is rounded down, of what was decided only", () => {
  expect(acceptedShare(count({ read: 9, accepted: 2, edited: 1 }))).toBe(66);
  expect(acceptedShare(count({ read: 9 }))).toBeNull();
});
