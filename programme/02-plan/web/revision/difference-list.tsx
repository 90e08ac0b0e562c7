import { Checkbox } from "antd";
import { useWording } from "#screen";
import type { Difference } from "./revision-view.ts";
import { type DifferenceText, useDifferenceText } from "./use-difference-text.ts";
import { revisionWording } from "./wording.ts";

/** How rows are ticked; without it the list is only read. */
export type Ticking = {
  readonly ticked: ReadonlySet<string>;
  /** Differences that follow from others and have no tick of their own. */
  readonly derived: ReadonlySet<string>;
  readonly onTick: (key: string, on: boolean) => void;
};

export type DifferenceListProps = {
  readonly label: string;
  readonly differences: readonly Difference[];
  readonly ticking?: Ticking;
  /** For conflicts: the version both sides started from, and the value it had. */
  readonly base?: { readonly version: number; readonly valueOf: (key: string) => unknown };
};

/** Differences one below the other: what, the old value struck out, the new one, and a sign for what kind of change it is. */
export function DifferenceList({ label, differences, ticking, base }: DifferenceListProps) {
  const texts = useDifferenceText();
  return (
    <ul className="differences" aria-label={label}>
      {differences.map((difference) => (
        <DifferenceRow
          key={difference.key}
          difference={difference}
          texts={texts}
          alone={base !== undefined}
          {...(ticking ? { ticking } : {})}
          {...(base ? { base } : {})}
        />
      ))}
    </ul>
  );
}

const SIGN = { added: "added", removed: "removed", field: "changed", cell: "changed", order: "order" } as const;

type RowProps = Pick<DifferenceListProps, "ticking" | "base"> & {
  readonly difference: Difference;
  readonly texts: DifferenceText;
  /** Says what its entry is, since no heading does. */
  readonly alone: boolean;
};

function DifferenceRow({ difference, texts, alone, ticking, base }: RowProps) {
  const { say } = useWording(revisionWording);
  const { key, needs = [] } = difference;
  const sentence = texts.sentence(difference);
  const shown = alone ? sentence : texts.place(difference);
  const waiting = ticking !== undefined && needs.some((one) => !ticking.ticked.has(one));
  const follows = ticking?.derived.has(key) ?? false;
  const sign = follows ? "total" : SIGN[difference.change];
  return (
    <li className={`difference is-${sign} ${base ? "is-conflict" : ""}`}>
      {ticking && !follows ? (
        <Checkbox
          checked={ticking.ticked.has(key) && !waiting}
          disabled={waiting}
          onChange={(event) => ticking.onTick(key, event.target.checked)}
          aria-label={say("revision.take", { what: sentence })}
        >
          {shown}
        </Checkbox>
      ) : (
        <span className={ticking ? "difference-what is-derived" : "difference-what"}>{shown}</span>
      )}
      <span className="difference-sign">{base ? say("revision.conflict") : say(`revision.sign.${sign}`)}</span>
      <Values difference={difference} texts={texts} />
      {base && texts.named(difference) && (
        <span className="difference-base">
          {say("revision.base-value", { base: base.version, value: texts.value(difference, base.valueOf(key)) })}
        </span>
      )}
      {waiting && <span className="difference-base">{say("revision.needs")}</span>}
    </li>
  );
}

function Values({ difference, texts }: { readonly difference: Difference; readonly texts: DifferenceText }) {
  const { say } = useWording(revisionWording);
  const { change, from, to, unit = "" } = difference;
  if (change === "order" || !texts.named(difference)) return null;
  return (
    <span className="difference-values">
      {change !== "added" && (
        <del>
          <span className="for-screen-readers">{say("revision.old")} </span>
          {texts.value(difference, from)}
        </del>
      )}
      {change !== "added" && change !== "removed" && <span aria-hidden> → </span>}
      {change !== "removed" && (
        <ins>
          <span className="for-screen-readers">{say("revision.new")} </span>
          {texts.value(difference, to)}
        </ins>
      )}
      {unit !== "" && <span className="difference-unit"> {unit}</span>}
    </span>
  );
}
