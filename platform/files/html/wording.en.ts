import type { htmlZh } from "./wording.zh-CN.ts";

export const htmlEn = {
  "refusal.files.html-too-deep":
    "The elements of the web page are nested more than {limit} deep, so it was not read. Please open it in a browser, copy the text and paste it, or save it as plain text.",
  "refusal.files.html-too-many-parts":
    "The web page has more than {limit} elements, table cells or attributes, so it was not read. Please save only the page with the text and its tables, or copy the text and paste it.",
  "refusal.files.html-without-text":
    "No text was found in the web page. The text may be loaded by a script, or be a picture. Please open the page in a browser, copy the text and paste it.",
} as const satisfies Record<keyof typeof htmlZh, string>;
