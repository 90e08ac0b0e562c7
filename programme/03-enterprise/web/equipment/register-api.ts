import { type Answer, api } from "#contract";

/** Offices and the enterprise itself keep the same register by routes of their own. */
export type Side = "office" | "own";

export type SitesView = Answer<"/api/enterprises/{enterpriseId}/sites", "get">;
export type CountsView = Answer<"/api/enterprises/{enterpriseId}/register-counts", "get">;
export type SiteFile = Answer<"/api/sites/{siteId}", "get">;
export type SiteView = SiteFile["site"];
export type StepView = SiteFile["steps"][number];
export type AssetPage = Answer<"/api/sites/{siteId}/assets", "get">;
export type AssetView = AssetPage["assets"][number];
export type ThingHistory = Answer<"/api/sites/{siteId}/things/{thingId}", "get">;
export type EntryView = ThingHistory["entries"][number];
export type ThingKind = ThingHistory["kind"];

type Codes = { etim: string | null; eclass: string | null; hs: string | null; gbt14885: string | null };
type Common = {
  id: string;
  thingId: string;
  day: string;
  replaces: number | null;
  reason: string | null;
  seen: number;
};
export type SiteTyped = { name: string; address: string | null; enterpriseId?: string };
export type StepTyped = { line: string; code: string | null; product: string | null; name: string; control: string };
export type AssetTyped = {
  class: string;
  number: string | null;
  model: string | null;
  maker: string | null;
  serial: string | null;
  control: string;
  digital: boolean;
  networked: boolean;
  originalValue: string;
  steps: string[];
  codes: Codes;
};
type Told = "record" | "change";
/** An entry as it is sent. */
export type EntrySent = Common &
  (
    | { kind: "site"; act: Told; content: SiteTyped }
    | { kind: "step"; act: Told; content: StepTyped }
    | { kind: "asset"; act: Told; content: AssetTyped }
    | { kind: ThingKind; act: "retire" | "withdraw" }
  );
type NewSite = { id: string; siteId: string; areaId: number; day: string; name: string; address: string | null };
type AssetsWanted = { class?: string; text?: string; afterClass?: string; afterId?: string };

const office = {
  sites: (enterpriseId: string, day: string | undefined) =>
    api.GET("/api/enterprises/{enterpriseId}/sites", {
      params: { path: { enterpriseId }, query: day === undefined ? {} : { day } },
    }),
  counts: (enterpriseId: string, year: number) =>
    api.GET("/api/enterprises/{enterpriseId}/register-counts", { params: { path: { enterpriseId }, query: { year } } }),
  site: (siteId: string) => api.GET("/api/sites/{siteId}", { params: { path: { siteId } } }),
  assets: (siteId: string, query: AssetsWanted) =>
    api.GET("/api/sites/{siteId}/assets", { params: { path: { siteId }, query } }),
  thing: (siteId: string, thingId: string) =>
    api.GET("/api/sites/{siteId}/things/{thingId}", { params: { path: { siteId, thingId } } }),
  addSite: (enterpriseId: string, body: NewSite) =>
    api.POST("/api/enterprises/{enterpriseId}/sites", { params: { path: { enterpriseId } }, body }),
  tell: (siteId: string, body: EntrySent) =>
    api.POST("/api/sites/{siteId}/entries", { params: { path: { siteId } }, body }),
};

const own: typeof office = {
  sites: (enterpriseId, day) =>
    api.GET("/api/own/enterprises/{enterpriseId}/sites", {
      params: { path: { enterpriseId }, query: day === undefined ? {} : { day } },
    }),
  counts: (enterpriseId, year) =>
    api.GET("/api/own/enterprises/{enterpriseId}/register-counts", {
      params: { path: { enterpriseId }, query: { year } },
    }),
  site: (siteId) => api.GET("/api/own/sites/{siteId}", { params: { path: { siteId } } }),
  assets: (siteId, query) => api.GET("/api/own/sites/{siteId}/assets", { params: { path: { siteId }, query } }),
  thing: (siteId, thingId) =>
    api.GET("/api/own/sites/{siteId}/things/{thingId}", { params: { path: { siteId, thingId } } }),
  addSite: (enterpriseId, body) =>
    api.POST("/api/own/enterprises/{enterpriseId}/sites", { params: { path: { enterpriseId } }, body }),
  tell: (siteId, body) => api.POST("/api/own/sites/{siteId}/entries", { params: { path: { siteId } }, body }),
};

export function registerApi(side: Side): typeof office {
  return side === "office" ? office : own;
}

/** Where the page of a site lies for whoever looks. */
export function sitePath(side: Side, siteId: string): string {
  return side === "office" ? `/sites/${siteId}` : `/own-enterprise/sites/${siteId}`;
}

/** Today at the offices. */
export function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
