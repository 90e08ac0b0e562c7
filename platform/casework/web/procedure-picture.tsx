import { drawProcedure, type Procedure } from "#casework";
import { ScrollRegion, useWording } from "#screen";
import { type ProcedureView, placeOf } from "./case-view.ts";
import { useLabels } from "./use-labels.ts";
import { caseworkWording } from "./wording.ts";

type PictureProps = {
  readonly procedure: ProcedureView;
  /** Where a case is now. */
  readonly here?: string | null;
  /** Steps that the case has passed. */
  readonly passed?: readonly string[];
};

/** A procedure as a picture, and in words beside it: who acts, within what time, and where each action leads. */
export function ProcedurePicture({ procedure, here = null, passed = [] }: PictureProps) {
  const { say } = useWording(caseworkWording);
  const { label } = useLabels();
  const name = label(procedure.label);
  return (
    <div className="procedure-picture">
      <ScrollRegion label={say("casework.picture.label", { name })}>
        <Drawing procedure={procedure} here={here} passed={passed} />
      </ScrollRegion>
      <InWords procedure={procedure} here={here} />
    </div>
  );
}

function Drawing({ procedure, here, passed }: Required<PictureProps>) {
  const { say } = useWording(caseworkWording);
  const { label, who, limit } = useLabels();
  const { width, height, places, arrows } = drawProcedure(procedure as Procedure);
  const stateOf = (id: string) => (id === here ? "here" : passed.includes(id) ? "passed" : "ahead");
  return (
    <svg
      className="procedure-drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={say("casework.picture.label", { name: label(procedure.label) })}
    >
      <defs>
        <marker id="arrow-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M 0 0 L 8 4 L 0 8 z" />
        </marker>
      </defs>
      {arrows.map(({ from, to, kind, path }) => (
        <path key={`${from} ${to}`} className={`way way-${kind}`} d={path} markerEnd="url(#arrow-end)" />
      ))}
      {places.map(({ id, isEnd, x, y, width: wide, height: high }) => {
        const step = procedure.steps.find((one) => one.id === id);
        return (
          <g key={id} className={`place ${isEnd ? "place-end" : "place-step"} place-${stateOf(id)}`}>
            <rect x={x} y={y} width={wide} height={high} rx={isEnd ? high / 2 : 6} />
            <text x={x + wide / 2} y={y + (step ? 25 : high / 2 + 5)} textAnchor="middle">
              {label(placeOf(procedure, id))}
            </text>
            {step && (
              <text className="place-who" x={x + wide / 2} y={y + 46} textAnchor="middle">
                {`${who(step)} · ${limit(step)}`}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function InWords({ procedure, here }: { readonly procedure: ProcedureView; readonly here: string | null }) {
  const { say } = useWording(caseworkWording);
  const { label, who, limit } = useLabels();
  return (
    <ol className="procedure-words">
      {procedure.steps.map((step) => (
        <li key={step.id} aria-current={step.id === here ? "step" : undefined}>
          <strong>{label(step.label)}</strong>
          {step.id === here && <em> {say("casework.picture.here")}</em>}
          <span className="quiet">{` ${who(step)} · ${limit(step)}`}</span>
          <ul>
            {step.actions.map((action) => (
              <li key={action.id}>
                {say("casework.picture.action", {
                  label: label(action.label),
                  to: label(placeOf(procedure, action.to)),
                })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
