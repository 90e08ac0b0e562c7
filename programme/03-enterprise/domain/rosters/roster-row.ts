import { accept, type IsoDate, type Result, refuse } from "#kernel";
import { readCreditCode } from "../credit-code.ts";
import { type EnterpriseId, enterpriseName } from "../enterprise.ts";
import type { PlannedRow, RowProblem } from "../planned-row.ts";
import { type Candidate, decideEntry, type RosterIssue } from "./roster.ts";
import { type RosterField, type RosterLayout, readDay } from "./roster-sheet.ts";

/** What a row of a list of members would do: put an enterprise on the list from a day to a day. */
export type RosterRowPlan = PlannedRow & {
  readonly enterpriseId: string | null;
  readonly from: IsoDate | null;
  readonly until: IsoDate | null;
  readonly remark: string | null;
};

/** What is known around a row; looked up for many rows at once. */
export type RosterRowAround = {
  readonly issue: Pick<RosterIssue, "from" | "until" | "title">;
  readonly layout: RosterLayout;
  readonly candidates: ReadonlyMap<string, Candidate>;
  /** In which row each code stood first, and each enterprise by whichever of its codes. */
  readonly firstRow: ReadonlyMap<string, number>;
  readonly firstOfFile: ReadonlyMap<EnterpriseId, number>;
  readonly today: IsoDate;
};

type Row = { readonly number: number; readonly cells: readonly string[] };

function textAt({ cells }: Row, { at }: RosterLayout, field: RosterField): string {
  return cells[at[field]]?.trim() ?? "";
}

function candidateOf(row: Row, around: RosterRowAround): Result<Candidate> {
  const text = textAt(row, around.layout, "creditCode");
  if (text === "") return refuse("enterprise.sheet-cell-missing", { heading: "统一社会信用代码" });
  const read = readCreditCode(text);
  if (!read.ok) return read;
  const { code } = read.value;
  const first = around.firstRow.get(code);
  if (first !== undefined && first !== row.number) return refuse("enterprise.sheet-code-twice", { code, row: first });
  const candidate = around.candidates.get(code);
  if (!candidate) return refuse("enterprise.roster-enterprise-unknown", { text: code });
  return candidate.within
    ? accept(candidate)
    : refuse("enterprise.roster-enterprise-outside", { name: candidate.name });
}

/** A name that is another's shows a code that was mistaken; brackets and blanks make no difference. A merged file keeps its name. */
function checkName(text: string, { name, mergedName }: Candidate): Result<unknown> {
  const plain = (it: string) => it.normalize("NFKC").replace(/[\s()·]/g, "");
  const read = enterpriseName(text);
  if (!read.ok) return read;
  const known = [name, mergedName ?? name].map(plain);
  return known.includes(plain(read.value)) ? accept() : refuse("enterprise.roster-name-differs", { text, name });
}

class Problems {
  readonly list: RowProblem[] = [];
  take<T>(column: number, result: Result<T>): T | null {
    if (result.ok) return result.value;
    this.list.push({ column: Math.max(0, column), refusal: result.refusal });
    return null;
  }
}

/** The day in a cell, null for an empty one. */
function dayAt(row: Row, layout: RosterLayout, field: "from" | "until", problems: Problems): IsoDate | null {
  const text = textAt(row, layout, field);
  return text === "" ? null : problems.take(layout.at[field], readDay(text));
}

/** What is told of a row whose code is that of a merged file: as whom it stands on the list, or that it stands there by a row before. */
function toldOf(row: Row, candidate: Candidate, around: RosterRowAround): RowProblem[] {
  const column = Math.max(0, around.layout.at.creditCode);
  const { enterpriseId, name, mergedName } = candidate;
  const first = around.firstOfFile.get(enterpriseId);
  if (first !== undefined && first !== row.number)
    return [{ column, refusal: refuse("enterprise.roster-one-file", { name, row: first }).refusal }];
  if (mergedName === null) return [];
  return [{ column, refusal: refuse("enterprise.roster-file-merged", { other: mergedName, name }).refusal }];
}

/**
 * What a row would do, with every problem of its cells; of two rows with codes of one merged enterprise the second does nothing, and says
 * so. Pure.
 */
export function planRosterRow(row: Row, around: RosterRowAround): RosterRowPlan {
  const { layout, issue, today } = around;
  const { at } = layout;
  const problems = new Problems();
  const candidate = problems.take(at.creditCode, candidateOf(row, around));
  const nameText = textAt(row, layout, "name");
  if (candidate && nameText !== "") problems.take(at.name, checkName(nameText, candidate));
  const typed = { from: dayAt(row, layout, "from", problems), until: dayAt(row, layout, "until", problems) };
  const column = typed.until !== null ? at.until : typed.from !== null ? at.from : at.creditCode;
  const decided =
    candidate && problems.list.length === 0
      ? problems.take(column, decideEntry(issue, candidate, { typed, today }))
      : null;
  const doubts = candidate ? toldOf(row, candidate, around) : [];
  const again = doubts.some(({ refusal }) => refusal.code === "enterprise.roster-one-file");
  return {
    number: row.number,
    outcome: problems.list.length > 0 ? "failed" : decided?.already || again ? "same" : "new",
    name: candidate?.name ?? nameText,
    problems: problems.list,
    doubts,
    enterpriseId: candidate?.enterpriseId ?? null,
    from: decided?.from ?? null,
    until: decided?.until ?? null,
    remark: textAt(row, layout, "remark").slice(0, 300) || null,
  };
}
