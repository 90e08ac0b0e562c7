import { combine, createWording } from "#wording";
import { containerEn } from "./container/wording.en.ts";
import { containerZh } from "./container/wording.zh-CN.ts";
import { convertEn } from "./convert/wording.en.ts";
import { convertZh } from "./convert/wording.zh-CN.ts";
import { docxEn } from "./docx/wording.en.ts";
import { docxZh } from "./docx/wording.zh-CN.ts";
import { htmlEn } from "./html/wording.en.ts";
import { htmlZh } from "./html/wording.zh-CN.ts";
import { pdfEn } from "./pdf/wording.en.ts";
import { pdfZh } from "./pdf/wording.zh-CN.ts";
import { typingEn } from "./typing/wording.en.ts";
import { typingZh } from "./typing/wording.zh-CN.ts";
import { filesEn } from "./wording.en.ts";
import { filesZh } from "./wording.zh-CN.ts";

/** Why the text of a file cannot be had, for every screen and command that takes files. */
export const filesWording = combine([
  createWording(filesZh, filesEn),
  createWording(containerZh, containerEn),
  createWording(docxZh, docxEn),
  createWording(convertZh, convertEn),
  createWording(htmlZh, htmlEn),
  createWording(pdfZh, pdfEn),
  createWording(typingZh, typingEn),
]);
