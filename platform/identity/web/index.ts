import { lazyPage } from "#screen";

export { accountsWording } from "./accounts/wording.ts";
export { ActingFor } from "./own/deputies.tsx";
export { ownAccountWording } from "./own/wording.ts";
export { providersWording } from "./providers/wording.ts";
export { DemoSwitch, SessionMenu } from "./session-menu.tsx";
export { identityWording } from "./wording.ts";

export const SignInPage = lazyPage(() => import("./sign-in-page.tsx"), "SignInPage");
export const SetupPage = lazyPage(() => import("./setup-page.tsx"), "SetupPage");
export const ProviderReturnPage = lazyPage(() => import("./providers/return-page.tsx"), "ReturnPage");
export const JoinPage = lazyPage(() => import("./join-page.tsx"), "JoinPage");
export const OwnAccountPage = lazyPage(() => import("./own/own-account-page.tsx"), "OwnAccountPage");
export const AccountsPage = lazyPage(() => import("./accounts/accounts-page.tsx"), "AccountsPage");
export const RecertificationPage = lazyPage(() => import("./accounts/recertification-page.tsx"), "RecertificationPage");
export const AccountPage = lazyPage(() => import("./accounts/account-page.tsx"), "AccountPage");
