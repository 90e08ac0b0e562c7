import type { Static } from "typebox";
import { findArea } from "#areas/store";
import { recordAudit } from "#audit/store";
import { type Grant, lockByName, type Writer } from "#database";
import { type AreaId, accept, areaId, dayOf, type Instant, type IsoDate, idOf, type Result, refuse } from "#kernel";
import { type AssetContent, type EquipmentClass, readAsset, serialKey } from "../../domain/asset.ts";
import { readStep, type StepContent } from "../../domain/process-step.ts";
import { nextEntry, stateOn } from "../../domain/register-entry.ts";
import { readSite, type SiteContent, type SiteId } from "../../domain/site.ts";
import type { EnterpriseId } from "../../index.ts";
import {
  appendSiteEntries,
  assetsOf,
  entriesOf,
  entryWithKey,
  findEnterprise,
  findSitePlace,
  handOverSite,
  insertSites,
  type SitePlace,
  sitesOf,
  stepsOf,
  type ThingKind,
} from "../../store/index.ts";
import type { EntryBody, FindingBody, NewSiteBody } from "./equipment-schemas.ts";

type Entry = Static<typeof EntryBody>;
type Recorded = { readonly id: string };

/** Who writes, when, and what classes there are. */
export type Writing = { readonly grant: Grant; readonly at: Instant; readonly classes: readonly EquipmentClass[] };

const KINDS: Readonly<Record<ThingKind, string>> = { site: "site", step: "process-step", asset: "asset" };
const PAST = {
  ...{ record: "recorded", change: "changed", retire: "retired", withdraw: "withdrawn", review: "reviewed" },
} as const;

/** One writer at a time for an enterprise's register: serials stay unique, lines stay lines. */
async function lockRegister(write: Writer, { homeId, enterpriseId }: Omit<SitePlace, "id" | "areaId">): Promise<void> {
  await lockByName(write, `site-register:${homeId}:${enterpriseId}`);
}

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

/** Takes a site into the register of an enterprise. Refuses `enterprise.not-found`, `enterprise.area-is-no-division` and what a name is refused for. */
export async function recordSite(
  write: Writer,
  { grant, at }: Writing,
  enterpriseId: EnterpriseId,
  body: Static<typeof NewSiteBody>,
): Promise<Result<Recorded>> {
  const enterprise = await findEnterprise(write, enterpriseId);
  if (!enterprise) return refuse("enterprise.not-found");
  const { homeId } = enterprise;
  await lockRegister(write, { homeId, enterpriseId });
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
    detail: { enterprise: enterprise.name, name: content.name },
  });
  return accept({ id: site.id });
}

/** Reads what was typed of a site; a new holder has to be seen by whoever hands over, and to be at home in the same city. */
async function siteContent(
  write: Writer,
  place: SitePlace,
  { content, thingId }: Extract<Entry, { kind: "site"; content: unknown }>,
): Promise<Result<SiteContent>> {
  if (thingId !== place.id) return refuse("enterprise.entry-not-found");
  const typed = readSite(content);
  if (!typed.ok) return typed;
  const holder = await findEnterprise(write, idOf<"enterprise">(content.enterpriseId ?? place.enterpriseId));
  if (holder) {
    if (holder.homeId !== place.homeId) return refuse("enterprise.site-leaves-home", { name: holder.name });
    return accept({ ...typed.value, enterpriseId: holder.id, enterpriseName: holder.name });
  }
  // An office of the site's area may not see who holds it; it changes name and address and leaves the holder alone.
  if (content.enterpriseId !== undefined && content.enterpriseId !== place.enterpriseId)
    return refuse("enterprise.not-found");
  const { entries } = await entriesOf(write, { ...place, siteId: place.id, thingId: place.id });
  const held = entries.findLast(({ entry }) => entry.content !== null)?.entry.content as SiteContent | undefined;
  const { enterpriseId, enterpriseName } = held ?? { enterpriseId: place.enterpriseId, enterpriseName: "" };
  return accept({ ...typed.value, enterpriseId, enterpriseName });
}

