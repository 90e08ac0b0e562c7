/** What a camera wrote beside the picture (Exif 2.32): when it was taken by its own clock, and whether a place is named. */
export type CameraNotes = { readonly takenAt?: string; readonly namesPlace?: boolean };

const [EXIF_NOTES, PLACE_NOTES, TAKEN_AT] = [0x8769, 0x8825, 0x9003];
const ENTRY_BYTES = 12;
/** A directory of a camera has a few dozen. */
const ENTRIES_LIMIT = 512;

type Directory = ReadonlyMap<number, { readonly count: number; readonly value: number }>;

function directoryAt(view: DataView, at: number, little: boolean): Directory {
  const found = new Map<number, { count: number; value: number }>();
  if (at + 2 > view.byteLength) return found;
  const entries = Math.min(view.getUint16(at, little), ENTRIES_LIMIT);
  for (let entry = at + 2; entry < at + 2 + entries * ENTRY_BYTES; entry += ENTRY_BYTES) {
    if (entry + ENTRY_BYTES > view.byteLength) break;
    const [tag, count] = [view.getUint16(entry, little), view.getUint32(entry + 4, little)];
    found.set(tag, { count, value: view.getUint32(entry + 8, little) });
  }
  return found;
}

/** `2026:11:29 09:30:00` as 2026-11-29 09:30:00; anything else is not told. */
function momentOf(text: string): string | undefined {
  const found = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)/.exec(text);
  return found ? `${found[1]}-${found[2]}-${found[3]} ${found[4]}` : undefined;
}

/** Notes that begin at a byte; broken ones say nothing. */
export function cameraNotes(bytes: Uint8Array, notesAt: number | undefined): CameraNotes {
  if (notesAt === undefined || notesAt + 8 > bytes.length) return {};
  const view = new DataView(bytes.buffer, bytes.byteOffset + notesAt, bytes.length - notesAt);
  const order = view.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return {};
  const little = order === 0x4949;
  const main = directoryAt(view, view.getUint32(4, little), little);
  const exif = main.get(EXIF_NOTES);
  const taken = exif && directoryAt(view, exif.value, little).get(TAKEN_AT);
  const text = taken
    ? Buffer.from(bytes.subarray(notesAt + taken.value, notesAt + taken.value + 19)).toString("latin1")
    : "";
  const takenAt = momentOf(text);
  return { ...(takenAt === undefined ? {} : { takenAt }), ...(main.has(PLACE_NOTES) ? { namesPlace: true } : {}) };
}
