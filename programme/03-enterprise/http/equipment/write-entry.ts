import type { Static } from "typebox";
import { findArea } from "#areas/store";
import type { AuditDetail } from "#audit";
import { recordAudit } from "#audit/store";
import type { Grant, Writer } from "#database";
import {
  type AreaId,
  accept,
  areaId,
  dayOf,
  type FactValue,
  type Instant,
  type IsoDate,
  idOf,
  type Result,
  refuse,
} from "#kernel";
import type { EquipmentClass } from "../../domain/asset.ts";
import { nextEntry, type RegisterEntry, stateOn } from "../../domain/register-entry.ts";
import { readSite, type SiteContent, type SiteId } from "../../domain/site.ts";
import type { EnterpriseId } from "../../index.ts";
import {
  appendSiteEntries,
  entriesOf,
  entryWithKey,
  findEnterprise,
  findSitePlace,
  handOverSite,
  holdRegisters,
  holdRegistersOf,
  insertSites,
  type NewSiteEntry,
  type SitePlace,
  type ThingKind,
} from "../../store/index.ts";
import { contentOf } from "./entry-content.ts";
import type { EntryBody, FindingBody, NewSiteBody } from "./equipment-schemas.ts";
import { actsForHolder, survivingHolder } from "./surviving-file.ts";

type Entry = Static<typeof EntryBody>;
type Recorded = { readonly id: string };

/** Who writes, when, and what classes there are. */
export type Writing = { readonly grant: Grant; readonly at: Instant; readonly classes: readonly EquipmentClass[] };

const KINDS: Readonly<Record<ThingKind, string>> = { site: "site", step: "process-step", asset: "asset" };
const PAST = {
  ...{ record: "recorded", change: "changed", retire: "retired", withdraw: "withdrawn", review: "reviewed" },
} as const;

/** What the same key stands for already; undefined when it is new. Refuses `enterprise.entry-key-reused`. */
async function sentBefore(
  write: Writer,
  homeId: AreaId,
  sent: { readonly key: string; readonly thingId: string; readonly act: string },
): Promise<Result<Recorded> | undefined> {
  const held = await entryWithKey(write, homeId, sent.key);
  if (!held) return undefined;
  return held.thingId === sent.thingId && held.act === sent.act
    ? accept({ id: sent.thingId })
    : refuse("enterprise.entry-key-reused");
}

/**
 * Takes a site into the register of an enterprise. Refuses what `survivingHolder` refuses, `enterprise.area-is-no-division` and what a
 * name is refused for.
 */
export async function recordSite(
  write: Writer,
  { grant, at }: Writing,
  enterpriseId: EnterpriseId,
  body: Static<typeof NewSiteBody>,
): Promise<Result<Recorded>> {
  const holder = await survivingHolder(write, enterpriseId);
  if (!holder.ok) return holder;
  const enterprise = holder.value;
  const { homeId } = enterprise;
  await holdRegisters(write, [{ homeId, fileId: enterpriseId }]);
  const before = await sentBefore(write, homeId, { key: body.id, thingId: body.siteId, act: "record" });
  if (before) return before;
  const place = await findArea(write, areaId(body.areaId));
  if (place?.tree !== "division") return refuse("enterprise.area-is-no-division", { name: place?.name ?? "" });
  const typed = readSite(body);
  if (!typed.ok) return typed;
  const content: SiteContent = { ...typed.value, enterpriseId, enterpriseName: enterprise.name };
  const command = { act: "record", day: body.day as IsoDate, content, replaces: null, reason: null, seen: 0 } as const;
  const entry = nextEntry<SiteContent>([], command, dayOf(at));
  if (!entry.ok) return entry;
  const site = { id: idOf<"site">(body.siteId), homeId, enterpriseId, areaId: place.id };
  await insertSites(write, grant, [site], at);
  const about = { homeId, siteId: site.id, kind: "site", thingId: site.id, key: body.id } as const;
  const appended = await appendSiteEntries(write, grant, [{ ...about, ...entry.value }], at);
  if (!appended.ok) return appended;
  await recordAudit(write, grant, {
    ...{ action: "site-entry-recorded", objectKind: "site", objectId: site.id, areaId: place.id },
    detail: {
      enterprise: enterprise.name,
      name: content.name,
      ...changeInAudit([{ ...entry.value, seq: 1, content }]),
    },
  });
  return accept({ id: site.id });
}

function nameOf(content: unknown): string | null {
  const known = content as { name?: string; model?: string | null; class?: string; serial?: string | null } | null;
  return known?.name ?? ([known?.class, known?.model, known?.serial].filter(Boolean).join(" ") || null);
}

/** The enterprise that a site would come to by an entry: its register is held with that of the site. */
async function filesComingIn(write: Writer, body: Entry) {
  const id = body.kind === "site" && "content" in body ? body.content.enterpriseId : undefined;
  const to = id === undefined ? undefined : await findEnterprise(write, idOf(id));
  return to ? [{ homeId: to.homeId, fileId: to.survivorId ?? to.id }] : [];
}

/**
 * The site as it is once nobody else can write there. Refuses `enterprise.site-not-found`, `enterprise.entry-outdated` when it was handed
 * over meanwhile, and to the account of a file that was merged away `enterprise.own-file-merged`.
 */
