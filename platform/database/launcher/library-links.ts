import { readFileSync } from "node:fs";
import { basename, join } from "node:path";

type Link = { source: string; target: string };

/** The library links that the package's install script makes, as [link, what it points to] below `native`. */
export function libraryLinks(native: string): { link: string; to: string }[] {
  const listed = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as Link[];
  return listed.map(({ source, target }) => ({
    link: join(native, target.replace(/^native\//, "")),
    to: basename(source),
  }));
}
