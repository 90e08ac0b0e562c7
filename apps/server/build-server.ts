import { existsSync } from "node:fs";
import path from "node:path";
import cookie from "@fastify/cookie";
import helmet from "@fastify/helmet";
import rateLimit from "@fastify/rate-limit";
import fastifyStatic from "@fastify/static";
import swagger from "@fastify/swagger";
import swaggerUi from "@fastify/swagger-ui";
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import { areaRoutes, areaSchemas } from "#areas/http";
import { auditRoutes, auditSchemas, type ChainKeeper, keepNotes, type NoteKeeper } from "#audit/http";
import { type CaseEffects, caseworkRoutes, caseworkSchemas } from "#casework/http";
import { type Database, isConnectionLoss, isTooBusy } from "#database";
import { officerRoutes, officerSchemas } from "#desk/officer/http";
import type { BoundForm, EquipmentClass, IndustryTree, RosterKind } from "#enterprise";
import { enterpriseRoutes, enterpriseSchemas, registerRecords } from "#enterprise/http";
import type { WorkOnList } from "#enterprise/lists";
import type { EvidenceQuota } from "#evidence";
import { type EvidenceWork, evidenceRoutes, evidenceSchemas } from "#evidence/http";
import { expertRoutes, expertSchemas } from "#experts/http";
import type { Measure } from "#facts";
import {
  acceptRequestKeys,
  declareAccess,
  present,
  problemsOf,
  RefusalBody,
  refuseUnknownQueries,
  schemaController,
} from "#http";
import {
  type AccountRules,
  identityRoutes,
  identitySchemas,
  NO_PROVIDERS,
  type Providers,
  type SetupCode,
  visitorFinder,
} from "#identity/http";
import { type Instant, type NextId, type Refusal, refuse } from "#kernel";
import { type NoticeOptions, noticeRoutes, noticeSchemas } from "#notices/http";
import { postNotices } from "#notices/store";
import type { TemplateWork } from "#office";
import type { SpaceState } from "#operations";
import { type OperationsOptions, operationsRoutes, operationsSchemas } from "#operations/http";
import type { VisitSolver } from "#optimisation";
import { type OpenCopy, planRoutes, planSchemas } from "#plan/http";
import { policyRoutes, policySchemas, type ReadDocument } from "#policy/http";
import type { IndicatorDefinition } from "#rollup";
import { ownProgressOfPlans, progressOfPlans, rollupRoutes, rollupSchemas } from "#rollup/http";
import { supplierRoutes, supplierSchemas } from "#suppliers/http";
import { unitRoutes, unitSchemas } from "#units/http";
import { backupsSince, describeDatabase } from "./describing.ts";
import { guardSpace } from "./guarding-space.ts";
import { CONNECTION_LIMITS, cutSlowBodies, moreHeaders } from "./hardening.ts";
import { limitRates } from "./limiting.ts";
import { type loggingAs, logRequests, newRequestId } from "./logging.ts";
import { type MetricsOptions, tellMetrics } from "./metrics.ts";
import { statusOf } from "./refusal-status.ts";

declare module "fastify" {
  interface FastifyInstance {
    /** What was read and refused, on its way to the audit. */
    auditNotes: NoteKeeper;
  }
}

export type ServerOptions = {
  readonly database: Database;
  readonly clock: () => Instant;
  readonly nextId: NextId;
  readonly mode: "demo" | "real";
  readonly setupCode: SetupCode;
  readonly accountRules: AccountRules;
  /** Whom people may sign in through; nobody when nothing is said. */
  readonly providers?: Providers;
  readonly read: ReadDocument;
  readonly visitSolver: VisitSolver;
  readonly openCopy: OpenCopy;
  readonly industries: IndustryTree;
  readonly workOnList: WorkOnList;
  readonly forms: readonly BoundForm[];
  readonly equipmentClasses: readonly EquipmentClass[];
  readonly rosterKinds: readonly RosterKind[];
  readonly measures: readonly Measure[];
  readonly indicators: readonly IndicatorDefinition[];
  readonly templates: TemplateWork;
  /** How many enterprises of the demo are still to be loaded; null when all are there. */
  readonly stillLoading?: () => number | null;
  readonly evidenceWork: EvidenceWork;
  readonly evidenceQuota: EvidenceQuota;
  /** The chain over the audit; its owner stops it behind the server. */
  readonly auditChain?: ChainKeeper;
  /** What cases set off in other rooms. */
  readonly caseEffects?: CaseEffects;
  /** Folder of the built web application; without it only the API answers. */
  readonly webRoot?: string;
  readonly version: string;
  /** How it logs; not at all when nothing is said. */
  readonly logging?: ReturnType<typeof loggingAs>;
  /** Limits of requests, as a factor of the usual ones; none when nothing is said. */
  readonly rateFactor?: number;
  /** How notices leave the platform. */
  readonly notices: Omit<NoticeOptions, "database" | "nextId">;
  readonly space?: () => SpaceState;
  readonly metrics?: MetricsOptions;
  /** How the installation stands, for its administrator. */
  readonly operations?: OperationsOptions;
};

