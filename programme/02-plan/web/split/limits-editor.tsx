import { CloseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useWording } from "#screen";
import { NewLimit, type NewLimitProps } from "./new-limit.tsx";
import { useConstraintText } from "./use-constraint-text.ts";
import { splitWording } from "./wording.ts";

/** Floors and ceilings, by cell, area or year. */
export function LimitsEditor(props: NewLimitProps) {
  const { draft, onChange } = props;
  const { say } = useWording(splitWording);
  const textOf = useConstraintText(draft);
  return (
    <section className="split-limits" aria-labelledby="split-limits">
      <h3 id="split-limits">{say("split.limits")}</h3>
      {draft.limits.length === 0 ? (
        <p className="plan-note">{say("split.limits.none")}</p>
      ) : (
        <ul>
          {draft.limits.map((limit) => {
            const text = textOf({ ...limit, type: limit.sort });
            return (
              <li key={JSON.stringify(limit)}>
                {text}
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined aria-hidden />}
                  aria-label={say("split.limit.remove", { limit: text })}
                  onClick={() => onChange({ ...draft, limits: draft.limits.filter((one) => one !== limit) })}
                />
              </li>
            );
          })}
        </ul>
      )}
      <NewLimit {...props} />
    </section>
  );
}
