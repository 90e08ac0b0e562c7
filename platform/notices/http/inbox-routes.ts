import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { present, refusals } from "#http";
import { accept, instant, later } from "#kernel";
import { countUnread, type InboxPlace, kindsOf, markRead, noticesOf } from "../store/index.ts";
import type { NoticeOptions } from "./notice-options.ts";
import { InboxQuery, InboxSchema, MarkedSchema, ReadingBody, UnreadSchema } from "./schemas.ts";

const tags = ["notices"];
const config = { access: "signed-in" } as const;
const PAGE = 50;

function placeOf(behind: string | undefined): InboxPlace | undefined {
  const [at, id] = behind?.split("_") ?? [];
  return at === undefined || id === undefined ? undefined : { at: instant(at), id };
}

/** A person's own inbox. */
export function inboxRoutes({ database }: NoticeOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/notices/unread",
      { schema: { tags, response: { 200: UnreadSchema, ...refusals } }, config },
      async ({ grant }) => ({ unread: await database.read(grant, countUnread) }),
    );
    app.get(
      "/api/notices",
      { schema: { tags, querystring: InboxQuery, response: { 200: InboxSchema, ...refusals } }, config },
      async ({ grant, query: { state, kind, behind } }) => {
        const wish = { kind, unread: state === "unread", behind: placeOf(behind), most: PAGE + 1 };
        return database.read(grant, async (query) => {
          const found = await noticesOf(query, wish);
          const notices = found.slice(0, PAGE);
          const last = notices.at(-1);
          const next = found.length > PAGE && last ? `${last.at}_${last.id}` : null;
          return {
            notices: notices.map((notice) => ({ ...notice, facts: { ...notice.facts } })),
            next,
            kinds: await kindsOf(query),
          };
        });
      },
    );
    app.post(
      "/api/notices/reading",
      { schema: { tags, body: ReadingBody, response: { 200: MarkedSchema, ...refusals } }, config },
      async ({ grant, body, moment }, reply) => {
        // However the moment is written, from here on it is UTC.
        const which = "ids" in body ? body : { ...body, until: later(instant(body.until), 0) };
        const done = await database.transact(grant, async (write) =>
          accept({ marked: await markRead(write, which, moment) }),
        );
        return present(reply, done);
      },
    );
  };
}