async function heldPlace(write: Writer, grant: Grant, siteId: SiteId, body?: Entry): Promise<Result<SitePlace>> {
  if (!(await findSitePlace(write, siteId))) return refuse("enterprise.site-not-found");
  const held = await holdRegistersOf(write, [siteId], body ? await filesComingIn(write, body) : []);
  const place = await findSitePlace(write, siteId);
  if (!held || !place) return refuse("enterprise.entry-outdated");
  if (grant.subjects !== undefined && !(await actsForHolder(write, grant.subjects, place)))
    return refuse("enterprise.own-file-merged");
  return accept(place);
}

/** What would be appended, and what is known of the thing then. */
type Decided = { readonly row: NewSiteEntry; readonly line: readonly RegisterEntry<unknown>[] };

async function decide(
  write: Writer,
  { at, classes }: Writing,
  place: SitePlace,
  body: Entry,
): Promise<Result<Decided>> {
  const { id: key, thingId, kind, act, replaces, reason } = body;
  const thing = { homeId: place.homeId, siteId: place.id, thingId };
  const history = await entriesOf(write, thing);
  if (history.entries.some((one) => one.kind !== kind)) return refuse("enterprise.entry-not-found");
  const line = history.entries.map(({ entry }) => entry);
  const content = await contentOf(write, body, { place, line, at, classes });
  if (!content.ok) return content;
  // Findings are entries too, though none of the line: what was seen is counted with them.
  if (body.seen !== history.last) return refuse("enterprise.entry-outdated");
  const seen = Math.max(0, ...line.map(({ seq }) => seq));
  const command = { act, day: body.day as IsoDate, content: content.value as unknown, replaces, reason, seen };
  const entry = nextEntry(line, command, dayOf(at));
  if (!entry.ok) return entry;
  const next = { ...entry.value, seq: history.last + 1, content: content.value };
  return accept({ row: { ...thing, kind, key, ...next }, line: [...line, next] });
}

/** What stood in the register before an entry and what stands there by it. */
function changeInAudit(line: readonly RegisterEntry<unknown>[]): AuditDetail {
  const plain = (entry: RegisterEntry<unknown> | undefined): FactValue => {
    const text = JSON.stringify(entry?.content ?? null, (_key, value) =>
      typeof value === "bigint" ? String(value) : value,
    );
    return JSON.parse(text) as FactValue;
  };
  return { before: plain(line.at(-2)), after: plain(line.at(-1)) };
}

/**
 * Appends an entry about a site, one of its steps or one of its assets. Refuses `enterprise.site-not-found`, what the content is
 * refused for, and what `nextEntry` refuses.
 */
export async function writeEntry(
  write: Writer,
  writing: Writing,
  siteId: SiteId,
  body: Entry,
): Promise<Result<Recorded>> {
  const { grant, at } = writing;
  const { id: key, thingId, kind, act, reason } = body;
  const found = await heldPlace(write, grant, siteId, body);
  if (!found.ok) return found;
  const place = found.value;
  const before = await sentBefore(write, place.homeId, { key, thingId, act });
  if (before) return before;
  const decided = await decide(write, writing, place, body);
  if (!decided.ok) return decided;
  const { row, line } = decided.value;
  const appended = await appendSiteEntries(write, grant, [row], at);
  if (!appended.ok) return appended;
  if (kind === "site") {
    const now = stateOn(line, dayOf(at))?.content as SiteContent | undefined;
    if (now) await handOverSite(write, place, now.enterpriseId);
  }
  const about = nameOf(line.findLast(({ content }) => content !== null)?.content);
  await recordAudit(write, grant, {
    ...{ action: `site-entry-${PAST[act]}`, objectKind: KINDS[kind], objectId: thingId, areaId: place.areaId },
    detail: { name: about, day: body.day, ...(reason === null ? {} : { reason }), ...changeInAudit(line) },
  });
  return accept({ id: thingId });
}

/** An office finds whether a step is a key one. Refuses `enterprise.site-not-found`, `enterprise.entry-not-found`, `enterprise.entry-outdated`. */
export async function recordFinding(
  write: Writer,
  { grant, at }: Writing,
  step: { readonly siteId: SiteId; readonly stepId: string },
  body: Static<typeof FindingBody>,
): Promise<Result<Recorded>> {
  const { siteId, stepId } = step;
  const found = await heldPlace(write, grant, siteId);
  if (!found.ok) return found;
  const place = found.value;
  const before = await sentBefore(write, place.homeId, { key: body.id, thingId: stepId, act: "review" });
  if (before) return before;
  const { entries, last, findings } = await entriesOf(write, { homeId: place.homeId, siteId, thingId: stepId });
  if (entries[0]?.kind !== "step") return refuse("enterprise.entry-not-found");
  if (body.seen !== last) return refuse("enterprise.entry-outdated");
  if (findings.at(-1)?.finding.isKey === body.isKey) return refuse("enterprise.entry-changes-nothing");
  const day = dayOf(at);
  const finding = { isKey: body.isKey, on: day, byName: grant.userName };
  const entry = { act: "review", day, content: finding, replaces: null, reason: null, seq: last + 1 } as const;
  const about = { homeId: place.homeId, siteId, kind: "step", thingId: stepId, key: body.id } as const;
  const appended = await appendSiteEntries(write, grant, [{ ...about, ...entry }], at);
  if (!appended.ok) return appended;
  await recordAudit(write, grant, {
    ...{ action: "site-entry-reviewed", objectKind: "process-step", objectId: stepId, areaId: place.areaId },
    detail: {
      name: nameOf(entries.at(-1)?.entry.content),
      key: body.isKey,
      before: findings.at(-1)?.finding.isKey ?? null,
      after: body.isKey,
    },
  });
  return accept({ id: stepId });
}
