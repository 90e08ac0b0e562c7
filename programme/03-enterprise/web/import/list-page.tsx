import "../enterprise.css";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { api } from "#contract";
import {
  ConfirmAction,
  Loaded,
  PageFrame,
  PathLink,
  RefusalNotice,
  useAnnounce,
  useApiMutation,
  useApiQuery,
  useWording,
} from "#screen";
import { enterpriseWording } from "../wording.ts";
import { ChangeList } from "./change-list.tsx";
import { type ListView, placesOf, ROSTER_MEMBERS, refusalIn } from "./list-view.ts";
import { ProblemTable } from "./problem-table.tsx";
import { importWording } from "./wording.ts";

const UNDER_WAY: readonly ListView["state"][] = ["reading", "committing", "undoing"];

/** Behind which row each part of the page goes on; null for its beginning. */
type After = Readonly<Record<"problems" | "doubts" | "changes", number | null>>;

/** One list: how far it is checked, what it would do, what a person decides, what came of it. */
export function ListPage() {
  const { say } = useWording(importWording);
  const { say: sayOfEnterprises } = useWording(enterpriseWording);
  const { importId = "" }: { importId?: string } = useParams({ strict: false });
  const [after, setAfter] = useState<After>({ problems: null, doubts: null, changes: null });
  const [watching, setWatching] = useState(true);
  const list = useApiQuery(
    ["enterprise-imports", importId, after],
    () =>
      api.GET("/api/enterprise-imports/{importId}", {
        params: {
          path: { importId },
          query: {
            ...(after.problems === null ? {} : { problemsAfter: after.problems }),
            ...(after.doubts === null ? {} : { doubtsAfter: after.doubts }),
            ...(after.changes === null ? {} : { changesAfter: after.changes }),
          },
        },
      }),
    { keepPrevious: true, ...(watching ? { everySeconds: 1 } : {}) },
  );
  const underWay = list.value === undefined || UNDER_WAY.includes(list.value.state);
  if (watching !== underWay) setWatching(underWay);
  return (
    <PageFrame
      title={list.value?.fileName ?? say("import.title")}
      crumbs={[
        { label: sayOfEnterprises("enterprise.list"), to: "/enterprises" },
        { label: say("import.title"), to: "/enterprises/import" },
      ]}
    >
      <Loaded reading={list}>
        {(view) => (
          <>
            <State view={view} />
            {view.state === "read" && <Decision view={view} />}
            {view.problems.length > 0 && (
              <ProblemTable
                view={view}
                of="problems"
                first={after.problems === null}
                onAfter={(problems) => setAfter({ ...after, problems })}
              />
            )}
            {view.state === "read" && view.doubts.length > 0 && (
              <ProblemTable
                view={view}
                of="doubts"
                first={after.doubts === null}
                onAfter={(doubts) => setAfter({ ...after, doubts })}
              />
            )}
            {view.state === "read" && view.changes.length > 0 && (
              <ChangeList
                view={view}
                first={after.changes === null}
                onAfter={(changes) => setAfter({ ...after, changes })}
              />
            )}
          </>
        )}
      </Loaded>
    </PageFrame>
  );
}

type ViewProps = { readonly view: ListView };

function State({ view }: ViewProps) {
  switch (view.state) {
    case "reading":
    case "committing":
    case "undoing":
      return <UnderWay view={view} />;
    case "refused":
      return <Refused view={view} />;
    case "committed":
      return <Committed view={view} />;
    case "undone":
      return <Undone view={view} />;
    case "read":
    case "discarded":
      return <Counts view={view} />;
  }
}

function UnderWay({ view }: ViewProps) {
  const { say } = useWording(importWording);
  const { fileName, progress, state, own, id } = view;
  const total = progress?.total ?? null;
  const text =
    state === "reading"
      ? say("import.reading", { fileName, done: progress?.done ?? 0 })
      : state === "undoing"
        ? say("import.undoing", { fileName, done: progress?.done ?? 0 })
        : total === null
          ? say("import.committing.begin", { fileName })
          : say("import.committing", { fileName, done: progress?.done ?? 0, total });
  return (
    <div className="file-drop">
      <p role="status">{text}</p>
      {total === null ? (
        <progress aria-label={fileName} />
      ) : (
        <progress aria-label={fileName} value={progress?.done ?? 0} max={total} />
      )}
      {state === "reading" && own && <Discard id={id} label={say("import.stop")} />}
    </div>
  );
}

function Refused({ view }: ViewProps) {
  const { say } = useWording(importWording);
  const { refusal } = view;
  return (
    <>
      <RefusalNotice refusal={refusal === null ? undefined : refusalIn(refusal)} />
      <PathLink to={placesOf(view).handIn}>{say("import.again")}</PathLink>
    </>
  );
}

function Committed({ view }: ViewProps) {
  const { say } = useWording(importWording);
  const { counts, id } = view;
  const { handIn, entered } = placesOf(view);
  return (
    <div className="import-done" role="status">
      <RefusalNotice refusal={view.refusal === null ? undefined : refusalIn(view.refusal)} />
      <p>
        {view.kind === ROSTER_MEMBERS
          ? say("import.committed.members", { count: counts.new })
          : say("import.committed", { created: counts.new, changed: counts.change })}
      </p>
      {counts.failed > 0 && <p>{say("import.committed.failed", { failed: counts.failed })}</p>}
      <div className="fact-actions">
        {counts.failed > 0 && (
          <Button type="primary" href={`/api/enterprise-imports/${id}/failed.xlsx`}>
            {say("import.problems.file", { count: counts.failed })}
          </Button>
        )}
        <PathLink to={handIn}>{say("import.committed.next")}</PathLink>
        <PathLink to={entered}>{say("import.committed.list")}</PathLink>
        {view.mayUndo && <Undo id={id} fileName={view.fileName} />}
      </div>
    </div>
  );
}

