import { createHash } from "node:crypto";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { areaInScope, homeShardOf } from "#areas/store";
import { recordAudit } from "#audit/store";
import { beyondRequest, type Grant, lockByName, type Reader } from "#database";
import type { EvidenceTier } from "#facts";
import { measuresByCode } from "#facts/store";
import { attach, OFFICE_TYPES, present, type RoomDependencies, refusals } from "#http";
import { accept, areaId, dayOf, excerpt, type Instant, idOf, type Result, refuse } from "#kernel";
import { ROWS_BYTES_LIMIT } from "#office";
import { mayHandIn } from "../domain/open-lists.ts";
import {
  changeImport,
  clearRows,
  countOpenImports,
  doubtfulRowsAfter,
  findImport,
  type ImportId,
  insertImport,
  listImports,
  rowsAfter,
  type StoredImport,
} from "../store/index.ts";
import {
  DecisionBody,
  HandInQuery,
  ImportCreated,
  ImportListSchema,
  ImportParams,
  ImportQuery,
  ImportSchema,
  TemplateQuery,
  UndoBody,
} from "./import-schemas.ts";
import type { ImportsUnderWay } from "./imports-under-way.ts";
import { failedFile } from "./list-files.ts";
import type { ListKind, ListKinds } from "./lists/list-kind.ts";
import { cellRemarks, changeViews, importAbout } from "./present-import.ts";
import { mayTakeIn } from "./take-in-list.ts";
import type { WorkOnList } from "./work-on-lists.ts";

export type ImportOptions = RoomDependencies & {
  readonly kinds: ListKinds;
  readonly clock: () => Instant;
  readonly workOnList: WorkOnList;
  readonly imports: ImportsUnderWay;
  readonly onError: (error: unknown) => void;
};

const ENTERPRISES = "enterprises";
const tags = ["enterprise"];
/** Which lists came in is for whoever sees the register; what stands in them for those who may edit it. */
const reading = { access: { permission: "enterprise.read" } } as const;
const editing = { access: { permission: "enterprise.edit" } } as const;
const PROBLEM_ROWS = 100;
const CHANGE_ROWS = 30;
/** One file holds so many; what is left comes back when these are mended. */
const FAILED_ROWS = 5_000;

/** Lists of enterprises: handing in, what they would do, taking in, and the rows that come back. */
export const importRoutes =
  (options: ImportOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    await app.register(handInRoutes(options));
    await app.register(lookingRoutes(options));
    await app.register(decidingRoutes(options));
    await app.register(fileRoutes(options));
  };

/** The kind of a list that is staged; a kind that the platform no longer has is a bug. */
function kindOf({ kinds }: ImportOptions, it: StoredImport): ListKind {
  const kind = kinds.get(it.kind);
  if (!kind) throw new Error(`no kind of list is called ${it.kind}`);
  return kind;
}

function work({ imports, workOnList, onError }: ImportOptions, asked: Grant, it: StoredImport): void {
  const grant = beyondRequest(asked);
  imports.begin(it.id, (signal, onProgress) => workOnList({ grant, it }, { signal, onProgress }), onError);
}

const UNFINISHED: readonly StoredImport["state"][] = ["reading", "committing", "undoing"];

/** A list that a stopped server left in the middle goes on when its own person asks for it. */
function goOn(options: ImportOptions, grant: Grant, it: StoredImport): void {
  if (UNFINISHED.includes(it.state) && it.byId === grant.userId) work(options, grant, it);
}