/** The named components of the published contract. */
const SCHEMAS = [
  RefusalBody,
  ...identitySchemas,
  ...areaSchemas,
  ...auditSchemas,
  ...unitSchemas,
  ...expertSchemas,
  ...supplierSchemas,
  ...policySchemas,
  ...planSchemas,
  ...enterpriseSchemas,
  ...rollupSchemas,
  ...evidenceSchemas,
  ...officerSchemas,
  ...operationsSchemas,
  ...caseworkSchemas,
  ...noticeSchemas,
];

/** Puts all rooms on one Fastify server. Nothing is decided here. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: options.logging ?? false,
    genReqId: newRequestId,
    logController: new LogController({ disableRequestLogging: true }),
    schemaController,
    bodyLimit: 1024 * 1024,
    trustProxy: "loopback",
    forceCloseConnections: "idle",
    ...CONNECTION_LIMITS,
    routerOptions: { maxParamLength: 200 },
  });
  app.decorate("statusOf", statusOf);
  for (const schema of SCHEMAS) app.addSchema(schema);
  answerErrors(app);
  await app.register(helmet, { contentSecurityPolicy, hsts: false, frameguard: { action: "deny" } });
  moreHeaders(app);
  logRequests(app);
  cutSlowBodies(app);
  const limits = limitRates(options.rateFactor ?? 0);
  limits.byAddress(app);
  await app.register(cookie);
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, context) => ({
      statusCode: 429,
      code: "http.too-many-requests",
      facts: { seconds: Math.ceil(context.ttl / 1000) },
    }),
  });
  const notes = keepNotes(options.database, options.clock, (error) => app.log.error(error));
  app.decorate("auditNotes", notes);
  app.addHook("onClose", () => notes.stop());
  declareAccess(app, {
    keepNote: notes.keep,
    clock: options.clock,
    findVisitor: visitorFinder(options.database, { mode: options.mode, ...options.accountRules }),
    localOnly: options.mode === "demo",
  });
  refuseUnknownQueries(app);
  acceptRequestKeys(app);
  limits.byAccount(app);
  guardSpace(app, options.space ?? (() => ROOMY));
  await describeApi(app, options.version);
  const { database, nextId, clock, read, visitSolver, mode, setupCode } = options;
  const { accountRules: rules, providers = NO_PROVIDERS } = options;
  await app.register(identityRoutes({ database, nextId, mode, setupCode, rules, providers }));
  await app.register(areaRoutes({ database, nextId, clock }));
  await app.register(auditRoutes({ database, nextId, clock, chain: options.auditChain }));
  await app.register(unitRoutes({ database, nextId }));
  await app.register(expertRoutes({ database, nextId }));
  await app.register(supplierRoutes({ database, nextId }));
  await app.register(
    caseworkRoutes({ database, nextId, clock, effects: options.caseEffects ?? {}, tell: postNotices }),
  );
  await app.register(policyRoutes({ database, nextId, read }));
  await app.register(planRoutes({ database, nextId, visitSolver, openCopy: options.openCopy }));
  const { industries, workOnList, forms, equipmentClasses, rosterKinds } = options;
  await app.register(
    enterpriseRoutes({ database, nextId, industries, clock, workOnList, forms, equipmentClasses, rosterKinds }),
  );
  const { measures, indicators, templates, stillLoading = () => null } = options;
  await app.register(
    rollupRoutes({ database, clock, industries, rosterKinds, measures, indicators, templates, stillLoading }),
  );
  const { evidenceWork: work, evidenceQuota: quota } = options;
  await app.register(evidenceRoutes({ database, nextId, clock, work, records: registerRecords, quota }));
  const catalogue = { measures, indicators, industries, rosterKinds };
  await app.register(
    officerRoutes({
      ...{ database, nextId },
      readProgress: (query, plans, day) => progressOfPlans(query, plans, day, catalogue),
      readOwnProgress: (query, plans, day) => ownProgressOfPlans(query, plans, day, catalogue),
    }),
  );
  await app.register(noticeRoutes({ database, nextId, ...options.notices }));
  await app.register(operationsRoutes(options.operations ?? aboutDatabase(options)));
  health(app, database);
  if (options.metrics) tellMetrics(app, options.metrics);
  await serveWeb(app, options.webRoot);
  return app;
}

/** Where nobody watches the disk, it is roomy. */
const ROOMY: SpaceState = { readOnly: false, freeMb: 0, reserveMb: 0 };

