import { CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from "@ant-design/icons";
import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { PathLink } from "./path-link.tsx";
import { useCodeWording, useWording } from "./speech.ts";
import { screenWording } from "./wording.ts";

export type WarningSeverity = "error" | "warning" | "notice";

/** Something that does not fit together, worded from `warning.<code>` with its facts and figures filled in. */
export type WarningEntry = {
  readonly key: string;
  readonly code: string;
  readonly severity: WarningSeverity;
  readonly facts: { readonly [name: string]: unknown };
  readonly expected?: string | null;
  readonly actual?: string | null;
  readonly difference?: string | null;
  readonly unit?: string | null;
  /** Where it is, for example plan and area. */
  readonly context?: ReactNode;
  /** The page that shows it. */
  readonly to?: string;
  /** More that can be done about it: sources, buttons. */
  readonly extra?: ReactNode;
};

const ICON = { error: CloseCircleFilled, warning: ExclamationCircleFilled, notice: InfoCircleFilled } as const;
const ORDER: readonly WarningSeverity[] = ["error", "warning", "notice"];

export type WarningListProps = {
  readonly warnings: readonly WarningEntry[];
  /** Names the list. */
  readonly label: string;
};

/**
 * What is wrong, worst first; the severity is written out, never told by colour alone. An address that ends in
 * `#warning-<key>` comes to that warning.
 */
export function WarningList({ warnings, label }: WarningListProps) {
  const sorted = [...warnings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  return (
    <ul className="warnings" aria-label={label}>
      {sorted.map((warning) => (
        <WarningItem key={warning.key} warning={warning} />
      ))}
    </ul>
  );
}

function WarningItem({ warning }: { readonly warning: WarningEntry }) {
  const { say } = useWording(screenWording);
  const sentence = useWarningSentence()(warning);
  const Icon = ICON[warning.severity];
  const id = `warning-${warning.key}`;
  const item = useRef<HTMLLIElement>(null);
  const isSought = useLocation({ select: ({ hash }) => hash === id });
  useEffect(() => {
    if (isSought) item.current?.scrollIntoView({ block: "center" });
  }, [isSought]);
  return (
    <li
      ref={item}
      className={`warning warning-${warning.severity}`}
      id={id}
      aria-current={isSought ? "true" : undefined}
    >
      <span className="warning-severity">
        <Icon aria-hidden /> {say(`screen.severity.${warning.severity}`)}
      </span>
      <div className="warning-text">
        <p>{sentence}</p>
        {warning.context && <p className="warning-context">{warning.context}</p>}
      </div>
      {(warning.to || warning.extra) && (
        <div className="warning-actions">
          {warning.extra}
          {warning.to && (
            <PathLink to={warning.to} aria-label={say("screen.warning.open-this", { sentence })}>
              {say("screen.warning.open")}
            </PathLink>
          )}
        </div>
      )}
    </li>
  );
}

/** Words one warning as a text. */
function useWarningSentence(): (warning: WarningEntry) => string {
  const { say, decimal } = useWording(screenWording);
  const sayCode = useCodeWording();
  return ({ code, facts, expected, actual, difference, unit }) => {
    const figures = Object.entries({ expected, actual, difference }).map(([name, value]) => [
      name,
      value && decimal(value),
    ]);
    return (
      sayCode(`warning.${code}`, { ...facts, ...Object.fromEntries(figures), unit: unit || [] }) ??
      say("screen.warning.unworded", { code })
    );
  };
}
