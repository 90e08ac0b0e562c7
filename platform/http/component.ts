import { type Static, type TObject, type TProperties, type TSchema, Type } from "typebox";

/** A schema that appears by this name in the published contract. Register it with `app.addSchema`. */
export function component<S extends TSchema>(name: string, schema: S): S & { $id: string } {
  return Object.assign(schema, { $id: name });
}

/** Points to a named component, keeping its static type. */
export function ref<S extends TSchema & { $id: string }>(schema: S) {
  return Type.Unsafe<Static<S>>({ $ref: `${schema.$id}#` });
}

/** An object that refuses unknown keys. */
export function strict<P extends TProperties>(properties: P): TObject<P> {
  return Type.Object(properties, { additionalProperties: false });
}

/**
 * A value or null. A single value says so by its type: the schema "one of these, or null" is tried out for each value that is written,
 * which takes as long as the rest of a list.
 */
export function nullable<S extends TSchema>(schema: S) {
  const { type, enum: words } = schema as { readonly type?: unknown; readonly enum?: readonly unknown[] };
  const either =
    type === "string" || type === "integer"
      ? { ...schema, type: [type, "null"], ...(words ? { enum: [...words, null] } : {}) }
      : Type.Union([schema, Type.Null()]);
  return Type.Unsafe<Static<S> | null>(either);
}

/** One of a fixed set of words. */
export function oneOf<const W extends readonly string[]>(words: W) {
  return Type.Unsafe<W[number]>({ type: "string", enum: [...words] });
}

export const Uuid = Type.String({ format: "uuid" });
export const Timestamp = Type.String({ format: "date-time", description: "UTC" });
/** Area ids: the GB/T 2260 code where there is one, a negative number where there is none. */
export const AreaNumber = Type.Integer({ minimum: -2_147_483_648, maximum: 2_147_483_647 });

export const RefusalBody = component(
  "Refusal",
  Type.Object(
    {
      code: Type.String({ description: "Stable for ever; docs/reference/refusals.md lists all" }),
      facts: Type.Record(Type.String(), Type.Unknown()),
    },
    { description: "Why it was not done: a code and the facts its wording needs" },
  ),
);

/** The answers every route may give beside its own. */
export const refusals = {
  "4xx": Type.Unsafe<Static<typeof RefusalBody>>({ $ref: "Refusal#" }),
  "5xx": Type.Unsafe<Static<typeof RefusalBody>>({ $ref: "Refusal#" }),
};
