import { expect, test } from "vitest";
import { askedOf, hasChange, NO_FILTER, objectsOf, pageOfObject, valueText } from "./trail-view.ts";

test("a value is told by what it holds, and cut when it is long", () => {
  expect(valueText({ number: "12" })).toBe("12");
  expect(valueText({ name: "临港新城", aliases: ["新城"], by: null })).toBe("临港新城 · 新城");
  expect(valueText("长".repeat(500))).toHaveLength(401);
});

test("only what is filled in is asked for", () => {
  expect(askedOf(NO_FILTER)).toEqual({});
  expect(askedOf({ ...NO_FILTER, actor: " 李 ", areaId: 990102 })).toEqual({ actor: "李", areaId: 990102 });
});

test("a record leads to its object and to those that it names; a refused attempt to none", () => {
  const detail = { documentId: "d", version: 1 };
  expect(objectsOf({ objectKind: "plan", objectId: "p", detail })).toEqual([
    { kind: "plan", objectId: "p" },
    { kind: "policy-document", objectId: "d" },
  ]);
  expect(objectsOf({ objectKind: "route", objectId: "GET /api/x", detail: {} })).toEqual([]);
  expect([pageOfObject("plan", "p"), pageOfObject("account", "a")]).toEqual(["/plans/p", undefined]);
});

test("a change is told by what is there after it", () => {
  expect([hasChange({ before: null, after: 1 }), hasChange({ reason: "x" }), hasChange(null)]).toEqual([
    true,
    false,
    false,
  ]);
});
