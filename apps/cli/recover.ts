import { randomBytes, randomUUID } from "node:crypto";
import { createInterface } from "node:readline/promises";
import type { Database } from "#database";
import { type LostRole, recoverAdministrator, type Witness } from "#identity/http";
import { hasAccounts, IDENTITY } from "#identity/store";
import { accept, areaId, type Instant, type NextId, type Refusal, type Result, refuse } from "#kernel";
import { type Facts, type Language, lookUp } from "#wording";
import { type Opening, openStorage } from "../server/open-storage.ts";
import { readSettings } from "../server/settings.ts";
import { systemClock } from "../server/system-clock.ts";
import { recoveringWording } from "./recovering/wording.ts";

const ROLES: Readonly<Record<string, LostRole>> = {
  "1": "system-administrator",
  "2": "security-administrator",
  "3": "audit-administrator",
};

/** The two people at the server: what they are asked and told. */
export type Desk = {
  readonly say: (key: string, facts?: Facts) => string;
  readonly ask: (question: string) => Promise<string>;
  readonly tell: (text: string) => void;
  readonly newCode: () => string;
};

type Recovering = { readonly database: Database; readonly nextId: NextId; readonly now: Instant };

/** Asks two people for all that a recovery needs, and does it; gives what the invitation's link says. */
export async function recoverAt(desk: Desk, recovering: Recovering): Promise<Result<string>> {
  const { say, ask, tell } = desk;
  if (!(await recovering.database.read(IDENTITY, hasAccounts))) return refuse("recovering.not-set-up");
  tell(say("recovering.intro"));
  const role = ROLES[await ask(say("recovering.role"))];
  if (!role) return refuse("recovering.no-such-role");
  const userName = await ask(say("recovering.user-name"));
  const displayName = await ask(say("recovering.display-name"));
  const area = Number(await ask(say("recovering.area")));
  if (!Number.isInteger(area) || Math.abs(area) > 2_147_483_647) return refuse("recovering.wrong-area");
  const first = await witness(desk, 1);
  if (!first.ok) return first;
  const second = await witness(desk, 2);
  if (!second.ok) return second;
  const recovered = await recoverAdministrator(recovering, {
    ...{ role, userName, displayName: displayName || userName, areaId: areaId(area) },
    witnesses: [first.value, second.value],
  });
  return recovered.ok ? accept(recovered.value.token) : recovered;
}

/** One of the two: name, reason, and a half of the code that only this person types. */
async function witness({ say, ask, tell, newCode }: Desk, turn: number): Promise<Result<Witness>> {
  tell(say("recovering.witness", { turn }));
  const name = await ask(say("recovering.witness.name"));
  const reason = await ask(say("recovering.witness.reason"));
  const half = newCode();
  const typed = await ask(say("recovering.witness.code", { half }));
  return typed.toUpperCase() === half ? accept({ name, reason }) : refuse("recovering.wrong-half");
}

/** `gongfu recover`, while the platform is stopped or beside it on a server of its own. Gives the exit code. */
export async function recover(opening: Opening, language: Language): Promise<number> {
  const say = (key: string, facts: Facts = {}) => lookUp(recoveringWording, language, { key, facts }) ?? key;
  const failed = ({ code, facts }: Refusal) => {
    // What other rooms refuse is said here in the words of a terminal.
    const here = lookUp(recoveringWording, language, { key: `recovering.no.${code}`, facts });
    console.error(say("recovering.failed", { reason: here ?? say(`refusal.${code}`, facts) }));
    return 1;
  };
  const settings = readSettings("real", process.env, process.cwd());
  if (!settings.ok) return failed(settings.refusal);
  const storage = await openStorage(settings.value, opening);
  if (!storage.ok) return failed(storage.refusal);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // Whoever goes away in the middle has answered nothing, and nothing is done.
  const left = new Promise<string>((resolve) => lines.once("close", () => resolve("")));
  const desk: Desk = {
    say,
    ask: async (question) => (await Promise.race([left, lines.question(question)])).trim(),
    tell: console.log,
    newCode: () => randomBytes(3).toString("hex").toUpperCase(),
  };
  try {
    const { database } = storage.value;
    const recovered = await recoverAt(desk, { database, nextId: randomUUID, now: systemClock() });
    if (!recovered.ok) return failed(recovered.refusal);
    console.log(say("recovering.done", { token: recovered.value }));
    return 0;
  } finally {
    lines.close();
    await storage.value.close();
  }
}
