import { QuestionCircleOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useWording } from "#screen";
import { type RuleDraft, useRuleWords } from "./use-rule-words.ts";
import { ruleWording } from "./wording.ts";

export type RuleCardProps = {
  readonly rule: RuleDraft;
  readonly kind: string;
  readonly source: ReactNode;
};

/** One rule draft: what is paid to whom, under which condition, where it stands, and what is still open. */
export function RuleCard({ rule, kind, source }: RuleCardProps) {
  const { say } = useWording(ruleWording);
  const words = useRuleWords();
  return (
    <li className="rule-card">
      <div className="rule-head">
        <h3>{rule.subject === "" ? kind : rule.subject}</h3>
        <span className="rule-kind">{kind}</span>
        {source}
      </div>
      <p className="rule-sum">{words.sentence(rule)}</p>
      <RuleFacts rule={rule} />
      {rule.open.length === 0 ? (
        <p className="rule-settled">{say("rule.open.none")}</p>
      ) : (
        <details className="rule-open">
          <summary>
            <QuestionCircleOutlined aria-hidden /> {say("rule.open.count", { count: rule.open.length })}
          </summary>
          <ul aria-label={say("rule.open.title")}>
            {rule.open.map(({ code, text }) => (
              <li key={`${code} ${text}`}>{say(`rule.ask.${code}`, { text })}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function RuleFacts({ rule }: { readonly rule: RuleDraft }) {
  const { say } = useWording(ruleWording);
  const words = useRuleWords();
  const { condition, period, validity, rank, quota, instalments } = rule;
  const limits = [
    rank === null ? null : say("rule.rank", { rank }),
    quota === null ? null : say("rule.quota", { count: quota.count }),
  ].filter((part) => part !== null);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      say("rule.condition"),
      condition && (
        <ul className="rule-conditions" aria-label={say("rule.condition.all")}>
          {condition.thresholds.map((one) => (
            <li key={`${one.measure} ${one.op} ${one.value}`}>{words.threshold(one)}</li>
          ))}
          {condition.rest.map((text) => (
            <li key={text} className="rule-as-text">
              {text}
            </li>
          ))}
        </ul>
      ),
    ],
    [say("rule.period"), period && (period.kind === "other" ? period.text : say(`rule.period.${period.kind}`))],
    [say("rule.limits"), limits.length > 0 && limits.join(say("rule.comma"))],
    [say("rule.instalments"), instalments],
    [say("rule.validity"), validity && say("rule.validity.years", validity)],
  ];
  return (
    <dl className="rule-facts">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
