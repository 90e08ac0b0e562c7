import { editedIncentive, editedReference, editedTarget, editedTask } from "./edited-item.ts";
import { IncentiveFieldset } from "./incentive-fieldset.tsx";
import { ReferenceFieldset } from "./reference-fieldset.tsx";
import type { ItemContent } from "./review-view.ts";
import { TargetFieldset } from "./target-fieldset.tsx";
import { TaskFieldset } from "./task-fieldset.tsx";

/** What is corrected in a form of fields; tables have a grid of their own. */
export type FormContent = Exclude<ItemContent, { kind: "table" }>;

/** What the form shows of an item when it opens. */
export function formValues(content: FormContent): object {
  return { ...content.item, falling: "direction" in content.item };
}

/** The fields of an item by its kind, inside a form of antd. */
export function ItemFields({ content }: { readonly content: FormContent }) {
  switch (content.kind) {
    case "target":
      return <TargetFieldset />;
    case "task":
      return <TaskFieldset task={content.item} />;
    case "incentive":
      return <IncentiveFieldset />;
    case "reference":
      return <ReferenceFieldset />;
  }
}

/** The item with what stands in the form; id, quote and place stay. */
export function editedContent(content: FormContent, fields: object): ItemContent {
  switch (content.kind) {
    case "target":
      return { kind: "target", item: editedTarget(content.item, fields) };
    case "task":
      return { kind: "task", item: editedTask(content.item, fields) };
    case "incentive":
      return { kind: "incentive", item: editedIncentive(content.item, fields) };
    case "reference":
      return { kind: "reference", item: editedReference(content.item, fields) };
  }
}
