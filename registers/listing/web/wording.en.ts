import type { listingZh } from "./wording.zh-CN.ts";

export const listingEn = {
  "listing.area": "Area",
  "listing.text": "Search all entries",
  "listing.standing": "Standing",
  "listing.standing.any": "Any standing",
  "listing.standing.valid": "Valid",
  "listing.standing.expiring": "Expires soon",
  "listing.standing.expired": "Expired",
  "listing.standing.renewed": "Renewed",
  "listing.standing.removed": "Removed",
  "listing.until": "until {day}",
  "listing.removed-for": "on {day}: {reason}",
  "listing.listed-on": "Listed on",
  "listing.listed-by": "Listed by",
  "listing.case": "Case",
  "listing.case.of": "Open the case by which {name} was listed",
  "listing.remove": "Remove",
  "listing.remove.of": "Remove {name}",
  "listing.remove.title": "Remove {name}",
  "listing.reason": "Reason",
  "listing.reason.explain":
    "Everybody who is signed in can read this reason in the register: say what it rests on, and nothing private.",
  "listing.reason.needed": "Please give a reason of at least two characters",
  "listing.remove.done": "{name} was removed",
  "listing.before": "Previous page",
  "listing.next": "Next page",
  "refusal.listing.not-found": "This entry could not be found. The list may have changed; refresh it and look again.",
  "refusal.listing.ended":
    "This entry was removed or renewed already, so it cannot be removed again. Refresh the list to see how it stands.",
  "refusal.listing.reason-missing": "Removing an entry needs a reason. Please give one and try again.",
  "refusal.listing.already-listed":
    "This expert or supplier is listed already and the entry is valid, so it cannot be listed twice. A renewal can be asked for in the last 90 days; to enter it anew, the office that listed it removes the entry first.",
  "action.entry-listed": "Listed in a register",
  "action.entry-removed": "Removed from a register",
} satisfies Record<keyof typeof listingZh, string>;
