import { Tag } from "antd";
import { useMemo } from "react";
import { type Column, DataTable, EmptyState, useWording } from "#screen";
import { FigureList, IndicatorName } from "./figure-list.tsx";
import type { NumberChange } from "./succession-view.ts";
import { successionWording } from "./wording.ts";

/** Every indicator of both plans: goes on with another figure, is new, is no longer set. */
export function ChangedNumbers({ numbers }: { readonly numbers: readonly NumberChange[] }) {
  const { say } = useWording(successionWording);
  const columns = useColumns();
  const counts = { kept: 0, new: 0, dropped: 0 };
  for (const { kind } of numbers) counts[kind] += 1;
  return (
    <section aria-labelledby="changed-numbers">
      <h2 id="changed-numbers">{say("succession.numbers")}</h2>
      <p>{say("succession.numbers.count", counts)}</p>
      <DataTable
        name="changed-numbers"
        label={say("succession.numbers")}
        rows={numbers}
        columns={columns}
        empty={<EmptyState title={say("succession.numbers.none")} />}
        rowKey={({ before, after }) => `${before?.key ?? ""} ${after?.key ?? ""}`}
        rowName={({ before, after }) => (after ?? before)?.name ?? ""}
      />
    </section>
  );
}

function useColumns(): readonly Column<NumberChange>[] {
  const { say, decimal } = useWording(successionWording);
  return useMemo(
    () => [
      {
        key: "indicator",
        title: say("succession.indicator"),
        value: ({ before, after }) => (after ?? before)?.name ?? "",
        render: ({ before, after }) => {
          const shown = after ?? before;
          return shown && <IndicatorName {...shown} />;
        },
      },
      {
        key: "kind",
        title: say("succession.kind"),
        value: ({ kind }) => say(`succession.kind.${kind}`),
        render: ({ kind }) => <Tag className={`change-${kind}`}>{say(`succession.kind.${kind}`)}</Tag>,
        filter: true,
      },
      {
        key: "before",
        title: say("succession.review.before"),
        value: ({ before }) => before?.name ?? "",
        render: ({ before }) => before && <FigureList {...before} />,
      },
      {
        key: "after",
        title: say("succession.review.after"),
        value: ({ after }) => after?.name ?? "",
        render: ({ after }) => after && <FigureList {...after} />,
      },
      {
        key: "difference",
        title: say("succession.difference"),
        value: ({ difference }) => (difference === null ? null : Number(difference)),
        render: ({ kind, difference, after }) => {
          if (kind !== "kept") return null;
          if (difference === null) return say("succession.difference.none");
          const sign = difference.startsWith("-") || Number(difference) === 0 ? "" : "+";
          const value = decimal(difference);
          const unit = after?.unit ?? "";
          return `${sign}${unit === "%" ? say("succession.points", { value }) : say("succession.figure", { value, unit })}`;
        },
        align: "right",
      },
    ],
    [say, decimal],
  );
}
