import { useMemo } from "react";
import { useWording, WarningList } from "#screen";
import { type PlanContent, proposeChecks, runChecks, type Warning } from "../../index.ts";
import { revisionWording } from "./wording.ts";

type WarningsAfterProps = { readonly before: PlanContent; readonly after: PlanContent };

/** Which warnings appear and which go when the ticked differences are taken; follows every tick. */
export function WarningsAfter({ before, after }: WarningsAfterProps) {
  const { say } = useWording(revisionWording);
  const { fresh, gone, count } = useMemo(() => compared(before, after), [before, after]);
  return (
    <section className="sheet warnings-after" aria-labelledby="warnings-after">
      <h2 id="warnings-after">{say("revision.warnings")}</h2>
      {fresh.length === 0 ? (
        <p>{say("revision.warnings.same")}</p>
      ) : (
        <>
          <h3>{say("revision.warnings.new", { count: fresh.length })}</h3>
          <WarningList warnings={fresh} label={say("revision.warnings.new", { count: fresh.length })} />
        </>
      )}
      {gone.length > 0 && (
        <details>
          <summary>{say("revision.warnings.gone", { count: gone.length })}</summary>
          <WarningList warnings={gone} label={say("revision.warnings.gone", { count: gone.length })} />
        </details>
      )}
      <p className="plan-note">{say("revision.warnings.remaining", { count })}</p>
    </section>
  );
}

function compared(held: PlanContent, wanted: PlanContent) {
  const [before, after] = [warningsOf(held), warningsOf(wanted)];
  const [old, now] = [new Set(before.map(({ key }) => key)), new Set(after.map(({ key }) => key))];
  return {
    fresh: after.filter(({ key }) => !old.has(key)),
    gone: before.filter(({ key }) => !now.has(key)),
    count: after.length,
  };
}

function warningsOf(content: PlanContent): Warning[] {
  return runChecks(
    content,
    proposeChecks(content).map(({ check }) => check),
  );
}
