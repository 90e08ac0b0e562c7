import { accept, dayNumber, type IsoDate, type Result, refuse, yearsLater } from "#kernel";

/** What was done to an entry, as folded from its events: it stands, was followed by a new entry, or was taken off. */
export type ListingStatus = "listed" | "renewed" | "removed";

export const STANDINGS = ["valid", "expiring", "expired", "renewed", "removed"] as const;
/** 在册情况 on a day: 有效 valid, 即将到期 expiring, 已过期 expired, 已续期 renewed, 已移出 removed. */
export type Standing = (typeof STANDINGS)[number];

/** 在册登记: how long an entry of a register holds; null for as long as nobody takes it off. */
export type Listing = { readonly status: ListingStatus; readonly validUntil: IsoDate | null };

/** So many days before its end an entry is shown as expiring, and may be renewed. */
export const RENEWABLE_DAYS = 90;

/** What happened to an entry, once at most beside its listing. */
export type ListingEnd =
  | { readonly type: "renewed"; readonly reason: null }
  | { readonly type: "removed"; readonly reason: string };

/** How an entry stands on a day. The last day of its time still counts. */
export function standingOn({ status, validUntil }: Listing, today: IsoDate): Standing {
  if (status !== "listed") return status;
  if (validUntil === null) return "valid";
  const left = dayNumber(validUntil) - dayNumber(today);
  if (left < 0) return "expired";
  return left <= RENEWABLE_DAYS ? "expiring" : "valid";
}

/**
 * Until when a new entry holds, beside the one that the same person or company has. A renewal before the end begins where the time before
 * ends, so that nothing is lost by asking early. Refuses `listing.already-listed` while the entry is valid and not about to expire.
 */
export function enterList(
  before: Listing | undefined,
  today: IsoDate,
  years: number | null,
): Result<{ readonly validUntil: IsoDate | null }> {
  const standing = before && standingOn(before, today);
  if (standing === "valid") return refuse("listing.already-listed");
  if (years === null) return accept({ validUntil: null });
  const from = standing === "expiring" && before?.validUntil ? before.validUntil : today;
  return accept({ validUntil: yearsLater(from, years) });
}

/** Takes an entry off its register for a reason. Refuses `listing.reason-missing` and `listing.ended`. */
export function removeFromList({ status }: Listing, reason: string): Result<ListingEnd> {
  if (status !== "listed") return refuse("listing.ended");
  const told = reason.trim();
  return told === "" ? refuse("listing.reason-missing") : accept({ type: "removed", reason: told });
}
