import "../enterprise.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Tag } from "antd";
import { COUNTRY_ID } from "#areas";
import { type Answer, api } from "#contract";
import {
  AreaPicker,
  DemoTag,
  EmptyState,
  Loaded,
  PageFrame,
  PathLink,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import type { EnterpriseRow } from "../enterprise-view.ts";
import { enterpriseWording } from "../wording.ts";
import { TakeBack } from "./distinction.tsx";
import { MergeList } from "./merge-list.tsx";
import { doublesWording } from "./wording.ts";

type Doubles = Answer<"/api/enterprises/doubles", "get">;
export type Suspicion = Doubles["pairs"][number]["suspicions"][number];

/** Enterprises that may be one, the most suspicious first, with what was decided about others. */
export function DoublesPage() {
  const { say } = useWording(doublesWording);
  const { say: sayOfList } = useWording(enterpriseWording);
  const own = useSession().session?.assignments[0]?.areaId ?? COUNTRY_ID;
  const search: { area?: unknown } = useSearch({ strict: false });
  const navigate = useNavigate();
  const asked = Number(search.area);
  const areaId = Number.isSafeInteger(asked) && asked !== 0 ? asked : own;
  const doubles = useApiQuery(["enterprises", "doubles", areaId], () =>
    api.GET("/api/enterprises/doubles", { params: { query: { areaId } } }),
  );
  const choose = (area: number | null) =>
    void navigate({ to: "/enterprises/doubles", search: area === null || area === own ? {} : { area: String(area) } });
  return (
    <PageFrame
      title={say("doubles.title")}
      lead={say("doubles.lead")}
      crumbs={[{ label: sayOfList("enterprise.list"), to: "/enterprises" }]}
      actions={<AreaPicker label={sayOfList("enterprise.area")} value={areaId} within={own} onChange={choose} />}
    >
      <Loaded reading={doubles}>
        {(loaded) => (
          <div className="stack double-stack">
            <Pairs doubles={loaded} />
            <KeptApart doubles={loaded} />
            <section className="sheet" aria-labelledby="merges">
              <div className="sheet-head">
                <h2 id="merges">{say("doubles.merges")}</h2>
              </div>
              {loaded.merges.length === 0 ? <p>{say("doubles.merges.none")}</p> : <MergeList merges={loaded.merges} />}
            </section>
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}

function Pairs({ doubles: { pairs, count, more } }: { readonly doubles: Doubles }) {
  const { say } = useWording(doublesWording);
  if (pairs.length === 0 && !more)
    return <EmptyState title={say("doubles.none")} explain={say("doubles.none.explain")} />;
  return (
    <section className="sheet" aria-labelledby="pairs">
      <div className="sheet-head">
        <h2 id="pairs">{say("doubles.pairs")}</h2>
        <span>
          {pairs.length === count
            ? say("doubles.count", { count })
            : say("doubles.count.first", { count, shown: pairs.length })}
        </span>
      </div>
      {more && <p className="dossier-hint">{say("doubles.more")}</p>}
      <ul className="double-list" aria-labelledby="pairs">
        {pairs.map((pair) => (
          <li key={`${pair.one.id} ${pair.other.id}`}>
            <Pair {...pair} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pair({ one, other, suspicions }: Doubles["pairs"][number]) {
  const { say } = useWording(doublesWording);
  return (
    <>
      <div className="double-files">
        <File it={one} />
        <File it={other} />
      </div>
      <div className="double-reasons">
        <Reasons suspicions={suspicions} />
        <PathLink
          to={`/enterprises/doubles/${one.id}/${other.id}`}
          aria-label={say("doubles.compare.these", { one: one.name, other: other.name })}
        >
          {say("doubles.compare")}
        </PathLink>
      </div>
    </>
  );
}

export function Reasons({ suspicions }: { readonly suspicions: readonly Suspicion[] }) {
  const { say } = useWording(doublesWording);
  return (
    <ul className="tags double-why" aria-label={say("doubles.why")}>
      {suspicions.map((one) => (
        <li key={one}>
          <Tag color="warning">{say(`doubles.why.${one}`)}</Tag>
        </li>
      ))}
    </ul>
  );
}

/** What tells one file from another at a glance. */
function File({ it }: { readonly it: EnterpriseRow }) {
  const { say } = useWording(enterpriseWording);
  return (
    <div>
      <PathLink to={`/enterprises/${it.id}`}>{it.name}</PathLink> {it.demo && <DemoTag />}
      <div className="enterprise-code">{it.creditCode ?? say("enterprise.code.none")}</div>
      <div className="enterprise-code">
        {it.areaName} · {it.address ?? "—"}
      </div>
    </div>
  );
}

function KeptApart({ doubles: { keptApart } }: { readonly doubles: Doubles }) {
  const { say, moment } = useWording(doublesWording);
  return (
    <section className="sheet" aria-labelledby="apart">
      <div className="sheet-head">
        <h2 id="apart">{say("doubles.apart")}</h2>
      </div>
      {keptApart.length === 0 ? (
        <p>{say("doubles.apart.none")}</p>
      ) : (
        <ul className="double-list">
          {keptApart.map(({ one, other, said }) => (
            <li key={`${one.id} ${other.id}`}>
              <PathLink to={`/enterprises/doubles/${one.id}/${other.id}`}>
                {say("doubles.apart.pair", { one: one.name, other: other.name })}
              </PathLink>
              <p>{say("doubles.apart.by", { name: said.byName, moment: moment(said.at), reason: said.reason })}</p>
              <TakeBack oneId={one.id} otherId={other.id} names={{ one: one.name, other: other.name }} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
