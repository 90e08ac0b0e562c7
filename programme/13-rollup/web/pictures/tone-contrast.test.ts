import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** The relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const tones = ["pictures.css", "wall.css"].flatMap((file) => {
  const css = readFileSync(path.resolve(import.meta.dirname, file), "utf8");
  const found = css.matchAll(/\{\s*--tone: (#\w{6});\s*--tone-second: (#\w{6});\s*--tone-ink: (#\w{6});/g);
  return [...found].map(([, ground = "", second = "", ink = ""]) => [file, ground, second, ink] as const);
});

test("all tones of the sheet and of the wall are looked at", () => expect(tones).toHaveLength(20));

test.each(tones)("%s: on %s and %s, %s is legible", (_, ground, second, ink) => {
  expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(ink, second)).toBeGreaterThanOrEqual(4.5);
});
