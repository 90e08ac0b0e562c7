import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { habitsRoutes } from "./habits-routes.ts";
import { inboxRoutes } from "./inbox-routes.ts";
import type { NoticeOptions } from "./notice-options.ts";
import { outboxRoutes } from "./outbox-routes.ts";
import { robotRoutes } from "./robot-routes.ts";

export { callingAt } from "./call-robot.ts";
export {
  type Deliverer,
  type DeliveryCounts,
  keepDelivering,
  readOutbox,
  wordedKinds,
} from "./keep-delivering.ts";
export type { NoticeOptions } from "./notice-options.ts";
export { noticeSchemas } from "./schemas.ts";
export { type MailSettings, mailBySmtp } from "./send-mail.ts";

/** Inboxes, habits, robots and what did not leave the platform. */
export function noticeRoutes(options: NoticeOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(inboxRoutes(options));
    await app.register(habitsRoutes(options));
    await app.register(robotRoutes(options));
    await app.register(outboxRoutes(options));
  };
}
