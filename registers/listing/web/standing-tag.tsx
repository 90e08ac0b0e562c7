import { Tag } from "antd";
import { useWording } from "#screen";
import type { Standing } from "../domain/listing.ts";
import { listingWording } from "./wording.ts";

const COLOURS: Partial<Record<Standing, string>> = { valid: "green", expiring: "gold", expired: "red" };

type ShownStanding = {
  readonly standing: Standing;
  readonly validUntil: string | null;
  readonly removedOn: string | null;
  readonly removedFor: string | null;
};

/** How an entry stands, until when, and why it was removed. */
export function StandingTag({ entry }: { readonly entry: ShownStanding }) {
  const { say } = useWording(listingWording);
  const { standing, validUntil, removedOn, removedFor } = entry;
  const isOpen = standing !== "removed" && standing !== "renewed" && validUntil !== null;
  return (
    <>
      <Tag {...(COLOURS[standing] ? { color: COLOURS[standing] } : {})}>{say(`listing.standing.${standing}`)}</Tag>{" "}
      {isOpen && say("listing.until", { day: validUntil })}
      {removedOn !== null && say("listing.removed-for", { day: removedOn, reason: removedFor ?? "" })}
    </>
  );
}
