import { useState } from "react";
import { type Answer, api } from "#contract";
import { ConfirmAction, newRecordId, PathLink, useAnnounce, useApiMutation, useWording } from "#screen";
import { doublesWording } from "./wording.ts";

export type MergeView = Answer<"/api/enterprises/doubles", "get">["merges"][number];

type MergeListProps = { readonly merges: readonly MergeView[]; readonly mayUndo?: boolean };

/** What was merged, by whom and why, and how to undo it; undone ones say so. */
export function MergeList({ merges, mayUndo = true }: MergeListProps) {
  const { say, moment } = useWording(doublesWording);
  return (
    <ul className="double-list" aria-label={say("doubles.merges")}>
      {merges.map((merge) => (
        <li key={merge.id}>
          <PathLink to={`/enterprises/${merge.goneId}`}>
            {say("doubles.merge.line", {
              gone: merge.goneName,
              code: merge.goneCode ?? say("doubles.merge.no-code"),
              kept: merge.keptName,
            })}
          </PathLink>
          <p>
            {say("doubles.merge.by", { name: merge.byName, moment: moment(merge.at), reason: merge.reason })}
            {merge.split && (
              <>
                <br />
                {say("doubles.merge.split", {
                  name: merge.split.byName,
                  moment: moment(merge.split.at),
                  reason: merge.split.reason,
                })}
              </>
            )}
          </p>
          {mayUndo && merge.split === null && <UndoMerge merge={merge} />}
        </li>
      ))}
    </ul>
  );
}

export function UndoMerge({ merge }: { readonly merge: MergeView }) {
  const { say } = useWording(doublesWording);
  const announce = useAnnounce();
  const [id] = useState(newRecordId);
  const undo = useApiMutation(
    (reason: string) =>
      api.POST("/api/enterprise-merges/{mergeId}/split", {
        params: { path: { mergeId: merge.id } },
        body: { id, reason },
      }),
    { refreshes: [["enterprises"]] },
  );
  const names = { gone: merge.goneName, kept: merge.keptName };
  return (
    <ConfirmAction
      label={say("doubles.split.do")}
      title={say("doubles.split.title", names)}
      explain={say("doubles.split.explain", names)}
      needsReason
      onConfirm={async (reason) => {
        const undone = await undo.run(reason);
        if (undone.ok) announce(say("doubles.split.done"));
        return undone;
      }}
    />
  );
}
