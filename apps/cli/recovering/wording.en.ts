import type { recoveringZh } from "./wording.zh-CN.ts";

export const recoveringEn = {
  "recovering.intro":
    "Recover an administrator (two people)\n\nThis lets a system, security or audit administrator in again, or appoints one where there is none. Two people have to be here; each gives name and reason and types half of a code. The audit keeps all of it.",
  "recovering.role": "Which administrator? 1 system  2 security  3 audit: ",
  "recovering.user-name": "User name: ",
  "recovering.display-name": "Name (for a new account): ",
  "recovering.area": "Code of the area (for example 310114): ",
  "recovering.witness": "Person {turn}",
  "recovering.witness.name": "  Name: ",
  "recovering.witness.reason": "  Reason: ",
  "recovering.witness.code": "  Please type this half of the code ({half}): ",
  "recovering.done":
    "Done, and kept in the audit. Put this behind the platform's address and hand it to the administrator, who sets a password by it within 72 hours:\n\n  /join#{token}\n",
  "recovering.failed": "Not done: {reason}",
  "refusal.recovering.no-such-role": "Please enter 1, 2 or 3. Nothing was changed.",
  "refusal.recovering.wrong-half": "That half of the code was not right; nothing was changed. Please begin again.",
  "refusal.recovering.not-set-up":
    "The platform is not set up yet. Run gongfu serve and create the three administrators with the set-up code.",
  "refusal.recovering.wrong-area":
    "The code of an area is a whole number. Nothing was changed; please begin again, for example with 310114.",
  "recovering.no.identity.recovery-one-person":
    "It takes two different people. Nothing was changed; please begin again.",
  "recovering.no.identity.recovery-reason-missing": "Both people give a name and a reason. Nothing was changed.",
  "recovering.no.identity.other-duty":
    "The duty of this account does not allow that role: administrators exclude each other. Please take another user name.",
  "recovering.no.identity.user-name-taken":
    "The user name “{userName}” looks like one that is taken. Please take another one.",
  "recovering.no.areas.not-found": "There is no area of this code. Nothing was changed.",
} satisfies Record<keyof typeof recoveringZh, string>;
