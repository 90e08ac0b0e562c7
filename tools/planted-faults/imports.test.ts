import { imports } from "../checks/imports.ts";
import { type PlantedFault, provesItself, provesItselfInOneRun } from "./tree-copy.ts";

type ForbiddenImport = {
  readonly fault: string;
  /** Where the planted file lies, and what it imports. */
  readonly from: string;
  readonly imports: string;
  /** A file that must be there to be imported. */
  readonly target?: string;
  readonly rule: string;
};

const FORBIDDEN: readonly ForbiddenImport[] = [
  {
    fault: "a stage that imports a later one",
    from: "programme/01-policy/domain",
    imports: "#plan",
    rule: "downhill-from-01-policy",
  },
  {
    fault: "a register that knows a stage",
    from: "registers/units/domain",
    imports: "#policy",
    rule: "registers-know-no-programme",
  },
  {
    fault: "platform that knows a stage",
    from: "platform/kernel",
    imports: "#policy",
    rule: "platform-knows-no-programme",
  },
  {
    fault: "platform that knows a register",
    from: "platform/areas/store",
    imports: "#units/store",
    rule: "platform-knows-no-programme",
  },
  {
    fault: "a stage that imports from apps",
    from: "programme/02-plan/http",
    imports: "../../../apps/server/planted-app.ts",
    target: "apps/server/planted-app.ts",
    rule: "nothing-imports-apps",
  },
  {
    fault: "a room that uses a tool",
    from: "programme/02-plan/store",
    imports: "../../../tools/report.ts",
    rule: "workbench-stays-outside",
  },
  {
    fault: "a back door",
    from: "programme/02-plan/domain",
    imports: "../../01-policy/domain/draft.ts",
    rule: "front-door",
  },
  {
    fault: "a back door from apps",
    from: "apps/server",
    imports: "../../programme/01-policy/domain/draft.ts",
    rule: "front-door-from-outside",
  },
  {
    fault: "a door named by its path",
    from: "programme/02-plan/domain",
    imports: "../../01-policy/index.ts",
    rule: "door-by-name",
  },
  {
    fault: "routes used by another room",
    from: "programme/02-plan/http",
    imports: "#policy/http",
    rule: "http-door-is-for-apps",
  },
  {
    fault: "pages used by another stage",
    from: "programme/02-plan/web",
    imports: "../../01-policy/web/planted-page.tsx",
    target: "programme/01-policy/web/planted-page.tsx",
    rule: "web-door-is-for-desks-and-apps-web",
  },
  {
    fault: "a page that opens the store",
    from: "programme/02-plan/web",
    imports: "#policy/store",
    rule: "web-knows-no-server",
  },
  {
    fault: "a page that imports a route",
    from: "programme/02-plan/web",
    imports: "../http/routes.ts",
    rule: "web-knows-no-server",
  },
  {
    fault: "a page that imports Node",
    from: "programme/02-plan/web",
    imports: "node:fs",
    rule: "web-imports-no-node",
  },
  {
    fault: "a domain that opens the store",
    from: "programme/02-plan/domain",
    imports: "../store/index.ts",
    rule: "domain-knows-no-machinery",
  },
  {
    fault: "a domain that imports Node",
    from: "programme/02-plan/domain",
    imports: "node:crypto",
    rule: "domain-imports-no-package",
  },
  {
    fault: "a domain that imports a package",
    from: "programme/02-plan/domain",
    imports: "typebox",
    rule: "domain-imports-no-package",
  },
  {
    fault: "a store that imports a page",
    from: "programme/02-plan/store",
    imports: "../web/planted-page.tsx",
    target: "programme/02-plan/web/planted-page.tsx",
    rule: "server-knows-no-web",
  },
  {
    fault: "a store that imports a route",
    from: "programme/02-plan/store",
    imports: "../http/routes.ts",
    rule: "store-knows-no-http",
  },
  {
    fault: "program text that imports what belongs to tests",
    from: "platform/database",
    imports: "./testing/planted-aid.ts",
    target: "platform/database/testing/planted-aid.ts",
    rule: "testing-is-for-tests",
  },
  {
    fault: "an import that leads nowhere",
    from: "programme/02-plan/domain",
    imports: "./not-there.ts",
    rule: "resolves",
  },
];

/** A file named for its fault, and the rule that must name the file. */
function planted({ fault, from, imports: imported, target, rule }: ForbiddenImport): PlantedFault {
  const file = `${from}/${fault.toLowerCase().replaceAll(" ", "-")}.ts`;
  return {
    name: fault,
    plant: (tree) => {
      if (target) tree.write(target, "export const target = 1;\n");
      tree.write(file, `import "${imported}";\n`);
    },
    found: new RegExp(`^${file.replaceAll(".", "\\.")}: must not import .*\\[${rule}:`, "m"),
  };
}

provesItselfInOneRun(imports, [
  ...FORBIDDEN.map(planted),
  {
    name: "a stage that imports only a type of a later one",
    plant: (tree) =>
      tree.write(
        "programme/01-policy/domain/type-of-later.ts",
        'import type { Plan } from "#plan";\nexport type P = Plan;\n',
      ),
    found: /type-of-later\.ts: must not import programme\/02-plan\/index\.ts \[downhill-from-01-policy:/,
  },
  {
    name: "two files that import each other",
    plant: (tree) => {
      tree.write("programme/02-plan/domain/one.ts", 'import "./other.ts";\n');
      tree.write("programme/02-plan/domain/other.ts", 'import "./one.ts";\n');
    },
    found: /domain\/one\.ts: must not import .*domain\/other\.ts \[no-cycles:/,
  },
]);

provesItself(imports, [
  {
    name: "a cruiser that does not see every file",
    plant: (tree) =>
      tree.replace(".dependency-cruiser.mjs", /exclude: \{ path: "/, 'exclude: { path: "^platform/kernel/|'),
    found: /^platform\/kernel\/result\.ts: was not cruised/m,
  },
]);
