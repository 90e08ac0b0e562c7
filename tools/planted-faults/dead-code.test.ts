import { deadCode } from "../checks/dead-code.ts";
import { provesItselfInOneRun } from "./tree-copy.ts";

provesItselfInOneRun(deadCode, [
  {
    name: "an export that nobody imports",
    plant: (tree) => {
      tree.write(
        "registers/units/store/planted-exports.ts",
        "export const imported = 1;\nexport const forgotten = 2;\n",
      );
      tree.append("registers/units/store/index.ts", '\nexport { imported } from "./planted-exports.ts";\n');
    },
    found: /Unused exports[\s\S]*registers\/units\/store\/planted-exports\.ts: .*forgotten/,
  },
  {
    name: "a door that offers what nobody takes",
    plant: (tree) => tree.append("registers/units/index.ts", "\nexport const plantedOffer = 1;\n"),
    found: /Unused exports[\s\S]*registers\/units\/index\.ts: .*plantedOffer/,
  },
  {
    name: "a file that nobody imports",
    plant: (tree) => tree.write("programme/02-plan/domain/planted.ts", "export const planted = 1;\n"),
    found: /Unused files[\s\S]*programme\/02-plan\/domain\/planted\.ts/,
  },
  {
    name: "a dependency that nobody declared",
    plant: (tree) => tree.append("registers/units/store/index.ts", '\nimport "left-pad";\n'),
    found: /Unlisted dependencies[\s\S]*units\/store\/index\.ts: left-pad/,
  },
  {
    name: "a dependency that nobody uses",
    plant: (tree) => tree.replace("package.json", /"dependencies": \{/, '"dependencies": {\n    "right-pad": "1.0.1",'),
    found: /Unused dependencies[\s\S]*right-pad/,
  },
]);
