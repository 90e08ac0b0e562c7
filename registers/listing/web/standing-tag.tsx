import "./listing.css";
import { Tag } from "antd";
import { useWording } from "#screen";
import type { Standing } from "../domain/listing.ts";
import { listingWording } from "./wording.ts";

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
      <Tag className={`standing-${standing}`}>{say(`listing.standing.${standing}`)}</Tag>{" "}
      {isOpen && say("listing.until", { day: validUntil })}
      {removedOn !== null && say("listing.removed-for", { day: removedOn, reason: removedFor ?? "" })}
    </>
  );
}
