import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CsvScanner } from "./csv-scanner.ts";
import { streamCsv } from "./stream-csv.ts";
import { streamList } from "./stream-list.ts";

async function rowsOf(pieces: readonly Uint8Array[]): Promise<(readonly [number, ...string[]])[]> {
  const rows: [number, ...string[]][] = [];
  const read = await streamCsv(pieces, async (some) => {
    for (const { number, cells } of some) rows.push([number, ...cells]);
  });
  if (!read.ok) throw new Error(read.refusal.code);
  return rows;
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => rowsOf([utf8(text)]);

/** GB 18030 of two bytes, the other way round. */
const GB = new Map<string, readonly [number, number]>();
for (let lead = 0xb0; lead <= 0xf7; lead++)
  for (let trail = 0xa1; trail <= 0xfe; trail++)
    GB.set(new TextDecoder("gb18030").decode(Uint8Array.of(lead, trail)), [lead, trail]);

const CODES = {
  "utf-8": (text: string) => utf8(text),
  "utf-8 with its mark": (text: string) => utf8(`\ufeff${text}`),
  "utf-16, little end first": (text: string) =>
    Uint8Array.from([0xff, 0xfe, ...units(text).flatMap((unit) => [unit & 255, unit >> 8])]),
  "utf-16, great end first": (text: string) =>
    Uint8Array.from([0xfe, 0xff, ...units(text).flatMap((unit) => [unit >> 8, unit & 255])]),
  "utf-16 without a mark": (text: string) => Uint8Array.from(units(text).flatMap((unit) => [unit & 255, unit >> 8])),
  gb18030: (text: string) => Uint8Array.from([...text].flatMap((sign) => GB.get(sign) ?? [sign.charCodeAt(0)])),
} as const;
const units = (text: string) => Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

/** A writer that knows nothing of the reader: marks around whatever could be misunderstood. */
function written(table: readonly (readonly string[])[], separator: string, lineEnd: string): string {
  const cell = (text: string) => (/[,;\t"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return table.map((row) => row.map(cell).join(separator) + lineEnd).join("");
}

function cutUp(bytes: Uint8Array, at: readonly number[]): Uint8Array[] {
  const cuts = [...new Set(at.map((one) => one % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...cuts].map((from, index) => bytes.slice(from, cuts[index] ?? bytes.length));
}

const HEADING = ["统一社会信用代码", "企业名称", "所在地", "2025年营业收入"];

describe("a list of separated values", () => {
  test("is read as it was written: whatever the code, separator, line ends, contents, and wherever it is cut", async () => {
    const cell = fc.string({ unit: fc.constantFrom(...'企业纺织一丁砚联通ab0123 .-\'""\n\r,;\t') });
    const cases = fc.record({
      table: fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 12 }),
      separator: fc.constantFrom(",", ";", "\t"),
      lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
      code: fc.constantFrom(...(Object.keys(CODES) as (keyof typeof CODES)[])),
      cuts: fc.array(fc.nat(5000), { maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(cases, async ({ table, separator, lineEnd, code, cuts }) => {
        const whole = [HEADING, ...table];
        const bytes = CODES[code](written(whole, separator, lineEnd));
        const expected = whole.flatMap((row, index) =>
          row.some((one) => one !== "") ? [[index + 1, ...row] as const] : [],
        );
        expect(await rowsOf(cutUp(bytes, cuts))).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  test("is parted the same wherever its text is cut", () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab甲""\n\r,'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 6 }), (whole, cuts) => {
        const rows = (pieces: readonly string[]) => {
          const scanner = new CsvScanner(",");
          return [...pieces.flatMap((piece) => scanner.take(piece)), ...scanner.end()];
        };
        const at = [...new Set(cuts.map((cut) => cut % (whole.length + 1)))].sort((a, b) => a - b);
        const pieces = [0, ...at].map((from, index) => whole.slice(from, at[index] ?? whole.length));
        expect(rows(pieces)).toEqual(rows([whole]));
      }),
      { numRuns: 3000 },
    );
  });

  test("comes out the same byte by byte as at once, far into a long file too", async () => {
    const long = Array.from({ length: 9000 }, (_, row) => ["91330400", `firm ${row}`, "12", "3"]);
    const table = [["code", "name", "staff", "steps"], ...long, ["91330401", "联通纺织", "云溪\r\n镇", "4"]];
    for (const code of ["utf-8", "gb18030"] as const) {
      const bytes = CODES[code](written(table, ",", "\r\n"));
      const rows = await rowsOf([bytes]);
      expect(rows).toEqual(table.map((row, index) => [index + 1, ...row]));
      expect(await rowsOf(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(rows);
    }
  });

  test("may begin with a title, end without a line end, and hold marks that nobody closed", async () => {
    expect(await read("企业名单\n\n代码,名称\n1,甲")).toEqual([
      [1, "企业名单"],
      [3, "代码", "名称"],
      [4, "1", "甲"],
    ]);
    expect(await read('代码,名称\n1,8" 管\n2,"甲"乙\n3,"没有\n完')).toEqual([
      [1, "代码", "名称"],
      [2, "1", '8" 管'],
      [3, "2", "甲乙"],
      [4, "3", "没有\n完"],
    ]);
  });

  test("says its separator, keeps leading zeros as Excel does, and takes decimal commas for what they are", async () => {
    expect(await read("sep=;\na;b\n")).toEqual([[1, "a", "b"]]);
    expect(await read('代码,名称\n"=""0012""",甲\n')).toEqual([
      [1, "代码", "名称"],
      [2, "0012", "甲"],
    ]);
    expect(await read("代码;收入\n1;1,5\n2;2,5\n")).toEqual([
      [1, "代码", "收入"],
      [2, "1", "1,5"],
      [3, "2", "2,5"],
    ]);
  });

  test("the two signs that are letters elsewhere are Chinese", async () => {
    expect(await rowsOf([CODES.gb18030("a,联通\n")])).toEqual([[1, "a", "联通"]]);
  });

  test("letters of Latin words are no Chinese, wherever the text is cut", async () => {
    const bytes = CODES["utf-8"]("name,city\nMüller GmbH,Zürich\nCafé,Genève\n");
    const expected = [
      [1, "name", "city"],
      [2, "Müller GmbH", "Zürich"],
      [3, "Café", "Genève"],
    ];
    expect(await rowsOf([bytes])).toEqual(expected);
    expect(await rowsOf([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(expected);
    const far = CODES["utf-8"](`name\n${"x\n".repeat(80_000)}Café\n`);
    expect((await rowsOf([far.subarray(0, 100_000), far.subarray(100_000)])).at(-1)).toEqual([80_002, "Café"]);
  });

  test("comes a few hundred rows at a time, the next when the last are done", async () => {
    const text = Array.from({ length: 2300 }, (_, row) => `${row},x\n`).join("");
    let [busy, most, seen] = [0, 0, 0];
    await streamCsv([utf8(text)], async (rows) => {
      busy += 1;
      most = Math.max(most, busy);
      expect(rows.length).toBeLessThanOrEqual(500);
      seen += rows.length;
      await new Promise((resolve) => setTimeout(resolve, 1));
      busy -= 1;
    });
    expect([most, seen]).toEqual([1, 2300]);
  });
});

describe("what is no list", () => {
  const refusal = async (bytes: Uint8Array) => {
    const outcome = await streamList(bytes, async () => undefined);
    return outcome.ok ? "read" : outcome.refusal.code;
  };
  test.each([
    ["a PDF", utf8("%PDF-1.7 …"), "office.not-a-workbook"],
    ["an old workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "office.not-a-workbook"],
    ["a program", Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 0, 0, 1, 0, 0, 2), "office.not-a-workbook"],
    ["signs of no code", Uint8Array.of(0x61, 0x2c, 0xff, 0xff, 0xff, 0x0a), "office.text-unreadable"],
    ["a broken zip", utf8("PK\u0003\u0004…"), "office.not-a-workbook"],
    ["a row without an end", utf8(`a,b\n"${"x".repeat(600_000)}`), "office.cell-too-long"],
    ["nothing but text in one cell", utf8("y".repeat(300_000)), "office.cell-too-long"],
    ["a file cut off in the middle of a sign", utf8("名称,砚").slice(0, -1), "office.text-unreadable"],
  ])("%s is refused", async (_name, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test("more rows than a sheet has are refused, in bounded time", async () => {
    function* lines() {
      for (let piece = 0; piece < 110; piece++) yield utf8("1,2\n".repeat(10_000));
    }
    const outcome = await streamCsv(lines(), async () => undefined);
    expect(outcome.ok ? "read" : outcome.refusal.code).toBe("office.list-too-large");
  });

  test("carriage returns and marks alone do not hold it up", async () => {
    const begun = performance.now();
    await refusal(utf8("1,2\r".repeat(300_000)));
    await refusal(utf8('""'.repeat(200_000)));
    await refusal(utf8('","'.repeat(200_000)));
    expect(performance.now() - begun).toBeLessThan(4000);
  });
});

describe("what no list holds", () => {
  const MB42 = 42 * 1024 * 1024;
  const outcome = async (text: string) => {
    const bytes = utf8(text);
    const begun = performance.now();
    const read = await streamCsv([bytes], async () => undefined);
    return { code: read.ok ? "read" : read.refusal.code, quick: performance.now() - begun < 2000 };
  };

  test.each<readonly [string, string]>([
    ["bare", "a".repeat(MB42)],
    ["in marks", `"${"a".repeat(MB42)}"`],
    ["of doubled marks", `"${'""'.repeat(MB42 / 2)}"`],
    ["of line ends", `"${"\n".repeat(MB42)}"`],
    ["whose mark lacks its partner", `"${"甲".repeat(MB42 / 3)}`],
  ])(
    "one cell of 42 MB, %s, is refused at its beginning with its row, though it comes in one piece",
    async (_what, cell) => {
      expect(await outcome(`代码,名称\n1,${cell},x\n`)).toEqual({ code: "office.cell-too-long", quick: true });
    },
  );

  test("a cell as long as Excel's is read, one sign more is not", async () => {
    const cell = '"'.repeat(32_767);
    expect(await read(`代码,名称\n1,${`"${cell.replaceAll('"', '""')}"`}\n`)).toEqual([
      [1, "代码", "名称"],
      [2, "1", cell],
    ]);
    expect(await streamCsv([utf8(`代码\n${"a".repeat(32_768)}\n`)], async () => undefined)).toMatchObject({
      refusal: { code: "office.cell-too-long", facts: { row: 2, limit: 32_767 } },
    });
  });

  test("forty million blank lines are refused as soon as there are more than a sheet has", async () => {
    expect(await outcome(`代码,名称\n${"\n".repeat(MB42)}`)).toEqual({ code: "office.list-too-large", quick: true });
  });
});

test("marks at the beginning are no part of the first heading, however many stand there, and Latin text behind one is UTF-8", async () => {
  expect(await read("\ufeff\ufeff代码,名称\n1,甲\n")).toEqual([
    [1, "代码", "名称"],
    [2, "1", "甲"],
  ]);
  expect(await read("\ufeffcode,name\n1,a\n")).toEqual([
    [1, "code", "name"],
    [2, "1", "a"],
  ]);
  const wide = Buffer.from("\ufeff\ufeff代码,名称\n1,甲\n", "utf16le");
  expect((await rowsOf([wide]))[0]).toEqual([1, "代码", "名称"]);
});
