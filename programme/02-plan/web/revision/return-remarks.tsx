import { useCodeWording, useWording } from "#screen";
import type { Remark } from "./revision-view.ts";
import { revisionWording } from "./wording.ts";

/** Told, but nothing that a person has to put right. */
const NOTES = new Set(["total-recomputed", "rows-hidden"]);
const MISSING = new Set(["column-missing", "row-missing", "task-missing"]);

/** What in the copy found no place, each with where it stands; and what was worked out rather than taken from it. */
export function ReturnRemarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  const { say } = useWording(revisionWording);
  const notes = remarks.filter(({ reason }) => NOTES.has(reason));
  const unplaced = remarks.filter(({ reason }) => !NOTES.has(reason) && !MISSING.has(reason));
  const missing = remarks.filter(({ reason }) => MISSING.has(reason));
  return (
    <>
      <RemarkSection
        title={say("revision.remarks", { count: unplaced.length })}
        explain={say("revision.remarks.explain")}
        remarks={unplaced}
      />
      <RemarkSection
        title={say("revision.missing", { count: missing.length })}
        explain={say("revision.missing.explain")}
        remarks={missing}
        closed
      />
      <RemarkSection
        title={say("revision.notes", { count: notes.length })}
        explain={say("revision.notes.explain")}
        remarks={notes}
      />
    </>
  );
}

type RemarkSectionProps = {
  readonly title: string;
  readonly explain: string;
  readonly remarks: readonly Remark[];
  readonly closed?: boolean;
};

function RemarkSection({ title, explain, remarks, closed = false }: RemarkSectionProps) {
  const { say } = useWording(revisionWording);
  const sayCode = useCodeWording();
  if (remarks.length === 0) return null;
  const where = ({ table: name, row, column }: Remark) => {
    if (row === null) return name;
    const table = name === "" ? say("revision.source.pasted") : name;
    return column === null
      ? say("revision.remark.row", { table, row })
      : say("revision.remark.at", { table, row, column });
  };
  return (
    <section className="sheet">
      <details open={!closed && remarks.length <= 12}>
        <summary>
          <h2>{title}</h2>
        </summary>
        <p className="plan-note">{explain}</p>
        <ul className="remarks">
          {remarks.map((remark) => (
            <li key={JSON.stringify(remark)}>
              {where(remark) !== "" && <span className="remark-where">{where(remark)}</span>}
              {sayCode(`remark.${remark.reason}`, { text: remark.text })}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
