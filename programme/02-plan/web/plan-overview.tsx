import { api } from "#contract";
import { ConfirmAction, PathLink, useAnnounce, useApiMutation, useWording, WarningList } from "#screen";
import { formatPeriod } from "#wording";
import { type PlanView, planPath } from "./plan-view.ts";
import { planWording } from "./wording.ts";

type PlanProps = { readonly plan: PlanView };

/** The plan at a glance: what does not fit first, then the document's own data, counts and history. */
export function PlanOverview({ plan }: PlanProps) {
  const { say } = useWording(planWording);
  return (
    <div className="stack">
      <section aria-labelledby="overview-warnings">
        <h2 id="overview-warnings">{say("plan.overview.warnings")}</h2>
        {plan.warnings.length === 0 ? (
          <p className="sheet">{say("plan.overview.no-warnings")}</p>
        ) : (
          <WarningList
            label={say("plan.overview.warnings")}
            warnings={plan.warnings.map((warning) => ({
              ...warning,
              to: `${planPath(plan.id, "warnings")}?key=${encodeURIComponent(warning.key)}`,
            }))}
          />
        )}
      </section>
      <Counts plan={plan} />
      <About plan={plan} />
      <History plan={plan} />
    </div>
  );
}

const COUNTED = ["targets", "grid", "tasks", "incentives", "references"] as const;

function Counts({ plan: { id, content } }: PlanProps) {
  const { say, number } = useWording(planWording);
  const count = (section: (typeof COUNTED)[number]) =>
    section === "grid" ? content.grids.length : content[section].length;
  return (
    <ul className="plan-counts" aria-label={say("plan.overview.counts")}>
      {COUNTED.map((section) => (
        <li key={section}>
          <PathLink to={planPath(id, section)}>
            <span className="plan-count">{number(count(section))}</span>
            <span>{say(`plan.section.${section}`)}</span>
          </PathLink>
        </li>
      ))}
    </ul>
  );
}

function About({ plan }: PlanProps) {
  const { say, date, moment } = useWording(planWording);
  const { about } = plan.content;
  const comma = say("plan.comma");
  const facts: readonly (readonly [string, string | null])[] = [
    [say("plan.about.title"), about.title],
    [say("plan.about.numbers"), about.documentNumbers.join(comma)],
    [say("plan.about.issuers"), about.issuers.join(comma)],
    [say("plan.about.date"), about.issuedOn && date(about.issuedOn)],
    [say("plan.about.period"), formatPeriod(plan.periodFrom, plan.periodTo)],
    [say("plan.about.region"), about.region?.name ?? plan.areaName],
    [say("plan.about.level"), about.level && say(`plan.level.${about.level}`)],
    [
      say("plan.about.published"),
      say("plan.about.published.value", { name: plan.publishedByName, at: moment(plan.publishedAt) }),
    ],
  ];
  return (
    <section className="sheet" aria-labelledby="overview-about">
      <h2 id="overview-about">{say("plan.overview.about")}</h2>
      <dl className="plan-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || say("plan.none")}</dd>
          </div>
        ))}
      </dl>
      <p className="plan-hash">{say("plan.about.hash", { hash: plan.contentHash.slice(0, 16) })}</p>
      {plan.documentId !== null && plan.mayOpenDocument && (
        <PathLink to={`/policy/${plan.documentId}`}>{say("plan.about.document")}</PathLink>
      )}
      {plan.documentId === null && <p className="plan-note">{say("plan.about.no-document")}</p>}
    </section>
  );
}

function History({ plan }: PlanProps) {
  const { say } = useWording(planWording);
  return (
    <section className="sheet" aria-labelledby="overview-history">
      <h2 id="overview-history">{say("plan.overview.history")}</h2>
      <ol className="plan-history">
        {plan.history.map(({ type, version, reason, byName: name, at }) => (
          <li key={`${type} ${at}`}>
            {type === "published"
              ? say("plan.history.published", { version, name, at })
              : say("plan.history.withdrawn", { name, at, reason })}
          </li>
        ))}
      </ol>
      {plan.mayWithdraw && <Withdraw plan={plan} />}
    </section>
  );
}

function Withdraw({ plan: { id: planId, title } }: PlanProps) {
  const { say } = useWording(planWording);
  const announce = useAnnounce();
  const withdrawing = useApiMutation(
    (reason: string) => api.POST("/api/plans/{planId}/withdrawal", { params: { path: { planId } }, body: { reason } }),
    { refreshes: [["plans"], ["home"]] },
  );
  return (
    <ConfirmAction
      label={say("plan.withdraw")}
      title={say("plan.withdraw.title", { title })}
      explain={<p>{say("plan.withdraw.explain")}</p>}
      danger
      needsReason
      onConfirm={async (reason) => {
        const result = await withdrawing.run(reason);
        if (result.ok) announce(say("plan.withdraw.done"));
        return result;
      }}
    />
  );
}
