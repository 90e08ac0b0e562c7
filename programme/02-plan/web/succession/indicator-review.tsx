import { Button, Tag } from "antd";
import { api } from "#contract";
import { RefusalNotice, useAnnounce, useApiMutation, useWording } from "#screen";
import { FigureList, IndicatorName } from "./figure-list.tsx";
import type { Indicator, Match, Report } from "./succession-view.ts";
import { successionWording } from "./wording.ts";

type Decision = Pick<Match, "before" | "after"> & { readonly decision: "joined" | "apart" };
type ReviewProps = { readonly planId: string; readonly report: Report; readonly mayDecide: boolean };

/** Pairs that may be one indicator. Until a person joins them they are two. */
export function IndicatorReview({ planId, report, mayDecide }: ReviewProps) {
  const { say } = useWording(successionWording);
  const announce = useAnnounce();
  const deciding = useApiMutation(
    (body: Decision) => api.POST("/api/plans/{planId}/succession/decisions", { params: { path: { planId } }, body }),
    { refreshes: [["plans", "succession", planId]] },
  );
  const decide = async (decision: Decision) => {
    const done = await deciding.run(decision);
    if (done.ok) announce(say(decision.decision === "joined" ? "succession.joined" : "succession.kept-apart"));
  };
  const open = report.matches.filter(({ state }) => state === "proposed");
  const decided = report.matches.filter(({ state, reason }) => state !== "proposed" && reason !== "same");
  const pair = (match: Match) => (
    <MatchRow
      key={`${match.before} ${match.after}`}
      match={match}
      report={report}
      busy={deciding.busy}
      onDecide={
        mayDecide ? (decision) => void decide({ before: match.before, after: match.after, decision }) : undefined
      }
    />
  );
  return (
    <section className="sheet indicator-review" aria-labelledby="indicator-review">
      <h2 id="indicator-review">{say("succession.review")}</h2>
      <p>{open.length === 0 ? say("succession.review.none") : say("succession.review.explain")}</p>
      <RefusalNotice refusal={deciding.refusal} />
      {open.length > 0 && <ul className="match-list">{open.map(pair)}</ul>}
      {decided.length > 0 && (
        <details>
          <summary>{say("succession.decided")}</summary>
          <ul className="match-list">{decided.map(pair)}</ul>
        </details>
      )}
    </section>
  );
}

type MatchRowProps = {
  readonly match: Match;
  readonly report: Report;
  readonly busy: boolean;
  readonly onDecide: ((decision: "joined" | "apart") => void) | undefined;
};

function MatchRow({ match, report, busy, onDecide }: MatchRowProps) {
  const { say } = useWording(successionWording);
  const before = report.before.find(({ key }) => key === match.before);
  const after = report.after.find(({ key }) => key === match.after);
  if (!before || !after) return null;
  const of = (verb: string) => `${verb}: ${before.name} / ${after.name}`;
  return (
    <li className="match-row">
      <MatchSide label={say("succession.review.before")} indicator={before} />
      <MatchSide label={say("succession.review.after")} indicator={after} />
      <p className="match-reason">
        <Tag>{say(`succession.reason.${match.reason}`)}</Tag>
        {match.state !== "proposed" && <Tag>{say(`succession.state.${match.state}`)}</Tag>}
      </p>
      {onDecide && (
        <p className="match-ways">
          {match.state !== "joined" && (
            <Button disabled={busy} aria-label={of(say("succession.join"))} onClick={() => onDecide("joined")}>
              {say("succession.join")}
            </Button>
          )}
          {match.state !== "apart" && (
            <Button disabled={busy} aria-label={of(say("succession.apart"))} onClick={() => onDecide("apart")}>
              {say("succession.apart")}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}

function MatchSide({ label, indicator }: { readonly label: string; readonly indicator: Indicator }) {
  return (
    <div className="match-side">
      <span className="plan-link-label">{label}</span>
      <IndicatorName {...indicator} />
      <FigureList {...indicator} />
    </div>
  );
}
