import { PathLink, useSession, useWording } from "#screen";
import type { Dossier } from "../enterprise-view.ts";
import { MergeList, UndoMerge } from "./merge-list.tsx";
import { doublesWording } from "./wording.ts";

/** What a file that was merged away says instead of its figures. */
export function MergedAway({ dossier: { survivor, merges, enterprise } }: { readonly dossier: Dossier }) {
  const { say } = useWording(doublesWording);
  const { may } = useSession();
  const merge = merges.find(({ goneId, split }) => goneId === enterprise.id && split === null);
  return (
    <div className="file-notice" role="note">
      <p>
        {say("doubles.merged.notice")}{" "}
        {survivor && <PathLink to={`/enterprises/${survivor.id}`}>{survivor.name}</PathLink>}
      </p>
      <p>{say("doubles.merged.explain")}</p>
      {merge && may("enterprise.edit") && <UndoMerge merge={merge} />}
    </div>
  );
}

/** What was merged into a file and split from it again, with the names and codes it went by. */
export function MergedFiles({ dossier: { merges, mayEdit } }: { readonly dossier: Dossier }) {
  const { say } = useWording(doublesWording);
  if (merges.length === 0) return null;
  return (
    <section className="dossier-part">
      <h2>{say("doubles.formerly")}</h2>
      <MergeList merges={merges} mayUndo={mayEdit} />
    </section>
  );
}
