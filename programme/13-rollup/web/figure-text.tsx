import { useLanguage, useWording } from "#screen";
import { type Actual, type Definition, measureText, percent, placesOf, shortened } from "./indicator-view.ts";
import { rollupWording } from "./wording.ts";

/** A label in the language of the screen. */
export function useLabel(): (label: { readonly zh: string; readonly en: string }) => string {
  const [language] = useLanguage();
  return (label) => (language === "en" ? label.en : label.zh);
}

type FigureProps = { readonly definition: Definition; readonly figure: Actual };

/** The figure in its unit, or why there is none. */
export function FigureValue({ definition, figure }: FigureProps) {
  const { say, decimal } = useWording(rollupWording);
  if (figure.value === null)
    return <span className="rollup-soft">{say(`rollup.doubt.${figure.doubt ?? "nothing-known"}`)}</span>;
  return (
    <span>
      <span className="rollup-value">{decimal(shortened(figure.value, placesOf(definition)))}</span> {definition.unit}
    </span>
  );
}

/** What stands under a figure: the other of its two rates, and that too few are known. */
export function FigureNotes({ definition, figure }: FigureProps) {
  const { say, decimal } = useWording(rollupWording);
  const other = definition.main === "mean" ? figure.pooled : figure.mean;
  const value = other === null ? null : `${decimal(shortened(other, placesOf(definition)))} ${definition.unit}`;
  return (
    <>
      {value !== null && (
        <div className="rollup-soft">
          {definition.main === "mean" ? say("rollup.other.pooled", { value }) : say("rollup.other.mean", { value })}
        </div>
      )}
      {figure.doubt === "few-known" && <div className="rollup-doubt">{say("rollup.doubt.few-known")}</div>}
    </>
  );
}

/** Of how many enterprises the figure is known, and what stands over and under its line. */
export function FigureBasis({ definition, figure }: FigureProps) {
  const { say, number, decimal } = useWording(rollupWording);
  const shown = (value: string, unit: string) => {
    const text = measureText(value, unit, "area");
    return `${decimal(text.value)} ${text.unit}`.trim();
  };
  const { numerator, denominator, formula } = definition;
  return (
    <>
      {say("rollup.known", { known: number(figure.known), inScope: number(figure.inScope) })}
      {formula === "ratio" && figure.denominator !== null && figure.known > 0 && (
        <div className="rollup-soft">
          {say("rollup.fraction", {
            numerator: shown(figure.numerator, numerator?.unit ?? ""),
            denominator: shown(figure.denominator, denominator?.unit ?? ""),
          })}
        </div>
      )}
    </>
  );
}

/** Which share of what is known has the evidence that the definition asks for. */
export function FigureEvidence({ definition, figure }: FigureProps) {
  const { say, number } = useWording(rollupWording);
  if (definition.formula === "members" || figure.known === 0) return <>{say("rollup.none")}</>;
  const share = number(percent(figure.proven, figure.known));
  return <>{say("rollup.proven", { tier: definition.evidenceMin, share })}</>;
}
