import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { accountRoutes, setupRoutes } from "./account-routes.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { sessionRoutes } from "./session-routes.ts";

export { hashPassword } from "./password.ts";
export { identitySchemas } from "./schemas.ts";
export { actorFinder } from "./session-cookie.ts";

/** Sign-in, sessions, the first administrator and accounts. */
export function identityRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(sessionRoutes(options));
    await app.register(setupRoutes(options));
    await app.register(accountRoutes(options));
  };
}
