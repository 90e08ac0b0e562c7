import type { FastifyInstance, InjectOptions } from "fastify";
import type { Records } from "./access-case.ts";
import { CASES } from "./access-cases.ts";

/** A part of the published contract, as far as these tests read it. */
type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly items?: Schema;
};
type Operation = {
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly required?: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: { readonly [type: string]: { readonly schema: Schema } } };
};

/** A route of the published contract with a request that it understands, made from its case or, where there is none, from its schema. */
export type DeclaredRequest = {
  /** As the table of access names it. */
  readonly route: string;
  readonly request: InjectOptions;
  /** Each parameter of the query that the route declares, with a value that fits. */
  readonly query: { readonly [name: string]: string };
};

const AN_ID = "00000000-0000-4000-8000-0000000000ab";
const BY_NAME: { readonly [name: string]: string } = {
  ...{ areaId: "990102", homeId: "990100", below: "990102", within: "990102", toId: "990103", year: "2025" },
  ...{ measure: "robots", class: "robot", standing: "valid", kind: "plan", version: "1", against: "1", tier: "0" },
  ...{ page: "1", whole: "false", fileName: "list.txt", size: "large", action: "plan-published", tree: "division" },
};

function named(document: unknown, reference: string): Schema {
  const name = reference.slice(reference.lastIndexOf("/") + 1);
  return (document as { components: { schemas: { [name: string]: Schema } } }).components.schemas[name] ?? {};
}

const isOf = (pattern: string | undefined, part: string) => pattern?.includes(part) === true;

/** A text that fits a schema, by its form or by what the parameter is called. */
function wordsOf({ format, pattern, minLength = 2 }: Schema, name: string): string {
  if (format === "uuid" || isOf(pattern, "0-9a-f")) return AN_ID;
  if (format === "date-time") return "2026-01-01T00:00:00.000Z";
  if (format === "date" || isOf(pattern, "\\d{4}-")) return "2026-01-01";
  if (isOf(pattern, "\\d")) return "10";
  if (isOf(pattern, "a-z")) return "key-supervised";
  return BY_NAME[name] ?? "试验".padEnd(minLength, "a");
}

/** A value that fits a schema, the simplest there is. */
function sampleOf(document: unknown, schema: Schema, name: string): unknown {
  if (schema.$ref !== undefined) return sampleOf(document, named(document, schema.$ref), name);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.anyOf?.[0] !== undefined) return sampleOf(document, schema.anyOf[0], name);
  switch (schema.type) {
    case "object": {
      const members = Object.entries(schema.properties ?? {});
      return Object.fromEntries(members.map(([key, each]) => [key, sampleOf(document, each, key)]));
    }
    case "array":
      return schema.items === undefined ? [] : [sampleOf(document, schema.items, name)];
    case "integer":
    case "number":
      return Number(BY_NAME[name] ?? schema.minimum ?? 1);
    case "boolean":
      return true;
    case "null":
      return null;
    default:
      return wordsOf(schema, name);
  }
}

const PATH_VALUES: { readonly [name: string]: string } = { kind: "plan", code: "robots-in-service", version: "1" };

/** Every operation of the contract, so that a route that is added is tried the day it is. */
export function declaredRequests(app: FastifyInstance, records: Records): DeclaredRequest[] {
  const document = (
    app as unknown as { swagger(): { paths: { [path: string]: { [method: string]: Operation } } } }
  ).swagger();
  return Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const url = path.replaceAll(/\{(\w+)\}/g, ":$1");
      const route = `${method.toUpperCase()} ${url}`;
      const found = CASES[route];
      const request =
        found === undefined || found === "no-record"
          ? fromSchema(document, { method: method.toUpperCase(), url, operation })
          : found.own(records);
      const said = new URL(String(request.url), "http://x").searchParams;
      const parameters = (operation.parameters ?? []).filter((one) => one.in === "query");
      const query = parameters.map(({ name, schema }) => [name, said.get(name) ?? text(document, schema, name)]);
      return { route, request, query: Object.fromEntries(query) };
    }),
  );
}

function text(document: unknown, schema: Schema, name: string): string {
  const value = sampleOf(document, schema, name);
  return String(Array.isArray(value) ? value[0] : value);
}

function fromSchema(
  document: unknown,
  { method, url, operation }: { readonly method: string; readonly url: string; readonly operation: Operation },
): InjectOptions {
  const required = (operation.parameters ?? []).filter((one) => one.in === "query" && one.required);
  const search = required.map(({ name, schema }) => `${name}=${encodeURIComponent(text(document, schema, name))}`);
  const path = url.replaceAll(/:(\w+)/g, (_, name: string) => PATH_VALUES[name] ?? AN_ID);
  const body = operation.requestBody?.content["application/json"]?.schema;
  return {
    ...{ method: method as "GET", url: search.length === 0 ? path : `${path}?${search.join("&")}` },
    ...(body === undefined ? {} : { payload: sampleOf(document, body, "") as object }),
  };
}

/** The address of a request with a query of one's own. */
export function withQuery({ url }: InjectOptions, query: { readonly [name: string]: string }): string {
  const [path = ""] = String(url).split("?");
  const search = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return search.length === 0 ? path : `${path}?${search.join("&")}`;
}

/** What a route's case asks in its query, and no more. */
export function queryOf({ url }: InjectOptions): { [name: string]: string } {
  return Object.fromEntries(new URL(String(url), "http://x").searchParams);
}
