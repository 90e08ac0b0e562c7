import type { identityNoticesZh } from "./wording.zh-CN.ts";

export const identityNoticesEn = {
  "notice.identity.role-proposed": "A proposed role awaits your decision ({area})",
  "notice.identity.role-confirmed": "A role that you proposed was confirmed ({area})",
  "notice.identity.role-declined":
    "A role that you proposed was declined ({area}); the reason is on the account's page",
  "notice.identity.role-held": "You hold a new role ({area}); load the page again to use it",
  "notice.identity.reset-requested": "A request to set a new password awaits your decision ({area})",
} as const satisfies Record<keyof typeof identityNoticesZh, string>;
