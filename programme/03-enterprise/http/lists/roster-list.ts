import type { Reader, Writer } from "#database";
import { accept, idOf, type Result, refuse } from "#kernel";
import type { TextRow } from "#office";
import { readCreditCode } from "../../domain/credit-code.ts";
import { decideEntry } from "../../domain/rosters/roster.ts";
import { planRosterRow, type RosterRowAround, type RosterRowPlan } from "../../domain/rosters/roster-row.ts";
import { isRosterHeading, ROSTER_HEADINGS, readRosterHeadings } from "../../domain/rosters/roster-sheet.ts";
import type { EnterpriseId } from "../../index.ts";
import {
  findCandidates,
  holdRoster,
  insertRosterEntries,
  type ListedIssue,
  type StagedRow,
  type StoredImport,
} from "../../store/index.ts";
import { issueOfList } from "../rosters/change-roster.ts";
import { rosterTemplate } from "../rosters/roster-files.ts";
import type { ListKind, TakingIn } from "./list-kind.ts";

const UNTIL = { zh: "有效期至", en: "Valid until" };
const FROM = { zh: "有效期自", en: "Valid from" };

type Rows = Omit<RosterRowAround, "candidates" | "issue" | "firstRow" | "firstOfFile"> & {
  readonly issue: ListedIssue;
};

/** The rows of one list against the register and the roster; knows in which row each code and each enterprise stood first. */
class MemberRows {
  readonly #around: Rows;
  readonly #firstRow = new Map<string, number>();
  readonly #firstOfFile = new Map<EnterpriseId, number>();

  constructor(around: Rows) {
    this.#around = around;
  }

  async plan(query: Reader, rows: readonly TextRow[]): Promise<readonly StagedRow<RosterRowPlan>[]> {
    const { issue, layout } = this.#around;
    const coded = rows.flatMap(({ number, cells }) => {
      const code = readCreditCode(cells[layout.at.creditCode] ?? "");
      return code.ok ? [{ number, code: code.value.code as string }] : [];
    });
    const candidates = await findCandidates(query, issue, { ids: [], codes: coded.map(({ code }) => code) });
    for (const { number, code } of coded) {
      if (!this.#firstRow.has(code)) this.#firstRow.set(code, number);
      const file = candidates.get(code)?.enterpriseId;
      if (file !== undefined && !this.#firstOfFile.has(file)) this.#firstOfFile.set(file, number);
    }
    const around = { ...this.#around, candidates, firstRow: this.#firstRow, firstOfFile: this.#firstOfFile };
    return rows.map((row) => ({ plan: planRosterRow(row, around), cells: row.cells }));
  }
}

/** Puts rows on the list. What somebody changed since they were read is seen under the lock: then none of them is taken. */
async function takeInRows(
  write: Writer,
  plans: readonly RosterRowPlan[],
  { issue, it, by }: { readonly issue: ListedIssue; readonly it: StoredImport; readonly by: TakingIn },
): Promise<Result<unknown>> {
  const ids = plans.flatMap(({ enterpriseId }) => enterpriseId ?? []);
  const candidates = await findCandidates(write, issue, { ids, codes: [] });
  const entries = plans.map((plan) => {
    const candidate = candidates.get(plan.enterpriseId ?? "");
    const typed = { from: plan.from, until: plan.until };
    const decided = candidate && decideEntry(issue, candidate, { typed, today: it.day });
    if (!decided?.ok || decided.value.already || !candidate) return undefined;
    const { homeId, enterpriseId } = candidate;
    const { from, until } = decided.value;
    return { homeId, id: idOf<"roster-entry">(by.nextId()), enterpriseId, from, until, remark: plan.remark };
  });
  const good = entries.filter((entry) => entry !== undefined);
  // Two that were merged since they were read are one as well.
  const files = new Set(good.map(({ enterpriseId }) => enterpriseId));
  if (files.size < entries.length) return refuse("enterprise.list-changed-meanwhile");
  await insertRosterEntries(write, by.grant, { issue, entries: good, at: by.at });
  return accept();
}

/** 名单成员: enterprises for a list of a kind; the target is the list. */
export function rosterList(): ListKind<RosterRowPlan> {
  return {
    code: "roster-members",
    isHeadingRow: isRosterHeading,
    begin: async (query, it, headings) => {
      const issue = await issueOfList(query, it);
      if (!issue.ok) return issue;
      const { until, title } = issue.value;
      if (until !== null && until < it.day) return refuse("enterprise.roster-issue-expired", { title, until });
      const layout = readRosterHeadings(headings);
      if (!layout.ok) return layout;
      const rows = new MemberRows({ issue: issue.value, layout: layout.value, today: it.day });
      return accept({ unknown: layout.value.unknown, plan: (later, next) => rows.plan(later, next) });
    },
    takeIn: (write, it, by) => {
      let held: ListedIssue | undefined;
      return async (plans) => {
        if (!held) {
          const issue = await issueOfList(write, it);
          if (!issue.ok) return issue;
          held = issue.value;
          await holdRoster(write, held);
        }
        return takeInRows(write, plans, { issue: held, it, by });
      };
    },
    changes: ({ from, until }) => ({
      facts: [],
      details: [
        ...(from === null ? [] : [{ label: FROM, before: null, after: from }]),
        ...(until === null ? [] : [{ label: UNTIL, before: null, after: until }]),
      ],
    }),
    template: async () => ({
      fileName: "名单模板.xlsx",
      bytes: await rosterTemplate(ROSTER_HEADINGS.map(([, heading]) => heading)),
    }),
  };
}
