import { Button, Tag } from "antd";
import { useMemo, useState } from "react";
import { type Answer, api } from "#contract";
import {
  type Column,
  DataTable,
  DemoTag,
  EmptyState,
  Loaded,
  PathLink,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { AreaMoves } from "./area-moves.tsx";
import { NewAreaForm } from "./new-area-form.tsx";
import { areasWording } from "./wording.ts";

type AreaRow = Answer<"/api/areas", "get">["areas"][number];
type AreaWithLineage = Answer<"/api/areas/{areaId}", "get">;

/** One area: what it is, what lies below it, which parks lie in it. */
export function AreaDetail({ areaId }: { readonly areaId: number }) {
  const { may } = useSession();
  const one = useApiQuery(["areas", "one", areaId], () =>
    api.GET("/api/areas/{areaId}", { params: { path: { areaId } } }),
  );
  return (
    <div className="main-side">
      <Loaded reading={one}>
        {(found) => (
          <div className="stack">
            <AreaFacts {...found} />
            <AreasBelow area={found.area} tree="division" />
            {found.area.tree === "division" && <AreasBelow area={found.area} tree="park" />}
            {may("areas.edit") && <AreaMoves areaId={found.area.id} />}
          </div>
        )}
      </Loaded>
    </div>
  );
}

function AreaFacts({ area, lineage }: AreaWithLineage) {
  const { say } = useWording(areasWording);
  const { may } = useSession();
  const [adding, setAdding] = useState(false);
  const validity = useValidity();
  const above = lineage.filter(({ id }) => id !== area.id);
  return (
    <section className="sheet" aria-labelledby="area-name">
      <div className="sheet-head">
        <h2 id="area-name">{area.name}</h2>
        <Tag>{say(`areas.level.${area.level}`)}</Tag>
        {area.demo && <DemoTag />}
        {may("areas.edit") && area.tree === "division" && (
          <Button onClick={() => setAdding(true)}>{say("areas.add")}</Button>
        )}
        {may("areas.edit") && may("enterprise.read") && area.parentId !== null && (
          <PathLink to={`/areas/${area.id}/move`}>{say("areas.move")}</PathLink>
        )}
      </div>
      <dl className="facts">
        <dt>{say("areas.code")}</dt>
        <dd>{area.code ?? say("areas.code.none")}</dd>
        <dt>{say("areas.valid")}</dt>
        <dd>{validity(area)}</dd>
        {above.length > 0 && <dt>{say("areas.lineage")}</dt>}
        {above.length > 0 && (
          <dd className="lineage">
            {above.map(({ id, name }) => (
              <PathLink key={id} to={`/areas?area=${id}`}>
                {name}
              </PathLink>
            ))}
          </dd>
        )}
      </dl>
      {adding && <NewAreaForm parent={area} onClose={() => setAdding(false)} />}
    </section>
  );
}

function useValidity(): (area: AreaRow) => string {
  const { say } = useWording(areasWording);
  return ({ validFrom: from, validTo: to }) => {
    if (from !== null && to !== null) return say("areas.valid.between", { from, to });
    if (from !== null) return say("areas.valid.from", { from });
    return to === null ? say("areas.valid.always") : say("areas.valid.until", { to });
  };
}

type BelowProps = { readonly area: AreaRow; readonly tree: "division" | "park" };

function AreasBelow({ area, tree }: BelowProps) {
  const { say } = useWording(areasWording);
  const columns = useColumns();
  const below = useApiQuery(["areas", "below", area.id, tree], () =>
    api.GET("/api/areas", { params: { query: { below: area.id, tree } } }),
  );
  const title = say(tree === "park" ? "areas.parks" : "areas.below");
  const empty =
    tree === "park" ? (
      <EmptyState title={say("areas.parks.none")} explain={say("areas.parks.none.explain")} />
    ) : (
      <EmptyState title={say("areas.below.none")} explain={say("areas.below.none.explain")} />
    );
  return (
    <section aria-labelledby={`areas-${tree}`}>
      <h2 id={`areas-${tree}`}>{title}</h2>
      <Loaded reading={below}>
        {({ areas }) => (
          <DataTable
            name={`areas-${tree}`}
            label={title}
            rows={areas}
            columns={columns}
            rowKey={({ id }) => String(id)}
            empty={empty}
          />
        )}
      </Loaded>
    </section>
  );
}

function useColumns(): readonly Column<AreaRow>[] {
  const { say } = useWording(areasWording);
  const validity = useValidity();
  return useMemo(
    () => [
      {
        key: "name",
        title: say("areas.name"),
        value: ({ name }) => name,
        render: ({ id, name, demo }) => (
          <>
            <PathLink to={`/areas?area=${id}`}>{name}</PathLink> {demo && <DemoTag />}
          </>
        ),
      },
      { key: "level", title: say("areas.level"), value: ({ level }) => say(`areas.level.${level}`) },
      { key: "code", title: say("areas.code"), value: ({ code }) => code ?? say("areas.code.none") },
      { key: "valid", title: say("areas.valid"), value: validity, hidden: true },
    ],
    [say, validity],
  );
}
