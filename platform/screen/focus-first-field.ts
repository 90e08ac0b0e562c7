/**
 * Puts the cursor where one types when a dialog has opened: antd leaves it on the closing cross, and what is typed would be lost.
 * For `afterOpenChange` of a dialog.
 */
export function focusFirstField(open: boolean): void {
  if (!open) return;
  const bodies = document.querySelectorAll<HTMLElement>(".ant-modal-body");
  const field = bodies
    .item(bodies.length - 1)
    ?.querySelector<HTMLElement>("input:not([disabled]), textarea:not([disabled])");
  field?.focus();
}
