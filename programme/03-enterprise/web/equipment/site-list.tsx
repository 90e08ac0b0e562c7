import { Button, Table, type TableColumnType } from "antd";
import { type Answer, api } from "#contract";
import { EmptyState, Loaded, PathLink, ScrollRegion, useApiQuery, useNarrow, useWording } from "#screen";
import { AddressedPages, pagesOf } from "../enterprise-list.tsx";
import { sitePath } from "./register-api.ts";
import type { SitesView } from "./sites-view.ts";
import { equipmentWording } from "./wording.ts";

type SiteRow = Answer<"/api/sites", "get">["sites"][number];

type SiteListProps = {
  readonly view: SitesView;
  readonly addressOfPage: (page: number, afterId: string | undefined) => Record<string, string>;
  readonly onClear: () => void;
};

/** More than this the server does not count one by one. */
const COUNTED = 100_000;

/** One page of the sites at a time; the server knows the rest. */
export function SiteList({ view, addressOfPage, onClear }: SiteListProps) {
  const { areaId, text, page, afterId } = view;
  const narrowed = text === "" ? { areaId } : { areaId, text };
  const query = afterId === undefined ? narrowed : { ...narrowed, afterId };
  const read = useApiQuery(["register", "office", "area", query], () => api.GET("/api/sites", { params: { query } }), {
    keepPrevious: true,
  });
  // Asked once for a list, not for each of its pages.
  const counted = useApiQuery(["register", "office", "area-count", narrowed], () =>
    api.GET("/api/sites/count", { params: { query: narrowed } }),
  );
  const count = counted.value?.count;
  return (
    <Loaded reading={read}>
      {({ sites, next }) =>
        sites.length === 0 ? (
          <NoSites text={text} onClear={onClear} />
        ) : (
          <>
            <p className="enterprise-count" role="status">
              {count !== undefined && <CountText count={count} text={text} />}
            </p>
            <SiteTable rows={sites} />
            <AddressedPages
              to="/sites"
              page={page}
              pages={pagesOf(count, COUNTED)}
              first={addressOfPage(1, undefined)}
              next={next === null ? null : addressOfPage(page + 1, next)}
            />
          </>
        )
      }
    </Loaded>
  );
}

function NoSites({ text, onClear }: { readonly text: string; readonly onClear: () => void }) {
  const { say } = useWording(equipmentWording);
  if (text === "") return <EmptyState title={say("equipment.sites.none")} explain={say("equipment.sites.none.area")} />;
  return (
    <EmptyState
      title={say("equipment.sites.none.found")}
      explain={say("equipment.sites.none.search", { text })}
      action={<Button onClick={onClear}>{say("equipment.assets.clear")}</Button>}
    />
  );
}

function CountText({ count, text }: { readonly count: number; readonly text: string }) {
  const { say } = useWording(equipmentWording);
  if (count > COUNTED) return say("equipment.sites.count.many");
  return text === "" ? say("equipment.sites.count", { count }) : say("equipment.sites.count.found", { count, text });
}

function SiteTable({ rows }: { readonly rows: readonly SiteRow[] }) {
  const { say } = useWording(equipmentWording);
  const narrow = useNarrow();
  const columns = useColumns();
  if (narrow)
    return (
      <ul className="cards" aria-label={say("equipment.sites")}>
        {rows.map((row) => (
          <li key={row.site.id}>
            <SiteCard row={row} />
          </li>
        ))}
      </ul>
    );
  return (
    <ScrollRegion label={say("equipment.sites")}>
      <Table<SiteRow>
        size="small"
        rowKey={({ site }) => site.id}
        dataSource={[...rows]}
        columns={columns}
        pagination={false}
      />
    </ScrollRegion>
  );
}

const SiteLink = ({ site }: Pick<SiteRow, "site">) => <PathLink to={sitePath("office", site.id)}>{site.name}</PathLink>;

/** Whose the site is: the file of now where it may be seen, else the name that the site has it by. */
function Holder({ site, file }: Pick<SiteRow, "site" | "file">) {
  const { say } = useWording(equipmentWording);
  if (file === null) return site.enterpriseName;
  return (
    <>
      <PathLink to={`/enterprises/${file.id}`}>{file.name}</PathLink>
      {file.creditCode !== null && <div className="enterprise-code">{file.creditCode}</div>}
      {file.name !== site.enterpriseName && (
        <div className="enterprise-code">{say("equipment.site.held-as", { name: site.enterpriseName })}</div>
      )}
    </>
  );
}

/** A site on a telephone. */
function SiteCard({ row }: { readonly row: SiteRow }) {
  const { say, number } = useWording(equipmentWording);
  const { site, steps, assets } = row;
  const lines = [
    [say("equipment.site.holder"), <Holder key="holder" {...row} />],
    [say("equipment.site.area"), site.areaName],
    [say("equipment.site.address"), site.address ?? "—"],
    [say("equipment.site.steps"), number(steps)],
    [say("equipment.site.assets"), number(assets)],
  ] as const;
  return (
    <div className="card enterprise-card">
      <div className="card-head">
        <strong>
          <SiteLink site={site} />
        </strong>
      </div>
      <dl>
        {lines.map(([title, value]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function useColumns(): TableColumnType<SiteRow>[] {
  const { say, number } = useWording(equipmentWording);
  return [
    {
      key: "site",
      title: say("equipment.site.name"),
      render: (_value, { site }) => (
        <>
          <SiteLink site={site} />
          <div className="enterprise-code">{site.address ?? "—"}</div>
        </>
      ),
    },
    { key: "holder", title: say("equipment.site.holder"), render: (_value, row) => <Holder {...row} /> },
    { key: "area", title: say("equipment.site.area"), render: (_value, { site }) => site.areaName },
    { key: "steps", title: say("equipment.site.steps"), align: "right", render: (_value, { steps }) => number(steps) },
    {
      key: "assets",
      title: say("equipment.site.assets"),
      align: "right",
      render: (_value, { assets }) => number(assets),
    },
  ];
}
