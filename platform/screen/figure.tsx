import { type Source, SourceQuote } from "./source-quote.tsx";
import { useWording } from "./speech.ts";
import { screenWording } from "./wording.ts";

export type FigureProps = {
  /** An exact decimal text, a number, or null when there is none. */
  readonly value: string | number | null;
  readonly unit?: string | null | undefined;
  /** ≥, ≤, about … as it stands before the figure. */
  readonly sign?: string | undefined;
  readonly source?: Source | undefined;
  /** What the figure says, for the name of the source button. */
  readonly of: string;
};

/** A figure with its unit in figures of equal width, and where it comes from. */
export function Figure({ value, unit, sign, source, of }: FigureProps) {
  const { say, decimal } = useWording(screenWording);
  return (
    <span className="figure">
      {value === null ? (
        <span className="figure-none">{say("screen.none")}</span>
      ) : (
        <span>
          {sign && <span className="figure-sign">{sign}</span>}
          <span className="figure-value">{decimal(String(value))}</span>
          {unit && <span className="figure-unit">{unit}</span>}
        </span>
      )}
      {source && <SourceQuote source={source} of={of} />}
    </span>
  );
}
