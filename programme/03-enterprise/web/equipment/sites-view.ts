import { isSearchable } from "../enterprise-view.ts";

/** What the list of sites is narrowed to and which page of it is looked at, as its address carries it. */
export type SitesView = {
  readonly areaId: number;
  readonly text: string;
  readonly page: number;
  /** The last site of the page before; undefined for the first page. */
  readonly afterId: string | undefined;
};

/** Reads the address of the list; what it does not say is everything of one's own area. */
export function sitesViewOf(search: Readonly<Record<string, unknown>>, own: number): SitesView {
  const text = (key: string) => (typeof search[key] === "string" ? (search[key] as string) : "");
  const area = Number(text("area"));
  const afterId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text("afterId")) ? text("afterId") : undefined;
  return {
    areaId: Number.isSafeInteger(area) && area !== 0 ? area : own,
    text: isSearchable(text("text")) ? text("text") : "",
    page: afterId === undefined ? 1 : Math.max(2, Number(/^\d{1,6}$/.exec(text("page"))?.[0] ?? 2)),
    afterId,
  };
}

/** The address of the list, without what it says anyway. */
export function sitesAddressOf({ areaId, text, page, afterId }: SitesView, own: number): Record<string, string> {
  return {
    ...(areaId === own ? {} : { area: String(areaId) }),
    ...(text === "" ? {} : { text }),
    ...(afterId === undefined ? {} : { page: String(page), afterId }),
  };
}
