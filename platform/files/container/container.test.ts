import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CONTAINER_BUDGET } from "./budget.ts";
import { openContainer } from "./container.ts";
import { type Entry, zip } from "./testing/zip-writer.ts";

const text = (bytes: Uint8Array | undefined) => (bytes ? new TextDecoder().decode(bytes) : undefined);

async function refusalOf(bytes: Uint8Array, budget = CONTAINER_BUDGET): Promise<string> {
  const opened = await openContainer(bytes, budget);
  return opened.ok ? "opened" : opened.refusal.code;
}

async function opened(entries: readonly Entry[]) {
  const result = await openContainer(zip(entries));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

test("parts are read by name, whatever the case, stored or deflated", async () => {
  const container = await opened([
    { name: "Word/Document.xml", data: "<临河/>" },
    { name: "mimetype", data: "plain", store: true },
    { name: "empty", data: "" },
  ]);
  expect(container.names).toEqual(["Word/Document.xml", "mimetype", "empty"]);
  const read = async (name: string) => {
    const result = await container.read(name);
    return result.ok ? text(result.value) : result.refusal.code;
  };
  expect(await read("word/document.xml")).toBe("<临河/>");
  expect(await read("mimetype")).toBe("plain");
  expect(await read("empty")).toBe("");
  expect(await read("nothing")).toBeUndefined();
});

test("a large part comes in pieces that make the whole", async () => {
  const data = Buffer.concat([randomBytes(5 * 1024 * 1024), Buffer.alloc(1024 * 1024)]);
  const container = await opened([{ name: "large", data }]);
  const pieces: Uint8Array[] = [];
  expect(await container.stream("large", (piece) => pieces.push(piece))).toEqual({ ok: true, value: true });
  expect(pieces.length).toBeGreaterThan(1);
  expect(Buffer.concat(pieces).equals(data)).toBe(true);
  expect(await container.stream("none", () => undefined)).toEqual({ ok: true, value: false });
});

const LINK = (0xa1ff << 16) >>> 0;

test.each<[string, string, readonly Entry[]]>([
  ["climbs out of its folder", "unsafe-name", [{ name: "word/../../evil", data: "x" }]],
  ["climbs out with backslashes", "unsafe-name", [{ name: "..\\evil", data: "x" }]],
  ["has an absolute name", "unsafe-name", [{ name: "/etc/evil", data: "x" }]],
  ["names a drive", "unsafe-name", [{ name: "C:/evil", data: "x" }]],
  ["has a name with a NUL", "unsafe-name", [{ name: "a\0.xml", data: "x" }]],
  ["is a symbolic link", "link", [{ name: "a", data: "/etc/passwd", attributes: LINK }]],
  [
    "has two parts of a name",
    "duplicate-name",
    [
      { name: "a.xml", data: "x" },
      { name: "A.xml", data: "y" },
    ],
  ],
  ["is encrypted", "encrypted", [{ name: "a", data: "x", flags: 0x801 }]],
  ["is strongly encrypted", "encrypted", [{ name: "a", data: "x", flags: 0x841 }]],
  ["is named otherwise locally", "mismatch", [{ name: "a.xml", data: "x", localName: "b.xml" }]],
  ["is packed otherwise locally", "mismatch", [{ name: "a.xml", data: "x", localMethod: 0 }]],
  [
    "shares its bytes",
    "mismatch",
    [
      { name: "a", data: "x" },
      { name: "b", data: "x", sharesBytesOf: 0, localName: "a" },
    ],
  ],
  ["has an unknown method", "damaged", [{ name: "a", data: "x", method: 14 }]],
  ["says that it inflates to gigabytes", "inflates-too-far", [{ name: "a", data: "x", claimedSize: 3_000_000_000 }]],
  ["holds zeros", "inflates-too-far", [{ name: "a", data: Buffer.alloc(20_000_000) }]],
])("a container that %s is refused", async (_, reason, entries) => {
  expect(await refusalOf(zip(entries))).toBe(`files.container-${reason}`);
});

test("parts that overlap are refused even when their headers look right", async () => {
  const inner = zip([{ name: "b", data: "hidden", store: true }]);
  const outer = Buffer.from(
    zip([
      { name: "a", data: inner, store: true },
      { name: "b", data: "hidden", store: true },
    ]),
  );
  expect(await refusalOf(outer)).toBe("opened");
  const hidden = outer.indexOf("PK\x03\x04", 4, "latin1");
  const listed = outer.lastIndexOf("PK\x01\x02", undefined, "latin1");
  outer.writeUInt32LE(hidden, listed + 42);
  expect(await refusalOf(outer)).toBe("files.container-mismatch");
});

test("a part that inflates further than it said is damaged, not inflated", async () => {
  const container = await opened([{ name: "a", data: Buffer.alloc(900_000), claimedSize: 100 }]);
  expect(await container.read("a")).toMatchObject({ refusal: { code: "files.container-damaged" } });
  const long = randomBytes(6 * 1024 * 1024);
  const second = await opened([{ name: "a", data: long, claimedSize: long.length - 1 }]);
  let seen = 0;
  const streamed = await second.stream("a", (piece) => {
    seen += piece.length;
  });
  expect(streamed).toMatchObject({ refusal: { code: "files.container-damaged", facts: { part: "a" } } });
  expect(seen).toBeLessThan(long.length);
});

test("a part with another checksum is damaged", async () => {
  const container = await opened([{ name: "a", data: "临河", crc: 1 }]);
  expect(await container.read("a")).toMatchObject({ refusal: { code: "files.container-damaged" } });
});

test("budgets are kept before anything is inflated", async () => {
  const many = zip(Array.from({ length: 2001 }, (_, i) => ({ name: `p${i}`, data: "", store: true })));
  expect(await refusalOf(many)).toBe("files.container-too-many-parts");
  const two = zip(["a", "b"].map((name) => ({ name, data: randomBytes(600) })));
  expect(await refusalOf(two, { ...CONTAINER_BUDGET, inflatedBytes: 1000 })).toBe("files.container-inflates-too-far");
  expect(await refusalOf(two, { ...CONTAINER_BUDGET, containerBytes: 1000 })).toBe("files.container-too-large");
});

test.each([
  ["nothing", new Uint8Array(0)],
  ["a page with a zip behind it", Buffer.concat([Buffer.from("<html></html>"), zip([{ name: "a", data: "x" }])])],
  ["a zip cut short", zip([{ name: "a", data: "x" }]).subarray(0, 60)],
])("%s is no container", async (_, bytes) => {
  expect(await refusalOf(bytes)).toBe("files.not-a-container");
});

test("bytes changed at random are refused with a reason or read, never crash", async () => {
  const sound = Buffer.from(
    zip([
      { name: "a.xml", data: "<a>临河市</a>" },
      { name: "b", data: randomBytes(200) },
    ]),
  );
  const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = Buffer.from(sound);
      for (const [at, value] of changes) bytes[at] = value;
      const result = await openContainer(bytes);
      if (!result.ok) expect(result.refusal.code).toMatch(/^files\./);
      else for (const name of result.value.names) await result.value.read(name);
    }),
    { numRuns: 1000 },
  );
});
