import type { noticeRulesZh } from "./wording.zh-CN.ts";

export const noticeRulesEn = {
  "notices.outward.unworded": "You have a new notice",
  "notices.outward.office": "Area: {area}",
  "notices.outward.open": "Please sign in to act: {link}",
  "notices.outward.digest": "Gongfu: {total} unread {total:notice|notices}",
  "notices.outward.more": "{more} more are on the platform.",
  "notices.outward.address": "Please confirm the address for your Gongfu notices",
  "notices.outward.address.link":
    "Within 24 hours, sign in and open this link to confirm that this is your address: {link}",
  "notices.outward.address.not-you":
    "If you did not enter it yourself, ignore this message; no other will come to this address.",
  "notices.outward.footer":
    "This message was sent by the platform; please do not reply. How you are told can be changed under My account.",
  "notices.outward.trial": "Test message: the robot is connected and will tell this group of notices",
  "notice.notices.demo-welcome": "Demo data: welcome; how you are told is chosen under My account",
  "notice.notices.demo-plan": "Demo data: {count} plans are published; see their progress",
  "notice.notices.demo-figures": "Demo data: figures of {year} of the enterprises can be checked",
  "notice.notices.demo-own": "Demo data: please check the figures of {year} of your enterprise",
  "notice.notices.demo-operations": "Demo data: please look at the operations",
  "refusal.notices.mail-not-set-up":
    "No mail server is set up for this platform, so there is no mail yet. The system administrator sets GONGFU_SMTP_URL and starts again.",
  "refusal.notices.address-invalid":
    "“{address}” is no complete mail address. Enter one address, like name@example.com.",
  "refusal.notices.address-asked-just-now":
    "A message was sent just now; please look for it (among junk mail, too). You can have another one in a minute.",
  "refusal.notices.address-link-over":
    "This link was used, is too old, or is for another account. Ask for a new one under My account.",
  "refusal.notices.quiet-hours-invalid":
    "Quiet hours need a beginning and an end that differ; leave both empty for none.",
  "refusal.notices.robot-not-https":
    "A robot's address begins with https:// and names no user. Copy the whole address from the group's settings.",
  "refusal.notices.robot-host-not-allowed":
    "The platform may not send to {host} (allowed: {allowed}). The system administrator adds it to GONGFU_ROBOT_HOSTS.",
  "refusal.notices.robot-secret-needed":
    "A robot for plain JSON is signed to; enter a secret of at least 16 characters.",
  "refusal.notices.robot-not-found": "This robot was not found; perhaps it was removed. Please load the list again.",
  "refusal.notices.robots-full": "An area has at most {most} robots. Remove one that is no longer used first.",
  "refusal.notices.robot-not-reached":
    "The test message did not arrive ({fault}). Check address, secret and the robot's own safety settings, then try again.",
  "refusal.notices.nothing-leaves": "Nothing leaves a demonstration, so nothing can be tried. A real installation can.",
  "refusal.notices.message-not-found":
    "This message was not found; perhaps it was sent again already. Please load the list again.",
} as const satisfies Record<keyof typeof noticeRulesZh, string>;
