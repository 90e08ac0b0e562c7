import { Link, useNavigate } from "@tanstack/react-router";
import type { Answer } from "#contract";
import { carryFile, DropZone, PathLink, useWording } from "#screen";
import { officerWording } from "./wording.ts";

type Draft = Answer<"/api/home", "get">["drafts"][number];

/** Documents somebody began to review, with what is left of each. */
export function DraftsWaiting({ drafts }: { readonly drafts: readonly Draft[] }) {
  const { say } = useWording(officerWording);
  return (
    <section className="sheet" aria-labelledby="drafts">
      <h2 id="drafts">{say("officer.drafts")}</h2>
      {drafts.length === 0 ? (
        <p className="calm">{say("officer.drafts.none")}</p>
      ) : (
        <ul className="drafts">
          {drafts.map((draft) => (
            <DraftItem key={draft.documentId} draft={draft} />
          ))}
        </ul>
      )}
    </section>
  );
}

function DraftItem({ draft }: { readonly draft: Draft }) {
  const { say } = useWording(officerWording);
  const { documentId, title, areaName: area, pending, total, receivedAt: at, receivedByName: by } = draft;
  return (
    <li>
      <div>
        <strong>{title}</strong>
        <p>
          {total === 0
            ? say("officer.drafts.empty")
            : pending === 0
              ? say("officer.drafts.ready", { total })
              : say("officer.drafts.left", { pending, total })}
        </p>
        <small>{say("officer.drafts.received", { area, by, at })}</small>
      </div>
      <PathLink to={`/policy/${documentId}`} aria-label={say("officer.drafts.continue-this", { title })}>
        {say("officer.drafts.continue")}
      </PathLink>
    </li>
  );
}

/** Where a programme begins: the plan document that was handed in. */
export function DocumentDrop() {
  const { say } = useWording(officerWording);
  const navigate = useNavigate();
  const take = (file: File) => {
    carryFile(file);
    void navigate({ to: "/policy" });
  };
  return (
    <div>
      <DropZone
        title={say("officer.drop")}
        explain={say("officer.drop.explain")}
        buttonLabel={say("officer.drop.choose")}
        accept=".txt,text/plain"
        onFile={take}
      />
      <p className="below-drop">
        <Link to="/policy">{say("officer.drop.paste")}</Link>
      </p>
    </div>
  );
}
