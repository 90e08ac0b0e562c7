import { type Database, isConnectionLoss } from "#database";
import { accept, type Instant, later } from "#kernel";
import { lookUp, type SomeWording, translate } from "#wording";
import { afterFault, type DeliveryFault } from "../domain/delivery.ts";
import { releasedAt } from "../domain/habits.ts";
import { type OutwardText, type Speaking, textOfAddress, textOfDigest, textOfNotice } from "../domain/outward-text.ts";
import { noticeRulesWording } from "../domain/wording.ts";
import {
  collectDigests,
  type MailTo,
  outboxState,
  type RobotTo,
  SENDING,
  type Settled,
  settleMessage,
  type TakenMessage,
  takeMessages,
} from "../store/index.ts";
import { type Calling, callRobot } from "./call-robot.ts";
import { aboutLink, aboutRobot, type Sealing } from "./secrets.ts";
import type { SendMail } from "./send-mail.ts";

/** What the deliverer works with. */
export type Delivering = {
  readonly database: Database;
  readonly clock: () => Instant;
  readonly sealing: Sealing;
  /** The sentences of all kinds. */
  readonly sentences: SomeWording;
  readonly publicUrl: string;
  /** Without a mail server, mail waits until there is one. */
  readonly mail: SendMail | undefined;
  readonly calling: Calling;
  /** While nothing may be written, nothing is sent: it could not be noted. */
  readonly resting: () => boolean;
  readonly onError: (error: Error) => void;
  /** How often it looks, and for how long a message is its own while it is sent. */
  readonly pace?: Partial<Pace>;
};

type Pace = { readonly everyMs: number; readonly digestsEveryMs: number; readonly leaseSeconds: number };

const PACE: Pace = { everyMs: 2_000, digestsEveryMs: 60_000, leaseSeconds: 60 };
/** So few that all are sent at once, and none is another server's before its turn comes. */
const TAKEN_AT_ONCE = 8;

const ITEMS_OF_DIGEST = 50;

/** What was done since the start. */
export type DeliveryCounts = { readonly sent: number; readonly failed: number };

export type Deliverer = {
  readonly counts: () => DeliveryCounts;
  readonly busy: () => boolean;
  /** Takes nothing new and waits for what is being sent. */
  readonly stop: () => Promise<void>;
};

/** Why a message is not sent at all: nobody is there any more who wanted it. */
const NOBODY: DeliveryFault = { code: "nobody-there", lasting: true };

function textOf(message: TakenMessage, speaking: Speaking, token: string): OutwardText | undefined {
  if (message.subject === "address") return textOfAddress(token, speaking);
  if (message.subject === "digest") return textOfDigest(message.items, message.total, speaking);
  const [item] = message.items;
  return item && textOfNotice(item, speaking);
}

/** Sends what waits in the outbox: takes messages, sends each under the id it was posted with, and notes what came of it. */
class Delivery {
  readonly #with: Delivering;
  readonly #pace: Pace;
  #sent = 0;
  #failed = 0;

  constructor(delivering: Delivering) {
    this.#with = delivering;
    this.#pace = { ...PACE, ...delivering.pace };
  }

