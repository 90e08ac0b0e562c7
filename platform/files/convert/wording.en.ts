import type { convertZh } from "./wording.zh-CN.ts";

export const convertEn = {
  "refusal.files.converter-missing":
    "{format} files cannot be read here because LibreOffice is not installed on the server. Please open the file in Word or WPS, save it as .docx and hand that in; or ask the system administrator to install LibreOffice (with Writer) on the server and try again.",
  "refusal.files.conversion-failed":
    "The {format} file could not be turned into .docx or text: it may be damaged, or the server's converter lacks a part (LibreOffice needs Writer). Please open the file in Word or WPS, save it as .docx and hand that in.",
  "refusal.files.conversion-too-slow":
    "Converting the {format} file took more than {seconds} seconds and was stopped. Please open the file in Word or WPS, save it as .docx and hand that in, or hand it in as several files.",
  "refusal.files.conversion-too-large":
    "Converting the {format} file took too much memory, so it was stopped. Please open it in Word or WPS, leave out large pictures, and save it as .docx.",
  "refusal.files.conversion-stopped":
    "The conversion of the {format} file was cancelled and nothing was read. Please hand it in again when needed.",
  "refusal.files.scan-without-text":
    "This {format} file is a scan or picture without text. Please hand in the original Word file or a PDF whose text can be selected; or ask the system administrator to install the text recognition program tesseract with simplified Chinese data chi_sim (for scanned PDF also ocrmypdf or pdftoppm) on the server and try again.",
} as const satisfies Record<keyof typeof convertZh, string>;
