import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { recordingMoment } from "#facts/store";
import { present, refusals } from "#http";
import { idOf } from "#kernel";
import { addEntries, addIssue, takeOff } from "./change-roster.ts";
import { freeze } from "./freeze.ts";
import type { RosterOptions } from "./roster-routes.ts";
import {
  EntriesAddedSchema,
  EntriesBody,
  EntryParams,
  FreezeBody,
  IssueBody,
  IssueParams,
  RecordedSchema,
  RemovalBody,
} from "./schemas.ts";

const tags = ["rosters"];
const editing = { access: { permission: "enterprise.edit" } } as const;

/** Lists as they are issued, who is put on and taken off, and what is frozen. */
export const rosterChangeRoutes =
  ({ database, rosterKinds, clock }: RosterOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.post(
      "/api/roster-issues",
      { schema: { tags, body: IssueBody, response: { 201: RecordedSchema, ...refusals } }, config: editing },
      async ({ grant, body }, reply) => {
        const added = await database.transact(grant, (write) =>
          addIssue(write, grant, { body, rosterKinds, at: clock() }),
        );
        return present(reply, added, 201);
      },
    );
    app.post(
      "/api/roster-issues/:issueId/entries",
      {
        schema: { tags, params: IssueParams, body: EntriesBody, response: { 201: EntriesAddedSchema, ...refusals } },
        config: editing,
      },
      async ({ grant, params, body }, reply) => {
        const issueId = idOf<"roster-issue">(params.issueId);
        const added = await database.transact(grant, async (write) =>
          addEntries(write, grant, { issueId, body, at: await recordingMoment(write, clock) }),
        );
        return present(reply, added, 201);
      },
    );
    app.post(
      "/api/roster-entries/:entryId/removal",
      {
        schema: { tags, params: EntryParams, body: RemovalBody, response: { 201: RecordedSchema, ...refusals } },
        config: editing,
      },
      async ({ grant, params, body }, reply) => {
        const entryId = idOf<"roster-entry">(params.entryId);
        const taken = await database.transact(grant, async (write) =>
          takeOff(write, grant, { entryId, body, at: await recordingMoment(write, clock) }),
        );
        return present(reply, taken, 201);
      },
    );
    app.post(
      "/api/frozen-rosters",
      { schema: { tags, body: FreezeBody, response: { 201: RecordedSchema, ...refusals } }, config: editing },
      async ({ grant, body }, reply) => {
        const frozen = await database.transact(grant, (write) =>
          freeze(write, grant, { body, rosterKinds, at: clock() }),
        );
        return present(reply, frozen, 201);
      },
    );
  };