const handInRoutes =
  (options: ImportOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database, nextId, clock } = options;
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: ROWS_BYTES_LIMIT },
      (_request, body, done) => done(null, body),
    );
    app.post(
      "/api/enterprise-imports",
      {
        bodyLimit: ROWS_BYTES_LIMIT,
        schema: {
          tags,
          summary: "Hand in a list of enterprises (xlsx); it is read and checked, nothing is entered yet",
          consumes: ["application/octet-stream"],
          querystring: HandInQuery,
          body: Type.Unsafe<Uint8Array | null>({}),
          response: { 201: ImportCreated, ...refusals },
        },
        config: editing,
      },
      async ({ grant, query: wanted, body, moment }, reply) => {
        const bytes = body ?? new Uint8Array();
        const { kind = ENTERPRISES, target = null } = wanted;
        if (!options.kinds.has(kind)) return present(reply, refuse("enterprise.list-kind-unknown", { kind }));
        const area = areaId(wanted.areaId);
        const id: ImportId = idOf(nextId());
        const taken = await database.transact(grant, async (write): Promise<Result<StoredImport>> => {
          if (!(await areaInScope(write, area))) return refuse("areas.outside-scope");
          // One after the other of a person, so that those before are counted.
          await lockByName(write, `lists of person ${grant.userId}`);
          const may = mayHandIn(await countOpenImports(write, grant));
          if (!may.ok) return may;
          const homeId = await homeShardOf(write, area);
          const sha256 = createHash("sha256").update(bytes).digest("hex");
          const tier = wanted.tier as EvidenceTier;
          const about = { homeId, id, areaId: area, kind, target, fileName: wanted.fileName, tier };
          await insertImport(write, grant, { ...about, day: dayOf(clock()), at: moment, bytes, sha256 });
          const record = { action: "enterprise-list-handed-in", objectKind: "enterprise-import", objectId: id };
          await recordAudit(write, grant, {
            ...record,
            areaId: area,
            detail: { kind, fileName: wanted.fileName, sha256 },
          });
          const stored = await findImport(write, id);
          return stored ? accept(stored) : refuse("enterprise.list-not-found");
        });
        if (!taken.ok) return present(reply, taken);
        work(options, grant, taken.value);
        return present(reply, accept({ id: taken.value.id }), 201);
      },
    );
  };

const lookingRoutes =
  (options: ImportOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database } = options;
    app.get(
      "/api/enterprise-imports",
      { schema: { tags, response: { 200: ImportListSchema, ...refusals } }, config: reading },
      async ({ grant }) => ({ imports: (await database.read(grant, listImports)).map(importAbout) }),
    );
    app.get(
      "/api/enterprise-imports/:importId",
      {
        schema: { tags, params: ImportParams, querystring: ImportQuery, response: { 200: ImportSchema, ...refusals } },
        config: editing,
      },
      async ({ grant, params, query: wanted }, reply) => {
        const found = await database.read(grant, async (query) => {
          const it = await findImport(query, idOf(params.importId));
          if (!it) return undefined;
          const rows = (outcomes: ("new" | "change" | "failed")[], after: number | undefined, most: number) =>
            rowsAfter(query, it, { outcomes, after: after ?? -1, most: most + 1 });
          return {
            it,
            measures: await measuresByCode(query),
            doubtful: await doubtfulRowsAfter(query, it, { after: wanted.doubtsAfter ?? -1, most: PROBLEM_ROWS + 1 }),
            failed: await rows(["failed"], wanted.problemsAfter, PROBLEM_ROWS),
            changed: await rows(["new", "change"], wanted.changesAfter, CHANGE_ROWS),
          };
        });
        if (!found) return present(reply, refuse("enterprise.list-not-found"));
        const { it, measures, doubtful, failed, changed } = found;
        goOn(options, grant, it);
        // One row more than is shown was read: whether there is a next page.
        const next = (rows: typeof failed, most: number) =>
          rows.length <= most ? null : (rows[most - 1]?.plan.number ?? null);
        return present(
          reply,
          accept({
            ...importAbout(it),
            own: it.byId === grant.userId,
            unknownHeadings: [...it.unknownHeadings],
            refusal: it.refusal,
            mode: it.mode,
            undoReason: it.undoReason,
            undoCounts: it.undoCounts,
            mayUndo: it.state === "committed" && it.byId === grant.userId && kindOf(options, it).undo !== undefined,
            progress: options.imports.progressOf(it.id) ?? null,
            counts: it.counts,
            problems: cellRemarks(it, failed.slice(0, PROBLEM_ROWS), "problems"),
            problemsNext: next(failed, PROBLEM_ROWS),
            doubts: cellRemarks(it, doubtful.slice(0, PROBLEM_ROWS), "doubts"),
            doubtsNext: next(doubtful, PROBLEM_ROWS),
            changes: changeViews(changed.slice(0, CHANGE_ROWS), kindOf(options, it), measures),
            changesNext: next(changed, CHANGE_ROWS),
          }),
        );
      },
    );
  };

