import { Type } from "typebox";
import { expect, test } from "vitest";
import { component, nullable, ref, strict } from "./component.ts";
import { buildSerializer } from "./serialization.ts";

const Inner = component("Inner", strict({ name: Type.String() }));
const Outer = component("Outer", strict({ inner: ref(Inner), other: nullable(ref(Inner)) }));
const serialize = buildSerializer({ Inner, Outer, Unused: strict({}) }, {});
const route = (schema: unknown, url = "/a") => ({ method: "GET", url, httpStatus: "200", schema });

test("writes what a component points to, whether the schema names it itself or not, and nothing that is not in the schema", () => {
  const answer = { list: [{ inner: { name: "甲", more: 1 }, other: null }], more: 1 };
  expect(serialize(route(strict({ list: Type.Array(ref(Outer)) })))(answer)).toBe(
    '{"list":[{"inner":{"name":"甲"},"other":null}]}',
  );
  expect(serialize(route(ref(Outer)))({ inner: { name: "甲" }, other: { name: "乙" } })).toBe(
    '{"inner":{"name":"甲"},"other":{"name":"乙"}}',
  );
});

test("makes the same schema ready once, whatever route it is of, and another one anew", () => {
  const refused = serialize(route({ $ref: "Inner#" }));
  expect(serialize(route({ $ref: "Inner#" }, "/b"))).toBe(refused);
  expect(serialize(route({ $ref: "Outer#" }, "/b"))).not.toBe(refused);
});

test("a component that is missing is told at once", () => {
  expect(() => serialize(route({ $ref: "Nobody#" }))).toThrow();
});
