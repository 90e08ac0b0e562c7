import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
const PLAN = readFileSync(path.join(ROOT, "demo/invented-city/plan.txt"));
const ROUNDS = 20;
const CITY = 990100;

type Started = { readonly process: ChildProcess; readonly url: string; cookie: string };

let folder: string;
let server: Started | undefined;

/** Starts the platform as a person would, and waits until it says where it is. */
async function startPlatform(): Promise<Started> {
  const child = spawn(process.execPath, ["dist/gongfu.mjs", "demo"], {
    cwd: ROOT,
    env: { ...process.env, PORT: "0", GONGFU_DATA: path.join(folder, "data"), GONGFU_LANG: "en" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.once("exit", (code) => reject(new Error(`the platform ended with ${code}: ${said}`)));
  });
  const signedIn = await fetch(`${url}/api/session/demo`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ userName: "chengyan.officer" }),
  });
  return { process: child, url, cookie: signedIn.headers.get("set-cookie")?.split(";")[0] ?? "" };
}

async function call<T>(method: string, address: string, body?: unknown): Promise<T> {
  if (!server) throw new Error("no server");
  const raw = body instanceof Uint8Array;
  const type = raw ? "application/octet-stream" : "application/json";
  const answer = await fetch(`${server.url}${address}`, {
    method,
    headers: { cookie: server.cookie, ...(body === undefined ? {} : { "content-type": type }) },
    ...(body === undefined ? {} : { body: raw ? Buffer.from(body) : JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${text}`);
  return JSON.parse(text) as T;
}

/** A draft decided on to the last item. */
async function readyDraft(): Promise<string> {
  const { documentId } = await call<{ documentId: string }>(
    "POST",
    `/api/policy/documents?fileName=plan.txt&areaId=${CITY}&again=true`,
    PLAN,
  );
  const { items } = await call<{ items: { itemId: string }[] }>("GET", `/api/policy/documents/${documentId}`);
  const decisions = items.map(({ itemId }) => ({ itemId, seenVersion: 0, action: "accept" }));
  await call("POST", `/api/policy/documents/${documentId}/decisions`, { decisions });
  return documentId;
}

/** Numbers that repeat, so that a failing round can be played again. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function postmaster(): number {
  return Number(readFileSync(path.join(folder, "data/postgresql/postmaster.pid"), "utf8").split("\n")[0]);
}

async function ended(child: ChildProcess): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) await delay(10);
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "gongfu-crash-"));
  server = await startPlatform();
});

afterAll(async () => {
  server?.process.kill("SIGTERM");
  if (server) await ended(server.process);
  rmSync(folder, { recursive: true, force: true });
});

test(`killed ${ROUNDS} times in the middle of publishing, the plan is whole or absent`, {
  timeout: 300_000,
}, async () => {
  const drafts: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) drafts.push(await readyDraft());
  const random = dice(20_261_122);
  const outcomes = { whole: 0, absent: 0, acknowledged: 0 };
  for (const [round, documentId] of drafts.entries()) {
    if (!server) throw new Error("no server");
    const publishing = call<{ planId: string }>("POST", "/api/plans", { documentId, keepPrintedNames: true }).catch(
      () => undefined,
    );
    await delay(random() * 60);
    if (round % 3 !== 0) process.kill(postmaster(), "SIGKILL");
    if (round % 3 !== 1) server.process.kill("SIGKILL");
    const answer = await publishing;
    await ended(server.process);
    server = await startPlatform();
    const { state } = await call<{ state: string }>("GET", `/api/policy/documents/${documentId}`);
    const { plans } = await call<{ plans: { id: string; demo: boolean }[] }>("GET", "/api/plans");
    const details = await Promise.all(
      plans.filter((plan) => !plan.demo).map((plan) => call<Detail>("GET", `/api/plans/${plan.id}`)),
    );
    const mine = details.filter((plan) => plan.documentId === documentId);
    if (answer) outcomes.acknowledged += 1;
    if (answer) expect(mine.map((plan) => plan.id)).toEqual([answer.planId]);
    expect(mine.length, state).toBe(state === "published" ? 1 : 0);
    for (const plan of mine) {
      expect(plan.content.grids.length).toBeGreaterThan(0);
      expect(plan.content.targets.length).toBeGreaterThan(0);
      expect(plan.history).toMatchObject([{ type: "published", version: 1 }]);
    }
    outcomes[mine.length === 1 ? "whole" : "absent"] += 1;
  }
  console.info("after each kill the plan was", outcomes);
  expect(outcomes.whole).toBeGreaterThan(0);
  expect(outcomes.absent).toBeGreaterThan(0);
});

type Detail = {
  readonly id: string;
  readonly documentId: string | null;
  readonly content: { readonly grids: unknown[]; readonly targets: unknown[] };
  readonly history: unknown[];
};
