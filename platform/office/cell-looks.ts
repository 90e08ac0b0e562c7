import type { CellStyle } from "hucre/xlsx";
import type { CellLook } from "./domain/sheet.ts";

const LINE = { style: "thin", color: { rgb: "000000" } } as const;
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const FACE = "宋体";

/** Text format: even edited by hand, a cell that starts with `=` stays text. */
const AS_TEXT = "@";

/** Fonts, borders and alignment as the annexes of official documents print them. */
export const LOOKS: Readonly<Record<CellLook, CellStyle>> = {
  title: {
    font: { name: FACE, size: 16, bold: true },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
    numFmt: AS_TEXT,
  },
  subtitle: {
    font: { name: FACE, size: 11 },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
    numFmt: AS_TEXT,
  },
  header: {
    font: { name: FACE, size: 11, bold: true },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
    border: BOX,
    numFmt: AS_TEXT,
  },
  label: {
    font: { name: FACE, size: 11 },
    alignment: { horizontal: "center", vertical: "center", wrapText: true },
    border: BOX,
    numFmt: AS_TEXT,
  },
  text: {
    font: { name: FACE, size: 11 },
    alignment: { horizontal: "left", vertical: "center", wrapText: true },
    border: BOX,
    numFmt: AS_TEXT,
  },
  figure: {
    font: { name: FACE, size: 11 },
    alignment: { horizontal: "center", vertical: "center" },
    border: BOX,
    numFmt: "General",
  },
  fault: {
    font: { name: FACE, size: 11, color: { rgb: "9C0006" } },
    fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFC7CE" } },
    alignment: { horizontal: "left", vertical: "center", wrapText: true },
    border: BOX,
    numFmt: AS_TEXT,
  },
};
