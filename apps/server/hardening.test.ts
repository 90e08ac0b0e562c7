import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import Fastify from "fastify";
import { expect, onTestFinished, test } from "vitest";
import { cutSlowBodies } from "./hardening.ts";

const SLOWEST_MS = 150;

async function listening(): Promise<number> {
  const app = Fastify();
  cutSlowBodies(app, SLOWEST_MS);
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer" },
    async (_request: unknown, body: Buffer) => body,
  );
  app.post("/", ({ body }) => `got ${Buffer.isBuffer(body) ? body.length : "a form"}`);
  onTestFinished(() => app.close());
  return Number(new URL(await app.listen({ host: "127.0.0.1", port: 0 })).port);
}

/** Sends `count` bytes with a pause before each, and gives what came back before the end. */
async function trickle(port: number, type: string, count: number, pauseMs: number): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let said = "";
  socket.on("data", (part) => {
    said += String(part);
  });
  socket.on("error", () => undefined);
  const ended = new Promise<string>((resolve) => socket.once("close", () => resolve(said)));
  socket.write(
    `POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: ${count}\r\n\r\n`,
  );
  for (let sent = 0; sent < count && !socket.destroyed; sent += 1) {
    await delay(pauseMs);
    socket.write("1");
  }
  return ended;
}

test("a form that trickles in is cut off; a file on a slow line is waited for, unless nothing of it comes", async () => {
  const port = await listening();
  const [form, file, silent, quick] = await Promise.all([
    trickle(port, "application/json", 12, 60),
    trickle(port, "application/octet-stream", 12, 60),
    trickle(port, "application/octet-stream", 2, 6 * SLOWEST_MS),
    trickle(port, "application/json", 1, 1),
  ]);
  expect(form).toBe("");
  expect(file).toContain("got 12");
  expect(silent).toBe("");
  expect(quick).toContain("got a form");
});
