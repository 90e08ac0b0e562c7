import { useLocation, useNavigate, useRouter } from "@tanstack/react-router";
import { Button, Table, type TableColumnType } from "antd";
import { api } from "#contract";
import { DemoTag, EmptyState, Loaded, PathLink, ScrollRegion, useApiQuery, useNarrow, useWording } from "#screen";
import { doublesWording } from "./doubles/wording.ts";
import { commonYear, type EnterpriseRow, inTenThousands, type ListPlace, type ListView } from "./enterprise-view.ts";
import { enterpriseWording } from "./wording.ts";

type EnterpriseListProps = {
  readonly view: ListView;
  readonly addressOfPage: (page: number, place: ListPlace | undefined) => Record<string, string>;
  readonly onClear: () => void;
};

/** One page of the register at a time; the server knows the rest. */
export function EnterpriseList({ view, addressOfPage, onClear }: EnterpriseListProps) {
  const { say } = useWording(enterpriseWording);
  const { text, page, place } = view;
  const { afterId, afterRevenue, afterText } = place ?? {};
  const narrowed = narrowedBy(view);
  const query = {
    ...narrowed,
    ...(afterText == null ? {} : { afterText }),
    ...(afterId === undefined ? {} : { afterId }),
    ...(afterRevenue == null ? {} : { afterRevenue }),
  };
  const read = useApiQuery(["enterprises", "list", query], () => api.GET("/api/enterprises", { params: { query } }), {
    keepPrevious: true,
  });
  // Asked once for a list, not for each of its pages.
  const counted = useApiQuery(["enterprises", "count", narrowed], () =>
    api.GET("/api/enterprises/count", { params: { query: narrowed } }),
  );
  const count = counted.value?.count;
  return (
    <Loaded reading={read}>
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
              {count !== undefined && <CountText count={count} text={text} />}
            </p>
            <EnterpriseTable rows={enterprises} />
            <AddressedPages
              to="/enterprises"
              page={page}
              pages={pagesOf(count, text === "" ? COUNTED : COUNTED_IN_SEARCH)}
              first={addressOfPage(1, undefined)}
              next={next && addressOfPage(page + 1, next)}
            />
          </>
        )
      }
    </Loaded>
  );
}

function narrowedBy({ areaId, text, industry, size, roster }: ListView) {
  return {
    areaId,
    ...(text === "" ? {} : { text }),
    ...(industry === undefined ? {} : { industry }),
    ...(size === undefined ? {} : { size }),
    ...(roster === undefined ? {} : { roster }),
  };
}

/** More than this the server does not count one by one, of a list and of what a search finds. */
const COUNTED = 100_000;
const COUNTED_IN_SEARCH = 1_000;
/** A page holds so many. */
const PAGE = 50;

/** How many pages so many rows have; undefined where they were not counted one by one. */
export function pagesOf(count: number | undefined, most: number): number | undefined {
  return count === undefined || count > most ? undefined : Math.ceil(count / PAGE);
}

function CountText({ count, text }: { readonly count: number; readonly text: string }) {
  const { say } = useWording(enterpriseWording);
  if (text === "") return count > COUNTED ? say("enterprise.count.many") : say("enterprise.count", { count });
  return count > COUNTED_IN_SEARCH
    ? say("enterprise.count.best", { text })
    : say("enterprise.count.found", { count, text });
}

type AddressedPagesProps = {
  readonly to: "/enterprises" | "/sites";
  readonly page: number;
  readonly pages: number | undefined;
  /** What the address says of the first page, and of the next; null on the last. */
  readonly first: Record<string, string>;
  readonly next: Record<string, string> | null;
};

declare module "@tanstack/react-router" {
  interface HistoryState {
    /** The page before is the entry before. */
    readonly pagedOn?: boolean;
  }
}

/** Pages that the address knows: going back in the browser is going back a page, and a page can be passed on. */
export function AddressedPages({ to, page, pages, first, next }: AddressedPagesProps) {
  const navigate = useNavigate();
  const router = useRouter();
  const pagedOn = useLocation({ select: ({ state }) => state.pagedOn === true });
  return (
    <Pages
      page={page}
      pages={pages}
      onBack={page > 1 && pagedOn ? () => router.history.back() : undefined}
      onFirst={page > 1 && !pagedOn ? () => void navigate({ to, search: first }) : undefined}
      onNext={next === null ? undefined : () => void navigate({ to, search: next, state: { pagedOn: true } })}
    />
  );
}

type PagesProps = {
  readonly page: number;
  /** How many there are, where that is known. */
  readonly pages?: number | undefined;
  readonly onBack: (() => void) | undefined;
  /** In place of going back, where the page before is not known. */
  readonly onFirst?: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
};

