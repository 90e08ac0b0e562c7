import { style } from "../checks/style.ts";
import { typeWorlds } from "../checks/type-worlds.ts";
import { provesItself } from "./tree-copy.ts";

provesItself(typeWorlds, [
  {
    name: "the process in a domain",
    plant: (tree) => tree.write("programme/02-plan/domain/planted.ts", "export const home = process.cwd();\n"),
    found: /^programme\/02-plan\/domain\/planted\.ts:1: TS\d+: .*'process'/m,
  },
  {
    name: "a Node module in a domain",
    plant: (tree) => tree.write("platform/kernel/planted.ts", 'export { readFileSync } from "node:fs";\n'),
    found: /^platform\/kernel\/planted\.ts:1: TS\d+: .*node:fs/m,
  },
  {
    name: "the document in a domain",
    plant: (tree) => tree.write("programme/02-plan/domain/planted.ts", "export const title = document.title;\n"),
    found: /^programme\/02-plan\/domain\/planted\.ts:1: TS\d+: .*'document'/m,
  },
  {
    name: "the document in a store",
    plant: (tree) => tree.write("programme/02-plan/store/planted.ts", "export const title = document.title;\n"),
    found: /^programme\/02-plan\/store\/planted\.ts:1: TS\d+: .*'document'/m,
  },
  {
    name: "a store in a page",
    plant: (tree) => tree.write("programme/02-plan/web/planted.ts", 'export * from "../store/index.ts";\n'),
    found: /^programme\/02-plan\/web\/planted\.ts:1: TS6307: /m,
  },
  {
    name: "a page in a store",
    plant: (tree) => {
      tree.write("programme/02-plan/web/planted-target.ts", "export const target = 1;\n");
      tree.write("programme/02-plan/store/planted.ts", 'export * from "../web/planted-target.ts";\n');
    },
    found: /^programme\/02-plan\/store\/planted\.ts:1: TS6307: /m,
  },
  {
    name: "an enum",
    plant: (tree) => tree.write("programme/02-plan/domain/planted.ts", "export enum Grade {\n  Low,\n}\n"),
    found: /planted\.ts:1: TS1294: /,
  },
]);

provesItself(style, [
  {
    name: "the clock in a domain",
    plant: (tree) => tree.write("programme/02-plan/domain/planted.ts", "export const now = () => new Date();\n"),
    found: /domain\/planted\.ts:1:\d+ lint\/style\/noRestrictedGlobals[\s\S]*time is an argument/,
  },
  {
    name: "chance in a domain",
    plant: (tree) => tree.write("programme/02-plan/domain/planted.ts", "export const toss = () => Math.random();\n"),
    found: /domain\/planted\.ts:1:\d+ plugin[\s\S]*Chance is an argument/,
  },
  {
    name: "a promise that nobody waits for",
    plant: (tree) =>
      tree.write(
        "programme/02-plan/store/planted.ts",
        "async function save(): Promise<void> {\n  await Promise.resolve();\n}\n\nexport function forget(): void {\n  save();\n}\n",
      ),
    found: /store\/planted\.ts:6:\d+ lint\/nursery\/noFloatingPromises/,
  },
  {
    name: "a file named otherwise",
    plant: (tree) => tree.write("programme/02-plan/domain/plantedHelper.ts", "export const one = 1;\n"),
    found: /plantedHelper\.ts lint\/style\/useFilenamingConvention/,
  },
]);
