import { timingSafeEqual } from "node:crypto";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { present } from "#http";
import { refuse } from "#kernel";
import { routeOf } from "./logging.ts";

/** One number at this moment, by name, with what it means; `by` are its few labels. */
export type Gauge = {
  readonly name: string;
  readonly help: string;
  readonly value: number;
  readonly by?: Readonly<Record<string, string>>;
};

const BUCKETS = [0.01, 0.05, 0.2, 1, 5] as const;

type Counted = { count: number; seconds: number; readonly within: number[] };

/** Requests by method, route pattern and class of status: nothing that grows with users or records. */
class RequestMetrics {
  readonly #counted = new Map<string, Counted>();

  observe(labels: { readonly method: string; readonly route: string; readonly status: number }, seconds: number): void {
    const key = labelText({
      method: labels.method,
      route: labels.route,
      status: `${Math.floor(labels.status / 100)}xx`,
    });
    const counted = this.#counted.get(key) ?? { count: 0, seconds: 0, within: BUCKETS.map(() => 0) };
    this.#counted.set(key, counted);
    counted.count += 1;
    counted.seconds += seconds;
    for (const [at, most] of BUCKETS.entries()) if (seconds <= most) counted.within[at] = (counted.within[at] ?? 0) + 1;
  }

  lines(): string[] {
    const name = "gongfu_request_seconds";
    const rows = [...this.#counted].flatMap(([labels, { count, seconds, within }]) => [
      ...BUCKETS.map((most, at) => `${name}_bucket{${labels},le="${most}"} ${within[at]}`),
      `${name}_bucket{${labels},le="+Inf"} ${count}`,
      `${name}_sum{${labels}} ${seconds.toFixed(6)}`,
      `${name}_count{${labels}} ${count}`,
    ]);
    return [`# HELP ${name} Time from the request to the end of its answer.`, `# TYPE ${name} histogram`, ...rows];
  }
}

function labelText(labels: Readonly<Record<string, string>>): string {
  const escaped = (text: string) => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(",");
}

/** Gauges as Prometheus reads them; those of one name stand together. */
function gaugeLines(gauges: readonly Gauge[]): string[] {
  return gauges.flatMap(({ name, help, value, by }, at) => [
    ...(gauges[at - 1]?.name === name ? [] : [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`]),
    `${name}${by ? `{${labelText(by)}}` : ""} ${Number.isFinite(value) ? value : "NaN"}`,
  ]);
}

const RESOLUTION_MS = 20;

/** What this process itself can tell. */
function ownGauges(delay: ReturnType<typeof monitorEventLoopDelay>): Gauge[] {
  const { rss, heapUsed } = process.memoryUsage();
  // What is measured is the time between two looks, so the pause between them is taken off.
  const seconds = (nanoseconds: number) =>
    Number.isFinite(nanoseconds) ? Math.max(0, nanoseconds / 1e9 - RESOLUTION_MS / 1000) : 0;
  const loop = { name: "gongfu_event_loop_delay_seconds", help: "Delay of the event loop since the last reading." };
  const gauges = [
    { ...loop, value: seconds(delay.percentile(50)), by: { part: "p50" } },
    { ...loop, value: seconds(delay.percentile(99)), by: { part: "p99" } },
    { ...loop, value: seconds(delay.max), by: { part: "max" } },
    { name: "gongfu_memory_bytes", help: "Memory of the process.", value: rss, by: { part: "resident" } },
    { name: "gongfu_memory_bytes", help: "Memory of the process.", value: heapUsed, by: { part: "heap" } },
    { name: "gongfu_uptime_seconds", help: "Time since the start.", value: Math.round(process.uptime()) },
  ];
  delay.reset();
  return gauges;
}

const LOCAL = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/** With a token set, who has it; without one, only this machine, and nothing that a proxy passes on. */
function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) {
    const direct = LOCAL.has(request.raw.socket.remoteAddress ?? "127.0.0.1");
    return direct && request.headers["x-forwarded-for"] === undefined && request.headers.forwarded === undefined;
  }
  const given = Buffer.from(request.headers.authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

export type MetricsOptions = {
  readonly token: string | undefined;
  /** Everything else that is told: of the database, the disk, the work in the background. */
  readonly gauges: () => Promise<readonly Gauge[]>;
};

/** Counts requests from now on and tells them, with the gauges, at `/metrics`; who may not read it finds nothing there. */
export function tellMetrics(app: FastifyInstance, { token, gauges }: MetricsOptions): void {
  const requests = new RequestMetrics();
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  app.addHook("onClose", async () => {
    delay.disable();
  });
  app.addHook("onResponse", async (request, reply) => {
    const labels = { method: request.method, route: routeOf(request), status: reply.statusCode };
    requests.observe(labels, reply.elapsedTime / 1000);
  });
  app.get("/metrics", { schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(request, token)) return present(reply, refuse("http.not-found"));
    const lines = [...requests.lines(), ...gaugeLines([...ownGauges(delay), ...(await gauges())])];
    return reply.type("text/plain; version=0.0.4; charset=utf-8").send(`${lines.join("\n")}\n`);
  });
}
