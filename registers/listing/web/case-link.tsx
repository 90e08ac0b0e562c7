import { PathLink, useWording } from "#screen";
import { listingWording } from "./wording.ts";

/** The way to the case that led to an entry. */
export function CaseLink({ caseId, name }: { readonly caseId: string | null; readonly name: string }) {
  const { say } = useWording(listingWording);
  if (caseId === null) return null;
  return (
    <PathLink to={`/cases/${caseId}`} aria-label={say("listing.case.of", { name })}>
      {say("listing.case")}
    </PathLink>
  );
}
