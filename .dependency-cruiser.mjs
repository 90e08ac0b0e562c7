// The import rules of the house, generated from the folders that are there. Explained in docs/decisions/0003 and 0011.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(fileURLToPath(import.meta.url));

function foldersIn(part) {
  const path = join(root, part);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

const TEST = "\\.test\\.tsx?$|/testing/";
const ROOM = "(platform|registers|programme|desks)/([^/]+)";
const MACHINERY = "platform/(database|http|files|office|optimisation|screen)/(?!domain/)";
const PURE =
  "/domain/|^platform/(kernel|wording)/|^(registers|programme)/[^/]+/index\\.ts$|^platform/(areas|evidence|facts|identity|audit|operations|casework|notices)/index\\.ts$";
const STORE_WORLD = "/store/|^platform/database/";
const HTTP_WORLD = "/http/|^platform/http/";
const WEB_WORLD = "/web/|^platform/screen/|^contract/";
const SERVER_WORLD = `${STORE_WORLD}|${HTTP_WORLD}|^platform/(files|office|optimisation)/(?!domain/)|^apps/(server|cli)/|^demo/|^catalogue/`;
const NOT_OURS = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown", "core"];

function forbid(name, comment, from, to) {
  return { name, comment, severity: "error", from, to };
}

/** Stage N may import the stages before it. */
const downhill = foldersIn("programme").map((stage, index, stages) => {
  const later = stages.slice(index + 1);
  return forbid(
    `downhill-from-${stage}`,
    "a stage imports earlier stages, registers and platform only",
    { path: `^programme/${stage}/` },
    { path: `^(programme/(${later.join("|") || "(?!)"})/|desks/|apps/|demo/|catalogue/)` },
  );
});

const directions = [
  forbid(
    "platform-knows-no-programme",
    "platform is machinery: it imports platform only",
    { path: "^platform/" },
    { path: "^(registers|programme|desks|apps|demo|catalogue)/" },
  ),
  forbid(
    "registers-know-no-programme",
    "registers import registers and platform only",
    { path: "^registers/" },
    { path: "^(programme|desks|apps|demo|catalogue)/" },
  ),
  forbid(
    "contract-knows-no-room",
    "the contract is generated from schemas and stands alone",
    { path: "^contract/", pathNot: TEST },
    { path: "^(platform|registers|programme|desks|apps|demo|catalogue)/" },
  ),
  forbid(
    "nothing-imports-apps",
    "apps start things up; nothing but another app and the workbench looks into them",
    { pathNot: "^(apps|tools|bench|e2e)/" },
    { path: "^apps/" },
  ),
  forbid(
    "workbench-stays-outside",
    "tools, bench and e2e are used on the house, never by it",
    { path: "^(platform|registers|programme|desks|contract|apps|demo|catalogue)/", pathNot: TEST },
    { path: "^(tools|bench|e2e)/" },
  ),
];

/** The doors of all rooms: what the imports map of package.json leads to. */
const { imports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const DOORS = Object.values(imports).map((target) => `^${target.slice(2).replaceAll(".", "\\.")}$`);

const doors = [
  forbid(
    "front-door",
    "another room is entered through its doors, the lines of the imports map in package.json",
    { path: `^${ROOM}/` },
    { path: `^${ROOM}/`, pathNot: [...DOORS, "^$1/$2/", "/testing/"] },
  ),
  forbid(
    "front-door-from-outside",
    "apps, demo and catalogue enter a room through its doors",
    { path: "^(apps|demo|contract|catalogue)/" },
    { path: `^${ROOM}/`, pathNot: [...DOORS, "/testing/"] },
  ),
  forbid(
    "door-by-name",
    "another room is named by its # door, so that renumbering a stage changes no import",
    { path: `^${ROOM}/`, pathNot: TEST },
    { path: `^${ROOM}/`, pathNot: "^$1/$2/", dependencyTypesNot: ["aliased-subpath-import"] },
  ),
  forbid(
    "door-by-name-from-outside",
    "a room is named by its # door",
    { path: "^(apps|demo|contract|catalogue)/" },
    { path: `^${ROOM}/`, pathNot: "/testing/", dependencyTypesNot: ["aliased-subpath-import"] },
  ),
  forbid(
    "http-door-is-for-apps",
    "routes are mounted by apps/ and used by nobody else",
    { path: `^${ROOM}/`, pathNot: TEST },
    // What registers have in common mounts no routes of its own.
    { path: `^${ROOM}/http/`, pathNot: ["^$1/$2/", "^registers/listing/http/index\\.ts$"] },
  ),
  forbid(
    "web-door-is-for-desks-and-apps-web",
    "a room's pages are composed by desks/ and apps/web only",
    { path: "^(platform|registers|programme)/([^/]+)/", pathNot: TEST },
    // The panel of a record's files stands on the pages of every stage, like the pieces of platform/screen; how one is told of notices, on the own account's; those
    // of registers/listing on the pages of registers.
    {
      path: "^(platform|registers|programme)/[^/]+/web/",
      pathNot: ["^$1/$2/", "^platform/(evidence|notices)/web/index\\.ts$", "^registers/listing/web/index\\.ts$"],
    },
  ),
  forbid(
    "testing-is-for-tests",
    "what a testing/ folder holds is used by tests only",
    { path: "^(platform|registers|programme|desks|contract|apps|demo|catalogue)/", pathNot: TEST },
    { path: "/testing/" },
  ),
];

const worlds = [
  forbid(
    "domain-knows-no-machinery",
    "domain/ and index.ts are pure: no store, http, web or machinery",
    { path: PURE, pathNot: TEST },
    { path: `${SERVER_WORLD}|${WEB_WORLD}|^${MACHINERY}` },
  ),
  forbid(
    "domain-imports-no-package",
    "domain/ and index.ts import neither Node nor npm packages",
    { path: PURE, pathNot: TEST },
    { dependencyTypes: NOT_OURS },
  ),
  forbid(
    "web-knows-no-server",
    "a page talks to the server through #contract only",
    { path: "/web/|^platform/screen/|^contract/", pathNot: TEST },
    // Sentences are pure: a room without pages words its refusals for the screens of others.
    { path: `${SERVER_WORLD}`, pathNot: "/wording\\.ts$" },
  ),
  forbid(
    "web-imports-no-node",
    "a page runs in a browser",
    { path: "/web/|^platform/screen/|^contract/", pathNot: TEST },
    { dependencyTypes: ["core"] },
  ),
  forbid(
    "server-knows-no-web",
    "store/, http/ and the server apps import no pages",
    { path: SERVER_WORLD, pathNot: TEST },
    { path: WEB_WORLD },
  ),
  forbid(
    "store-knows-no-http",
    "what is stored does not depend on how it is asked for",
    { path: STORE_WORLD, pathNot: TEST },
    { path: HTTP_WORLD },
  ),
];

const soundness = [
  forbid("no-cycles", "two files that need each other are one file or three", {}, { circular: true }),
  forbid("resolves", "an import that leads nowhere", {}, { couldNotResolve: true }),
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [...downhill, ...directions, ...doors, ...worlds, ...soundness],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|data|\\.types)/|(^|/)node_modules/.*\\.(png|svg)$" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
    },
  },
};
