import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take minutes, the longest first: begun last, each would run alone at the end. */
const LONG = [
  "e2e/pages.",
  "apps/server/looking-back.",
  "tools/planted-faults/compiler.",
  "e2e/evidence-files.",
  "e2e/publish-crash.",
  "platform/database/launcher/launch.",
  "e2e/start-up.",
  "e2e/import-crash.",
  "e2e/running.",
  "e2e/backups.",
  "e2e/offline-bundle.",
  "platform/operations/backup.",
  "apps/server/upgrade.",
];

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONG.findIndex((part) => moduleId.includes(part));
  return place === -1 ? LONG.length : place;
}

/** Begins with the files that take longest, the others in Vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
