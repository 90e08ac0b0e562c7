import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Static } from "typebox";
import { actorOf, present, ref, refusals } from "#http";
import { type Actor, areasWith } from "#identity";
import { accept, dayOf, type Instant, type Result } from "#kernel";
import { clockOn } from "../domain/clocks.ts";
import type { CaseCommand } from "../domain/decide.ts";
import { endOf, type Procedure, stepOf } from "../domain/procedure.ts";
import type { WorkingCalendar } from "../domain/working-days.ts";
import { countQueue, proceduresNamed, type QueueLine, readQueue, workingCalendar } from "../store/index.ts";
import { SEES, taking } from "./case-routes.ts";
import type { CaseworkOptions } from "./casework-options.ts";
import { type CaseOrder, type Ordering, runOrder, runOrders } from "./run-cases.ts";
import { BulkBody, BulkSchema, type QueueLineSchema, QueueQuery, QueueSchema } from "./schemas.ts";

const tags = ["casework"];
const PAGE = 50;
type Line = Static<typeof QueueLineSchema>;
type Asked = Static<typeof QueueQuery>;

/** The offices in which the person works: the areas of the roles themselves, not what lies below. */
const officesOf = (actor: Actor) => [...areasWith(actor, "casework.work"), ...areasWith(actor, "casework.read")];

function afterOf(after: string | undefined): { dueOn: string | null; id: string } | null {
  if (after === undefined) return null;
  const at = after.indexOf("_");
  return { dueOn: after.slice(0, at) || null, id: after.slice(at + 1) };
}

const NOWHERE = { zh: "", en: "" };

function presentLine(
  line: QueueLine,
  procedure: Procedure | undefined,
  { calendar, now }: { readonly calendar: WorkingCalendar; readonly now: Instant },
): Line {
  const { edition: _, endId, ...told } = line;
  const step = line.step === null ? undefined : procedure && stepOf(procedure, line.step);
  const end = endId === null ? undefined : procedure && endOf(procedure, endId);
  const due = line.dueOn && { due: line.dueOn, warnOn: line.dueOn, estimated: line.dueEstimated };
  const clock = due ? clockOn(due, dayOf(now), calendar) : null;
  return {
    ...told,
    procedure: procedure?.label ?? NOWHERE,
    place: step?.label ?? end?.label ?? NOWHERE,
    ...{ left: clock?.left ?? null, overdue: clock?.state === "overdue" },
    actions: (step?.actions ?? [])
      .filter(({ kind }) => kind !== "lapse")
      .map(({ id, kind, label, reason }) => ({ id, kind, label, reason: reason === "required" })),
  };
}

function questionOf(asked: Asked, actor: Actor, now: Instant) {
  return {
    ...{ view: asked.view, userId: actor.userId, offices: officesOf(actor), today: dayOf(now) },
    ...{ procedureId: asked.procedure ?? null, step: asked.step ?? null, text: asked.text ?? null },
    ...{ unassigned: asked.unassigned ?? false, after: afterOf(asked.after), most: PAGE + 1 },
  };
}

/** What came of one of several orders. */
const outcomeOf = (id: string, result: Result<number> | undefined) => ({
  id,
  version: result?.ok ? result.value : null,
  refusal: result && !result.ok ? { code: result.refusal.code, facts: { ...result.refusal.facts } } : null,
});

/** A trial: everything is done and nothing is kept. */
class OnlyTried extends Error {}

/** 待办: the work queue, and what is done to many of its cases at once. */
export const queueRoutes =
  (options: CaseworkOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database } = options;
    app.get(
      "/api/work-queue",
      { schema: { tags, querystring: QueueQuery, response: { 200: ref(QueueSchema), ...refusals } }, config: SEES },
      async (request) => {
        const { grant, query: asked, moment: now } = request;
        const actor = actorOf(request);
        return database.read(grant, async (query) => {
          const question = questionOf(asked, actor, now);
          const found = await readQueue(query, question);
          const [counts, calendar] = [await countQueue(query, question), await workingCalendar(query)];
          const lines = found.slice(0, PAGE);
          const procedures = await proceduresNamed(query, lines);
          const last = lines.at(-1);
          return {
            lines: lines.map((line) =>
              presentLine(line, procedures.get(`${line.procedureId} ${line.edition}`), { calendar, now }),
            ),
            counts,
            next: found.length > PAGE && last ? `${last.dueOn ?? ""}_${last.id}` : null,
          };
        });
      },
    );
    app.post(
      "/api/work-queue/orders",
      {
        schema: { tags, body: BulkBody, response: { 200: ref(BulkSchema), ...refusals } },
        config: { access: { permission: "casework.work" } },
      },
      async (request, reply) => {
        const { grant, body, moment: now } = request;
        const ordering = { actor: actorOf(request), grant, now, options };
        const orders = body.cases.map(({ id, version }) => ({
          caseId: id,
          version,
          command: bulkCommand(body, ordering),
        }));
        const results = body.tryOnly ? await tried(orders, ordering) : await doneTogether(orders, ordering);
        return present(reply, accept({ outcomes: body.cases.map(({ id }) => outcomeOf(id, results.get(id))) }));
      },
    );

    type Outcomes = ReadonlyMap<string, Result<number>>;

    /** All in one transaction; where something that is set off refuses, each in its own. */
    async function doneTogether(orders: readonly CaseOrder[], ordering: Ordering): Promise<Outcomes> {
      const together = await database.transact(ordering.grant, (write) => runOrders(write, orders, ordering));
      if (together.ok) return together.value;
      const { requestKey: _, ...grant } = ordering.grant;
      const single: [string, Result<number>][] = [];
      for (const order of orders) {
        const one = await database.transact(grant, (write) => runOrder(write, order, { ...ordering, grant }));
        single.push([order.caseId, one]);
      }
      return new Map(single);
    }

    async function tried(orders: readonly CaseOrder[], ordering: Ordering): Promise<Outcomes> {
      let seen: Outcomes = new Map();
      const { requestKey: _, ...grant } = ordering.grant;
      try {
        await database.transact(grant, async (write) => {
          const ran = await runOrders(write, orders, { ...ordering, grant });
          seen = ran.ok ? ran.value : new Map(orders.map(({ caseId }) => [caseId, ran]));
          throw new OnlyTried();
        });
      } catch (error) {
        if (!(error instanceof OnlyTried)) throw error;
      }
      return seen;
    }
  };

/** Taking cases oneself, giving them back, or an action of their step. */
function bulkCommand({ command }: Static<typeof BulkBody>, { actor }: Ordering): CaseCommand {
  switch (command.type) {
    case "take":
      return taking(actor);
    case "release":
      return { type: "assign", to: null };
    case "act":
      return { ...command, remarks: [] };
  }
}