/** A list of the person's own. Refuses `enterprise.list-not-found` and `enterprise.list-of-another {person}`, for who sees it but did not hand it in. */
async function ownList(query: Reader, grant: Grant, id: ImportId): Promise<Result<StoredImport>> {
  const it = await findImport(query, id);
  if (!it) return refuse("enterprise.list-not-found");
  return it.byId === grant.userId ? accept(it) : refuse("enterprise.list-of-another", { person: it.byName });
}

const decidingRoutes =
  (options: ImportOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database } = options;
    app.post(
      "/api/enterprise-imports/:importId/decision",
      {
        schema: { tags, params: ImportParams, body: DecisionBody, response: { 201: ImportCreated, ...refusals } },
        config: editing,
      },
      async ({ grant, params, body: { mode } }, reply) => {
        const id: ImportId = idOf(params.importId);
        const decided = await database.transact(grant, async (write): Promise<Result<StoredImport>> => {
          const own = await ownList(write, grant, id);
          if (!own.ok) return own;
          const it = own.value;
          if (it.state !== "read") return refuse("enterprise.list-not-ready");
          const may = mayTakeIn(it.counts, mode);
          if (!may.ok) return may;
          const changed = await changeImport(write, id, ["read"], { state: "committing", mode, refusal: null });
          if (!changed) return refuse("enterprise.list-not-ready");
          const record = { action: "enterprise-list-decided", objectKind: "enterprise-import", objectId: id };
          await recordAudit(write, grant, { ...record, areaId: it.areaId, detail: { fileName: it.fileName, mode } });
          return accept({ ...it, state: "committing", mode });
        });
        if (!decided.ok) return present(reply, decided);
        work(options, grant, decided.value);
        return present(reply, accept({ id }), 201);
      },
    );
    app.post(
      "/api/enterprise-imports/:importId/undo",
      {
        schema: {
          ...{ tags, params: ImportParams, body: UndoBody, summary: "Take back what a list entered" },
          response: { 201: ImportCreated, ...refusals },
        },
        config: editing,
      },
      async ({ grant, params, body }, reply) => {
        const id: ImportId = idOf(params.importId);
        const undoReason = body.reason.trim();
        const undoing = await database.transact(grant, async (write): Promise<Result<StoredImport>> => {
          const own = await ownList(write, grant, id);
          if (!own.ok) return own;
          const it = own.value;
          if (undoReason === "") return refuse("facts.reason-needed");
          if (!kindOf(options, it).undo) return refuse("enterprise.list-kind-without-undo", { kind: it.kind });
          const change = { state: "undoing", undoReason, refusal: null } as const;
          if (!(await changeImport(write, id, ["committed"], change))) return refuse("enterprise.list-not-ready");
          const record = { action: "enterprise-list-undo-asked", objectKind: "enterprise-import", objectId: id };
          const detail = { fileName: it.fileName, reason: undoReason };
          await recordAudit(write, grant, { ...record, areaId: it.areaId, detail });
          return accept({ ...it, ...change });
        });
        if (!undoing.ok) return present(reply, undoing);
        work(options, grant, undoing.value);
        return present(reply, accept({ id }), 201);
      },
    );
    app.post(
      "/api/enterprise-imports/:importId/check",
      { schema: { tags, params: ImportParams, response: { 201: ImportCreated, ...refusals } }, config: editing },
      async ({ grant, params }, reply) => {
        const id: ImportId = idOf(params.importId);
        const again = await database.transact(grant, async (write): Promise<Result<StoredImport>> => {
          const own = await ownList(write, grant, id);
          if (!own.ok) return own;
          const it = own.value;
          if (!(await changeImport(write, id, ["read"], { state: "reading", refusal: null })))
            return refuse("enterprise.list-not-ready");
          const record = { action: "enterprise-list-checked-again", objectKind: "enterprise-import", objectId: id };
          await recordAudit(write, grant, { ...record, areaId: it.areaId, detail: { fileName: it.fileName } });
          return accept({ ...it, state: "reading" });
        });
        if (!again.ok) return present(reply, again);
        work(options, grant, again.value);
        return present(reply, accept({ id }), 201);
      },
    );
    app.delete(
      "/api/enterprise-imports/:importId",
      { schema: { tags, params: ImportParams, response: { 204: Type.Null(), ...refusals } }, config: editing },
      async ({ grant, params, moment }, reply) => {
        const id: ImportId = idOf(params.importId);
        const stopped = await database.transact(grant, async (write): Promise<Result<null>> => {
          const own = await ownList(write, grant, id);
          if (!own.ok) return own;
          const it = own.value;
          const states = ["reading", "read", "refused"] as const;
          if (!(await changeImport(write, id, states, { state: "discarded", settledAt: moment })))
            return refuse("enterprise.list-not-ready");
          await clearRows(write, it);
          const record = { action: "enterprise-list-discarded", objectKind: "enterprise-import", objectId: id };
          await recordAudit(write, grant, { ...record, areaId: it.areaId, detail: { fileName: it.fileName } });
          return accept(null);
        });
        if (stopped.ok) options.imports.cancel(id);
        return present(reply, stopped, 204);
      },
    );
  };

