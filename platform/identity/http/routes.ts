import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { accountRoutes } from "./account-routes.ts";
import { deputyRoutes } from "./deputy-routes.ts";
import type { IdentityOptions } from "./identity-options.ts";
import { invitationRoutes } from "./invitation-routes.ts";
import { ownAccountRoutes } from "./own-account-routes.ts";
import { ownIdentityRoutes } from "./providers/own-identity-routes.ts";
import { providerRoutes } from "./providers/provider-routes.ts";
import { recertificationRoutes } from "./recertification-routes.ts";
import { roleRoutes } from "./role-routes.ts";
import { secondFactorRoutes } from "./second-factor-routes.ts";
import { securityKeyRoutes } from "./security-key-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { setupRoutes } from "./setup-routes.ts";

export type { LostRole, Witness } from "../domain/recovery.ts";
export type { AccountRules } from "./identity-options.ts";
export { hashPassword } from "./password.ts";
export { isSafeAddress } from "./providers/asking.ts";
export { NO_PROVIDERS, type Providers } from "./providers/connector.ts";
export { dingtalkConnector } from "./providers/dingtalk-connector.ts";
export { oidcConnector } from "./providers/oidc-connector.ts";
export { wecomConnector } from "./providers/wecom-connector.ts";
export { recoverAdministrator } from "./recover-administrator.ts";
export { identitySchemas } from "./schemas.ts";
export { secretsUnder } from "./secrets.ts";
export { visitorFinder } from "./session-cookie.ts";
export { type SetupCode, setupCodeOf } from "./setup-code.ts";

/** Sign-in, sessions, the three first administrators, accounts, their roles and invitations. */
export function identityRoutes(options: IdentityOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    await app.register(sessionRoutes(options));
    await app.register(secondFactorRoutes(options));
    await app.register(securityKeyRoutes(options));
    await app.register(ownAccountRoutes(options));
    await app.register(deputyRoutes(options));
    await app.register(providerRoutes(options));
    await app.register(ownIdentityRoutes(options));
    await app.register(setupRoutes(options));
    await app.register(accountRoutes(options));
    await app.register(roleRoutes(options));
    await app.register(recertificationRoutes(options));
    await app.register(invitationRoutes(options));
  };
}
