import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { textOfScan } from "./text-of-scan.ts";
import { type Conversion, convertToDocx } from "./to-docx.ts";

const OLE2 = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]);
const RTF = new TextEncoder().encode("{\\rtf1 x}");
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
const PDF = new TextEncoder().encode("%PDF-1.4\n");

let programs = "";

beforeEach(async () => {
  programs = await mkdtemp(join(tmpdir(), "fake programs "));
});

afterEach(async () => {
  await rm(programs, { recursive: true, force: true });
});

/** A stand-in for a program this machine need not have. It may use `$here`, the folder it lies in. */
async function program(name: string, script: string): Promise<void> {
  const file = join(programs, name);
  await writeFile(file, `#!/bin/sh\nhere=$(dirname "$0")\n${script}\n`);
  await chmod(file, 0o755);
}

/** Like `soffice`: the last argument is the file, the one after --outdir the folder for the result. */
const CONVERTS = `
while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
pwd > "$here/folder"; env | cut -d= -f1 | sort | tr '\\n' ' ' > "$here/environment"
cp -r profile "$here/"
mkdir -p "$out"; { echo "from $(basename "$1")"; cat "$1"; } > "$out/document.docx"`;

const convert = (bytes: Uint8Array, options: Conversion = {}) =>
  convertToDocx(bytes, ".doc", { searchPath: programs, ...options });
const left = (name: string) => readFile(join(programs, name), "utf8").catch(() => undefined);

async function codeOf(result: ReturnType<typeof convertToDocx> | ReturnType<typeof textOfScan>): Promise<string> {
  const ended = await result;
  return ended.ok ? "done" : ended.refusal.code;
}

test("without LibreOffice the refusal names the format", async () => {
  expect(await convert(OLE2)).toEqual({
    ok: false,
    refusal: { code: "files.converter-missing", facts: { format: ".doc" } },
  });
  const odd = await convertToDocx(OLE2, ".wps; rm -rf /", { searchPath: programs });
  expect(odd).toMatchObject({ refusal: { facts: { format: "—" } } });
});

test("a file is converted by its bytes, in a folder of its own that is gone afterwards", async () => {
  process.env["GONGFU_TEST_SECRET"] = "s";
  await program("soffice", CONVERTS);
  const result = await convert(RTF);
  delete process.env["GONGFU_TEST_SECRET"];
  expect(result.ok && new TextDecoder().decode(result.value)).toBe("from document.rtf\n{\\rtf1 x}");
  const folder = ((await left("folder")) ?? "").trim();
  expect(folder).toContain("gongfu-convert-");
  await expect(readdir(folder)).rejects.toThrow("ENOENT");
  expect(await left("environment")).not.toContain("GONGFU_TEST_SECRET");
  expect(await left("profile/user/registrymodifications.xcu")).toContain("DisableMacrosExecution");
});

test("a folder that a killed process left is removed by the next conversion", async () => {
  const old = join(tmpdir(), "gongfu-convert-left-by-a-test");
  await mkdir(old, { recursive: true });
  await utimes(old, new Date(0), new Date(0));
  await program("soffice", CONVERTS);
  expect(await codeOf(convert(RTF))).toBe("done");
  await expect(readdir(old)).rejects.toThrow("ENOENT");
});

test("a program that says it is done and leaves nothing has failed", async () => {
  await program("libreoffice", "exit 0");
  expect(await codeOf(convert(OLE2))).toBe("files.conversion-failed");
  await program("soffice", "exit 3");
  expect(await codeOf(convert(OLE2))).toBe("files.conversion-failed");
});

const LINGERS = '(sleep 2; echo late > "$here/late") &\nsleep 30';

test("a program that takes too long is ended with everything it started", async () => {
  await program("soffice", LINGERS);
  const result = await convert(OLE2, { milliseconds: 300 });
  expect(result).toMatchObject({ refusal: { code: "files.conversion-too-slow" } });
  await wait(2200);
  expect(await left("late")).toBeUndefined();
});

test("a conversion can be stopped, before and while it runs", async () => {
  await program("soffice", LINGERS);
  expect(await codeOf(convert(OLE2, { signal: AbortSignal.abort() }))).toBe("files.conversion-stopped");
  const start = performance.now();
  expect(await codeOf(convert(OLE2, { signal: AbortSignal.timeout(200) }))).toBe("files.conversion-stopped");
  expect(performance.now() - start).toBeLessThan(5000);
});

test("conversions run one at a time, and one that fails holds up nobody", async () => {
  await program(
    "soffice",
    `[ -e "$here/busy" ] && touch "$here/clash"; touch "$here/busy"; sleep 0.2; rm "$here/busy"; ${CONVERTS}`,
  );
  const all = await Promise.all([convert(RTF), convert(RTF), convert(RTF)]);
  expect(all.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(await left("clash")).toBeUndefined();
});

test.each<[string, string, Uint8Array]>([
  [
    "a Word file under a password",
    "container-encrypted",
    Buffer.concat([OLE2, Buffer.from("EncryptedPackage", "utf16le")]),
  ],
  ["plain text", "conversion-failed", new TextEncoder().encode("临河市")],
  ["a program", "conversion-failed", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46])],
])("%s never reaches the converter", async (_, reason, bytes) => {
  await program("soffice", 'touch "$here/ran"');
  expect(await codeOf(convert(bytes))).toBe(`files.${reason}`);
  expect(await left("ran")).toBeUndefined();
});

const scan = (bytes: Uint8Array) => textOfScan(bytes, { searchPath: programs });
const TESSERACT = (languages: string) =>
  `[ "$1" = --list-langs ] && { printf '${languages}'; exit 0; }\nprintf '临 河 市 Top 10\\n' > page.txt`;

test("a scan without text recognition, or without Chinese in it, is refused with the way out", async () => {
  const refused = { ok: false, refusal: { code: "files.scan-without-text", facts: { format: ".png" } } };
  expect(await scan(PNG)).toEqual(refused);
  await program("tesseract", TESSERACT("List\\neng\\n"));
  expect(await scan(PNG)).toEqual(refused);
  expect(await codeOf(scan(PDF))).toBe("files.scan-without-text");
  expect(await codeOf(scan(RTF))).toBe("files.conversion-failed");
});

test("a picture is read without the spaces recognition puts between characters", async () => {
  await program("tesseract", TESSERACT("List\\nchi_sim\\neng\\n"));
  expect(await scan(PNG)).toEqual({ ok: true, value: "临河市 Top 10\n\n" });
});

test("a scanned PDF is read page by page, or whole by ocrmypdf where that is there", async () => {
  await program("tesseract", TESSERACT("chi_sim"));
  await program("pdftoppm", "touch picture-1.png picture-2.png");
  expect(await scan(PDF)).toEqual({ ok: true, value: "临河市 Top 10\n\n临河市 Top 10\n\n" });
  await program("ocrmypdf", "printf '全 文\\f第 二 页\\n' > text.txt");
  expect(await scan(PDF)).toEqual({ ok: true, value: "全文\n第二页\n" });
});

test.runIf(process.platform === "linux")("a converter that takes the memory is ended with all it started", async () => {
  const hoard = "const kept = []; setInterval(() => kept.push(Buffer.alloc(20e6, 1)), 20)";
  await program("soffice", `"${process.execPath}" -e '${hoard}'`);
  const result = await convert(OLE2, { megabytes: 200 });
  expect(result).toMatchObject({ refusal: { code: "files.conversion-too-large" } });
});
