import { CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from "@ant-design/icons";
import { useLocation, useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { EmptyState, PathLink, useWording } from "#screen";
import { sentencePath } from "./plan-source.tsx";
import { type PlanView, type PlanWarning, planPath } from "./plan-view.ts";
import { withKeys } from "./unique-keys.ts";
import { useBoundText } from "./use-bound-text.ts";
import { useWarningText } from "./use-warning-text.ts";
import { type ConcernedItem, concernedCells, concernedItems } from "./warning-places.ts";
import { planWording } from "./wording.ts";

type PlanProps = { readonly plan: PlanView };

const ICON = { error: CloseCircleFilled, warning: ExclamationCircleFilled, notice: InfoCircleFilled } as const;
const ORDER: readonly PlanWarning["severity"][] = ["error", "warning", "notice"];

/** The warning the address asks for: `?key=…`, or `#warning-…` as the home page links. */
function useWanted(): string | undefined {
  const { key }: { key?: unknown } = useSearch({ strict: false });
  const hash = useLocation({ select: (location) => location.hash });
  if (typeof key === "string") return key;
  return hash.startsWith("warning-") ? decoded(hash.slice("warning-".length)) : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Everything that does not fit together, worst first, each with its figures and the sentences it is about. */
export function PlanWarnings({ plan }: PlanProps) {
  const { say } = useWording(planWording);
  const wanted = useWanted();
  if (plan.warnings.length === 0) {
    return <EmptyState title={say("plan.overview.no-warnings")} explain={say("plan.warnings.none.explain")} />;
  }
  const sorted = [...plan.warnings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <>
      <p className="page-lead">{say("plan.warnings.lead")}</p>
      <ul className="warnings plan-warnings">
        {sorted.map((warning) => (
          <WarningDetail key={warning.key} plan={plan} warning={warning} wanted={warning.key === wanted} />
        ))}
      </ul>
    </>
  );
}

type WarningDetailProps = PlanProps & { readonly warning: PlanWarning; readonly wanted: boolean };

function WarningDetail({ plan, warning, wanted }: WarningDetailProps) {
  const { say } = useWording(planWording);
  const sentence = useWarningText();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!wanted) return;
    row.current?.scrollIntoView({ block: "center" });
    row.current?.focus({ preventScroll: true });
  }, [wanted]);
  const Icon = ICON[warning.severity];
  return (
    <li
      ref={row}
      tabIndex={-1}
      id={`warning-${warning.key}`}
      className={`warning warning-${warning.severity} ${wanted ? "is-wanted" : ""}`}
    >
      <span className="warning-severity">
        <Icon aria-hidden /> {say(`plan.severity.${warning.severity}`)}
      </span>
      <div className="warning-text">
        <p className="warning-sentence">{sentence(warning)}</p>
        <ConcernedFigures plan={plan} warning={warning} />
        <ul className="warning-items" aria-label={say("plan.warning.items")}>
          {withKeys(concernedItems(plan.content, warning), ({ id }) => id).map(({ key, item }) => (
            <Concerned key={key} plan={plan} item={item} />
          ))}
        </ul>
      </div>
    </li>
  );
}

/** The printed figures of the annex that the warning compares. */
function ConcernedFigures({ plan, warning }: Omit<WarningDetailProps, "wanted">) {
  const { say, decimal } = useWording(planWording);
  const cells = concernedCells(plan.content, warning);
  if (cells.length === 0) return null;
  return (
    <ul className="warning-cells" aria-label={say("plan.warning.cells")}>
      {withKeys(cells, ({ grid, area, period }) => `${grid} ${area} ${period}`).map(({ key, item }) => (
        <li key={key}>
          <span>{say("plan.warning.cell", { area: item.area, period: item.period })}</span>{" "}
          <strong>{item.value === null ? say("plan.grid.blank") : `${decimal(item.value)} ${item.unit}`}</strong>
        </li>
      ))}
    </ul>
  );
}

function Concerned({ plan, item }: PlanProps & { readonly item: ConcernedItem }) {
  const { say } = useWording(planWording);
  const boundOf = useBoundText();
  const { id, section, title, source } = item;
  const sentence = sentencePath(plan, id);
  const target = plan.content.targets.find((one) => one.id === id);
  return (
    <li>
      <PathLink to={planPath(plan.id, section)}>{say(`plan.warning.in.${section}`, { title })}</PathLink>
      {target && (
        <strong>
          {boundOf(target)} {target.unit}
        </strong>
      )}
      {source && (
        <span className="warning-source">
          {source.quote === undefined ? (
            say("plan.source.clause-only", { clause: source.clause ?? "" })
          ) : (
            <q>{source.quote}</q>
          )}
        </span>
      )}
      {sentence !== undefined && <PathLink to={sentence}>{say("plan.warning.sentence")}</PathLink>}
    </li>
  );
}
