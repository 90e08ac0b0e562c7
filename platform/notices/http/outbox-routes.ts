import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { recordAudit } from "#audit/store";
import { present, refusals } from "#http";
import { accept, refuse } from "#kernel";
import { givenUpMessages, outboxState, sendAgain } from "../store/index.ts";
import type { NoticeOptions } from "./notice-options.ts";
import { OutboxSchema, SendingBody, SentAgainSchema } from "./schemas.ts";

const tags = ["outward messages"];
/** Whoever runs the platform. Messages are of all areas; neither what they say nor whom they are for is shown. */
const config = { access: { permission: "accounts.edit" } } as const;
const SHOWN = 200;

/** What did not leave the platform, and sending it again. */
export function outboxRoutes({ database, mailSetUp, calling, leaves }: NoticeOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/outward-messages",
      { schema: { tags, response: { 200: OutboxSchema, ...refusals } }, config },
      async ({ grant }) =>
        database.read({ ...grant, purpose: "start-up" }, async (query) => ({
          ...(await outboxState(query)),
          ...{ mailSetUp, leaves, hosts: [...calling.hosts] },
          messages: (await givenUpMessages(query, SHOWN)).map((message) => ({ ...message, kinds: [...message.kinds] })),
        })),
    );
    app.post(
      "/api/outward-messages/sending",
      {
        schema: {
          tags,
          summary: "Lets messages that were given up be sent once more",
          body: SendingBody,
          response: { 200: SentAgainSchema, ...refusals },
        },
        config,
      },
      async ({ grant, body, moment }, reply) => {
        const done = await database.transact({ ...grant, purpose: "start-up" }, async (write) => {
          const count = await sendAgain(write, "ids" in body ? body.ids : "all", moment);
          if (count === 0) return refuse("notices.message-not-found");
          const about = { objectKind: "outward-message", objectId: "ids" in body ? (body.ids[0] ?? "") : "*" };
          await recordAudit(write, grant, { ...about, action: "messages-sent-again", areaId: null, detail: { count } });
          return accept({ count });
        });
        return present(reply, done);
      },
    );
  };
}