  get counts(): DeliveryCounts {
    return { sent: this.#sent, failed: this.#failed };
  }

  /** Sends until nothing is due any more, or `stopping` says so. */
  async round(stopping: () => boolean): Promise<void> {
    for (let taken = TAKEN_AT_ONCE; taken === TAKEN_AT_ONCE && !stopping() && !this.#with.resting(); ) {
      const messages = await this.#take();
      taken = messages.length;
      await Promise.all(messages.map((message) => this.#deliver(message)));
    }
  }

  async collect(): Promise<void> {
    if (this.#with.resting()) return;
    const { database, clock } = this.#with;
    await database.transact(SENDING, async (write) => accept(await collectDigests(write, clock(), ITEMS_OF_DIGEST)));
  }

  async #take(): Promise<TakenMessage[]> {
    const now = this.#with.clock();
    const wish = { now, until: later(now, this.#pace.leaseSeconds / 60), most: TAKEN_AT_ONCE };
    const taken = await this.#with.database.transact(SENDING, async (write) => accept(await takeMessages(write, wish)));
    return taken.ok ? taken.value : [];
  }

  async #deliver(message: TakenMessage): Promise<void> {
    const now = this.#with.clock();
    const settled = this.#waitsUntil(message, now) ?? (await this.#attempt(message));
    await this.#with.database.transact(SENDING, async (write) =>
      accept(await settleMessage(write, message.id, settled)),
    );
  }

  /** A message that is not sent yet, and that cost no try: it is quiet, or there is no mail server. */
  #waitsUntil({ to, quiet, subject, tries }: TakenMessage, now: Instant): Settled | undefined {
    if (to.channel === "robot") return undefined;
    const again = subject === "address" ? now : releasedAt(now, quiet);
    if (again > now) return { again, fault: null, tries: tries - 1 };
    return this.#with.mail ? undefined : { again: later(now, 10), fault: "no-mail-server", tries: tries - 1 };
  }

  async #attempt(message: TakenMessage): Promise<Settled> {
    const fault = await this.#send(message).catch((error: Error): DeliveryFault => {
      this.#with.onError(error);
      return { code: "unexpected", lasting: false };
    });
    const now = this.#with.clock();
    if (fault === undefined) {
      this.#sent += 1;
      return { sent: now };
    }
    this.#failed += 1;
    const after = afterFault(message.tries, fault, now);
    return "givenUp" in after
      ? { givenUp: now, fault: fault.code }
      : { again: after.dueAt, fault: fault.code, tries: message.tries };
  }

  #send(message: TakenMessage): Promise<DeliveryFault | undefined> {
    const { to } = message;
    return to.channel === "mail" ? this.#sendMail(message, to) : this.#callRobot(message, to);
  }

  #speaking({ language, areaName }: TakenMessage): Speaking {
    return { sentences: this.#with.sentences, language, publicUrl: this.#with.publicUrl, areaName };
  }

  async #sendMail(message: TakenMessage, { address, verified }: MailTo): Promise<DeliveryFault | undefined> {
    const { mail, sealing, publicUrl } = this.#with;
    const { id, subject, sealedToken, postedAt, language } = message;
    if (address === null || (!verified && subject !== "address")) return NOBODY;
    const token = sealedToken === null ? undefined : sealing.open(sealedToken, aboutLink(id))?.toString("utf8");
    if (subject === "address" && token === undefined) return { code: "seal-broken", lasting: true };
    const text = textOf(message, this.#speaking(message), token ?? "");
    if (!text || !mail) return NOBODY;
    const footer = translate(noticeRulesWording, language, { key: "notices.outward.footer" });
    const messageId = `<${id}@${new URL(publicUrl).hostname}>`;
    return mail.send({ messageId, to: address, text, footer, date: new Date(postedAt) });
  }

  async #callRobot(message: TakenMessage, to: RobotTo): Promise<DeliveryFault | undefined> {
    const { sealing, calling } = this.#with;
    const { robotId, style, sealedUrl, sealedSecret } = to;
    const url = sealing.open(sealedUrl, aboutRobot("url", robotId))?.toString("utf8");
    const secret =
      sealedSecret === null ? undefined : sealing.open(sealedSecret, aboutRobot("secret", robotId))?.toString("utf8");
    if (url === undefined || (sealedSecret !== null && secret === undefined))
      return { code: "seal-broken", lasting: true };
    const text = textOf(message, this.#speaking(message), "");
    if (!text) return NOBODY;
    const kinds = message.items.map(({ kind }) => kind);
    const said = { id: message.id, kinds, text, areaName: message.areaName, at: message.postedAt };
    return callRobot({ style, url: new URL(url), secret }, said, calling);
  }
}

/** Sends from now on what waits in the outbox; does not keep the program running. Several servers may do so beside each other. */
export function keepDelivering(delivering: Delivering): Deliverer {
  const delivery = new Delivery(delivering);
  const { everyMs, digestsEveryMs } = { ...PACE, ...delivering.pace };
  let stopping = false;
  let underWay: Promise<void> | undefined;
  let collectedAt = Number.NEGATIVE_INFINITY;
  const work = async () => {
    if (performance.now() - collectedAt >= digestsEveryMs) {
      collectedAt = performance.now();
      await delivery.collect();
    }
    await delivery.round(() => stopping);
  };
  // A database that is away is told by everybody else already, and comes back.
  const onError = (error: Error) => (isConnectionLoss(error) ? undefined : delivering.onError(error));
  const timer = setInterval(() => {
    underWay ??= work()
      .catch(onError)
      .finally(() => {
        underWay = undefined;
      });
  }, everyMs);
  timer.unref();
  return {
    counts: () => delivery.counts,
    busy: () => underWay !== undefined,
    stop: async () => {
      stopping = true;
      clearInterval(timer);
      await underWay;
      delivering.mail?.close();
    },
  };
}

/** How many messages wait and were given up, for the metrics. */
export function readOutbox(database: Database) {
  return database.read(SENDING, (query) => outboxState(query));
}

/** The kinds that anybody words: `notice.<kind>`. */
export function wordedKinds(sentences: SomeWording): string[] {
  return Object.keys(sentences["zh-CN"])
    .filter((key) => /^notice\.(?!notices\.demo-)/.test(key) && lookUp(sentences, "en", { key }) !== undefined)
    .map((key) => key.slice("notice.".length))
    .sort();
}
