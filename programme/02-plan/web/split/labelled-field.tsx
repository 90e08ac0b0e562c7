import { type ReactNode, useId } from "react";

type LabelledFieldProps = { readonly label: string; readonly children: (id: string) => ReactNode };

/** A label above its control. */
export function LabelledField({ label, children }: LabelledFieldProps) {
  const id = useId();
  return (
    <div className="split-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
