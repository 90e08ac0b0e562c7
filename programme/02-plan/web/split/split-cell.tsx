import { LockFilled } from "@ant-design/icons";
import { useWording } from "#screen";
import { differenceFrom } from "../../domain/split/typed-figure.ts";
import { FigureInput } from "./figure-input.tsx";
import { splitWording } from "./wording.ts";

export type SplitCellProps = {
  readonly area: string;
  readonly year: number;
  readonly row: number;
  readonly column: number;
  /** What a person settled; empty when nobody did. */
  readonly lock: string;
  /** What was computed. */
  readonly figure: string | undefined;
  readonly share: string | undefined;
  /** Of the former split; undefined when it is not compared with. */
  readonly former: string | null | undefined;
  readonly disabled: boolean;
  readonly clashes: boolean;
  readonly onLock: (figure: string) => void;
  /** Several cells pasted from a sheet. */
  readonly onPaste: (text: string) => void;
};

/** One figure of the split: typing locks it, clearing or the lock's button frees it. */
export function SplitCell(props: SplitCellProps) {
  const { area, year, row, column, lock, figure, share, disabled, clashes, onLock, onPaste } = props;
  const { say, decimal } = useWording(splitWording);
  const locked = lock !== "";
  return (
    <td
      className={`split-cell ${locked ? "is-locked" : ""} ${clashes ? "is-clashing" : ""}`}
      title={share === undefined ? undefined : say("split.share", { value: decimal(share) })}
    >
      <span className="split-cell-line">
        {locked && (
          <button
            type="button"
            className="split-unlock"
            aria-label={say("split.unlock", { area, year })}
            onClick={() => onLock("")}
          >
            <LockFilled aria-hidden />
          </button>
        )}
        <FigureInput
          label={say(locked ? "split.cell.locked" : "split.cell.of", { area, year })}
          value={locked ? lock : (figure ?? "")}
          row={row}
          column={column}
          disabled={disabled}
          invalid={clashes}
          onCommit={onLock}
          onPaste={onPaste}
        />
      </span>
      <Former former={props.former} now={locked ? lock : figure} />
    </td>
  );
}

function Former({ former, now }: { readonly former: string | null | undefined; readonly now: string | undefined }) {
  const { say, decimal } = useWording(splitWording);
  if (former === null || former === undefined) return null;
  const difference = now === undefined || now === "" ? undefined : differenceFrom(former, now);
  const sign = difference === undefined || difference.startsWith("-") ? "" : "+";
  return (
    <span className="split-former">
      {say("split.former", { value: decimal(former) })}
      {difference !== undefined && difference !== "0" && (
        <b>
          {" "}
          {sign}
          {decimal(difference)}
        </b>
      )}
    </span>
  );
}
