import { fromBufferPromise, getFileNameLowLevel, type ZipFile } from "yauzl";
import { accept, type Refused, type Result, refuse } from "#kernel";
import type { ContainerBudget } from "./budget.ts";

/** One file in a container: where its stored bytes lie and what they should become. */
export type Part = {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc32: number;
  readonly inflatedBytes: number;
  readonly stored: Uint8Array;
};

type Entry = ZipFile extends { eachEntry(): AsyncIterableIterator<infer E> } ? E : never;
type Placed = { readonly part: Part; readonly from: number; readonly to: number };

const LOCAL_HEADER = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;
const ENCRYPTED = 0x1;
const STRONGLY_ENCRYPTED = 0x40;
const SIZES_FOLLOW = 0x8;
const IN_EXTRA_FIELD = 0xffffffff;
const [STORED, DEFLATED] = [0, 8];
const [FILE_TYPE, LINK] = [0xf000, 0xa000];

/** OPC compares part names without regard to ASCII case (ISO/IEC 29500-2, 6.2.2.3), and so do the disks files are unpacked to. */
export const partKey = (name: string): string => name.toLowerCase();

/** A name that would leave the folder it is unpacked to, or that means different files on different systems. */
function isUnsafe(name: string): boolean {
  return (
    name === "" ||
    name.startsWith("/") ||
    /^[a-z]:/i.test(name) ||
    /\p{Control}/u.test(name) ||
    name.split("/").some((step) => step === ".." || step === ".")
  );
}

function isLink(entry: Entry): boolean {
  return ((entry.externalFileAttributes >>> 16) & FILE_TYPE) === LINK;
}

/** What the directory alone says against an entry. */
function refusedEntry(entry: Entry, name: string, budget: ContainerBudget): Refused | undefined {
  if (isUnsafe(name)) return refuse("files.container-unsafe-name", { part: name });
  if (isLink(entry)) return refuse("files.container-link", { part: name });
  if (entry.generalPurposeBitFlag & (ENCRYPTED | STRONGLY_ENCRYPTED))
    return refuse("files.container-encrypted", { part: name });
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    return refuse("files.container-damaged", { part: name });
  const limit = Math.max(budget.ratioFromBytes, entry.compressedSize * budget.ratio);
  if (entry.uncompressedSize > limit)
    return refuse("files.container-inflates-too-far", { part: name, size: entry.uncompressedSize, limit });
  return undefined;
}

/** Whether the header before the stored bytes tells another story than the directory, as smuggled files do. */
function differs(view: DataView, at: number, entry: Entry): boolean {
  const flags = view.getUint16(at + 6, true);
  if (((flags ^ entry.generalPurposeBitFlag) & (ENCRYPTED | SIZES_FOLLOW)) !== 0) return true;
  if (view.getUint16(at + 8, true) !== entry.compressionMethod) return true;
  if (flags & SIZES_FOLLOW) return false;
  const says = (offset: number, expected: number) => {
    const value = view.getUint32(at + offset, true);
    return value === expected || value === IN_EXTRA_FIELD;
  };
  return !(says(14, entry.crc32) && says(18, entry.compressedSize) && says(22, entry.uncompressedSize));
}

function sameName(bytes: Uint8Array, at: number, entry: Entry): boolean {
  const name = bytes.subarray(at, at + entry.fileNameRaw.length);
  return Buffer.compare(name, entry.fileNameRaw) === 0;
}

function placed(bytes: Uint8Array, entry: Entry, name: string): Result<Placed> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const from = entry.relativeOffsetOfLocalHeader;
  if (from + LOCAL_HEADER_BYTES > bytes.length || view.getUint32(from, true) !== LOCAL_HEADER)
    return refuse("files.container-damaged", { part: name });
  const nameBytes = view.getUint16(from + 26, true);
  const start = from + LOCAL_HEADER_BYTES + nameBytes + view.getUint16(from + 28, true);
  const to = start + entry.compressedSize;
  if (to > bytes.length) return refuse("files.container-damaged", { part: name });
  const sameNames = nameBytes === entry.fileNameRaw.length && sameName(bytes, from + LOCAL_HEADER_BYTES, entry);
  if (!sameNames || differs(view, from, entry)) return refuse("files.container-mismatch", { part: name });
  const deflated = entry.compressionMethod === DEFLATED;
  const { crc32, uncompressedSize: inflatedBytes } = entry;
  return accept({ part: { name, deflated, crc32, inflatedBytes, stored: bytes.subarray(start, to) }, from, to });
}

/** Parts that share bytes are how a small container pretends to be a large one. */
function overlapping(all: readonly Placed[]): Placed | undefined {
  const inOrder = [...all].sort((a, b) => a.from - b.from);
  return inOrder.find((one, i) => i > 0 && one.from < (inOrder[i - 1]?.to ?? 0));
}

async function placedEntries(zip: ZipFile, bytes: Uint8Array, budget: ContainerBudget): Promise<Result<Placed[]>> {
  const found = new Map<string, Placed>();
  let inflated = 0;
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
    const refused = refusedEntry(entry, name, budget);
    if (refused) return refused;
    inflated += entry.uncompressedSize;
    if (inflated > budget.inflatedBytes)
      return refuse("files.container-inflates-too-far", { part: name, size: inflated, limit: budget.inflatedBytes });
    if (found.has(partKey(name))) return refuse("files.container-duplicate-name", { part: name });
    const one = placed(bytes, entry, name);
    if (!one.ok) return one;
    found.set(partKey(name), one.value);
  }
  return accept([...found.values()]);
}

/** The parts of a container by `partKey`, nothing inflated yet; refuses what `openContainer` lists. */
export async function readDirectory(
  bytes: Uint8Array,
  budget: ContainerBudget,
): Promise<Result<ReadonlyMap<string, Part>>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
    if (zip.entryCount > budget.parts)
      return refuse("files.container-too-many-parts", { count: zip.entryCount, limit: budget.parts });
    const entries = await placedEntries(zip, bytes, budget);
    if (!entries.ok) return entries;
    const doubled = overlapping(entries.value);
    if (doubled) return refuse("files.container-mismatch", { part: doubled.part.name });
    return accept(new Map(entries.value.map(({ part }) => [partKey(part.name), part])));
  } catch (thrown) {
    if (thrown instanceof Error && thrown.message.startsWith("strong encryption"))
      return refuse("files.container-encrypted", { part: "" });
    // yauzl throws on every malformed record; which one it was helps nobody who has to hand in a document.
    return refuse("files.not-a-container");
  }
}
