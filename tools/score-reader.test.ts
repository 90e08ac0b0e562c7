import { expect, test } from "vitest";
import { labelledExamples, scoreReader } from "./score-reader.ts";

/** Lowest F1 per type on the development documents. */
const FLOORS: Readonly<Record<string, number>> = {
  metadata: 0.95,
  targets: 0.95,
  tables: 1,
  tasks: 0.95,
  incentives: 0.9,
};

const folder = labelledExamples();

test.skipIf(folder === undefined)(
  "the reader keeps its floors on the labelled examples (skipped when ../shared is absent)",
  () => {
    const { scores } = scoreReader(folder ?? "");
    for (const [type, floor] of Object.entries(FLOORS))
      expect.soft(scores.types[type]?.f1, type).toBeGreaterThanOrEqual(floor);
    const references = scores.types["references"];
    expect((references?.fp ?? 0) + (references?.fn ?? 0)).toBeLessThanOrEqual(1);
  },
);
