import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest, FastifyServerOptions } from "fastify";
import type { LogLevel } from "./operations-settings.ts";

/** Where log lines go; the standard output when nothing is said. */
export type LogSink = { readonly write: (line: string) => void };

/** What may be said of an error. Messages of the database and of parsers repeat what people entered, so theirs stay out. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const facts = error as Error & { readonly code?: unknown; readonly constraint?: unknown; readonly table?: unknown };
  const repeats = "severity" in error || error instanceof SyntaxError;
  return {
    type: error.name,
    ...(typeof facts.code === "string" ? { code: facts.code } : {}),
    ...(repeats ? { table: facts.table, constraint: facts.constraint } : { message: error.message }),
    stack: (error.stack ?? "")
      .split("\n")
      .filter((line) => /^\s+at /.test(line))
      .map((line) => line.trim()),
  };
}

/** One line of the log for an error outside a request, as JSON like the others. */
export function errorLine(error: unknown): string {
  return JSON.stringify({ level: "error", time: new Date().toISOString(), err: describeError(error) });
}

/** pino puts an error's message beside it; here a line says "error", and what may be said of it stands in `err`. */
function withoutMessages(this: unknown, args: unknown[], log: (...args: never[]) => void): void {
  const [first] = args;
  const error = first instanceof Error ? first : (first as { err?: unknown } | undefined)?.err;
  const said = error instanceof Error ? [{ err: error }, "error"] : args;
  log.apply(this, said as never[]);
}

/** How the server logs: JSON lines with the moment, and of an error only what `describeError` lets through. */
export function loggingAs(
  level: LogLevel,
  stream?: LogSink,
): Exclude<FastifyServerOptions["logger"], boolean | undefined> {
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    hooks: { logMethod: withoutMessages },
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError as never, req: () => undefined as never, res: () => undefined as never },
    ...(stream ? { stream } : {}),
  };
}

/** A request's number: ours, whatever the caller sent. It stands in the log and goes out with the answer. */
export const newRequestId = (): string => randomUUID();

/** A request's route as its pattern; files of the web application, whose names change with every release, are one. */
export function routeOf({ url, routeOptions }: FastifyRequest): string {
  return url.startsWith("/assets/") ? "/assets/*" : (routeOptions.url ?? "none");
}

/**
 * A line for every answer: the request's number, the route's pattern (an address may hold a name), the status, the time it took, and the id of
 * the account. No address of a person's machine, no query, no body, no cookie, no name.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: routeOf(request),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        user: request.actor?.userId ?? null,
      },
      "answered",
    );
  });
}
