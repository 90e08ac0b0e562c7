import { api } from "#contract";
import { useApiQuery, useWording } from "#screen";
import { areasWording } from "./wording.ts";

/** Where an area was before: nothing while it never went anywhere. */
export function AreaMoves({ areaId }: { readonly areaId: number }) {
  const { say, date, moment } = useWording(areasWording);
  const told = useApiQuery(["areas", "moves", areaId], () =>
    api.GET("/api/areas/{areaId}/moves", { params: { path: { areaId } } }),
  );
  const moves = told.value?.moves ?? [];
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby="area-moves">
      <h2 id="area-moves">{say("areas.moves")}</h2>
      <ul>
        {moves.map(({ id, effectiveOn, fromName, toName, document, reason, recordedAt, byName }) => (
          <li key={id}>
            {say("areas.moves.one", { day: date(effectiveOn), from: fromName, to: toName })}
            <div className="area-move-by">
              {say("areas.moves.by", { document, reason, moment: moment(recordedAt), by: byName })}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
