import { lazyPage } from "#screen";

export { DemoSwitch, SessionMenu } from "./session-menu.tsx";
export { identityWording } from "./wording.ts";

export const SignInPage = lazyPage(() => import("./sign-in-page.tsx"), "SignInPage");
export const SetupPage = lazyPage(() => import("./setup-page.tsx"), "SetupPage");
export const AccountsPage = lazyPage(() => import("./accounts-page.tsx"), "AccountsPage");
