import { style } from "../checks/style.ts";
import { typeWorlds } from "../checks/type-worlds.ts";
import { findsAllAtOnce, provesItselfInOneRun } from "./tree-copy.ts";

findsAllAtOnce(typeWorlds, [
  {
    name: "the process in a domain",
    plant: (tree) => tree.write("programme/02-plan/domain/planted-process.ts", "export const home = process.cwd();\n"),
    found: /^programme\/02-plan\/domain\/planted-process\.ts:1: TS\d+: .*'process'/m,
  },
  {
    name: "a Node module in a domain",
    plant: (tree) => tree.write("platform/kernel/planted-module.ts", 'export { readFileSync } from "node:fs";\n'),
    found: /^platform\/kernel\/planted-module\.ts:1: TS\d+: .*node:fs/m,
  },
  {
    name: "the document in a domain",
    plant: (tree) =>
      tree.write("programme/02-plan/domain/planted-document.ts", "export const title = document.title;\n"),
    found: /^programme\/02-plan\/domain\/planted-document\.ts:1: TS\d+: .*'document'/m,
  },
  {
    name: "the document in a store",
    plant: (tree) =>
      tree.write("programme/02-plan/store/planted-document.ts", "export const title = document.title;\n"),
    found: /^programme\/02-plan\/store\/planted-document\.ts:1: TS\d+: .*'document'/m,
  },
  {
    name: "a store in a page",
    plant: (tree) => tree.write("programme/02-plan/web/planted-store.ts", 'export * from "../store/index.ts";\n'),
    found: /^programme\/02-plan\/web\/planted-store\.ts:1: TS6307: /m,
  },
  {
    name: "a page in a store",
    plant: (tree) => {
      tree.write("programme/02-plan/web/planted-page.ts", "export const target = 1;\n");
      tree.write("programme/02-plan/store/planted-page.ts", 'export * from "../web/planted-page.ts";\n');
    },
    found: /^programme\/02-plan\/store\/planted-page\.ts:1: TS6307: /m,
  },
  {
    name: "an enum",
    plant: (tree) => tree.write("programme/02-plan/domain/planted-enum.ts", "export enum Grade {\n  Low,\n}\n"),
    found: /planted-enum\.ts:1: TS1294: /,
  },
]);

provesItselfInOneRun(style, [
  {
    name: "the clock in a domain",
    plant: (tree) => tree.write("programme/02-plan/domain/planted-clock.ts", "export const now = () => new Date();\n"),
    found: /domain\/planted-clock\.ts:1:\d+: lint\/style\/noRestrictedGlobals/,
  },
  {
    name: "chance in a domain",
    plant: (tree) =>
      tree.write("programme/02-plan/domain/planted-chance.ts", "export const toss = () => Math.random();\n"),
    found: /domain\/planted-chance\.ts:1:\d+: plugin: Chance is an argument/,
  },
  {
    name: "a promise that nobody waits for",
    plant: (tree) =>
      tree.write(
        "programme/02-plan/store/planted-promise.ts",
        "async function save(): Promise<void> {\n  await Promise.resolve();\n}\n\nexport function forget(): void {\n  save();\n}\n",
      ),
    found: /store\/planted-promise\.ts:6:\d+: lint\/nursery\/noFloatingPromises/,
  },
  {
    name: "a file named otherwise",
    plant: (tree) => tree.write("programme/02-plan/domain/plantedHelper.ts", "export const one = 1;\n"),
    found: /plantedHelper\.ts: lint\/style\/useFilenamingConvention/,
  },
]);