/** Back and on through pages that the server knows. */
export function Pages({ page, pages, onBack, onFirst, onNext }: PagesProps) {
  const { say } = useWording(enterpriseWording);
  if (!onBack && !onFirst && !onNext) return null;
  return (
    <div className="enterprise-pages">
      {onFirst ? (
        <Button onClick={onFirst}>{say("enterprise.page.first")}</Button>
      ) : (
        <Button disabled={!onBack} onClick={onBack}>
          {say("enterprise.page.back")}
        </Button>
      )}
      <span>{pages === undefined ? say("enterprise.page", { page }) : say("enterprise.page.of", { page, pages })}</span>
      <Button disabled={!onNext} onClick={onNext}>
        {say("enterprise.page.next")}
      </Button>
    </div>
  );
}

function EnterpriseTable({ rows }: { readonly rows: readonly EnterpriseRow[] }) {
  const { say } = useWording(enterpriseWording);
  const narrow = useNarrow();
  const years = yearsShown(rows);
  const columns = useColumns(years);
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

/** The years that the captions say, of staff and revenue; figures of other years say their own. */
type YearsShown = { readonly staff: number | null; readonly revenue: number | null };

/** On a card each figure says its year. */
const NO_CAPTION: YearsShown = { staff: null, revenue: null };

function yearsShown(rows: readonly EnterpriseRow[]): YearsShown {
  return {
    staff: commonYear(rows.map(({ staffYear }) => staffYear)),
    revenue: commonYear(rows.map(({ revenueYear }) => revenueYear)),
  };
}

type FigureProps = { readonly text: string | null; readonly year: number | null; readonly common: number | null };

/** A figure with its year, unless the caption has said it. */
function Figure({ text, year, common }: FigureProps) {
  const { say } = useWording(enterpriseWording);
  if (text === null) return "—";
  if (year === null || year === common) return text;
  return (
    <>
      {text} <small className="figure-year">{say("enterprise.dossier.year", { year: String(year) })}</small>
    </>
  );
}

/** The caption of a column of figures, with the year that most of them are of. */
function Caption({ title, year }: { readonly title: string; readonly year: number | null }) {
  const { say } = useWording(enterpriseWording);
  return (
    <>
      {title}
      {year !== null && <div className="figure-year">{say("enterprise.dossier.year", { year: String(year) })}</div>}
    </>
  );
}

function useFigures() {
  const { number, decimal } = useWording(enterpriseWording);
  return {
    staff: ({ staff, staffYear }: EnterpriseRow, years: YearsShown) => (
      <Figure text={staff === null ? null : number(staff)} year={staffYear} common={years.staff} />
    ),
    revenue: ({ revenue, revenueYear }: EnterpriseRow, years: YearsShown) => (
      <Figure
        text={revenue === null ? null : decimal(inTenThousands(revenue))}
        year={revenueYear}
        common={years.revenue}
      />
    ),
  };
}

/** An enterprise on a telephone. */
function EnterpriseCard({ row }: { readonly row: EnterpriseRow }) {
  const { say } = useWording(enterpriseWording);
  const figure = useFigures();
  const { id, name, demo, foundAs, areaName, industryName, sizeClass } = row;
  const figures = [
    [say("enterprise.area"), areaName],
    [say("enterprise.industry"), industryName ?? "—"],
    [say("enterprise.size"), say(`enterprise.size.${sizeClass ?? "unknown"}`)],
    [say("enterprise.staff"), figure.staff(row, NO_CAPTION)],
    [say("enterprise.revenue"), figure.revenue(row, NO_CAPTION)],
  ] as const;
  return (
    <div className="card enterprise-card">
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
export function FoundAs({ text }: { readonly text: string | null }) {
  const { say } = useWording(doublesWording);
  return text === null ? null : <div className="enterprise-code">{say("doubles.found-as", { text })}</div>;
}

function useColumns(years: YearsShown): TableColumnType<EnterpriseRow>[] {
  const { say } = useWording(enterpriseWording);
  const figure = useFigures();
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
      className: "enterprise-size-class",
      render: (_value, { sizeClass }) => say(`enterprise.size.${sizeClass ?? "unknown"}`),
    },
    {
      key: "staff",
      title: <Caption title={say("enterprise.staff")} year={years.staff} />,
      align: "right",
      render: (_value, row) => figure.staff(row, years),
    },
    {
      key: "revenue",
      title: <Caption title={say("enterprise.revenue")} year={years.revenue} />,
      align: "right",
      render: (_value, row) => figure.revenue(row, years),
    },
  ];
}
