import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "#contract";
import { ConfirmAction, newRecordId, useAnnounce, useApiMutation, useWording, WarningList } from "#screen";
import { type Comparison, type MergeWarning, mergeWarnings, type Side, warningEntry } from "./merge-view.ts";
import { doublesWording } from "./wording.ts";

type MergeButtonProps = { readonly comparison: Comparison; readonly kept: Side };

/** Merges the other file into the kept one: says what would happen and what to look at, and asks for a reason. */
export function MergeButton({ comparison, kept }: MergeButtonProps) {
  const { say } = useWording(doublesWording);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const survivor = comparison[kept];
  const gone = comparison[kept === "one" ? "other" : "one"];
  // One id for each way round: a second click merges nothing twice.
  const [ids] = useState(() => ({ one: newRecordId(), other: newRecordId() }));
  const merging = useApiMutation(
    (reason: string) =>
      api.POST("/api/enterprises/{enterpriseId}/merge", {
        params: { path: { enterpriseId: gone.id } },
        body: { id: ids[kept], survivorId: survivor.id, reason },
      }),
    { refreshes: [["enterprises"], ["rosters"]] },
  );
  const names = { gone: gone.name, kept: survivor.name };
  return (
    <ConfirmAction
      type="primary"
      label={say("doubles.merge.do")}
      title={say("doubles.merge.title", names)}
      explain={
        <>
          <p>{say("doubles.merge.explain", names)}</p>
          <Warnings warnings={mergeWarnings(comparison, kept)} />
        </>
      }
      needsReason
      onConfirm={async (reason) => {
        const merged = await merging.run(reason);
        if (!merged.ok) return merged;
        announce(say("doubles.merge.done"));
        void navigate({ to: `/enterprises/${survivor.id}`, search: {} });
        return merged;
      }}
    />
  );
}

function Warnings({ warnings }: { readonly warnings: readonly MergeWarning[] }) {
  const { say } = useWording(doublesWording);
  if (warnings.length === 0) return null;
  return <WarningList label={say("doubles.warn")} warnings={warnings.map(warningEntry)} />;
}
