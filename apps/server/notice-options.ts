import type { AccountRules } from "#identity/http";
import { callingAt, type NoticeOptions, wordedKinds } from "#notices/http";
import { noticeSentences } from "./notice-sentences.ts";
import type { Settings } from "./settings.ts";

type Options = Omit<NoticeOptions, "database" | "nextId">;

/** How notices leave this installation. */
export function noticeOptionsOf(
  { mode, notices }: Pick<Settings, "mode" | "notices">,
  sealing: AccountRules["secrets"],
): Options {
  return {
    sealing,
    kinds: wordedKinds(noticeSentences),
    mailSetUp: notices.mail !== undefined,
    calling: callingAt(notices.robotHosts),
    leaves: mode === "real",
  };
}

/** For servers of tests, measurements and the description of the routes: nothing leaves them. */
export function noticeOptionsForTrial(sealing: AccountRules["secrets"]): Options {
  const notices = {
    mail: undefined,
    publicUrl: "",
    robotHosts: ["oapi.dingtalk.com"],
    keepDays: 365,
    leaseSeconds: 60,
  };
  return noticeOptionsOf({ mode: "demo", notices }, sealing);
}
