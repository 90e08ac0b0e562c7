import { comments } from "./checks/comments.ts";
import { deadCode } from "./checks/dead-code.ts";
import { generated } from "./checks/generated.ts";
import { glossary } from "./checks/glossary.ts";
import { imports } from "./checks/imports.ts";
import { links } from "./checks/links.ts";
import { migrations } from "./checks/migrations.ts";
import { refusals } from "./checks/refusals.ts";
import { sizes } from "./checks/sizes.ts";
import { style } from "./checks/style.ts";
import { typeWorlds } from "./checks/type-worlds.ts";
import { untranslated } from "./checks/untranslated.ts";
import { wording } from "./checks/wording.ts";
import type { Check } from "./report.ts";

/** All repository checks, in the order they run. */
export const CHECKS: readonly Check[] = [
  style,
  typeWorlds,
  imports,
  deadCode,
  wording,
  untranslated,
  refusals,
  glossary,
  migrations,
  comments,
  links,
  generated,
  sizes,
];
