import { PathLink, useWording } from "#screen";
import { daysAhead } from "../snapshots/days-ahead.ts";
import { lookingBackWording } from "./wording.ts";

/** From a figure to what it was a week ago, and why it changed. `suffix` is area and year as the address has them. */
export function ComparePast({ code, suffix }: { readonly code: string; readonly suffix: string }) {
  const { say } = useWording(lookingBackWording);
  const address = new URLSearchParams({
    ...Object.fromEntries(new URLSearchParams(suffix)),
    since: daysAhead(new Date(), -7),
  });
  return <PathLink to={`/indicators/${code}/changes?${address}`}>{say("looking-back.open")}</PathLink>;
}
