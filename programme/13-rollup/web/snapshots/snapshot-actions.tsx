import { PathLink, useWording } from "#screen";
import { FreezeSnapshot } from "./freeze-snapshot.tsx";
import { snapshotWording } from "./wording.ts";

/** To the snapshots of a plan, and a button that freezes one. */
export function SnapshotActions({ planId }: { readonly planId: string }) {
  const { say } = useWording(snapshotWording);
  return (
    <>
      <PathLink to={`/plans/${planId}/bindings`}>{say("snapshot.bindings")}</PathLink>
      <PathLink to={`/plans/${planId}/snapshots`}>{say("snapshot.open")}</PathLink>
      <FreezeSnapshot planId={planId} />
    </>
  );
}
