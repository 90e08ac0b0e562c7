import { useWording } from "#screen";
import { boundText } from "../bound-text.ts";
import { planWording } from "../wording.ts";
import type { Figure, Indicator } from "./succession-view.ts";
import { successionWording } from "./wording.ts";

/** An indicator with its scope and every figure that its plan sets. */
export function IndicatorName({ name, scope }: Indicator) {
  const { say } = useWording(successionWording);
  return (
    <span className="indicator-name">
      {name}
      {scope !== null && <small className="plan-note"> {say("succession.scope", { scope })}</small>}
    </span>
  );
}

export function FigureList({ unit, figures }: Indicator) {
  const { say, decimal } = useWording(successionWording);
  const { say: sayPlan } = useWording(planWording);
  const text = ({ year, period, bound, falling }: Figure) => {
    const figure = boundText(bound, { decimal, about: (about) => sayPlan("plan.bound.about", { value: about }) });
    const value = falling ? sayPlan("plan.bound.down", { bound: figure }) : figure;
    if (year !== null) return say(`succession.figure.year.${period}`, { year: String(year), value, unit });
    return say(period === "annual" ? "succession.figure.annual" : "succession.figure", { value, unit });
  };
  return (
    <ul className="figure-list">
      {figures.map((figure) => (
        <li key={`${figure.itemId} ${figure.year} ${figure.period} ${JSON.stringify(figure.bound)}`}>{text(figure)}</li>
      ))}
    </ul>
  );
}
