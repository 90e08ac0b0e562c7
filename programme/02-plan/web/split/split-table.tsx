import { Button } from "antd";
import { useState } from "react";
import { ScrollRegion, useWording } from "#screen";
import { type PastedColumn, pastedColumn } from "../../domain/split/pasted-column.ts";
import {
  formerOf,
  hasEmptyColumn,
  type SplitArea,
  type SplitDraft,
  withLock,
  yearsTaken,
} from "../../domain/split/split-draft.ts";
import { type SplitTask, sumsOver } from "../../domain/split/split-task.ts";
import { sumFigures } from "../../domain/split/typed-figure.ts";
import { FigureInput, moveInSheet } from "./figure-input.tsx";
import { PastedNotice } from "./pasted-notice.tsx";
import { SplitCell } from "./split-cell.tsx";
import type { AnswerState, WireAnswer } from "./use-split-answers.ts";
import { splitWording } from "./wording.ts";

export type SplitTableProps = {
  readonly draft: SplitDraft;
  readonly areas: readonly SplitArea[];
  readonly years: readonly number[];
  readonly task: SplitTask | undefined;
  readonly state: AnswerState;
  readonly comparing: boolean;
  readonly onChange: (draft: SplitDraft) => void;
};

/** The sheet of one indicator: totals on top, areas below, the sums beside and under them. */
export function SplitTable(props: SplitTableProps) {
  const { draft, areas, task, state, onChange } = props;
  const { say, number } = useWording(splitWording);
  const figures = figuresOf(props);
  const [pasted, setPasted] = useState<{ readonly key: string; readonly outcome: PastedColumn }>();
  const hasLocks = Object.values(draft.locks).some((row) => Object.keys(row).length > 0);
  const { strayed = 0 } = state.answer ?? {};
  return (
    <div className="stack">
      <ScrollRegion label={say("split.table", { indicator: draft.indicator })} className="split-sheet">
        <table className={`split-table ${state.busy ? "is-busy" : ""}`} onKeyDown={moveInSheet} aria-busy={state.busy}>
          <SheetHead {...props} />
          <tbody>
            <TotalsRow {...props} />
            {areas.map((area, row) => (
              <AreaRow
                key={area.name}
                {...props}
                area={area}
                row={row}
                onPasted={(outcome) => setPasted({ key: draft.key, outcome })}
                figures={figures?.cells?.[row]}
                shares={figures?.shares?.[row]}
              />
            ))}
          </tbody>
          {sumsOver(draft.kind).areas && <SumsRow {...props} figures={figures} />}
        </table>
      </ScrollRegion>
      <PastedNotice outcome={pasted?.key === draft.key ? pasted.outcome : undefined} />
      <div className="split-notes">
        {hasEmptyColumn(draft, areas) && <p>{say("split.weights.column.empty")}</p>}
        {task === undefined && <p>{say("split.fill-totals")}</p>}
        {strayed > 0 && <p>{say("split.strayed", { count: number(strayed) })}</p>}
        <p className="plan-note">
          {say("split.legend")} {draft.weightBy === "column" && say("split.weights.paste")}
        </p>
        {hasLocks && <Button onClick={() => onChange({ ...draft, locks: {} })}>{say("split.unlock.all")}</Button>}
      </div>
    </div>
  );
}

/** The answer to show: the present one, or the last one while it is computed again and still has the same shape. */
function figuresOf({ areas, draft, years, state: { answer, last } }: SplitTableProps): WireAnswer | undefined {
  if (answer?.status === "split") return answer;
  const taken = yearsTaken(draft, years).length;
  const fits = last?.cells?.length === areas.length && last.cells.every((row) => row.length === taken);
  return answer === undefined && fits ? last : undefined;
}

function SheetHead({ draft, years }: SplitTableProps) {
  const { say } = useWording(splitWording);
  const yearly = sumsOver(draft.kind).years ? "split.year" : "split.year-end";
  return (
    <thead>
      <tr>
        <th scope="col">{say("split.area")}</th>
        {draft.weightBy === "column" && <th scope="col">{say("split.weights.column.name")}</th>}
        {years.map((year) => (
          <th key={year} scope="col">
            {say(yearly, { year })}
          </th>
        ))}
        {sumsOver(draft.kind).years && <th scope="col">{say("split.sum")}</th>}
      </tr>
    </thead>
  );
}

/** Places of the inputs: row 0 holds the totals, column 0 the weights. */
function TotalsRow({ draft, years, onChange }: SplitTableProps) {
  const { say } = useWording(splitWording);
  const summed = sumsOver(draft.kind);
  return (
    <tr className="split-totals">
      <th scope="row">{say(summed.areas ? "split.total" : "split.total.level")}</th>
      {draft.weightBy === "column" && <td />}
      {years.map((year, index) => (
        <td key={year}>
          <FigureInput
            label={say("split.total.of", { year })}
            value={draft.totals[year] ?? ""}
            row={0}
            column={index + 1}
            onCommit={(figure) => onChange({ ...draft, totals: { ...draft.totals, [year]: figure } })}
          />
        </td>
      ))}
      {summed.years && (
        <td>
          <FigureInput
            label={say("split.total.plan")}
            value={draft.planTotal}
            row={0}
            column={years.length + 1}
            onCommit={(planTotal) => onChange({ ...draft, planTotal })}
          />
        </td>
      )}
    </tr>
  );
}

