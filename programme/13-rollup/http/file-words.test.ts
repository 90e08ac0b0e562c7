import { expect, test } from "vitest";
import { rollupZh } from "../web/wording.zh-CN.ts";
import { FILE_DOUBTS, FILE_STANDINGS } from "./file-words.ts";

test("a workbook calls standings and doubts as the screen does", () => {
  for (const [standing, word] of Object.entries(FILE_STANDINGS))
    expect(rollupZh[`rollup.standing.${standing as keyof typeof FILE_STANDINGS}`]).toBe(word);
  for (const [doubt, word] of Object.entries(FILE_DOUBTS))
    expect(rollupZh[`rollup.doubt.${doubt as keyof typeof FILE_DOUBTS}`]).toBe(word);
});
