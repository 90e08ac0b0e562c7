type Refusal = { code: string; facts: { [key: string]: unknown } };
type Json<T> = { headers: { [name: string]: unknown }; content: { "application/json": T } };
type Answers<T> = { 200: Json<T>; "4XX": Json<Refusal>; "5XX": Json<Refusal> };
type None = { query?: never; header?: never; path?: never; cookie?: never };
type Read<Q, T> = { parameters: Omit<None, "query"> & { query: Q }; requestBody?: never; responses: Answers<T> };
type ReadPlain<T> = { parameters: None; requestBody?: never; responses: Answers<T> };
type ReadOne<P, T> = { parameters: Omit<None, "path"> & { path: P }; requestBody?: never; responses: Answers<T> };
type Write<B, T> = { parameters: None; requestBody: { content: { "application/json": B } }; responses: Answers<T> };
type WriteOne<P, B, T> = {
  parameters: Omit<None, "path"> & { path: P };
  requestBody: { content: { "application/json": B } };
  responses: Answers<T>;
};

type Role = "administrator" | "programme-officer" | "auditor" | "enterprise";
type Session = {
  user: { id: string; userName: string; displayName: string };
  assignments: HeldRole[];
  permissions: string[];
  mode: "demo" | "real";
};
type HeldRole = { role: Role; areaId: number; areaName: string };
type Account = {
  id: string;
  userName: string;
  displayName: string;
  demo: boolean;
  disabled: boolean;
  assignments: HeldRole[];
};
type Area = {
  id: number;
  code: string | null;
  name: string;
  shortName: string;
  level: "country" | "province" | "city" | "district" | "township" | "programme" | "park";
  tree: "division" | "park";
  parentId: number | null;
  locatedInId: number | null;
  validFrom: string | null;
  validTo: string | null;
  demo: boolean;
};
type UnitKind = "government" | "department" | "park-administration" | "company" | "group" | "organisation";
type Unit = {
  id: string;
  name: string;
  kind: UnitKind;
  areaId: number;
  areaName: string;
  aliases: string[];
  demo: boolean;
};
type Warning = {
  key: string;
  code: string;
  severity: "error" | "warning" | "notice";
  facts: { [name: string]: string };
  expected: string | null;
  actual: string | null;
  difference: string | null;
  unit: string | null;
  items: string[];
  cells: { grid: string; area: string; period: string }[];
};

/** The routes the pages use, in the shape openapi-typescript gives them. */
export type paths = {
  "/api/session": {
    get: ReadPlain<Session>;
    post: Write<{ userName: string; password: string }, Session>;
    delete: ReadPlain<Record<string, never>>;
  };
  "/api/session/demo-accounts": {
    get: ReadPlain<{ accounts: { userName: string; displayName: string; role: Role; areaName: string }[] }>;
  };
  "/api/session/demo": { post: Write<{ userName: string }, Session> };
  "/api/setup": {
    get: ReadPlain<{ needed: boolean; mode: "demo" | "real" }>;
    post: Write<
      { setupCode: string; userName: string; displayName: string; password: string; areaId: number },
      { id: string }
    >;
  };
  "/api/accounts": {
    get: ReadPlain<{ accounts: Account[] }>;
    post: Write<
      { userName: string; displayName: string; password: string; role: Role; areaId: number },
      { id: string }
    >;
  };
  "/api/areas": {
    get: Read<{ below?: number; tree?: "division" | "park" }, { areas: Area[] }>;
    post: Write<{ name: string; level: "programme" | "park"; parentId: number; validFrom: string | null }, Area>;
  };
  "/api/areas/search": { get: Read<{ within?: number; text: string }, { areas: Area[] }> };
  "/api/areas/{areaId}": { get: ReadOne<{ areaId: number }, { area: Area; lineage: Area[] }> };
  "/api/units": {
    get: Read<{ areaId: number }, { units: Unit[] }>;
    post: Write<{ name: string; kind: UnitKind; areaId: number }, { id: string }>;
  };
  "/api/units/{unitId}/aliases": {
    post: WriteOne<{ unitId: string }, { alias: string; areaId: number }, { id: string }>;
  };
  "/api/audit": {
    get: Read<
      { before?: string },
      {
        events: {
          id: string;
          at: string;
          actorName: string;
          action: string;
          objectKind: string;
          objectId: string;
          areaName: string | null;
          detail: unknown;
        }[];
      }
    >;
  };
  "/api/home": {
    get: ReadPlain<{
      warnings: { planId: string; planTitle: string; areaName: string; warning: Warning }[];
      drafts: {
        documentId: string;
        title: string;
        areaName: string;
        pending: number;
        total: number;
        receivedAt: string;
        receivedBy: string;
      }[];
      plans: {
        id: string;
        title: string;
        areaName: string;
        periodFrom: number | null;
        periodTo: number | null;
        version: number;
        state: "in-force" | "withdrawn";
        targets: number;
        tasks: number;
        warnings: number;
        demo: boolean;
      }[];
    }>;
  };
};
