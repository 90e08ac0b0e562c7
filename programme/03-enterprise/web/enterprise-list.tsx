import { Button, Table, type TableColumnType } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { DemoTag, EmptyState, Loaded, PathLink, ScrollRegion, useApiQuery, useNarrow, useWording } from "#screen";
import { doublesWording } from "./doubles/wording.ts";
import { type EnterpriseRow, inTenThousands, type ListView } from "./enterprise-view.ts";
import { enterpriseWording } from "./wording.ts";

type Place = { readonly afterRevenue: string | null; readonly afterText: string | null; readonly afterId: string };

/** One page of the register at a time; the server knows the rest. */
export function EnterpriseList({ view, onClear }: { readonly view: ListView; readonly onClear: () => void }) {
  const { say } = useWording(enterpriseWording);
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const after = places.at(-1);
  const { areaId, text, industry, size, roster } = view;
  const narrowed = {
    areaId,
    ...(industry === undefined ? {} : { industry }),
    ...(size === undefined ? {} : { size }),
    ...(roster === undefined ? {} : { roster }),
  };
  const query = {
    ...(text === "" ? narrowed : { areaId, text }),
    ...(after?.afterText == null ? {} : { afterText: after.afterText }),
    ...(after === undefined ? {} : { afterId: after.afterId }),
    ...(after?.afterRevenue == null ? {} : { afterRevenue: after.afterRevenue }),
  };
  const page = useApiQuery(["enterprises", "list", query], () => api.GET("/api/enterprises", { params: { query } }), {
    keepPrevious: true,
  });
  return (
    <Loaded reading={page}>
      {({ enterprises, next }) =>
        enterprises.length === 0 ? (
          <EmptyState
            title={say("enterprise.none")}
            explain={text === "" ? say("enterprise.none.explain") : say("enterprise.none.search", { text })}
            action={<Button onClick={onClear}>{say("enterprise.clear")}</Button>}
          />
        ) : (
          <>
            <p className="enterprise-count" role="status">
              {text === "" ? (
                <CountText narrowed={narrowed} />
              ) : (
                <FoundText shown={places.length * PAGE + enterprises.length} more={next !== null} />
              )}
            </p>
            <EnterpriseTable rows={enterprises} />
            <Pages
              page={places.length + 1}
              onBack={places.length === 0 ? undefined : () => setPlaces(places.slice(0, -1))}
              onNext={next === null ? undefined : () => setPlaces([...places, next])}
            />
          </>
        )
      }
    </Loaded>
  );
}

/** More than this the server does not count one by one. */
const COUNTED = 100_000;
/** A page holds so many. */
const PAGE = 50;

type Narrowed = {
  readonly areaId: number;
  readonly industry?: NonNullable<ListView["industry"]>;
  readonly size?: NonNullable<ListView["size"]>;
};

/** How many there are: asked once for a list, not for each of its pages. */
function CountText({ narrowed }: { readonly narrowed: Narrowed }) {
  const { say } = useWording(enterpriseWording);
  const counted = useApiQuery(["enterprises", "count", narrowed], () =>
    api.GET("/api/enterprises/count", { params: { query: narrowed } }),
  );
  if (counted.value === undefined) return null;
  const { count } = counted.value;
  return count > COUNTED ? say("enterprise.count.many") : say("enterprise.count", { count });
}

function FoundText({ shown, more }: { readonly shown: number; readonly more: boolean }) {
  const { say } = useWording(enterpriseWording);
  return more ? say("enterprise.count.best", { count: shown }) : say("enterprise.count.found", { count: shown });
}

type PagesProps = {
  readonly page: number;
  readonly onBack: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
};

/** Back and on through pages that the server knows. */
export function Pages({ page, onBack, onNext }: PagesProps) {
  const { say } = useWording(enterpriseWording);
  if (!onBack && !onNext) return null;
  return (
    <div className="enterprise-pages">
      <Button disabled={!onBack} onClick={onBack}>
        {say("enterprise.page.back")}
      </Button>
      <span>{say("enterprise.page", { page })}</span>
      <Button disabled={!onNext} onClick={onNext}>
        {say("enterprise.page.next")}
      </Button>
    </div>
  );
}

function EnterpriseTable({ rows }: { readonly rows: readonly EnterpriseRow[] }) {
  const { say } = useWording(enterpriseWording);
  const narrow = useNarrow();
  const columns = useColumns();
  if (narrow)
    return (
      <ul className="cards" aria-label={say("enterprise.list")}>
        {rows.map((row) => (
          <li key={row.id}>
            <EnterpriseCard row={row} />
          </li>
        ))}
      </ul>
    );
  return (
    <ScrollRegion label={say("enterprise.list")}>
      <Table<EnterpriseRow> size="small" rowKey="id" dataSource={[...rows]} columns={columns} pagination={false} />
    </ScrollRegion>
  );
}

/** An enterprise on a telephone. */
function EnterpriseCard({ row }: { readonly row: EnterpriseRow }) {
  const { say, number, decimal } = useWording(enterpriseWording);
  const { id, name, demo, foundAs, areaName, industryName, sizeClass, staff, revenue } = row;
  const figures = [
    [say("enterprise.area"), areaName],
    [say("enterprise.industry"), industryName ?? "—"],
    [say("enterprise.size"), say(`enterprise.size.${sizeClass ?? "unknown"}`)],
    [say("enterprise.staff"), staff === null ? "—" : number(staff)],
    [say("enterprise.revenue"), revenue === null ? "—" : decimal(inTenThousands(revenue))],
  ] as const;
  return (
    <div className="card">
      <div className="card-head">
        <strong>
          <PathLink to={`/enterprises/${id}`}>{name}</PathLink> {demo && <DemoTag />}
          <FoundAs text={foundAs} />
        </strong>
      </div>
      <dl>
        {figures.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Why a search found it: the name or code of a file that was merged into it. */
function FoundAs({ text }: { readonly text: string | null }) {
  const { say } = useWording(doublesWording);
  return text === null ? null : <div className="enterprise-code">{say("doubles.found-as", { text })}</div>;
}

function useColumns(): TableColumnType<EnterpriseRow>[] {
  const { say, number, decimal } = useWording(enterpriseWording);
  return [
    {
      key: "name",
      title: say("enterprise.name"),
      render: (_value, { id, name, demo, creditCode, foundAs }) => (
        <>
          <PathLink to={`/enterprises/${id}`}>{name}</PathLink> {demo && <DemoTag />}
          <div className="enterprise-code">{creditCode ?? say("enterprise.code.none")}</div>
          <FoundAs text={foundAs} />
        </>
      ),
    },
    { key: "area", title: say("enterprise.area"), render: (_value, { areaName }) => areaName },
    {
      key: "industry",
      title: say("enterprise.industry"),
      render: (_value, { industry, industryName }) => (industry === null ? "—" : `${industry} ${industryName ?? ""}`),
    },
    {
      key: "size",
      title: say("enterprise.size"),
      render: (_value, { sizeClass }) => say(`enterprise.size.${sizeClass ?? "unknown"}`),
    },
    {
      key: "staff",
      title: say("enterprise.staff"),
      align: "right",
      render: (_value, { staff }) => (staff === null ? "—" : number(staff)),
    },
    {
      key: "revenue",
      title: say("enterprise.revenue"),
      align: "right",
      render: (_value, { revenue }) => (revenue === null ? "—" : decimal(inTenThousands(revenue))),
    },
  ];
}
