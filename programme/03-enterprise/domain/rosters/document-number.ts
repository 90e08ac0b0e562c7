import { accept, excerpt, type Result, refuse } from "#kernel";

/** 发文字号 in its three parts: 澄经信〔2025〕3号 is 澄经信, 2025, 3. */
export type DocumentNumber = { readonly organ: string; readonly year: number; readonly serial: number };

const OPENING = /[[(［（【〔﹝]/g;
const CLOSING = /[\])］）】〕﹞]/g;
const PARTS = /^([\p{Script=Han}A-Za-z]{1,20})〔((?:19|20)\d\d)〕第?0*([1-9]\d{0,4})号$/u;

/**
 * Reads 发文字号 (GB/T 9704-2012: hexagonal brackets, whole year, no 第, no leading zero); other brackets, full-width digits, blanks,
 * 第 and leading zeros are taken and put right. Refuses `enterprise.roster-document-malformed {text}`.
 */
export function readDocumentNumber(text: string): Result<DocumentNumber> {
  const plain = text.normalize("NFKC").replace(/\s+/g, "").replace(OPENING, "〔").replace(CLOSING, "〕");
  const [, organ = "", year, serial] = PARTS.exec(plain) ?? [];
  if (year === undefined) return refuse("enterprise.roster-document-malformed", { text: excerpt(text.trim()) });
  return accept({ organ, year: Number(year), serial: Number(serial) });
}

/** As the standard prints it. */
export function printedNumber({ organ, year, serial }: DocumentNumber): string {
  return `${organ}〔${year}〕${serial}号`;
}

/** The number as it is printed, or null where none was given. Refuses what `readDocumentNumber` refuses. */
export function documentOrNone(text: string | null): Result<string | null> {
  if (text === null || text.trim() === "") return accept(null);
  const read = readDocumentNumber(text);
  return read.ok ? accept(printedNumber(read.value)) : read;
}
