import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Static } from "typebox";
import { liesWithin } from "#areas/store";
import { measuresByCode } from "#facts/store";
import { actorOf, present, type RoomDependencies, refusals } from "#http";
import { areasWith } from "#identity";
import { accept, type Instant, type IsoDate, idOf, instant, refuse } from "#kernel";
import { maskedWords } from "../../index.ts";
import { type ContactPlace, contactsOf, findEnterprise, openStepsOf, type StoredContact } from "../../store/index.ts";
import type { Measures } from "../present-dossier.ts";
import { addContacts, cancelStep } from "./add-contacts.ts";
import {
  CancellationBody,
  CancelledSchema,
  ContactLogSchema,
  ContactParams,
  ContactsAddedSchema,
  ContactsBody,
  LogParams,
  LogQuery,
} from "./schemas.ts";

type ContactOptions = RoomDependencies & { readonly clock: () => Instant };

const tags = ["contacts"];
const reading = { access: { permission: "enterprise.read" } } as const;
const editing = { access: { permission: "enterprise.edit" } } as const;

type Seen = { readonly measures: Measures; readonly personal: boolean };

function contactView(it: StoredContact, { measures, personal }: Seen) {
  const { id, kind, day, outcome, note, next, step, about, settles, recordedUnder } = it;
  const { officeName, byName, recordedAt } = it;
  const labels = about?.measures.flatMap((code) => measures.get(code)?.label ?? []) ?? [];
  return {
    ...{ id, kind, day, outcome, note, next, settles, recordedUnder, officeName, byName, recordedAt },
    mayClose: (step.state === "open" || step.state === "reported") && it.ofOwnOffice,
    withWhom: it.withWhom === null || personal ? it.withWhom : maskedWords(it.withWhom),
    step: {
      state: step.state,
      on: "on" in step ? step.on : null,
      reason: step.state === "cancelled" ? step.reason : null,
    },
    about: about && { year: about.year, measures: labels.map((label) => ({ ...label })) },
  };
}

/** Where a page begins, when the address says all of it. */
function placeOf({ afterDay, afterAt, afterId }: Static<typeof LogQuery>): ContactPlace | undefined {
  if (afterDay === undefined || afterAt === undefined || afterId === undefined) return undefined;
  return { day: afterDay as IsoDate, recordedAt: instant(afterAt), id: idOf<"contact">(afterId) };
}

/** 联系记录: what offices noted of their contacts with an enterprise; accounts of enterprises never see it. */
export const contactRoutes =
  ({ database, clock }: ContactOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/enterprises/:enterpriseId/contacts",
      {
        schema: { tags, params: LogParams, querystring: LogQuery, response: { 200: ContactLogSchema, ...refusals } },
        config: reading,
      },
      async (request, reply) => {
        const after = placeOf(request.query);
        const editor = areasWith(actorOf(request), "enterprise.edit");
        const found = await database.read(request.grant, async (query) => {
          const enterprise = await findEnterprise(query, idOf(request.params.enterpriseId));
          if (!enterprise) return undefined;
          const measures = await measuresByCode(query);
          const personal = await liesWithin(query, enterprise.areaId, editor);
          const log = await contactsOf(query, enterprise, after);
          const open = after ? [] : await openStepsOf(query, enterprise);
          return { log, open, seen: { measures, personal }, mayEdit: personal && enterprise.survivorId === null };
        });
        if (!found) return present(reply, refuse("enterprise.not-found"));
        const { log, open, seen, mayEdit } = found;
        const views = (some: readonly StoredContact[]) => some.map((one) => contactView(one, seen));
        return present(reply, accept({ contacts: views(log.contacts), open: views(open), next: log.next, mayEdit }));
      },
    );
    app.post(
      "/api/enterprise-contacts",
      { schema: { tags, body: ContactsBody, response: { 201: ContactsAddedSchema, ...refusals } }, config: editing },
      async ({ grant, body }, reply) => {
        const added = await database.transact(grant, (write) => addContacts(write, grant, { body, at: clock() }));
        return present(reply, added, 201);
      },
    );
    app.post(
      "/api/enterprise-contacts/:contactId/cancellation",
      {
        schema: {
          tags,
          params: ContactParams,
          body: CancellationBody,
          response: { 201: CancelledSchema, ...refusals },
        },
        config: editing,
      },
      async ({ grant, params, body }, reply) => {
        const contactId = idOf<"contact">(params.contactId);
        const cancelled = await database.transact(grant, (write) =>
          cancelStep(write, grant, { contactId, body, at: clock() }),
        );
        return present(reply, cancelled, 201);
      },
    );
  };
