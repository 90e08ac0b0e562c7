/** One run of text on a test page: left, base line from the bottom, size. */
export type TestRun = { readonly text: string; readonly x: number; readonly y: number; readonly size?: number };

/** A test page: runs of text, lines `[x0, y0, x1, y1]`, and what else stands in its dictionary. */
export type TestPage = {
  readonly runs?: readonly TestRun[];
  readonly lines?: readonly (readonly [number, number, number, number])[];
  readonly extra?: string;
  /** Drawing operators instead of the runs and lines. */
  readonly content?: Uint8Array;
  readonly contentExtra?: string;
};

export type TestPdf = {
  readonly pages: readonly TestPage[];
  readonly catalog?: string;
  readonly trailer?: string;
  /** Further objects; the first gets the number 10. */
  readonly objects?: readonly string[];
  /** Replaces the page tree's entry. */
  readonly tree?: string;
  /** Encoding of the one font, which has no map back to Unicode: characters are looked up by the predefined map. */
  readonly vertical?: boolean;
};

function hex(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) out += text.charCodeAt(i).toString(16).padStart(4, "0");
  return `<${out}>`;
}

function drawn(page: TestPage): Uint8Array {
  if (page.content) return page.content;
  const runs = (page.runs ?? []).map(
    ({ text, x, y, size = 12 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm ${hex(text)} Tj ET`,
  );
  const lines = (page.lines ?? []).map(([x0, y0, x1, y1]) => `${x0} ${y0} m ${x1} ${y1} l S`);
  return new TextEncoder().encode([...lines, ...runs].join("\n"));
}

function bytesOf(parts: readonly (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));
}

/** Writes a small PDF with one Chinese font that every reader must know (UniGB-UCS2-H, not embedded). */
export function writePdf(pdf: TestPdf): Uint8Array {
  const encoding = pdf.vertical ? "UniGB-UCS2-V" : "UniGB-UCS2-H";
  const first = 10 + (pdf.objects?.length ?? 0);
  const kids = pdf.pages.map((_, i) => `${first + i * 2} 0 R`).join(" ");
  const objects = new Map<number, readonly (string | Uint8Array)[]>([
    [1, [`<< /Type /Catalog /Pages 2 0 R ${pdf.catalog ?? ""} >>`]],
    [2, [pdf.tree ?? `<< /Type /Pages /Kids [${kids}] /Count ${pdf.pages.length} >>`]],
    [3, [`<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`]],
    [
      4,
      [
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /FontDescriptor 5 0 R >>",
      ],
    ],
    [
      5,
      [
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
      ],
    ],
  ]);
  for (const [i, object] of (pdf.objects ?? []).entries()) objects.set(10 + i, [object]);
  for (const [i, page] of pdf.pages.entries()) {
    const content = drawn(page);
    const number = first + i * 2;
    objects.set(number, [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R ${page.extra ?? ""} >>`,
    ]);
    objects.set(number + 1, [
      `<< /Length ${content.length} ${page.contentExtra ?? ""} >>\nstream\n`,
      content,
      "\nendstream",
    ]);
  }
  return assembled(objects, pdf.trailer ?? "");
}

function assembled(objects: ReadonlyMap<number, readonly (string | Uint8Array)[]>, trailer: string): Uint8Array {
  const parts: (string | Uint8Array)[] = ["%PDF-1.7\n"];
  let offset = 9;
  const offsets = new Map<number, number>();
  for (const [number, body] of objects) {
    const bytes = bytesOf([`${number} 0 obj\n`, ...body, "\nendobj\n"]);
    offsets.set(number, offset);
    offset += bytes.length;
    parts.push(bytes);
  }
  const size = Math.max(...objects.keys()) + 1;
  const table = Array.from({ length: size }, (_, number) => {
    const at = offsets.get(number);
    return at === undefined ? "0000000000 65535 f \n" : `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  parts.push(
    `xref\n0 ${size}\n`,
    ...table,
    `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${offset}\n%%EOF\n`,
  );
  return new Uint8Array(bytesOf(parts));
}
