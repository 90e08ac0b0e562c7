import type { ReactNode } from "react";

export type EmptyStateProps = {
  readonly title: string;
  /** What to do next, in a sentence. */
  readonly explain?: string;
  /** The button or link that does it. */
  readonly action?: ReactNode;
};

/** Where a list will be: says that it is empty and what to do next. */
export function EmptyState({ title, explain, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {explain && <p>{explain}</p>}
      {action}
    </div>
  );
}