const BinaryFile = Type.Unsafe<Uint8Array>({ type: "string", format: "binary" });

const fileRoutes =
  ({ database, kinds }: ImportOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/enterprise-imports/template.xlsx",
      {
        schema: {
          tags,
          querystring: TemplateQuery,
          produces: [OFFICE_TYPES.xlsx],
          response: { 200: BinaryFile, ...refusals },
        },
        config: editing,
      },
      async ({ grant, query: { kind: code = ENTERPRISES, year } }, reply) => {
        const kind = kinds.get(code);
        if (!kind) return present(reply, refuse("enterprise.list-kind-unknown", { kind: code }));
        const measures = await database.read(grant, measuresByCode);
        const { fileName, bytes } = await kind.template({ measures }, { year });
        return attach(reply, { fileName, type: OFFICE_TYPES.xlsx }).send(Buffer.from(bytes));
      },
    );
    app.get(
      "/api/enterprise-imports/:importId/failed.xlsx",
      {
        schema: {
          tags,
          params: ImportParams,
          produces: [OFFICE_TYPES.xlsx],
          response: { 200: BinaryFile, ...refusals },
        },
        config: editing,
      },
      async ({ grant, params }, reply) => {
        const found = await database.read(grant, async (query) => {
          const it = await findImport(query, idOf(params.importId));
          return (
            it && {
              it,
              failed: it.counts.failed,
              rows: await rowsAfter(query, it, { outcomes: ["failed"], after: -1, most: FAILED_ROWS }),
            }
          );
        });
        if (!found) return present(reply, refuse("enterprise.list-not-found"));
        const fileName = `${excerpt(found.it.fileName.replace(/\.xlsx$/i, ""), 60)} 退回的行.xlsx`;
        const bytes = Buffer.from(await failedFile(found.it, found.rows, found.failed - found.rows.length));
        return attach(reply, { fileName, type: OFFICE_TYPES.xlsx }).send(bytes);
      },
    );
  };
