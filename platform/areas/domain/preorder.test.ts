import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AreaId, areaId } from "#kernel";
import { numberForest } from "./preorder.ts";

type Node = { readonly id: AreaId; readonly parentId: AreaId | null };

/** Ids that no node of these forests has. */
const ELSEWHERE = areaId(999_999);

/**
 * A forest in any order: node i hangs below an earlier one or is a root, some roots because their parent is not among
 * the nodes. Ids are unlike positions, and negative ones are among them.
 */
const forest: fc.Arbitrary<Node[]> = fc
  .array(fc.nat(), { minLength: 0, maxLength: 40 })
  .map((choices) =>
    choices.map((choice, index): Node => {
      const id = areaId((index % 2 === 0 ? 1 : -1) * (index * 7 + 3));
      const above = choice % (index + 2);
      if (above === index) return { id, parentId: null };
      if (above === index + 1) return { id, parentId: ELSEWHERE };
      return { id, parentId: areaId((above % 2 === 0 ? 1 : -1) * (above * 7 + 3)) };
    }),
  )
  .chain((nodes) => fc.shuffledSubarray(nodes, { minLength: nodes.length }));

/** Whether `id` is `above` or below it, by asking each parent in turn. */
function liesIn(nodes: readonly Node[], id: AreaId, above: AreaId): boolean {
  for (let at: AreaId | null = id; at !== null; ) {
    if (at === above) return true;
    at = nodes.find((node) => node.id === at)?.parentId ?? null;
  }
  return false;
}

describe("a numbered forest", () => {
  test("one area lies in another exactly when its number lies in the other's interval", () => {
    fc.assert(
      fc.property(forest, (nodes) => {
        const numbered = numberForest(nodes);
        for (const a of numbered) {
          for (const b of numbered) {
            expect(a.from <= b.from && b.from <= a.to, `${b.id} in ${a.id}`).toBe(liesIn(nodes, b.id, a.id));
          }
        }
      }),
    );
  });

  test("numbers every area once, from 1 without a gap", () => {
    fc.assert(
      fc.property(forest, (nodes) => {
        const numbered = numberForest(nodes);
        const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
        expect(sorted(numbered.map((one) => one.id))).toEqual(sorted(nodes.map((one) => one.id)));
        expect(sorted(numbered.map((one) => one.from))).toEqual(nodes.map((_, index) => index + 1));
      }),
    );
  });

  test("keeps the order of the areas below one parent", () => {
    fc.assert(
      fc.property(forest, (nodes) => {
        const from = new Map(numberForest(nodes).map((one) => [one.id, one.from]));
        for (const parent of [null, ...nodes.map((node) => node.id)]) {
          const numbers = nodes.filter((node) => node.parentId === parent).map((node) => from.get(node.id) ?? 0);
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test("does not go round in a circle: a cycle anywhere is a bug", () => {
    fc.assert(
      fc.property(forest, fc.nat(), fc.nat(), (nodes, first, second) => {
        const top = nodes[first % nodes.length];
        const below = nodes.filter((node) => top && liesIn(nodes, node.id, top.id));
        const bottom = below[second % below.length];
        fc.pre(top !== undefined && bottom !== undefined);
        const circular = nodes.map((node) => (node.id === top?.id ? { ...node, parentId: bottom?.id ?? null } : node));
        expect(() => numberForest(circular)).toThrow("cycle");
      }),
    );
  });

  test("an area named twice is a bug, wherever it stands", () => {
    fc.assert(
      fc.property(forest, fc.nat(), fc.nat(), (nodes, which, other) => {
        const twice = nodes[which % nodes.length];
        fc.pre(twice !== undefined);
        const parentId = nodes[other % nodes.length]?.parentId ?? null;
        expect(() => numberForest([...nodes, { id: twice?.id ?? ELSEWHERE, parentId }])).toThrow("repeated id");
      }),
    );
  });
});
