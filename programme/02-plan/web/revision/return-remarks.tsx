import { useCodeWording, useWording } from "#screen";
import type { Remark } from "./revision-view.ts";
import { revisionWording } from "./wording.ts";

/** What in the copy found no place, each with where it stands. */
export function ReturnRemarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  const { say } = useWording(revisionWording);
  const sayCode = useCodeWording();
  if (remarks.length === 0) return null;
  const where = ({ table, row, column }: Remark) => {
    if (row === null) return table;
    return column === null
      ? say("revision.remark.row", { table, row })
      : say("revision.remark.at", { table, row, column });
  };
  return (
    <section className="sheet">
      <details open={remarks.length <= 12}>
        <summary>
          <h2>{say("revision.remarks", { count: remarks.length })}</h2>
        </summary>
        <p className="plan-note">{say("revision.remarks.explain")}</p>
        <ul className="remarks">
          {remarks.map((remark) => (
            <li key={JSON.stringify(remark)}>
              <span className="remark-where">{where(remark)}</span>
              {sayCode(`remark.${remark.reason}`, { text: remark.text })}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
