import { Button } from "antd";
import { RefusalText, ScrollRegion, useWording } from "#screen";
import { type ListView, refusalIn } from "./list-view.ts";
import { importWording } from "./wording.ts";

type ProblemTableProps = {
  readonly view: ListView;
  /** Cells that cannot be taken, or cells that hardly can be right. */
  readonly of: "problems" | "doubts";
  /** The first of them are shown. */
  readonly first: boolean;
  readonly onAfter: (row: number | null) => void;
};

/** Every cell that cannot be taken or is in doubt, with what it says and how to mend it. */
export function ProblemTable({ view, of, first, onAfter }: ProblemTableProps) {
  const { say, number } = useWording(importWording);
  const next = of === "problems" ? view.problemsNext : view.doubtsNext;
  return (
    <section>
      <h2>{say(`import.${of}`)}</h2>
      {of === "doubts" && <p className="dossier-hint">{say("import.doubts.explain")}</p>}
      <ScrollRegion label={say(`import.${of}`)}>
        <table className="dossier-table import-problems">
          <thead>
            <tr>
              <th scope="col">{say("import.problems.row")}</th>
              <th scope="col">{say("import.problems.column")}</th>
              <th scope="col">{say("import.problems.text")}</th>
              <th scope="col">{say("import.problems.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {view[of].map(({ row, heading, text, refusal }) => (
              <tr key={`${row} ${heading} ${refusal.code}`}>
                <td>{number(row)}</td>
                <td>{heading}</td>
                <td className="import-cell">{text === "" ? say("import.problems.empty") : text}</td>
                <td>
                  <RefusalText refusal={refusalIn(refusal)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <div className="fact-actions">
        {!first && <Button onClick={() => onAfter(null)}>{say("import.problems.first")}</Button>}
        {next !== null && <Button onClick={() => onAfter(next)}>{say("import.problems.more")}</Button>}
      </div>
    </section>
  );
}
