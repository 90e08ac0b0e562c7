import { type Selectable, sql } from "kysely";
import type { Grant, Reader, Schema, Writer } from "#database";
import { type AreaId, areaId, type Instant, idOf, instantOf } from "#kernel";
import type { ReportKind, ReportTemplateId, TemplateEdition } from "../../index.ts";

const COLUMNS = [
  ...(["report_template.id", "report_template.kind", "report_template.area_id", "report_template.edition"] as const),
  ...(["report_template.file_name", "report_template.sha256", "report_template.restored_from"] as const),
  ...(["report_template.uploaded_at", "report_template.by_name"] as const),
] as const;

type Row = Omit<Selectable<Schema["report_template"]>, "bytes" | "home_id" | "by_id"> & {
  readonly area_name: string;
  readonly size: number;
};

const editionOf = (row: Row): TemplateEdition => ({
  ...{ id: idOf<"report-template">(row.id), kind: row.kind as ReportKind, areaId: areaId(row.area_id) },
  ...{ areaName: row.area_name, edition: row.edition, fileName: row.file_name, sha256: row.sha256, size: row.size },
  ...{ restoredFrom: row.restored_from, at: instantOf(row.uploaded_at), byName: row.by_name },
});

/** Editions without their bytes, with the name of their area. */
const editions = (query: Reader) =>
  query
    .selectFrom("report_template")
    .innerJoin("area", "area.id", "report_template.area_id")
    .select(COLUMNS)
    .select(["area.name as area_name", sql<number>`octet_length(report_template.bytes)`.as("size")]);

const EDITIONS_LISTED = 50;

/** The editions that an area uploaded itself, of all kinds, the newest first; at most fifty of each kind. */
export async function listEditions(query: Reader, area: AreaId): Promise<TemplateEdition[]> {
  const rows = await editions(query)
    .where("report_template.area_id", "=", area)
    .where("report_template.edition", ">", (below) =>
      below
        .selectFrom("report_template as newest")
        .select(sql<number>`max(newest.edition) - ${EDITIONS_LISTED}`.as("from"))
        .whereRef("newest.area_id", "=", "report_template.area_id")
        .whereRef("newest.kind", "=", "report_template.kind"),
    )
    .orderBy("report_template.kind")
    .orderBy("report_template.edition", "desc")
    .execute();
  return rows.map(editionOf);
}

/** The edition by which an area writes each kind: its own newest one, or that of the nearest area above; none where only what ships counts. */
export async function editionsInForce(query: Reader, area: AreaId): Promise<TemplateEdition[]> {
  const rows = await editions(query)
    .innerJoin("area as place", (join) => join.on("place.id", "=", area).onRef("place.tree", "=", "area.tree"))
    .whereRef("area.preorder_from", "<=", "place.preorder_from")
    .whereRef("area.preorder_to", ">=", "place.preorder_from")
    .distinctOn("report_template.kind")
    .orderBy("report_template.kind")
    .orderBy("area.preorder_from", "desc")
    .orderBy("report_template.edition", "desc")
    .execute();
  return rows.map(editionOf);
}

/** An edition, or undefined when there is none that the caller may see. */
export async function findEdition(query: Reader, id: ReportTemplateId): Promise<TemplateEdition | undefined> {
  const row = await editions(query).where("report_template.id", "=", id).executeTakeFirst();
  return row && editionOf(row);
}

/** The file of an edition, or undefined as `findEdition`. */
export async function findTemplateBytes(query: Reader, id: ReportTemplateId): Promise<Uint8Array | undefined> {
  const row = await query.selectFrom("report_template").select("bytes").where("id", "=", id).executeTakeFirst();
  return row?.bytes;
}

export type NewTemplate = {
  readonly homeId: AreaId;
  readonly id: ReportTemplateId;
  readonly areaId: AreaId;
  readonly kind: ReportKind;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly fileName: string;
  readonly restoredFrom: number | null;
  readonly at: Instant;
};

/** Adds the next edition of an area's template and answers its number. The caller holds the area's templates of the kind. */
export async function insertTemplate(write: Writer, grant: Grant, it: NewTemplate): Promise<number> {
  const added = await write
    .insertInto("report_template")
    .columns([
      ...(["home_id", "id", "area_id", "kind", "edition", "bytes", "sha256", "file_name", "restored_from"] as const),
      ...(["uploaded_at", "by_id", "by_name"] as const),
    ])
    .expression((from) =>
      from
        .selectFrom("report_template")
        .where("area_id", "=", it.areaId)
        .where("kind", "=", it.kind)
        .select([
          ...[sql<number>`${it.homeId}::integer`.as("home_id"), sql<string>`${it.id}::uuid`.as("id")],
          ...[sql<number>`${it.areaId}::integer`.as("area_id"), sql<string>`${it.kind}::text`.as("kind")],
          sql<number>`coalesce(max(edition), 0) + 1`.as("edition"),
          sql<Buffer>`${Buffer.from(it.bytes)}::bytea`.as("bytes"),
          ...[sql<string>`${it.sha256}::text`.as("sha256"), sql<string>`${it.fileName}::text`.as("file_name")],
          sql<number | null>`${it.restoredFrom}::integer`.as("restored_from"),
          sql<Date>`${it.at}::timestamptz`.as("uploaded_at"),
          ...[sql<string>`${grant.userId}::uuid`.as("by_id"), sql<string>`${grant.userName}::text`.as("by_name")],
        ]),
    )
    .returning("edition")
    .executeTakeFirstOrThrow();
  return added.edition;
}
