import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import { type Grant, lockByName, type Reader, type Writer } from "#database";
import { actorOf, present, type Room, ref, refusals } from "#http";
import { type Permission, permissionsOf } from "#identity";
import { accept, type Instant, idOf, type PlanId, type Result, refuse } from "#kernel";
import {
  decideMatch,
  type MatchDecision,
  measuredIndicators,
  type NumberChange,
  namePredecessor,
  type PlanTask,
  type SuccessionEvent,
  type SuccessionReport,
  successionReport,
  suggestPredecessors,
  type TaskChange,
} from "../index.ts";
import {
  appendSuccessionEvent,
  findPlan,
  findSuccession,
  type ListedPlan,
  lineOfPlans,
  listPlans,
  plansFollowing,
  type StoredPlan,
} from "../store/index.ts";
import { ownPlan } from "./own-plan.ts";
import { PlanParams } from "./schemas.ts";
import { MatchDecisionBody, PredecessorBody, SuccessionSchema } from "./succession-schemas.ts";

const tags = ["plan"];
const reading = { access: { permission: "plan.read" } } as const;
const publishing = { access: { permission: "plan.publish" } } as const;

/** Plans that follow each other: which follows which, which indicators are one, what changed. */
export const successionRoutes: Room =
  ({ database }) =>
  async (app) => {
    const answer = { 200: ref(SuccessionSchema), ...refusals };
    app.get(
      "/api/plans/:planId/succession",
      { schema: { tags, params: PlanParams, response: answer }, config: reading },
      async (request, reply) => {
        const viewed = { id: idOf<"plan">(request.params.planId), permissions: permissionsOf(actorOf(request)) };
        return present(reply, await database.read(request.grant, (query) => successionView(query, viewed)));
      },
    );
    app.put(
      "/api/plans/:planId/predecessor",
      { schema: { tags, params: PlanParams, body: PredecessorBody, response: answer }, config: publishing },
      async (request, reply) => {
        const { grant, params, body, moment } = request;
        const viewed = { id: idOf<"plan">(params.planId), permissions: permissionsOf(actorOf(request)) };
        const named = body.predecessorId === null ? null : idOf<"plan">(body.predecessorId);
        const done = await database.transact(grant, async (write) => {
          const recorded = await record(write, grant, { id: viewed.id, now: moment, decide: nameIt(named) });
          return recorded.ok ? successionView(write, viewed) : recorded;
        });
        return present(reply, done);
      },
    );
    app.post(
      "/api/plans/:planId/succession/decisions",
      { schema: { tags, params: PlanParams, body: MatchDecisionBody, response: answer }, config: publishing },
      async (request, reply) => {
        const { grant, params, body, moment } = request;
        const viewed = { id: idOf<"plan">(params.planId), permissions: permissionsOf(actorOf(request)) };
        const done = await database.transact(grant, async (write) => {
          const recorded = await record(write, grant, { id: viewed.id, now: moment, decide: decideIt(body) });
          return recorded.ok ? successionView(write, viewed) : recorded;
        });
        return present(reply, done);
      },
    );
  };

type Decide = (query: Reader, plan: StoredPlan) => Promise<Result<SuccessionEvent>>;

function nameIt(predecessorId: PlanId | null): Decide {
  return async (query, plan) => {
    if (predecessorId !== null && !(await findPlan(query, predecessorId))) return refuse("plan.not-found");
    return namePredecessor(
      plan.id,
      predecessorId,
      predecessorId === null ? [] : await lineOfPlans(query, predecessorId),
    );
  };
}

function decideIt(decision: MatchDecision): Decide {
  return async (query, plan) => {
    const { state } = await findSuccession(query, plan.id);
    const predecessor = state.predecessorId === null ? undefined : await findPlan(query, state.predecessorId);
    const before = predecessor ? measuredIndicators(predecessor.content) : [];
    return decideMatch(state, { before, after: measuredIndicators(plan.content) }, decision);
  };
}

type Recording = { readonly id: PlanId; readonly now: Instant; readonly decide: Decide };

async function record(write: Writer, grant: Grant, { id, now, decide }: Recording): Promise<Result<undefined>> {
  // One at a time in the whole region: two plans named each other's predecessor at once would make a ring.
  await lockByName(write, "plan-succession");
  const own = await ownPlan(write, id);
  if (!own.ok) return own;
  const { areaId, homeShard } = own.value;
  const event = await decide(write, own.value);
  if (!event.ok) return event;
  const { events } = await findSuccession(write, id);
  await appendSuccessionEvent(write, grant, {
    planId: id,
    homeShard,
    areaId,
    seq: events + 1,
    event: event.value,
    at: now,
  });
  const { type, ...detail } = event.value;
  await recordAudit(write, grant, { action: `plan-${type}`, objectKind: "plan", objectId: id, areaId, detail });
  return accept();
}

type Viewed = { readonly id: PlanId; readonly permissions: readonly Permission[] };

async function successionView(query: Reader, { id, permissions }: Viewed) {
  const plan = await findPlan(query, id);
  if (!plan) return refuse("plan.not-found");
  const { state } = await findSuccession(query, id);
  const predecessor = state.predecessorId === null ? undefined : await findPlan(query, state.predecessorId);
  const successors = await listPlans(query, await plansFollowing(query, id));
  const suggestions = predecessor ? [] : suggestPredecessors(plan, await listPlans(query));
  const report = predecessor ? successionReport(predecessor.content, plan.content, state.decisions) : undefined;
  return accept({
    plan: linkOf(plan),
    predecessor: predecessor ? linkOf(predecessor) : null,
    successors: successors.map(linkOf),
    suggestions: suggestions.map(linkOf),
    mayDecide: permissions.includes("plan.publish") && (await areaInScope(query, plan.areaId)),
    report: report ? shownReport(report) : null,
  });
}

type Link = Pick<ListedPlan, "id" | "title" | "areaName" | "periodFrom" | "periodTo">;

function linkOf({ id, title, areaName, periodFrom, periodTo }: Link): Link {
  return { id, title, areaName, periodFrom, periodTo };
}

function shownReport({ numbers, tasks, ...report }: SuccessionReport) {
  return { ...report, numbers: numbers.map(shownNumber), tasks: tasks.map(shownTask) };
}

function shownNumber(change: NumberChange) {
  const { kind } = change;
  const before = kind === "new" ? null : change.before;
  const after = kind === "dropped" ? null : change.after;
  return { kind, before, after, difference: kind === "kept" ? change.difference : null };
}

function shownTask(change: TaskChange) {
  const { kind } = change;
  const link = ({ id, number, title }: PlanTask) => ({ id, number, title });
  return {
    kind,
    match: kind === "kept" ? change.match : null,
    before: kind === "new" ? null : link(change.before),
    after: kind === "dropped" ? null : link(change.after),
    units: [...change.units],
  };
}
