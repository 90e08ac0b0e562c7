import { type Database, lockByName, tryLockByName } from "#database";
import { accept, type Instant } from "#kernel";
import { type ChainAlgorithm, type ChainAnchor, linkText } from "../domain/chain.ts";
import {
  appendLinks,
  chainHead,
  chainRows,
  countWaiting,
  firstStray,
  insertAnchor,
  listAnchors,
  recordsToLink,
} from "../store/index.ts";
import { anchorsIn, appendAnchor } from "./anchor-file.ts";
import { type AnchorKey, anchorKeyIn, digestOf, signedAnchor } from "./chain-crypto.ts";
import { NOTING } from "./keep-notes.ts";
import { type ChainVerdict, verifyChain } from "./verify-chain.ts";

const EVERY_MS = 1_000;
/** So many links in one transaction, and an anchor after as many. */
const AT_ONCE = 1_000;
/** Something linked is anchored after 48 minutes at the latest. */
const ANCHOR_EVERY_MS = 48 * 60_000;
/** Verifying beside everybody's requests takes the thread for a few milliseconds at a time. */
const PORTION = 500;

export type ChainSettings = {
  readonly database: Database;
  readonly clock: () => Instant;
  /** Where the key and the file of anchors lie: outside the database. */
  readonly folder: string;
  readonly algorithm: ChainAlgorithm;
  readonly onError: (error: Error) => void;
};

export type ChainState = {
  readonly links: number;
  readonly waiting: number;
  readonly algorithm: ChainAlgorithm;
  readonly publicKey: string;
  readonly anchors: readonly ChainAnchor[];
};

export type ChainKeeper = {
  /** Links every record that can be linked now. */
  readonly linkNow: () => Promise<void>;
  /** Signs the head of the chain, unless it is signed already. */
  readonly anchorNow: () => Promise<void>;
  readonly state: () => Promise<ChainState>;
  /** Links what waits, and walks the chain from its beginning. */
  readonly verify: (onProgress: (checked: number) => void) => Promise<ChainVerdict>;
  /** Links, anchors and stops. */
  readonly stop: () => Promise<void>;
};

type Linking = Pick<ChainSettings, "database" | "algorithm">;

/** Links up to a portion of records in their own transaction; says how many. Another server that links just now is left to it. */
async function linkSome({ database, algorithm }: Linking, wait: boolean): Promise<number> {
  const linked = await database.transact(NOTING, async (write) => {
    if (wait) await lockByName(write, "audit-chain");
    else if (!(await tryLockByName(write, "audit-chain"))) return accept(0);
    const head = await chainHead(write);
    const waiting = await recordsToLink(write, AT_ONCE);
    if (waiting.length === 0) return accept(0);
    let before: Uint8Array = head.digest ?? new Uint8Array(32);
    const digests = waiting.map(({ record }, at) => {
      before = digestOf(algorithm, before, linkText(algorithm, head.seq + at + 1, record));
      return before;
    });
    await appendLinks(write, { firstSeq: head.seq + 1, events: waiting.map(({ id }) => id), digests, algorithm });
    return accept(waiting.length);
  });
  return linked.ok ? linked.value : 0;
}

/** Links every record that can be linked now, and signs nothing: for whoever verifies a database whose platform stands still. */
export async function linkWaiting(linking: Linking): Promise<void> {
  for (let linked = AT_ONCE; linked === AT_ONCE; ) linked = await linkSome(linking, true);
}

/** Signs the head when it is not signed yet and either `always`, or far or long enough from the last anchor. */
async function anchorHead(settings: ChainSettings, key: AnchorKey, always: boolean): Promise<void> {
  const { database, clock, folder } = settings;
  const [head, [last]] = await database.read(
    NOTING,
    async (query) => [await chainHead(query), await listAnchors(query, 1)] as const,
  );
  if (head.digest === null || (last && last.seq >= head.seq)) return;
  const now = clock();
  const due =
    last === undefined || head.seq - last.seq >= AT_ONCE || Date.parse(now) - Date.parse(last.at) >= ANCHOR_EVERY_MS;
  if (!due && !always) return;
  const { seq, algorithm } = head;
  const anchor = signedAnchor(key, { seq, algorithm, digest: Buffer.from(head.digest).toString("hex"), at: now });
  await appendAnchor(folder, anchor);
  await database.transact(NOTING, async (write) => accept(await insertAnchor(write, anchor)));
}

/** Anchors of the table and of the file. */
async function allAnchors({ database, folder }: ChainSettings): Promise<ChainAnchor[]> {
  const kept = await database.read(NOTING, (query) => listAnchors(query, 1_000_000));
  return [...kept, ...(await anchorsIn(folder))];
}

/** Keeps the chain behind the records, from now on until `stop`; does not keep the program running. */
export async function keepChain(settings: ChainSettings): Promise<ChainKeeper> {
  const { database, algorithm, folder, onError } = settings;
  const key = await anchorKeyIn(folder);
  let underWay: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = underWay.catch(() => undefined).then(work);
    underWay = done;
    return done;
  };
  const linkAll = async (wait: boolean) => {
    for (let linked = AT_ONCE; linked === AT_ONCE; ) {
      linked = await linkSome(settings, wait);
      if (linked > 0) await anchorHead(settings, key, false);
    }
  };
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    inTurn(async () => {
      await linkAll(false);
      await anchorHead(settings, key, false);
    })
      .catch(onError)
      .finally(() => {
        busy = false;
      });
  }, EVERY_MS).unref();
  const linkNow = () => inTurn(() => linkAll(true));
  const anchorNow = () => inTurn(() => anchorHead(settings, key, true));
  return {
    linkNow,
    anchorNow,
    state: async () => {
      const [head, waiting, anchors] = await database.read(NOTING, async (query) => [
        await chainHead(query),
        await countWaiting(query),
        await listAnchors(query, 100),
      ]);
      return { links: head.seq, waiting, algorithm, publicKey: key.publicKey, anchors };
    },
    verify: async (onProgress) => {
      await linkNow();
      const source = {
        rows: (after: number, most: number) => database.read(NOTING, (query) => chainRows(query, after, most)),
        stray: () => database.read(NOTING, firstStray),
      };
      const anchors = await allAnchors(settings);
      return verifyChain(source, { anchors, trustedKey: key.publicKey, onProgress, portion: PORTION });
    },
    stop: async () => {
      clearInterval(timer);
      await linkNow();
      await anchorNow();
    },
  };
}
