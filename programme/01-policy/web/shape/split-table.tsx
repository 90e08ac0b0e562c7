import { Checkbox, Input, Modal } from "antd";
import { useId, useState } from "react";
import { RefusalNotice, useWording } from "#screen";
import type { ItemContent, TableItem } from "../review-view.ts";
import { policyWording } from "../wording.ts";
import type { SplitDialogProps } from "./split-props.ts";

export type SplitTableProps = SplitDialogProps & {
  readonly table: TableItem;
  readonly onSplit: (parts: ItemContent[]) => void;
};

/** Takes a table apart by its rows: what is ticked becomes a second table. */
export function SplitTable({ table, desk, onSplit, onClose }: SplitTableProps) {
  const { say } = useWording(policyWording);
  const [moved, setMoved] = useState<ReadonlySet<number>>(new Set());
  const [titles, setTitles] = useState<readonly [string, string]>([table.title, table.title]);
  const part = (second: boolean): ItemContent => ({
    kind: "table",
    item: { ...table, title: titles[second ? 1 : 0], rows: table.rows.filter((_, at) => moved.has(at) === second) },
  });
  const move = (at: number) => {
    const next = new Set(moved);
    if (!next.delete(at)) next.add(at);
    setMoved(next);
  };
  const possible = moved.size > 0 && moved.size < table.rows.length;
  return (
    <Modal
      open
      width="min(720px, 96vw)"
      title={say("shape.split.title", { item: table.title })}
      okText={say("shape.split.confirm", { count: 2 })}
      okButtonProps={{ loading: desk.busy, disabled: !possible }}
      cancelText={say("policy.cancel")}
      onOk={() => onSplit([part(false), part(true)])}
      onCancel={onClose}
    >
      <TableTitle number={1} value={titles[0]} onChange={(title) => setTitles([title, titles[1]])} />
      <TableTitle number={2} value={titles[1]} onChange={(title) => setTitles([titles[0], title])} />
      <ul className="split-rows">
        {table.rows.map((row, at) => {
          const name = `${row.indicator} ${row.label}`;
          return (
            <li key={name}>
              <Checkbox
                checked={moved.has(at)}
                onChange={() => move(at)}
                aria-label={say("shape.split.move-row", { row: name })}
              >
                {say("shape.split.second")}
              </Checkbox>
              <span>{name}</span>
            </li>
          );
        })}
      </ul>
      <RefusalNotice refusal={desk.refusal} />
    </Modal>
  );
}

type TitleProps = { readonly number: number; readonly value: string; readonly onChange: (title: string) => void };

function TableTitle({ number, value, onChange }: TitleProps) {
  const { say } = useWording(policyWording);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{say("shape.split.part", { number })}</label>
      <Input id={id} value={value} maxLength={1000} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
