import AjvCompiler, { type BuildCompilerFromPool } from "@fastify/ajv-compiler";
import type { FastifyError, FastifySchemaValidationError, FastifyServerOptions } from "fastify";
import { buildSerializer } from "./serialization.ts";

const common = { removeAdditional: false, allErrors: true, useDefaults: true } as const;

/**
 * Bodies are taken as they are: nothing is converted, unknown keys are refused, all errors are reported. Only the text
 * of an address (query, path) is converted to numbers and lists.
 */
const buildValidator: BuildCompilerFromPool = (externalSchemas, options) => {
  const build = AjvCompiler();
  const { mode: _mode, customOptions: _options, ...plugins } = options ?? {};
  const body = build(externalSchemas, { ...plugins, customOptions: { ...common, coerceTypes: false } });
  const address = build(externalSchemas, { ...plugins, customOptions: { ...common, coerceTypes: "array" } });
  return (route) => {
    const isBody = typeof route === "object" && "httpPart" in route && route["httpPart"] === "body";
    return (isBody ? body : address)(route);
  };
};

export const schemaController: NonNullable<FastifyServerOptions["schemaController"]> = {
  compilersFactory: { buildValidator, buildSerializer },
};

/** The problems of an invalid request, each with its place, at most 50. */
export function problemsOf(error: FastifyError): { at: string; problem: string }[] {
  return (error.validation ?? []).slice(0, 50).map((one: FastifySchemaValidationError) => ({
    at: `${error.validationContext ?? ""}${one.instancePath}`,
    problem: one.message ?? one.keyword,
  }));
}

/** NUL and half characters, which no database keeps, and the two signs that no XML and so no office file may hold. */
const UNWRITABLE = /[\0\ufffe\uffff]|\p{Surrogate}/u;

/** No request of ours nests deeper; what does is made to exhaust the stack. */
const DEEPEST = 64;

/** Whether a request carries what cannot be stored: such text, nesting without end, a number that is none (an address may say Infinity). */
export function hasUnwritable(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return UNWRITABLE.test(value);
  if (typeof value === "number") return !Number.isFinite(value);
  if (value === null || typeof value !== "object" || ArrayBuffer.isView(value)) return false;
  if (depth >= DEEPEST) return true;
  return Object.entries(value).some(([key, member]) => UNWRITABLE.test(key) || hasUnwritable(member, depth + 1));
}
