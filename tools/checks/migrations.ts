import type { Check, Fault } from "../report.ts";
import { filesBelow } from "../tree.ts";

const NAME =
  /\/store\/migrations\/(\d{4}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3])[0-5]\d)-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/;

function inPlace(path: string): boolean {
  return (
    /^(platform|registers|programme)\/[^/]+\/store\/migrations\//.test(path) ||
    path.startsWith("platform/database/migrations/")
  );
}

/** Migrations run in the order of their timestamps across all rooms, so no two may share one. */
export const migrations: Check = {
  name: "migrations",
  title: "migrations",
  find(root) {
    const faults: Fault[] = [];
    const taken = new Map<string, string>();
    for (const file of filesBelow(root).filter((path) => path.endsWith(".sql") && path.includes("migrations"))) {
      const stamp = NAME.exec(file)?.[1];
      if (!stamp || !inPlace(file)) {
        faults.push({ file, says: "a migration is named ROOM/store/migrations/YYYYMMDDTHHMM-what-it-does.sql" });
        continue;
      }
      const other = taken.get(stamp);
      if (other) faults.push({ file, says: `has the timestamp of ${other}` });
      taken.set(stamp, file);
    }
    return Promise.resolve(faults);
  },
};
