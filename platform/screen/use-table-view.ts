import { useMemo, useState } from "react";
import { recall, remember } from "./remembered.ts";
import { isSameView, readView, type TableView } from "./table-view.ts";

/** The view of one table, remembered in this browser under the table's name. */
export function useTableView(name: string, columns: readonly { key: string; hidden?: boolean }[]) {
  const stored = `view.${name}`;
  const usual = useMemo<TableView>(
    () => ({ hidden: columns.filter(({ hidden }) => hidden).map(({ key }) => key), sort: null, filters: {} }),
    [columns],
  );
  const [view, setView] = useState<TableView>(() =>
    readView(
      recall(stored),
      columns.map(({ key }) => key),
      usual,
    ),
  );
  const change = (next: Partial<TableView>) => {
    const changed = { ...view, ...next };
    remember(stored, isSameView(changed, usual) ? null : JSON.stringify(changed));
    setView(changed);
  };
  return { view, change, reset: () => change(usual), isUsual: isSameView(view, usual) };
}
