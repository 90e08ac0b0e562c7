import { spawn } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { InjectOptions } from "fastify";

/** sqlmap (a Debian package) tries each parameter with what has broken into databases elsewhere. */
export const SQLMAP = ["/usr/bin/sqlmap", "/usr/local/bin/sqlmap"].find((program) => existsSync(program));

/** Marks each value of a request as a place to try. */
export function markedRequest(
  { method, url, payload, headers }: InjectOptions,
  known: readonly string[],
): string | undefined {
  const [place = "", search = ""] = String(url).split("?");
  let marks = 0;
  const mark = (text: string) => {
    marks += 1;
    return `${text}*`;
  };
  const parts = place.split("/").map((part) => (known.includes(part) || /^\d|-\d|0{8}/.test(part) ? mark(part) : part));
  const query = search === "" ? "" : `?${search.split("&").map(mark).join("&")}`;
  const isBytes = Buffer.isBuffer(payload);
  const body =
    payload === undefined || isBytes
      ? ""
      : JSON.stringify(payload).replaceAll(/:"((?:[^"\\]|\\.)*)"|:(-?[\d.]+)/g, (_, words?: string, figure?: string) =>
          words === undefined ? `:${mark(figure ?? "")}` : `:"${mark(words)}"`,
        );
  if (marks === 0) return undefined;
  const type = isBytes ? String(headers?.["content-type"]) : "application/json";
  const lines = [`${method} ${parts.join("/")}${query} HTTP/1.1`, "Host: HOST", "Cookie: COOKIE"];
  return `${[...lines, ...(payload === undefined ? [] : [`Content-Type: ${type}`])].join("\r\n")}\r\n\r\n${isBytes ? "x" : body}`;
}

/** What came of a request: whether it was broken into, or at least tried, and what sqlmap said. */
export type Outcome = {
  readonly route: string;
  readonly vulnerable: boolean;
  readonly tested: boolean;
  readonly said: string;
};

/** Lets sqlmap try every marked place of a request; what it keeps goes into the folder. */
export async function probe(
  route: string,
  { request, folder }: { readonly request: string; readonly folder: string },
): Promise<Outcome> {
  const file = path.join(folder, `${Math.random()}.txt`);
  writeFileSync(file, request);
  const said = await new Promise<string>((resolve) => {
    let text = "";
    const flags = ["--batch", "--level=3", "--risk=2", "--dbms=postgresql", "--flush-session", "--threads=4"];
    const more = [
      "--disable-coloring",
      "--timeout=60",
      "--retries=1",
      "--skip-waf",
      "--ignore-code=*",
      "--ignore-stdin",
    ];
    const child = spawn(SQLMAP ?? "", [...["-r", file], ...flags, ...more, `--output-dir=${folder}`]);
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part) => {
        text += String(part);
      });
    child.on("close", () => resolve(text));
  });
  // That a parameter "appears" to be injectable is looked into further by sqlmap itself; only its verdict counts.
  const vulnerable = /identified the following injection point|is vulnerable/.test(said);
  return { route, vulnerable, tested: vulnerable || said.includes("do not appear to be injectable"), said };
}