/** Reads what was typed of an asset. Its steps have to be of its site, its maker and serial its own within the enterprise. */
async function assetContent(
  write: Writer,
  place: SitePlace,
  { content, thingId }: Extract<Entry, { kind: "asset"; content: unknown }>,
  { at, classes }: Writing,
): Promise<Result<AssetContent>> {
  const read = readAsset({ ...content, steps: content.steps.map((id) => idOf<"process-step">(id)) }, classes);
  if (!read.ok) return read;
  const { homeId, enterpriseId } = place;
  const today = dayOf(at);
  const steps = await stepsOf(write, { homeId, siteIds: [place.id] }, today);
  const known = new Set(steps.map(({ id }) => id));
  if (read.value.steps.some((id) => !known.has(id))) return refuse("enterprise.step-of-another-site");
  const key = serialKey(read.value);
  if (key === null) return read;
  const sites = await sitesOf(write, { homeId, id: enterpriseId }, today);
  const siteIds = [...new Set([place.id, ...sites.map(({ id }) => id)])];
  const same = (await assetsOf(write, { homeId, siteIds }, today)).find(
    (asset) => asset.id !== thingId && serialKey(asset.content) === key,
  );
  if (!same) return read;
  const { maker, serial } = read.value;
  return refuse("enterprise.serial-known", {
    ...{ maker, serial, site: sites.find(({ id }) => id === same.siteId)?.content.name ?? "" },
  });
}

type Content = SiteContent | StepContent | AssetContent;

function contentOf(
  write: Writer,
  place: SitePlace,
  body: Entry,
  writing: Writing,
): Promise<Result<Content>> | Result<Content | null> {
  if (!("content" in body)) return accept(null);
  if (body.kind === "site") return siteContent(write, place, body);
  return body.kind === "step" ? readStep(body.content) : assetContent(write, place, body, writing);
}

function nameOf(content: unknown): string | null {
  const known = content as { name?: string; model?: string | null; class?: string; serial?: string | null } | null;
  return known?.name ?? ([known?.class, known?.model, known?.serial].filter(Boolean).join(" ") || null);
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
  const place = await findSitePlace(write, siteId);
  if (!place) return refuse("enterprise.site-not-found");
  await lockRegister(write, place);
  const { id: key, thingId, kind, act } = body;
  const before = await sentBefore(write, place.homeId, { key, thingId, act });
  if (before) return before;
  const content = await contentOf(write, place, body, writing);
  if (!content.ok) return content;
  const history = await entriesOf(write, { homeId: place.homeId, siteId, thingId });
  if (history.entries.some((one) => one.kind !== kind)) return refuse("enterprise.entry-not-found");
  const line = history.entries.map(({ entry }) => entry);
  const { replaces, reason } = body;
  const command = { act, day: body.day as IsoDate, content: content.value as unknown, replaces, reason };
  // Findings are entries too, though none of the line: what was seen is counted with them.
  if (body.seen !== history.last) return refuse("enterprise.entry-outdated");
  const seen = Math.max(0, ...line.map(({ seq }) => seq));
  const entry = nextEntry(line, { ...command, seen }, dayOf(at));
  if (!entry.ok) return entry;
  const next = { ...entry.value, seq: history.last + 1, content: content.value };
  const row = { homeId: place.homeId, siteId, kind, thingId, key, ...next };
  const appended = await appendSiteEntries(write, grant, [row], at);
  if (!appended.ok) return appended;
  if (kind === "site") {
    const now = stateOn([...line, next], dayOf(at))?.content as SiteContent | undefined;
    if (now) await handOverSite(write, place, now.enterpriseId);
  }
  const about = nameOf(content.value ?? line.findLast((one) => one.content !== null)?.content);
  await recordAudit(write, grant, {
    ...{ action: `site-entry-${PAST[act]}`, objectKind: KINDS[kind], objectId: thingId, areaId: place.areaId },
    detail: { name: about, day: body.day, ...(reason === null ? {} : { reason }) },
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
  const place = await findSitePlace(write, siteId);
  if (!place) return refuse("enterprise.site-not-found");
  await lockRegister(write, place);
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
    detail: { name: nameOf(entries.at(-1)?.entry.content), key: body.isKey },
  });
  return accept({ id: stepId });
}
