import { Type } from "typebox";
import { component, nullable, oneOf, strict } from "#http";
import type { Warning } from "../index.ts";

/** A figure that does not fit. */
export const WarningSchema = component(
  "Warning",
  strict({
    key: Type.String(),
    code: Type.String(),
    severity: oneOf(["error", "warning", "notice"]),
    items: Type.Array(Type.String()),
    cells: Type.Array(strict({ grid: Type.String(), area: Type.String(), period: Type.String() })),
    expected: nullable(Type.String()),
    actual: nullable(Type.String()),
    difference: nullable(Type.String()),
    unit: nullable(Type.String()),
    facts: Type.Record(
      Type.String(),
      Type.Union([Type.String(), Type.Number(), Type.Null(), Type.Array(Type.String())]),
    ),
  }),
);

export const Warnings = Type.Unsafe<readonly Warning[]>({ type: "array", items: { $ref: `${WarningSchema.$id}#` } });
