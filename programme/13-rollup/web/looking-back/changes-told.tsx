import { PathLink, ScrollRegion, useWording } from "#screen";
import { FigureValue } from "../figure-text.tsx";
import type { Actual, Definition } from "../indicator-view.ts";
import { PartChange, ValueChange } from "./change-text.tsx";
import type { Changes } from "./change-view.ts";
import { UnitTable } from "./unit-table.tsx";
import { lookingBackWording } from "./wording.ts";

type ToldProps = {
  readonly definition: Definition;
  readonly told: Changes;
  readonly suffixOf: (next: { readonly areaId: number }) => string;
};

/** The figure then and later, what happened between, by cause, by enterprise and by area. */
export function ChangesTold({ definition, told, suffixOf }: ToldProps) {
  const { say, decimal } = useWording(lookingBackWording);
  const { since, before, after } = told;
  const shown = (value: string | null) => (value === null ? say("looking-back.outside") : decimal(value));
  const frozen = since.frozen;
  const again = told.redefined?.before ?? before;
  return (
    <>
      <div className="changes-both" role="status">
        <Side title={<MomentText moment={since} />} definition={definition} figure={before} />
        <span aria-hidden="true">→</span>
        <Side title={<MomentText moment={told.until} />} definition={definition} figure={after} />
        <strong className="changes-by">
          <ValueChange definition={definition} value={told.change.value} />
        </strong>
      </div>
      {frozen && (
        <p className="rollup-soft">
          {frozen.value === again.value && frozen.numerator === again.numerator
            ? say("looking-back.intact")
            : say("looking-back.differs", { value: shown(frozen.value), again: shown(again.value) })}
        </p>
      )}
      {told.redefined && (
        <p className="rollup-doubt">
          {say("looking-back.redefined", {
            version: String(told.redefined.version),
            value: shown(told.redefined.before.value),
          })}
        </p>
      )}
      {told.changed === 0 ? (
        <p>{say("looking-back.same")}</p>
      ) : (
        <>
          <CauseTable definition={definition} told={told} />
          <MovesTold told={told} />
          <UnitTable definition={definition} told={told} />
        </>
      )}
      <PartTable definition={definition} told={told} suffixOf={suffixOf} />
    </>
  );
}

function MomentText({ moment }: { readonly moment: Changes["until"] }) {
  const { say, date, moment: momentOf } = useWording(lookingBackWording);
  if (moment === null) return <>{say("looking-back.now")}</>;
  if (moment.snapshot)
    return <>{say("looking-back.snapshot", { title: moment.snapshot.title, moment: momentOf(moment.at) })}</>;
  return <>{say("looking-back.day", { day: date(moment.day ?? "") })}</>;
}

function Side({
  title,
  definition,
  figure,
}: {
  readonly title: React.ReactNode;
  readonly definition: Definition;
  readonly figure: Actual;
}) {
  return (
    <div>
      <div className="rollup-soft">{title}</div>
      <FigureValue definition={definition} figure={figure} />
    </div>
  );
}

function CauseTable({ definition, told }: { readonly definition: Definition; readonly told: Changes }) {
  const { say, number } = useWording(lookingBackWording);
  const rate = definition.formula === "ratio" || definition.formula === "share";
  return (
    <section aria-labelledby="causes">
      <h2 id="causes">{say("looking-back.causes")}</h2>
      <ScrollRegion label={say("looking-back.causes")}>
        <table className="rollup-table">
          <thead>
            <tr>
              <th scope="col">{say("looking-back.cause")}</th>
              <th scope="col" className="rollup-number">
                {say("looking-back.enterprises")}
              </th>
              <PartHeads definition={definition} />
              <th scope="col" className="rollup-number">
                {say("looking-back.alone")}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.causes.map((one) => (
              <tr key={one.cause}>
                <th scope="row">{say(`looking-back.cause.${one.cause}`)}</th>
                <td className="rollup-number">{say("looking-back.count", { count: number(one.enterprises) })}</td>
                <td className="rollup-number">
                  <PartChange definition={definition} value={one.numerator} which="numerator" />
                </td>
                {rate && (
                  <td className="rollup-number">
                    <PartChange definition={definition} value={one.denominator} which="denominator" />
                  </td>
                )}
                <td className="rollup-number">
                  <ValueChange definition={definition} value={one.value} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="rollup-soft">{say("looking-back.alone.explain")}</p>
    </section>
  );
}

/** The moves of areas in between, when any moved this figure. */
function MovesTold({ told }: { readonly told: Changes }) {
  const { say, date, moment } = useWording(lookingBackWording);
  if (!told.causes.some(({ cause }) => cause === "area-moved") || told.moves.length === 0) return null;
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">{say("looking-back.moves")}</h2>
      <ul>
        {told.moves.map(({ name, fromName, toName, effectiveOn, document, recordedAt, byName }) => (
          <li key={`${name} ${recordedAt}`}>
            {say("looking-back.move", {
              ...{ area: name, from: fromName, to: toName, document, by: byName },
              ...{ day: date(effectiveOn), moment: moment(recordedAt) },
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What stands above and below the line, as heads of two columns; one where there is no line. */
function PartHeads({ definition }: { readonly definition: Definition }) {
  const { say } = useWording(lookingBackWording);
  const rate = definition.formula === "ratio" || definition.formula === "share";
  return (
    <>
      <th scope="col" className="rollup-number">
        {rate ? say("looking-back.numerator") : say("looking-back.change")}
      </th>
      {rate && (
        <th scope="col" className="rollup-number">
          {say("looking-back.denominator")}
        </th>
      )}
    </>
  );
}

function PartTable({ definition, told, suffixOf }: ToldProps) {
  const { say } = useWording(lookingBackWording);
  if (told.parts.length === 0) return null;
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{say("looking-back.areas")}</h2>
      <ScrollRegion label={say("looking-back.areas")}>
        <table className="rollup-table">
          <thead>
            <tr>
              <th scope="col">{say("looking-back.area")}</th>
              <th scope="col" className="rollup-number">
                {say("looking-back.before")}
              </th>
              <th scope="col" className="rollup-number">
                {say("looking-back.after")}
              </th>
              <th scope="col" className="rollup-number">
                {say("looking-back.change")}
              </th>
            </tr>
          </thead>
          <tbody>
            {told.parts.map((part) => (
              <tr key={part.id}>
                <th scope="row">
                  {part.id === told.area.id ? (
                    say("looking-back.own", { area: part.name })
                  ) : (
                    <PathLink to={`/indicators/${definition.code}/changes${suffixOf({ areaId: part.id })}`}>
                      {part.name}
                    </PathLink>
                  )}
                </th>
                <td className="rollup-number">
                  <FigureValue definition={definition} figure={part.before} />
                </td>
                <td className="rollup-number">
                  <FigureValue definition={definition} figure={part.after} />
                </td>
                <td className="rollup-number">
                  <ValueChange definition={definition} value={part.change.value} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
