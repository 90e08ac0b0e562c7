import type { Answer } from "#contract";

export type AuditEvent = Answer<"/api/audit", "get">["events"][number];

/** What is looked for; an empty text is not asked. */
export type TrailFilter = {
  readonly actor: string;
  readonly action: string;
  readonly kind: string;
  readonly areaId: number | null;
  readonly from: string;
  readonly to: string;
  readonly outcome: string;
  readonly requestId: string;
  readonly text: string;
};

export const NO_FILTER: TrailFilter = {
  ...{ actor: "", action: "", kind: "", areaId: null, from: "", to: "", outcome: "", requestId: "", text: "" },
};

/** A filter as the server is asked with it. */
export function askedOf(filter: TrailFilter): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => {
      const said = typeof value === "string" ? value.trim() : value;
      return said === "" || said === null ? [] : [[name, said] as const];
    }),
  );
}

/** The address of a page of the application that shows an object; undefined when it has none of its own. */
export function pageOfObject(kind: string, objectId: string): string | undefined {
  const id = encodeURIComponent(objectId);
  switch (kind) {
    case "enterprise":
      return `/enterprises/${id}`;
    case "plan":
      return `/plans/${id}`;
    case "policy-document":
      return `/policy/${id}`;
    case "site":
      return `/sites/${id}`;
    case "roster":
      return `/enterprises/rosters/${id}`;
    case "roster-issue":
      return `/enterprises/roster-issues/${id}`;
    case "indicator":
      return `/indicators/${id}`;
    case "figure-snapshot":
      return `/snapshots/${id}`;
    default:
      return undefined;
  }
}

/** Objects that a record names beside its own. */
const NAMED: Readonly<Record<string, string>> = {
  documentId: "policy-document",
  planId: "plan",
  subjectId: "enterprise",
  enterpriseId: "enterprise",
  survivorId: "enterprise",
  issueId: "roster-issue",
};

export type NamedObject = { readonly kind: string; readonly objectId: string };

/** What a record is about, and what else it names. A refused attempt is about a route, which has no story. */
export function objectsOf(event: Pick<AuditEvent, "objectKind" | "objectId" | "detail">): NamedObject[] {
  const detail = (event.detail ?? {}) as Record<string, unknown>;
  const named = Object.entries(NAMED).flatMap(([key, kind]) =>
    typeof detail[key] === "string" ? [{ kind, objectId: detail[key] as string }] : [],
  );
  const own = { kind: event.objectKind, objectId: event.objectId };
  return [...(own.kind === "route" || own.kind === "audit" ? [] : [own]), ...named];
}

const LONGEST = 400;

/** A value of a record as text: what it holds, one after the other. */
export function valueText(value: unknown): string {
  const text = valuesIn(value).join(" · ");
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function valuesIn(value: unknown): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (typeof value === "object") return Object.values(value).flatMap(valuesIn);
  return [String(value)];
}

/** What is told elsewhere on the line, or says nothing to the eye. */
const UNTOLD = [
  "before",
  "after",
  "role",
  "office",
  "part",
  "factId",
  "replaces",
  "recordId",
  "subjectId",
  "sha256",
  "contentHash",
];

/** What a record says in a few words. */
export function shortOf({
  detail,
  objectKind,
  objectId,
}: Pick<AuditEvent, "detail" | "objectKind" | "objectId">): string {
  const told = Object.entries((detail ?? {}) as Record<string, unknown>).filter(([key]) => !UNTOLD.includes(key));
  const text = valueText(told.map(([, value]) => value));
  return objectKind === "route" ? `${objectId} · ${text}` : text;
}

/** Whether a record tells what was there before and is there now. */
export function hasChange(detail: unknown): detail is { readonly before: unknown; readonly after: unknown } {
  return typeof detail === "object" && detail !== null && "after" in detail;
}
