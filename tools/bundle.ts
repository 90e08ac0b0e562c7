import type { BuildOptions, Plugin } from "esbuild";

/**
 * Packages stay in node_modules and are loaded from there; one of which nothing is used is not loaded at all. A thread that reads lists
 * has nothing to do with the package that writes documents, and its start is what a person waits for.
 */
const packagesApart: Plugin = {
  name: "packages-apart",
  setup(build) {
    build.onResolve({ filter: /^[^./#]/ }, ({ path, kind }) =>
      kind === "entry-point" || path.startsWith("node:") ? undefined : { path, external: true, sideEffects: false },
    );
  },
};

/** How all that runs in Node is bundled. */
export const NODE_BUNDLE = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  plugins: [packagesApart],
} satisfies BuildOptions;
