import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";

/** Node's hook for loading a module: TypeScript is translated with the settings of the product's build. */
export async function load(url, context, next) {
  if (!url.startsWith("file:") || !url.endsWith(".ts")) return next(url, context);
  const path = fileURLToPath(url);
  const settings = { loader: "ts", format: "esm", target: "node20", sourcefile: path, sourcemap: "inline" };
  const { code } = await transform(await readFile(path, "utf8"), settings);
  return { format: "module", source: code, shortCircuit: true };
}