function aboutDatabase({ database, version }: ServerOptions): OperationsOptions {
  return { describe: () => describeDatabase(database, version), backupsSince: () => backupsSince(undefined) };
}

/** Own pages only; styles are written by the component library at run time. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    // A picture among the evidence is fetched with the session and shown from the page's own memory.
    imgSrc: ["'self'", "data:", "blob:"],
    fontSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    objectSrc: ["'none'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
  },
};

async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Gongfu 工赋",
        version,
        description: "Refusals carry a stable code and the facts its wording needs.",
      },
    },
    refResolver: { buildLocalReference: (json, _base, _fragment, index) => String(json["$id"] ?? `schema-${index}`) },
  });
  await app.register(swaggerUi, {
    ...{ routePrefix: "/api/docs", staticCSP: true },
    transformStaticCSP: (policy) => policy.replace(/(base-uri|frame-ancestors) 'self'/g, "$1 'none'"),
  });
  app.get("/api/openapi.json", { schema: { hide: true }, config: { access: "public" } }, () => app.swagger());
}

function health(app: FastifyInstance, database: Database): void {
  app.get("/healthz", { schema: { hide: true } }, () => ({ status: "ok" }));
  app.get("/readyz", { schema: { hide: true } }, async (_request, reply) => {
    try {
      await database.ping();
      return { status: "ready" };
    } catch {
      return reply.code(503).send({ status: "database-unreachable" });
    }
  });
}

/** Seconds: the pool opens a new connection with the next request. */
const DATABASE_BACK_IN = 2;

function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError & { facts?: Refusal["facts"] }, request, reply) => {
    if (isTooBusy(error)) return present(reply, refuse("http.busy"));
    if (isConnectionLoss(error)) {
      request.log.error(error);
      return present(reply.header("retry-after", DATABASE_BACK_IN), refuse("http.database-away"));
    }
    const status = error.statusCode ?? 500;
    if (error.validation && error.validationContext === "params") return present(reply, refuse("http.not-found"));
    if (error.validation) return present(reply, refuse("http.invalid-request", { problems: problemsOf(error) }));
    if (error.facts !== undefined) return reply.code(status).send({ code: error.code, facts: error.facts });
    if (status === 413) return present(reply, refuse("http.too-large"));
    if (status === 415) return present(reply, refuse("http.unsupported-type"));
    if (status < 500) return present(reply, refuse("http.malformed"));
    request.log.error(error);
    return present(reply, refuse("http.unexpected", { requestId: request.id }));
  });
}

function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const wantsPage =
    request.method === "GET" && !request.url.startsWith("/api/") && !/\.\w+$/.test(request.url.split("?")[0] ?? "");
  if (wantsPage && "sendFile" in reply)
    return reply.type("text/html").header("cache-control", "no-cache").sendFile("index.html");
  return present(reply, refuse("http.not-found"));
}

/** The web application; an address that only the browser knows gets the start page. */
async function serveWeb(app: FastifyInstance, root: string | undefined): Promise<void> {
  if (root !== undefined && existsSync(path.join(root, "index.html"))) {
    await app.register(fastifyStatic, {
      root,
      wildcard: false,
      setHeaders: (response, file) => {
        const hashed = file.includes(`${path.sep}assets${path.sep}`);
        response.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  }
  app.setNotFoundHandler(notFound);
}
