import type { Static } from "typebox";
import type { Writer } from "#database";
import { accept, dayOf, type Instant, type IsoDate, idOf, type Result, refuse } from "#kernel";
import { type AssetContent, type EquipmentClass, readAsset, serialKey } from "../../domain/asset.ts";
import { readStep, type StepContent } from "../../domain/process-step.ts";
import { contentBefore, type RegisterEntry } from "../../domain/register-entry.ts";
import { readSite, type SiteContent } from "../../domain/site.ts";
import type { EnterpriseId } from "../../index.ts";
import {
  findEnterprise,
  findSite,
  type ListedEnterprise,
  type SitePlace,
  serialsOfRegisters,
  stepsOf,
} from "../../store/index.ts";
import type { EntryBody } from "./equipment-schemas.ts";
import { survivingHolder } from "./surviving-file.ts";

type Entry = Static<typeof EntryBody>;
type SiteEntry = Extract<Entry, { kind: "site"; content: unknown }>;
type AssetEntry = Extract<Entry, { kind: "asset"; content: unknown }>;
type Holder = Pick<SiteContent, "enterpriseId" | "enterpriseName">;
type Content = SiteContent | StepContent | AssetContent;

/** Where an entry is written, and what was written about the same thing before. */
export type Around = {
  readonly place: SitePlace;
  readonly line: readonly RegisterEntry<unknown>[];
  readonly at: Instant;
  readonly classes: readonly EquipmentClass[];
};

const holderOf = ({ id, name }: ListedEnterprise): Holder => ({ enterpriseId: id, enterpriseName: name });

/** The enterprise that a site comes to: seen by whoever hands over, at home in the same city, and not merged into another. */
async function newHolder(write: Writer, place: SitePlace, id: EnterpriseId): Promise<Result<Holder>> {
  const holder = await survivingHolder(write, id);
  if (!holder.ok) return holder;
  if (holder.value.homeId !== place.homeId) return refuse("enterprise.site-leaves-home", { name: holder.value.name });
  return accept(holderOf(holder.value));
}

/**
 * Who holds the site by an entry. Where nobody is typed it stays the one of then: of the entry that is put right, or of the day that
 * something changes. A change while the holder of now holds it gives the name of now.
 */
async function holderBy(write: Writer, body: SiteEntry, { place, line }: Around): Promise<Result<Holder>> {
  const before = contentBefore(line as readonly RegisterEntry<SiteContent>[], {
    replaces: body.replaces,
    day: body.day as IsoDate,
  });
  const kept = {
    enterpriseId: before?.enterpriseId ?? place.enterpriseId,
    enterpriseName: before?.enterpriseName ?? "",
  };
  const typed = body.content.enterpriseId;
  if (typed !== undefined && typed !== kept.enterpriseId) return newHolder(write, place, idOf(typed));
  if (body.replaces !== null || kept.enterpriseId !== place.enterpriseId) return accept(kept);
  // An office of the site's area may not see who holds it, and leaves the holder alone.
  const now = await findEnterprise(write, place.enterpriseId);
  return accept(now ? holderOf(now) : kept);
}

async function siteContent(write: Writer, body: SiteEntry, around: Around): Promise<Result<SiteContent>> {
  if (body.thingId !== around.place.id) return refuse("enterprise.entry-not-found");
  const typed = readSite(body.content);
  if (!typed.ok) return typed;
  const holder = await holderBy(write, body, around);
  return holder.ok ? accept({ ...typed.value, ...holder.value }) : holder;
}

/** Reads what was typed of an asset. Its steps have to be of its site, its maker and serial its own within the enterprise. */
async function assetContent(
  write: Writer,
  { content, thingId }: AssetEntry,
  { place, at, classes }: Around,
): Promise<Result<AssetContent>> {
  const read = readAsset({ ...content, steps: content.steps.map((id) => idOf<"process-step">(id)) }, classes);
  if (!read.ok) return read;
  const site = { homeId: place.homeId, siteIds: [place.id] };
  const known = new Set((await stepsOf(write, site, dayOf(at))).map(({ id }) => id));
  if (read.value.steps.some((id) => !known.has(id))) return refuse("enterprise.step-of-another-site");
  const key = serialKey(read.value);
  const standing = key === null ? [] : await serialsOfRegisters(write, site, [key]);
  const same = standing.find(({ id }) => id !== thingId);
  if (!same) return read;
  const { maker, serial } = read.value;
  const there = await findSite(write, same.siteId, dayOf(at));
  if (!there) return refuse("enterprise.serial-known-unseen", { maker, serial });
  const { enterpriseId, enterpriseName, name } = there.content;
  // Of another file of the same enterprise the site is named with its file: merged ones often call theirs alike.
  const named = enterpriseId === place.enterpriseId ? name : `${enterpriseName} · ${name}`;
  return refuse("enterprise.serial-known", { maker, serial, site: named });
}

/** Reads what somebody typed of a site, a step or an asset; null for an entry that says nothing but that something is over or was wrong. */
export function contentOf(
  write: Writer,
  body: Entry,
  around: Around,
): Promise<Result<Content>> | Result<Content | null> {
  if (!("content" in body)) return accept(null);
  if (body.kind === "site") return siteContent(write, body, around);
  return body.kind === "step" ? readStep(body.content) : assetContent(write, body, around);
}
