import { Input, Modal, Select } from "antd";
import { useState } from "react";
import { RefusalNotice, ScrollRegion, useWording } from "#screen";
import { cellTexts, editedTable, type TableFields, unreadableCells } from "./edited-item.ts";
import { moveInGrid } from "./grid-keys.ts";
import type { ItemDialogProps } from "./reject-dialog.tsx";
import type { TableItem } from "./review-view.ts";
import { policyWording } from "./wording.ts";

export type TableEditorProps = ItemDialogProps & {
  readonly table: TableItem;
  readonly onSave: (table: TableItem) => void;
};

/** Corrects a decomposition table: what each row counts, and every cell. */
export function TableEditor({ table, desk, onSave, onClose }: TableEditorProps) {
  const { say } = useWording(policyWording);
  const [fields, setFields] = useState<TableFields>(() => ({
    title: table.title,
    rows: table.rows,
    cells: cellTexts(table),
  }));
  const wrong = unreadableCells(fields.cells);
  return (
    <Modal
      open
      width="min(1200px, 96vw)"
      title={say("policy.edit.title", { item: table.title })}
      okText={say("policy.edit.save")}
      okButtonProps={{ loading: desk.busy, disabled: wrong.length > 0 }}
      cancelText={say("policy.cancel")}
      onOk={() => onSave(editedTable(table, fields))}
      onCancel={onClose}
    >
      <blockquote className="item-quote">{table.quote}</blockquote>
      <p className="table-hint">{say("shape.table.keys")}</p>
      <TableGrid table={table} fields={fields} onChange={setFields} />
      {wrong.length > 0 && (
        <p className="field-problem" role="alert">
          {say("policy.table.not-figures", { count: wrong.length })}
        </p>
      )}
      <RefusalNotice refusal={desk.refusal} />
    </Modal>
  );
}

type TableGridProps = {
  readonly table: TableItem;
  readonly fields: TableFields;
  readonly onChange: (fields: TableFields) => void;
};

function TableGrid({ table, fields, onChange }: TableGridProps) {
  const { say } = useWording(policyWording);
  return (
    <ScrollRegion label={table.title} className="table-editor">
      <table onKeyDown={moveInGrid}>
        <thead>
          <tr>
            <th scope="col">{say("policy.table.indicator")}</th>
            <th scope="col">{say("policy.table.label")}</th>
            <th scope="col">{say("policy.target.unit")}</th>
            <th scope="col">{say("policy.table.measure")}</th>
            {table.regions.map((region) => (
              <th key={region} scope="col">
                {region}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <GridRow key={`${row.indicator} ${row.label}`} at={at} table={table} fields={fields} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const MEASURES = ["annual", "plan_total", "stock"] as const;

function GridRow({ at, table, fields, onChange }: TableGridProps & { readonly at: number }) {
  const { say } = useWording(policyWording);
  const row = fields.rows[at];
  const label = table.rows[at]?.label ?? "";
  if (!row) return null;
  const change = (part: Partial<typeof row>) =>
    onChange({ ...fields, rows: fields.rows.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const type = (column: number, text: string) =>
    onChange({
      ...fields,
      cells: fields.cells.map((cells, index) =>
        index === at ? cells.map((cell, here) => (here === column ? text : cell)) : cells,
      ),
    });
  const of = (column: string) => say("policy.table.cell", { row: `${row.indicator} ${label}`, column });
  return (
    <tr>
      <td data-cell={`${at} 0`}>
        <Input
          className="cell-name"
          aria-label={of(say("policy.table.indicator"))}
          value={row.indicator}
          onChange={(event) => change({ indicator: event.target.value })}
        />
      </td>
      <th scope="row">{label}</th>
      <td data-cell={`${at} 1`}>
        <Input
          className="cell-unit"
          aria-label={of(say("policy.target.unit"))}
          value={row.unit}
          onChange={(event) => change({ unit: event.target.value })}
        />
      </td>
      <td data-cell={`${at} 2`}>
        <Select
          className="cell-measure"
          aria-label={of(say("policy.table.measure"))}
          value={row.measure}
          options={MEASURES.map((value) => ({ value, label: say(`policy.measure.${value}`) }))}
          onChange={(measure) => change({ measure })}
        />
      </td>
      {table.regions.map((region, column) => (
        <td key={region} data-cell={`${at} ${column + 3}`}>
          <Input
            className="cell-figure"
            inputMode="decimal"
            aria-label={of(region)}
            status={unreadableCells([[fields.cells[at]?.[column] ?? ""]]).length > 0 ? "error" : ""}
            value={fields.cells[at]?.[column] ?? ""}
            onChange={(event) => type(column, event.target.value)}
          />
        </td>
      ))}
    </tr>
  );
}