function Undo({ id, fileName }: { readonly id: string; readonly fileName: string }) {
  const { say } = useWording(importWording);
  const undoing = useApiMutation(
    (reason: string) =>
      api.POST("/api/enterprise-imports/{importId}/undo", { params: { path: { importId: id } }, body: { reason } }),
    { refreshes: [["enterprise-imports"], ["enterprises"], ["rosters"]] },
  );
  return (
    <ConfirmAction
      needsReason
      danger
      label={say("import.undo")}
      title={say("import.undo.title", { fileName })}
      explain={say("import.undo.explain")}
      onConfirm={undoing.run}
    />
  );
}

function Undone({ view: { undoCounts, undoReason, counts } }: ViewProps) {
  const { say } = useWording(importWording);
  return (
    <div className="import-done" role="status">
      <p>{say("import.undone", { reason: undoReason ?? "" })}</p>
      {undoCounts && <p>{say("import.undone.counts", { ...undoCounts })}</p>}
      {counts.new > 0 && <p>{say("import.undone.registered", { count: counts.new })}</p>}
      <div className="fact-actions">
        <PathLink to="/enterprises/import">{say("import.committed.next")}</PathLink>
      </div>
    </div>
  );
}

const OUTCOMES = ["new", "change", "same", "failed"] as const;

function Counts({ view: { kind, counts, unknownHeadings, refusal } }: ViewProps) {
  const { say, number } = useWording(importWording);
  const label = (outcome: (typeof OUTCOMES)[number]) =>
    kind === ROSTER_MEMBERS && outcome === "new" ? say("import.count.members") : say(`import.count.${outcome}`);
  // Nothing of a member is changed by a list: it comes onto the roster or stands there.
  const shown = OUTCOMES.filter((outcome) => kind !== ROSTER_MEMBERS || outcome !== "change");
  return (
    <>
      <RefusalNotice refusal={refusal === null ? undefined : refusalIn(refusal)} />
      <section aria-label={say("import.counts")}>
        <dl className="import-counts">
          {shown.map((outcome) => (
            <div key={outcome} className={outcome === "failed" && counts.failed > 0 ? "import-failed" : ""}>
              <dt>{label(outcome)}</dt>
              <dd>{number(counts[outcome])}</dd>
            </div>
          ))}
        </dl>
        {unknownHeadings.length > 0 && (
          <p className="dossier-hint">{say("import.unknown", { headings: unknownHeadings })}</p>
        )}
      </section>
    </>
  );
}

function useDeciding(id: string) {
  return useApiMutation(
    (mode: "all" | "good") =>
      api.POST("/api/enterprise-imports/{importId}/decision", { params: { path: { importId: id } }, body: { mode } }),
    { refreshes: [["enterprise-imports"], ["enterprises"], ["rosters"]] },
  );
}

/** The person who handed the list in chooses: everything, the good rows, or nothing. */
function Decision({ view }: ViewProps) {
  const { say } = useWording(importWording);
  const { id, counts, own, byName } = view;
  const deciding = useDeciding(id);
  const again = useApiMutation(
    () => api.POST("/api/enterprise-imports/{importId}/check", { params: { path: { importId: id } } }),
    { refreshes: [["enterprise-imports"]] },
  );
  if (!own) return <p role="note">{say("import.not-own", { name: byName })}</p>;
  const entering = counts.new + counts.change;
  return (
    <section className="import-decision" aria-label={say("import.decide")}>
      <RefusalNotice refusal={deciding.refusal ?? again.refusal} />
      {entering === 0 && counts.failed === 0 && <p>{say("import.decide.none")}</p>}
      {entering === 0 && counts.failed > 0 && <p>{say("import.decide.all-failed", { failed: counts.failed })}</p>}
      <div className="fact-actions">
        {entering > 0 && counts.failed === 0 && (
          <Button type="primary" loading={deciding.busy} onClick={() => void deciding.run("all")}>
            {say("import.decide.all")}
          </Button>
        )}
        {entering > 0 && counts.failed > 0 && (
          <Button type="primary" loading={deciding.busy} onClick={() => void deciding.run("good")}>
            {say("import.decide.good", { count: entering })}
          </Button>
        )}
        {counts.failed > 0 && (
          <Button href={`/api/enterprise-imports/${id}/failed.xlsx`}>
            {say("import.problems.file", { count: counts.failed })}
          </Button>
        )}
        <Button loading={again.busy} onClick={() => void again.run(undefined)}>
          {say("import.check-again")}
        </Button>
        <Discard id={id} label={say("import.discard")} />
      </div>
      {entering > 0 && counts.failed > 0 && (
        <p className="dossier-hint">
          {say("import.decide.all.blocked", { failed: counts.failed })}
          {say("import.decide.good.explain", { failed: counts.failed })}
        </p>
      )}
    </section>
  );
}

function Discard({ id, label }: { readonly id: string; readonly label: string }) {
  const { say } = useWording(importWording);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const discarding = useApiMutation(
    () => api.DELETE("/api/enterprise-imports/{importId}", { params: { path: { importId: id } } }),
    { refreshes: [["enterprise-imports"]] },
  );
  const discard = async () => {
    const done = await discarding.run(undefined);
    if (!done.ok) return;
    announce(say("import.discard.done"));
    await navigate({ to: "/enterprises/import" });
  };
  return (
    <Button loading={discarding.busy} onClick={() => void discard()}>
      {label}
    </Button>
  );
}
