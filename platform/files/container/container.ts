import { crc32, createInflateRaw, inflateRawSync } from "node:zlib";
import { accept, type Result, refuse } from "#kernel";
import { CONTAINER_BUDGET } from "./budget.ts";
import { type Part, partKey, readDirectory } from "./directory.ts";

/** An opened zip container (docx, xlsx): its directory passed every check, its parts are inflated when asked for. */
export type Container = {
  /** Names of the parts as written, in the order of the directory. */
  readonly names: readonly string[];
  /** A part, inflated whole; undefined when there is none of that name (ASCII case does not matter). Refuses `files.container-damaged` {part}. */
  read(name: string): Promise<Result<Uint8Array | undefined>>;
  /**
   * A part handed over piece by piece, for parts that may be large; false when there is none of that name. The next piece is
   * inflated when `take` is done with the last; what it throws comes out and ends the inflating. Refuses
   * `files.container-damaged` {part}.
   */
  stream(name: string, take: TakePiece): Promise<Result<boolean>>;
};

/** Takes a piece of a part, at once or in its own time. */
type TakePiece = (piece: Uint8Array) => unknown;

/** Parts up to here are inflated in one go, which is several times quicker than piece by piece. */
const AT_ONCE_BYTES = 4 * 1024 * 1024;
const PIECE_BYTES = 256 * 1024;

const damaged = (part: Part) => refuse("files.container-damaged", { part: part.name });

function inflatedAtOnce(part: Part): Uint8Array | undefined {
  if (!part.deflated) return part.stored;
  if (part.inflatedBytes === 0) return new Uint8Array(0);
  try {
    return inflateRawSync(part.stored, { maxOutputLength: part.inflatedBytes });
  } catch {
    return undefined;
  }
}

function readPart(part: Part): Result<Uint8Array> {
  const bytes = inflatedAtOnce(part);
  const sound = bytes !== undefined && bytes.length === part.inflatedBytes && crc32(bytes) === part.crc32;
  return sound ? accept(bytes) : damaged(part);
}

/** What the inflater threw is a damaged part; what `take` threw is the caller's and goes on. */
async function* inflated(part: Part): AsyncGenerator<Uint8Array | "damaged"> {
  const inflater = createInflateRaw({ chunkSize: PIECE_BYTES });
  inflater.end(part.stored);
  try {
    for await (const piece of inflater) yield piece;
  } catch {
    yield "damaged";
  } finally {
    inflater.destroy();
  }
}

async function streamPart(part: Part, take: TakePiece): Promise<Result<boolean>> {
  let [length, sum] = [0, 0];
  for await (const piece of inflated(part)) {
    if (piece === "damaged") return damaged(part);
    length += piece.length;
    if (length > part.inflatedBytes) return damaged(part);
    sum = crc32(piece, sum);
    await take(piece);
  }
  return length === part.inflatedBytes && sum === part.crc32 ? accept(true) : damaged(part);
}

async function handOver(part: Part, take: TakePiece): Promise<Result<boolean>> {
  const bytes = readPart(part);
  if (!bytes.ok) return bytes;
  await take(bytes.value);
  return accept(true);
}

/**
 * Opens a zip container without unpacking it. Nothing is taken from a container that is too large or would inflate too
 * far, that is encrypted, or whose names or headers are made to fool. Refuses `files.not-a-container`,
 * `files.container-too-large` {size, limit}, `files.container-too-many-parts` {count, limit},
 * `files.container-inflates-too-far` {part, size, limit}, and with {part} `files.container-encrypted`,
 * `files.container-unsafe-name`, `files.container-duplicate-name`, `files.container-link`, `files.container-mismatch`
 * (directory and local header differ, or parts overlap) and `files.container-damaged`. Sizes are bytes.
 */
export async function openContainer(bytes: Uint8Array, budget = CONTAINER_BUDGET): Promise<Result<Container>> {
  if (bytes.length > budget.containerBytes)
    return refuse("files.container-too-large", { size: bytes.length, limit: budget.containerBytes });
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4))
    return refuse("files.not-a-container");
  const directory = await readDirectory(bytes, budget);
  return directory.ok ? accept(containerOf(directory.value)) : directory;
}

function containerOf(parts: ReadonlyMap<string, Part>): Container {
  return {
    names: [...parts.values()].map(({ name }) => name),
    read(name) {
      const part = parts.get(partKey(name));
      return Promise.resolve(part ? readPart(part) : accept(undefined));
    },
    async stream(name, take) {
      const part = parts.get(partKey(name));
      if (!part) return accept(false);
      return part.inflatedBytes <= AT_ONCE_BYTES || !part.deflated ? handOver(part, take) : streamPart(part, take);
    },
  };
}
