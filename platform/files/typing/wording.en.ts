import type { typingZh } from "./wording.zh-CN.ts";

export const typingEn = {
  "refusal.files.type-unknown":
    "This kind of file was not recognised. Photos (JPEG, PNG, WebP, HEIC), PDF, OFD, Word (docx), Excel (xlsx) and plain text are taken; please save it as one of these first.",
  "refusal.files.program":
    "This file is a program ({system}), whatever its name says, and cannot be taken. Please hand in the photo, scan or document itself.",
  "refusal.files.web-page":
    "The file holds a web page or script, which cannot be taken. Please print it or save it as PDF and hand that in.",
  "refusal.files.two-in-one":
    "Another file hides in this one: different programs would open it as different things, so it was not taken. Please save it again in its own program, or take the photo again.",
  "refusal.files.macros":
    "The file holds macros or controls. Please save it as .docx or .xlsx without macros, or as PDF, and hand that in.",
  "refusal.files.encrypted":
    "The file opens with a password, so nobody else can read it. Please remove the password, save it and hand it in again.",
  "refusal.files.picture-damaged": "The picture is incomplete or damaged. Please export it or take the photo again.",
  "refusal.files.picture-too-many-pixels":
    "The picture has {width} × {height} pixels, more than the limit of {limit} × 10,000; other computers may not open it. Please make it smaller.",
  "refusal.files.picture-too-many-parts":
    "The picture consists of more than {limit} parts, which no camera or program writes, so it was not looked at further. Please open it in a picture viewer and save it again, or take the photo again.",
  "refusal.files.infected":
    "The malware scan found something harmful in this file; it was not kept and what arrived of it was deleted. Please clean your computer first, get the file again from where it came, and send that.",
  "refusal.files.scan-failed":
    "The file has arrived, but the malware scan could not be finished, so it is not kept yet and nobody can open it. Please press “Go on” in a while; if that does not help, ask whoever runs the platform to look at the scanner.",
  "refusal.files.pdf-cut-off":
    "The PDF has no end; it may not have been downloaded or copied whole. Please get the original again.",
} as const satisfies Record<keyof typeof typingZh, string>;
