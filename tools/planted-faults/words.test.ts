import { comments } from "../checks/comments.ts";
import { generated } from "../checks/generated.ts";
import { glossary } from "../checks/glossary.ts";
import { links } from "../checks/links.ts";
import { migrations } from "../checks/migrations.ts";
import { refusals } from "../checks/refusals.ts";
import { untranslated } from "../checks/untranslated.ts";
import { wording } from "../checks/wording.ts";
import { provesItself } from "./tree-copy.ts";

const CHINESE = "platform/screen/wording.zh-CN.ts";
const ENGLISH = "platform/screen/wording.en.ts";

provesItself(wording, [
  {
    name: "a sentence that English lacks",
    plant: (tree) => tree.replace(CHINESE, /= \{\n/, '= {\n  "planted.key": "没有英文",\n'),
    found: /^platform\/screen\/wording\.en\.ts: lacks "planted\.key"/m,
  },
  {
    name: "a sentence that Chinese lacks",
    plant: (tree) => tree.replace(ENGLISH, /= \{\n/, '= {\n  "planted.key": "No Chinese",\n'),
    found: /^platform\/screen\/wording\.zh-CN\.ts: lacks "planted\.key"/m,
  },
  {
    name: "a value that one language fills in under another name",
    plant: (tree) => {
      tree.replace(CHINESE, /= \{\n/, '= {\n  "planted.key": "{year} 年",\n');
      tree.replace(ENGLISH, /= \{\n/, '= {\n  "planted.key": "year {yaer}",\n');
    },
    found: /wording\.en\.ts:\d+: "planted\.key" fills in \{yaer\}, .* \{year\}/,
  },
  {
    name: "a key that two files word",
    plant: (tree) => {
      for (const file of [CHINESE, ENGLISH])
        tree.replace(file, /= \{\n/, '= {\n  "planted.key": "one",\n  "planted.key": "two",\n');
    },
    found: /wording\.en\.ts:\d+: "planted\.key" is already worded/,
  },
  {
    name: "a sentence put together at run time",
    plant: (tree) => tree.replace(CHINESE, /= \{\n/, '= {\n  "planted.key": String(1),\n'),
    found: /wording\.zh-CN\.ts:\d+: a wording file is one object/,
  },
]);

provesItself(untranslated, [
  {
    name: "English text in JSX",
    plant: (tree) =>
      tree.write("programme/02-plan/web/planted.tsx", "export const Planted = () => <p>Save the plan</p>;\n"),
    found: /^programme\/02-plan\/web\/planted\.tsx:1: "Save the plan"/m,
  },
  {
    name: "Chinese in a page's code",
    plant: (tree) => tree.write("programme/02-plan/web/planted.tsx", "export const label = `共 ${1} 项`;\n"),
    found: /^programme\/02-plan\/web\/planted\.tsx:1: "共"/m,
  },
  {
    name: "an attribute that is read aloud",
    plant: (tree) =>
      tree.write("programme/02-plan/web/planted.tsx", 'export const Planted = () => <i aria-label="Close" />;\n'),
    found: /planted\.tsx:1: "Close"/,
  },
]);

provesItself(refusals, [
  {
    name: "a refusal without a sentence",
    plant: (tree) =>
      tree.write("programme/02-plan/domain/planted.ts", 'export const no = refuse("plan.planted", {});\n'),
    found:
      /^programme\/02-plan\/domain\/planted\.ts:1: "plan\.planted" has no sentence "refusal\.plan\.planted" in zh-CN and en/m,
  },
  {
    name: "a sentence without a refusal",
    plant: (tree) => {
      for (const file of [CHINESE, ENGLISH]) tree.replace(file, /= \{\n/, '= {\n  "refusal.plan.planted": "No",\n');
    },
    found: /wording\.en\.ts:\d+: "refusal\.plan\.planted" is worded but never raised/,
  },
  {
    name: "a code that is put together at run time",
    plant: (tree) =>
      tree.write("programme/02-plan/domain/planted.ts", "export const no = (why: string) => refuse(`plan.${why}`);\n"),
    found: /planted\.ts:1: a refusal code is written out/,
  },
  {
    name: "a code of another form",
    plant: (tree) => tree.write("programme/02-plan/domain/planted.ts", 'export const no = refuse("PLANTED");\n'),
    found: /planted\.ts:1: "PLANTED" is not room\.reason/,
  },
  {
    name: "a sentence that fills in what nobody gives",
    plant: (tree) => {
      tree.write("programme/02-plan/domain/planted.ts", 'export const no = refuse("plan.planted", { year: 2020 });\n');
      for (const file of [CHINESE, ENGLISH])
        tree.replace(file, /= \{\n/, '= {\n  "refusal.plan.planted": "{year}, {area}",\n');
    },
    found: /planted\.ts:1: "plan\.planted" does not give \{area\}/,
  },
  {
    name: "a status for a code that nobody raises",
    plant: (tree) => tree.replace("apps/server/refusal-status.ts", /= \{\n/, '= {\n  "plan.planted": 404,\n'),
    found: /^apps\/server\/refusal-status\.ts:\d+: "plan\.planted" has an HTTP status but is never raised/m,
  },
  {
    name: "a retired code that comes back",
    plant: (tree) => tree.write("tools/retired-refusals.json", '["kernel.not-a-date"]\n'),
    found: /^platform\/kernel\/iso-date\.ts:\d+: "kernel\.not-a-date" is retired/m,
  },
]);

provesItself(glossary, [
  {
    name: "a domain type that the glossary does not know",
    plant: (tree) => tree.write("programme/02-plan/domain/planted.ts", "export type PlantedNotion = string;\n"),
    found: /^programme\/02-plan\/domain\/planted\.ts:1: PlantedNotion is not in GLOSSARY\.md/m,
  },
]);

provesItself(migrations, [
  {
    name: "two migrations with one timestamp",
    plant: (tree) => {
      tree.write("registers/units/store/migrations/20300101T0000-planted.sql", "select 1;\n");
      tree.write("programme/02-plan/store/migrations/20300101T0000-planted-too.sql", "select 1;\n");
    },
    found:
      /20300101T0000-planted\.sql: has the timestamp of .*20300101T0000-planted-too\.sql|planted-too\.sql: has the timestamp of/,
  },
  {
    name: "a migration without a timestamp",
    plant: (tree) => tree.write("programme/02-plan/store/migrations/planted.sql", "select 1;\n"),
    found: /^programme\/02-plan\/store\/migrations\/planted\.sql: a migration is named/m,
  },
]);

provesItself(comments, [
  {
    name: "a silenced rule",
    plant: (tree) => tree.write("programme/02-plan/domain/planted.ts", `// @ts-${"ignore"}\nexport const one = 1;\n`),
    found: /planted\.ts:1: silences a rule/,
  },
  {
    name: "a loose end",
    plant: (tree) =>
      tree.write("programme/02-plan/domain/planted.ts", `// ${"TO"}${"DO"} later\nexport const one = 1;\n`),
    found: /planted\.ts:1: postpones without an issue number/,
  },
]);

provesItself(links, [
  {
    name: "a link to a page that is not there",
    plant: (tree) => tree.append("CONTRIBUTING.md", "\nSee [the annex](docs/annex.md#top).\n"),
    found: /^CONTRIBUTING\.md:\d+: links to docs\/annex\.md, which is not there/m,
  },
]);

provesItself(generated, [
  {
    name: "a generated file edited by hand",
    plant: (tree) => tree.replace("docs/reference/refusals.md", /kernel\.not-a-date/, "kernel.no-date"),
    found: /^docs\/reference\/refusals\.md:\d+: is out of step/m,
  },
  {
    name: "a package under another licence",
    plant: (tree) =>
      tree.replace("package-lock.json", /("node_modules\/kysely": \{[^}]*"license": )"MIT"/, '$1"GPL-3.0-only"'),
    found: /^THIRD-PARTY-LICENCES\.md: cannot be generated: .*kysely \(GPL-3\.0-only\)/m,
  },
]);
