import { createHash } from "node:crypto";
import { areaInScope, homeShardOf } from "#areas/store";
import { recordAudit } from "#audit/store";
import { type Database, type Grant, lockByName, type Reader, type Writer } from "#database";
import { type AreaId, accept, type Instant, type Result, refuse } from "#kernel";
import type { TemplateWork } from "#office";
import {
  checkPrinted,
  REPORT_FIELDS,
  REPORT_NAMES,
  type ReportKind,
  type ReportTemplateId,
  shapeOf,
  templateFileName,
} from "../../index.ts";
import { editionsInForce, findEdition, findTemplateBytes, insertTemplate } from "../../store/index.ts";
import { shippedTemplate } from "./shipped-template.ts";

type Place = { readonly kind: ReportKind; readonly areaId: AreaId; readonly id: ReportTemplateId };
export type Upload = Place & { readonly bytes: Uint8Array; readonly fileName: string; readonly at: Instant };
export type Restoring = Place & { readonly from: ReportTemplateId | null; readonly at: Instant };
type Added = { readonly id: string; readonly edition: number };
/** Where editions are kept, and who tries them. */
type Keeping = { readonly database: Database; readonly templates: TemplateWork };

const checksum = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** The template by which an area writes a kind: its own, that of the nearest area above, or what ships. */
export async function templateInForce(query: Reader, { kind, areaId: area }: Omit<Place, "id">): Promise<Uint8Array> {
  const inForce = (await editionsInForce(query, area)).find((it) => it.kind === kind);
  const bytes = inForce && (await findTemplateBytes(query, inForce.id));
  return bytes ?? shippedTemplate(kind);
}

/** The area's templates of a kind held until the end of the transaction; what the same call has added before. Refuses `areas.outside-scope`, `rollup.template-id-reused`. */
async function hold(
  write: Writer,
  place: Place,
  same: (sha256: string) => boolean,
): Promise<Result<Added | undefined>> {
  if (!(await areaInScope(write, place.areaId))) return refuse("areas.outside-scope");
  await lockByName(write, `report template ${place.areaId} ${place.kind}`);
  const there = await findEdition(write, place.id);
  if (!there) return accept(undefined);
  const own = there.areaId === place.areaId && there.kind === place.kind && same(there.sha256);
  return own ? accept({ id: there.id as string, edition: there.edition }) : refuse("rollup.template-id-reused");
}

type Kept = Place & { readonly bytes: Uint8Array; readonly fileName: string; readonly restoredFrom: number | null };

async function keep(write: Writer, grant: Grant, { at, ...kept }: Kept & { readonly at: Instant }): Promise<Added> {
  const { kind, areaId: area, id, fileName, restoredFrom } = kept;
  const sha256 = checksum(kept.bytes);
  const edition = await insertTemplate(write, grant, { ...kept, homeId: await homeShardOf(write, area), sha256, at });
  await recordAudit(write, grant, {
    ...{ action: "report-template-added", objectKind: "report-template", objectId: id, areaId: area },
    detail: { kind, edition, fileName, sha256, restoredFrom },
  });
  return { id, edition };
}

/** Whether a template can be filled and says what a report of its kind has to say. Refuses what `tryTemplate` and `checkPrinted` refuse. */
async function tried(bytes: Uint8Array, kind: ReportKind, templates: TemplateWork): Promise<Result<undefined>> {
  const found = await templates.attempt(bytes, shapeOf(REPORT_FIELDS[kind]));
  return found.ok ? checkPrinted(kind, found.value.printed) : found;
}

/**
 * Keeps an uploaded template as the area's next edition, once it has been filled with invented values. Refuses `areas.outside-scope`,
 * `rollup.template-id-reused`, what `templateFileName` and `tried` refuse, and what keeps it from being tried; nothing is kept then.
 */
export async function addTemplate(
  { database, templates }: Keeping,
  grant: Grant,
  { fileName: typed, ...upload }: Upload,
): Promise<Result<Added>> {
  const fileName = templateFileName(typed);
  if (!fileName.ok) return fileName;
  const inScope = await database.read(grant, (query) => areaInScope(query, upload.areaId));
  if (!inScope) return refuse("areas.outside-scope");
  // Tried before anything is written, so that no connection waits for it.
  const fit = await tried(upload.bytes, upload.kind, templates);
  if (!fit.ok) return fit;
  return database.transact(grant, async (write) => {
    const held = await hold(write, upload, (sha256) => sha256 === checksum(upload.bytes));
    if (!held.ok) return held;
    return accept(
      held.value ?? (await keep(write, grant, { ...upload, fileName: fileName.value, restoredFrom: null })),
    );
  });
}

/** An older edition of the place, as long as a template like it would still be kept. Refuses `rollup.template-not-found` and what `tried` refuses. */
async function checkOlder(
  { database, templates }: Keeping,
  grant: Grant,
  { kind, areaId: area }: Omit<Place, "id">,
  from: ReportTemplateId,
): Promise<Result<undefined>> {
  const bytes = await database.read(grant, async (query) => {
    const older = await findEdition(query, from);
    return older?.areaId === area && older.kind === kind ? findTemplateBytes(query, from) : undefined;
  });
  return bytes ? tried(bytes, kind, templates) : refuse("rollup.template-not-found");
}

/** Makes an older edition of the area, or what ships, its newest one. Refuses as `addTemplate`, and `rollup.template-not-found`. */
export async function restoreTemplate(
  keeping: Keeping,
  grant: Grant,
  { from, ...place }: Restoring,
): Promise<Result<Added>> {
  const fit = from === null ? accept() : await checkOlder(keeping, grant, place, from);
  if (!fit.ok) return fit;
  const shipped = from === null ? await shippedTemplate(place.kind) : undefined;
  return keeping.database.transact(grant, async (write): Promise<Result<Added>> => {
    const older = from === null ? undefined : await findEdition(write, from);
    const bytes = from === null ? shipped : await findTemplateBytes(write, from);
    if (!bytes || (from !== null && (older?.areaId !== place.areaId || older.kind !== place.kind)))
      return refuse("rollup.template-not-found");
    // What ships holds the moment it was written, so that its checksum is another one each time.
    const held = await hold(write, place, (sha256) => from === null || sha256 === older?.sha256);
    if (!held.ok) return held;
    const fileName = older?.fileName ?? `${REPORT_NAMES[place.kind]}.docx`;
    return accept(
      held.value ?? (await keep(write, grant, { ...place, bytes, fileName, restoredFrom: older?.edition ?? 0 })),
    );
  });
}
