import type { ReactNode } from "react";
import { useWording } from "#screen";
import { INCENTIVE_NOTES } from "./edited-item.ts";
import { useItemWords } from "./item-words.ts";
import type { ItemContent, ItemOf, PlanWarning } from "./review-view.ts";
import { type ShowCell, TableDetails } from "./table-details.tsx";
import { policyWording } from "./wording.ts";

export type ItemDetailsProps = {
  readonly content: ItemContent;
  readonly warnings: readonly PlanWarning[];
  readonly unknownNames: ReadonlySet<string>;
  readonly onShowCell: ShowCell;
};

/** Everything the draft holds about one item. */
export function ItemDetails({ content, warnings, unknownNames, onShowCell }: ItemDetailsProps) {
  switch (content.kind) {
    case "target":
      return <TargetDetails target={content.item} />;
    case "table":
      return <TableDetails table={content.item} warnings={warnings} onShow={onShowCell} />;
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
  const { money, span } = useItemWords();
  return (
    <Facts
      facts={[
        [say("policy.incentive.kind"), say(`policy.incentive-kind.${incentive.kind}`)],
        [say("policy.incentive.money"), money(incentive)],
        [say("policy.incentive.cap2"), incentive.cap2],
        [say("policy.incentive.rank_to"), incentive.rank_to],
        [say("policy.incentive.quota"), incentive.quota],
        ...INCENTIVE_NOTES.filter((name) => name !== "unit" && name !== "base" && name !== "per").map(
          (name): Fact => [
            say(`policy.incentive.${name}`),
            name === "period" || name === "quota_period" ? span(incentive[name]) : incentive[name],
          ],
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
