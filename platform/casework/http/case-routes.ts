import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Static } from "typebox";
import { findArea, lineagesOf } from "#areas/store";
import type { Reader } from "#database";
import { actorOf, present, ref, refusals } from "#http";
import { type Actor, areasWith } from "#identity";
import { peopleOfOffice } from "#identity/store";
import { accept, areaId, idOf, type Result, refuse } from "#kernel";
import type { CaseCommand, Colleague } from "../domain/decide.ts";
import { currentStep } from "../domain/offers.ts";
import { findCase, type StoredCase, workingCalendar } from "../store/index.ts";
import type { CaseworkOptions } from "./casework-options.ts";
import { beginCase } from "./open-case.ts";
import { presentCase } from "./present-case.ts";
import { runOrder } from "./run-cases.ts";
import { CaseParams, CaseSchema, Changed, ColleaguesSchema, CreatedCase, NewCaseBody, OrderBody } from "./schemas.ts";

const tags = ["casework"];
/** Offices see what lies in their areas; whoever applied sees what is theirs. */
export const SEES = { access: { anyOf: ["casework.work", "casework.read", "casework.own"] } } as const;
const WORKS = { access: { anyOf: ["casework.work", "casework.own"] } } as const;

type Order = Static<typeof OrderBody>;

/** The people of the office where a case lies. */
async function colleaguesOf(query: Reader, stored: StoredCase): Promise<{ id: string; name: string }[]> {
  const step = currentStep(stored);
  const { office } = stored.file;
  if (step?.doer.who !== "office" || office === null) return [];
  const people = await peopleOfOffice(query, step.doer.role, office);
  return people.flatMap(({ id, name }) => (name === null ? [] : [{ id: id as string, name }]));
}

/** Whom a case is given to, as far as they belong to its office. */
async function colleague(query: Reader, stored: StoredCase, id: string): Promise<Result<Colleague>> {
  const person = (await colleaguesOf(query, stored)).find((one) => one.id === id);
  const { office } = stored.file;
  if (!person || office === null) return refuse("casework.not-of-this-office");
  return accept({ id: idOf<"user">(id), name: person.name, offices: [office] });
}

/** Taking a case oneself: the domain asks for the offices in which the person works. */
export const taking = (actor: Actor): CaseCommand => ({
  type: "assign",
  to: { id: actor.userId, name: actor.displayName, offices: areasWith(actor, "casework.work") },
});

/** A command as the domain knows it: with the people and places that it names. */
async function commandOf(
  query: Reader,
  { caseId, actor, asked }: { readonly caseId: string; readonly actor: Actor; readonly asked: Order["command"] },
): Promise<Result<CaseCommand>> {
  switch (asked.type) {
    case "take":
      return accept(taking(actor));
    case "release":
      return accept({ type: "assign", to: null });
    case "assign": {
      const stored = await findCase(query, caseId);
      if (!stored) return refuse("casework.not-found");
      const to = await colleague(query, stored, asked.to);
      return to.ok ? accept({ type: "assign", to: to.value }) : to;
    }
    case "transfer": {
      const place = await findArea(query, areaId(asked.areaId));
      if (!place) return refuse("areas.not-found");
      return accept({ type: "transfer", to: { areaId: place.id, level: place.level }, reason: asked.reason });
    }
    case "fill":
    case "act":
    case "opine":
    case "withdraw":
    case "undo":
      return accept(asked);
  }
}

/** One case: begun, read, and whatever is done to it. */
export const caseRoutes =
  (options: CaseworkOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database } = options;
    app.post(
      "/api/cases",
      { schema: { tags, body: NewCaseBody, response: { 201: CreatedCase, ...refusals } }, config: WORKS },
      async (request, reply) => {
        const { grant, body, moment: now } = request;
        const wanted = { ...body, areaId: areaId(body.areaId), parentId: body.parentId ?? null };
        const ordering = { actor: actorOf(request), grant, now, options };
        return present(reply, await database.transact(grant, (write) => beginCase(write, wanted, ordering)), 201);
      },
    );
    app.get(
      "/api/cases/:caseId",
      { schema: { tags, params: CaseParams, response: { 200: ref(CaseSchema), ...refusals } }, config: SEES },
      async (request, reply) => {
        const { grant, params, moment: now } = request;
        const shown = await database.read(grant, async (query) => {
          const stored = await findCase(query, params.caseId);
          if (!stored) return refuse("casework.not-found");
          const { areaId: own, office } = stored.file;
          const paths = await lineagesOf(query, office === null ? [own] : [own, office]);
          const calendar = await workingCalendar(query);
          return accept(presentCase(stored, { actor: actorOf(request), now, calendar, paths }));
        });
        return present(reply, shown);
      },
    );
    app.get(
      "/api/cases/:caseId/colleagues",
      {
        schema: { tags, params: CaseParams, response: { 200: ColleaguesSchema, ...refusals } },
        config: { access: { permission: "casework.work" } },
      },
      async ({ grant, params }, reply) => {
        const people = await database.read(grant, async (query) => {
          const stored = await findCase(query, params.caseId);
          return stored ? accept({ people: await colleaguesOf(query, stored) }) : refuse("casework.not-found");
        });
        return present(reply, people);
      },
    );
    app.post(
      "/api/cases/:caseId/orders",
      { schema: { tags, params: CaseParams, body: OrderBody, response: { 200: Changed, ...refusals } }, config: WORKS },
      async (request, reply) => {
        const { grant, body, params, moment: now } = request;
        const { caseId } = params;
        const done = await database.transact(grant, async (write) => {
          const actor = actorOf(request);
          const command = await commandOf(write, { caseId, actor, asked: body.command });
          if (!command.ok) return command;
          const order = { caseId, version: body.version, command: command.value };
          const ran = await runOrder(write, order, { actor, grant, now, options });
          return ran.ok ? accept({ version: ran.value }) : ran;
        });
        return present(reply, done);
      },
    );
  };