type AreaRowProps = SplitTableProps & {
  readonly area: SplitArea;
  readonly row: number;
  readonly onPasted: (outcome: PastedColumn) => void;
  readonly figures: readonly string[] | undefined;
  readonly shares: readonly string[] | undefined;
};

function AreaRow(props: AreaRowProps) {
  const { draft, areas, area, row, years, figures, shares, comparing, onChange } = props;
  const taken = yearsTaken(draft, years);
  const former = comparing ? formerOf(draft, areas) : undefined;
  const clash = props.state.answer?.clash ?? [];
  const pasteWith = pasteFor(props);
  const lock = (year: number, figures: PastedColumn["figures"]) =>
    onChange(figures.reduce((now, { area: name, figure }) => withLock(now, { area: name, year }, figure), draft));
  return (
    <tr>
      <th scope="row">{area.name}</th>
      <WeightCell {...props} />
      {years.map((year, index) => (
        <SplitCell
          key={year}
          area={area.name}
          year={year}
          row={row + 1}
          column={index + 1}
          lock={draft.locks[area.name]?.[year] ?? ""}
          figure={figures?.[taken.indexOf(year)]}
          share={shares?.[taken.indexOf(year)]}
          former={former?.cells[row]?.[former.years.indexOf(year)]}
          disabled={!taken.includes(year)}
          clashes={clash.some((one) => one.area === area.name && (one.year ?? one.to) === year)}
          onLock={(figure) => lock(year, [{ area: area.name, figure }])}
          onPaste={pasteWith((figures) => lock(year, figures))}
        />
      ))}
      <AreaSum {...props} />
    </tr>
  );
}

function WeightCell(props: AreaRowProps) {
  const { draft, area, row, onChange } = props;
  const { say } = useWording(splitWording);
  if (draft.weightBy !== "column") return null;
  const fill = (figures: PastedColumn["figures"]) => {
    const filled = Object.fromEntries(figures.map(({ area: name, figure }) => [name, figure]));
    onChange({ ...draft, column: { ...draft.column, ...filled } });
  };
  return (
    <td className="split-weight">
      <FigureInput
        label={say("split.weight.of", { area: area.name })}
        value={draft.column[area.name] ?? ""}
        row={row + 1}
        column={0}
        onCommit={(figure) => fill([{ area: area.name, figure }])}
        onPaste={pasteFor(props)(fill)}
      />
    </td>
  );
}

/** Reads a pasted block for the rows from this one on, has what could be read taken, and reports the rest. */
function pasteFor({ areas, row, onPasted }: AreaRowProps) {
  return (take: (figures: PastedColumn["figures"]) => void) => (text: string) => {
    const names = areas.map(({ name }) => name);
    const outcome = pastedColumn(text, names, row);
    take(outcome.figures);
    onPasted(outcome);
  };
}

/** What an area makes up over the years of a flow; typed in, it is kept as that area's total. */
function AreaSum({ draft, area, row, years, figures, onChange }: AreaRowProps) {
  const { say } = useWording(splitWording);
  if (!sumsOver(draft.kind).years) return null;
  const settled = draft.areaTotals[area.name] ?? "";
  return (
    <td className={`split-sum ${settled === "" ? "" : "is-locked"}`}>
      <FigureInput
        label={say("split.area-total.of", { area: area.name })}
        value={settled === "" ? (figures ? sumFigures(figures) : "") : settled}
        row={row + 1}
        column={years.length + 1}
        onCommit={(text) => onChange({ ...draft, areaTotals: { ...draft.areaTotals, [area.name]: text } })}
      />
    </td>
  );
}

type SumsRowProps = SplitTableProps & { readonly figures: WireAnswer | undefined };

function SumsRow({ draft, years, figures }: SumsRowProps) {
  const { say, decimal } = useWording(splitWording);
  const taken = yearsTaken(draft, years);
  const cells = figures?.cells;
  const column = (year: number) => {
    const place = taken.indexOf(year);
    return cells && place >= 0 ? decimal(sumFigures(cells.map((row) => row[place] ?? "0"))) : "";
  };
  return (
    <tfoot>
      <tr>
        <th scope="row">{say("split.given")}</th>
        {draft.weightBy === "column" && <td />}
        {years.map((year) => (
          <td key={year}>{column(year)}</td>
        ))}
        {sumsOver(draft.kind).years && <td>{cells ? decimal(sumFigures(cells.flat())) : ""}</td>}
      </tr>
    </tfoot>
  );
}
