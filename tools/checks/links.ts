import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Check, Fault } from "../report.ts";
import { filesBelow, textOf } from "../tree.ts";

/** Addresses of links and pictures that lead to a file of the tree. */
function targets(line: string): string[] {
  return [...line.matchAll(/\]\(([^)\s]+)\)|<img[^>]*src="([^"]+)"/g)]
    .map((match) => match[1] ?? match[2] ?? "")
    .filter((target) => !/^([a-z]+:|#)/.test(target))
    .map((target) => decodeURI(target.replace(/#.*$/, "")));
}

/** What a Markdown page links to is there. */
export const links: Check = {
  name: "links",
  title: "links between pages",
  find(root) {
    const pages = filesBelow(root).filter((path) => path.endsWith(".md"));
    const faults = pages.flatMap((file) =>
      textOf(root, file)
        .split("\n")
        .flatMap((text, index) =>
          targets(text)
            .filter((target) => !existsSync(join(root, dirname(file), target)))
            .map((target): Fault => ({ file, line: index + 1, says: `links to ${target}, which is not there` })),
        ),
    );
    return Promise.resolve(faults);
  },
};
