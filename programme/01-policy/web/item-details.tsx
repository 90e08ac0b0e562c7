import { ExclamationCircleFilled } from "@ant-design/icons";
import { type ReactNode, useEffect, useRef } from "react";
import { ScrollRegion, useWording } from "#screen";
import { INCENTIVE_NOTES } from "./edited-item.ts";
import { useItemWords } from "./item-words.ts";
import { warningsOfCell } from "./review-items.ts";
import type { ItemContent, ItemOf, PlanWarning, TableItem } from "./review-view.ts";
import { policyWording } from "./wording.ts";

export type ItemDetailsProps = {
  readonly content: ItemContent;
  readonly warnings: readonly PlanWarning[];
  readonly unknownNames: ReadonlySet<string>;
};

/** Everything the draft holds about one item. */
export function ItemDetails({ content, warnings, unknownNames }: ItemDetailsProps) {
  switch (content.kind) {
    case "target":
      return <TargetDetails target={content.item} />;
    case "table":
      return <TableDetails table={content.item} warnings={warnings} />;
    case "task":
      return <TaskDetails task={content.item} unknownNames={unknownNames} />;
    case "incentive":
      return <IncentiveDetails incentive={content.item} />;
    case "reference":
      return <ReferenceDetails reference={content.item} />;
  }
}

type Fact = readonly [label: string, value: ReactNode];

/** Label and value, without those that are not printed. */
function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="item-facts">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== "")
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function TargetDetails({ target }: { readonly target: ItemOf<"target"> }) {
  const { say } = useWording(policyWording);
  const { bound } = useItemWords();
  return (
    <Facts
      facts={[
        [say("policy.target.bound"), bound(target)],
        [say("policy.target.period"), say(`policy.period.${target.period}`)],
        [say("policy.target.year"), target.year],
        [say("policy.target.from-year"), target.from_year],
        [say("policy.target.base-year"), target.base_year],
        [say("policy.target.region"), target.region],
        [say("policy.target.scope"), target.scope],
        [say("policy.target.implied"), target.implied && say("policy.target.implied.explain")],
        [say("policy.second-quote"), target.second_quote],
      ]}
    />
  );
}

type TaskDetailsProps = { readonly task: ItemOf<"task">; readonly unknownNames: ReadonlySet<string> };

function TaskDetails({ task, unknownNames }: TaskDetailsProps) {
  const { say } = useWording(policyWording);
  const units = (names: readonly string[] | undefined) =>
    names && names.length > 0 ? <UnitNames names={names} unknownNames={unknownNames} /> : null;
  return (
    <Facts
      facts={[
        [say("policy.task.section"), task.section],
        [say("policy.task.lead"), units(task.lead) ?? say("policy.task.no-unit")],
        [say("policy.task.coop"), units(task.coop)],
        [say("policy.task.implied"), units(task.implied_units)],
        [say("policy.task.deadlines"), task.deadlines?.join(say("policy.comma"))],
      ]}
    />
  );
}

function UnitNames({
  names,
  unknownNames,
}: {
  readonly names: readonly string[];
  readonly unknownNames: ReadonlySet<string>;
}) {
  const { say } = useWording(policyWording);
  return (
    <ul className="unit-names">
      {names.map((name) => (
        <li key={name} className={unknownNames.has(name) ? "unit-unknown" : ""}>
          {name}
          {unknownNames.has(name) && <small>{say("policy.name.unknown")}</small>}
        </li>
      ))}
    </ul>
  );
}

function IncentiveDetails({ incentive }: { readonly incentive: ItemOf<"incentive"> }) {
  const { say } = useWording(policyWording);
  const { money } = useItemWords();
  return (
    <Facts
      facts={[
        [say("policy.incentive.kind"), say(`policy.incentive-kind.${incentive.kind}`)],
        [say("policy.incentive.money"), money(incentive)],
        [say("policy.incentive.cap2"), incentive.cap2],
        [say("policy.incentive.rank_to"), incentive.rank_to],
        [say("policy.incentive.quota"), incentive.quota],
        ...INCENTIVE_NOTES.filter((name) => name !== "unit" && name !== "base" && name !== "per").map(
          (name): Fact => [say(`policy.incentive.${name}`), incentive[name]],
        ),
        [say("policy.second-quote"), incentive.second_quote],
      ]}
    />
  );
}

function ReferenceDetails({ reference }: { readonly reference: ItemOf<"reference"> }) {
  const { say } = useWording(policyWording);
  return (
    <Facts
      facts={[
        [say("policy.reference.number"), reference.number],
        [say("policy.reference.kind"), say(`policy.reference.${reference.kind}`)],
        [say("policy.reference.relation"), reference.relation],
      ]}
    />
  );
}

type TableDetailsProps = { readonly table: TableItem; readonly warnings: readonly PlanWarning[] };

function TableDetails({ table, warnings }: TableDetailsProps) {
  const { say } = useWording(policyWording);
  const grid = useWarnedCellInView(warnings.length);
  return (
    <ScrollRegion label={table.title} className="table-preview">
      <table ref={grid}>
        <thead>
          <tr>
            <th scope="col">{say("policy.table.indicator")}</th>
            <th scope="col">{say("policy.table.label")}</th>
            {table.regions.map((region) => (
              <th key={region} scope="col" className={region === table.total_region ? "is-total" : ""}>
                {region}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <TableRow key={`${row.indicator} ${row.label}`} table={table} at={at} warnings={warnings} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Scrolls the table to its first figure with a warning, which is often far to the right. */
function useWarnedCellInView(warnings: number) {
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const region = grid.current?.closest<HTMLElement>(".table-preview");
    const cell = grid.current?.querySelector<HTMLElement>(".is-warned");
    if (!region || !cell || warnings === 0) return;
    region.scrollTo({ left: cell.offsetLeft - region.clientWidth / 2, top: cell.offsetTop - region.clientHeight / 2 });
  }, [warnings]);
  return grid;
}

function TableRow({ table, at, warnings }: TableDetailsProps & { readonly at: number }) {
  const { say, number } = useWording(policyWording);
  const row = table.rows[at];
  if (!row) return null;
  const again = table.rows[at - 1]?.indicator === row.indicator;
  return (
    <tr className={again ? "" : "is-first"}>
      <th scope="row">
        {again ? <span className="for-screen-readers">{row.indicator}</span> : indicatorWithUnit(row)}
      </th>
      <td>{row.label}</td>
      {table.regions.map((region) => {
        const value = row.values[region];
        const warned = warningsOfCell(table, { row, region }, warnings).length > 0;
        return (
          <td key={region} className={`is-figure ${warned ? "is-warned" : ""}`}>
            {warned && <ExclamationCircleFilled aria-label={say("policy.cell.warned")} />}
            {value === undefined ? "" : number(value)}
          </td>
        );
      })}
    </tr>
  );
}

function indicatorWithUnit({ indicator, unit }: TableItem["rows"][number]): string {
  return unit === "" ? indicator : `${indicator} (${unit})`;
}
