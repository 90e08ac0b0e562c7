import { imports } from "../checks/imports.ts";
import { type PlantedFault, provesItself } from "./tree-copy.ts";

/** One planted file with one import, and the rule that must name both. */
function planted(name: string, file: string, imported: string, rule: string): PlantedFault {
  return {
    name,
    plant: (tree) => tree.write(file, `import "${imported}";\n`),
    found: new RegExp(`^${file.replaceAll(".", "\\.")}: must not import .*\\[${rule}:`, "m"),
  };
}

provesItself(imports, [
  planted(
    "a stage that imports a later one",
    "programme/01-policy/domain/planted.ts",
    "#plan",
    "downhill-from-01-policy",
  ),
  {
    name: "a stage that imports only a type of a later one",
    plant: (tree) =>
      tree.write(
        "programme/01-policy/domain/planted.ts",
        'import type { Plan } from "#plan";\nexport type P = Plan;\n',
      ),
    found: /planted\.ts: must not import programme\/02-plan\/index\.ts \[downhill-from-01-policy:/,
  },
  planted(
    "a register that knows a stage",
    "registers/units/domain/planted.ts",
    "#policy",
    "registers-know-no-programme",
  ),
  planted("platform that knows a stage", "platform/kernel/planted.ts", "#policy", "platform-knows-no-programme"),
  planted(
    "platform that knows a register",
    "platform/areas/store/planted.ts",
    "#units/store",
    "platform-knows-no-programme",
  ),
  {
    name: "a stage that imports from apps",
    plant: (tree) => {
      tree.write("apps/server/planted-target.ts", "export const target = 1;\n");
      tree.write("programme/02-plan/http/planted.ts", 'import "../../../apps/server/planted-target.ts";\n');
    },
    found: /02-plan\/http\/planted\.ts: must not import apps\/server\/planted-target\.ts \[nothing-imports-apps:/,
  },
  planted(
    "a room that imports a tool",
    "programme/02-plan/store/planted.ts",
    "../../../tools/report.ts",
    "workbench-stays-outside",
  ),
  planted("a back door", "programme/02-plan/domain/planted.ts", "../../01-policy/domain/draft.ts", "front-door"),
  planted(
    "a back door from apps",
    "apps/server/planted.ts",
    "../../programme/01-policy/domain/draft.ts",
    "front-door-from-outside",
  ),
  planted(
    "a door named by its path",
    "programme/02-plan/domain/planted.ts",
    "../../01-policy/index.ts",
    "door-by-name",
  ),
  planted("routes used by another room", "programme/02-plan/http/planted.ts", "#policy/http", "http-door-is-for-apps"),
  {
    name: "pages used by another stage",
    plant: (tree) => {
      tree.write("programme/01-policy/web/planted-target.tsx", "export const target = 1;\n");
      tree.write("programme/02-plan/web/planted.ts", 'import "../../01-policy/web/planted-target.tsx";\n');
    },
    found: /02-plan\/web\/planted\.ts: must not import .* \[web-door-is-for-desks-and-apps-web:/,
  },
  planted("a page that opens the store", "programme/02-plan/web/planted.ts", "#policy/store", "web-knows-no-server"),
  planted(
    "a page that imports a route",
    "programme/02-plan/web/planted.ts",
    "../http/routes.ts",
    "web-knows-no-server",
  ),
  planted("a page that imports Node", "programme/02-plan/web/planted.ts", "node:fs", "web-imports-no-node"),
  planted(
    "a domain that opens the store",
    "programme/02-plan/domain/planted.ts",
    "../store/index.ts",
    "domain-knows-no-machinery",
  ),
  planted(
    "a domain that imports Node",
    "programme/02-plan/domain/planted.ts",
    "node:crypto",
    "domain-imports-no-package",
  ),
  planted(
    "a domain that imports a package",
    "programme/02-plan/domain/planted.ts",
    "typebox",
    "domain-imports-no-package",
  ),
  {
    name: "a store that imports a page",
    plant: (tree) => {
      tree.write("programme/02-plan/web/planted-target.tsx", "export const target = 1;\n");
      tree.write("programme/02-plan/store/planted.ts", 'import "../web/planted-target.tsx";\n');
    },
    found: /store\/planted\.ts: must not import .*planted-target\.tsx \[server-knows-no-web:/,
  },
  planted(
    "a store that imports a route",
    "programme/02-plan/store/planted.ts",
    "../http/routes.ts",
    "store-knows-no-http",
  ),
  {
    name: "program text that imports a test's tool",
    plant: (tree) => {
      tree.write("platform/database/testing/planted-target.ts", "export const target = 1;\n");
      tree.write("platform/database/planted.ts", 'import "./testing/planted-target.ts";\n');
    },
    found: /database\/planted\.ts: must not import .* \[testing-is-for-tests:/,
  },
  {
    name: "two files that import each other",
    plant: (tree) => {
      tree.write("programme/02-plan/domain/planted-one.ts", 'import "./planted-two.ts";\n');
      tree.write("programme/02-plan/domain/planted-two.ts", 'import "./planted-one.ts";\n');
    },
    found: /planted-one\.ts: must not import .*planted-two\.ts \[no-cycles:/,
  },
  planted("an import that leads nowhere", "programme/02-plan/domain/planted.ts", "./not-there.ts", "resolves"),
  {
    name: "a cruiser that does not see every file",
    plant: (tree) =>
      tree.replace(".dependency-cruiser.mjs", /exclude: \{ path: "/, 'exclude: { path: "^platform/kernel/|'),
    found: /^platform\/kernel\/result\.ts: was not cruised/m,
  },
]);
