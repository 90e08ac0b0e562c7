import type { containerZh } from "./wording.zh-CN.ts";

export const containerEn = {
  "refusal.files.not-a-container":
    "The file is damaged or is not what its name says. Please open it in Word or WPS, save it as .docx and hand it in again.",
  "refusal.files.container-too-large":
    "The file has {size} bytes; the limit is {limit}. Please remove pictures and attachments, keep the text and the annex tables, and hand it in again.",
  "refusal.files.container-too-many-parts":
    "The file holds {count} parts; the limit is {limit}. Please keep only the text and the annex tables, save it and hand it in again.",
  "refusal.files.container-inflates-too-far":
    "The file becomes too large when unpacked (at “{part}” {size} bytes; the limit is {limit}) and was not opened, to protect the server. Please remove what is not needed in Word or WPS, save it and hand it in again.",
  "refusal.files.container-encrypted":
    "The file needs a password to open and cannot be read. Please remove the password, save it and hand it in again.",
  "refusal.files.container-unsafe-name":
    "A name inside the file, “{part}”, is not allowed, so it was not opened. Please save it anew in Word or WPS and hand it in again.",
  "refusal.files.container-duplicate-name":
    "Two parts inside the file are both called “{part}”, so it is unclear which one counts. Please save it anew in Word or WPS and hand it in again.",
  "refusal.files.container-link":
    "“{part}” inside the file points outside it, so it was not opened. Please save it anew in Word or WPS and hand it in again.",
  "refusal.files.container-mismatch":
    "The file's two records of its part “{part}” differ, so it may have been tampered with and was not opened. Please save it anew in Word or WPS and hand it in again.",
  "refusal.files.container-damaged":
    "“{part}” inside the file is damaged. Please get the original again, or repair it in Word or WPS, save it and hand it in again.",
  "refusal.files.xml-doctype":
    "“{part}” inside the file declares a document type, which office software never writes, so it was not opened. Please save it anew in Word or WPS and hand it in again.",
  "refusal.files.xml-too-deep":
    "“{part}” inside the file is nested more than {limit} levels deep and was not opened. Please put fewer tables inside tables, save it and hand it in again.",
  "refusal.files.xml-malformed":
    "“{part}” inside the file is incomplete or damaged. Please repair it in Word or WPS, save it and hand it in again.",
  "refusal.files.xml-stretch-too-long":
    "“{part}” inside the file has a stretch of more than {limit} characters and was not opened. Please look at what the file holds, save it anew and hand it in again.",
} as const satisfies Record<keyof typeof containerZh, string>;
