import { expect, test } from "vitest";
import { accept, type Result, refuse } from "#kernel";
import { BatchesUnderWay } from "./batches-under-way.ts";

/** A batch that ends when it is told to. */
function batch() {
  let end: (result: Result<unknown>) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const taken = new Promise<Result<unknown>>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  return { taken, end, fail };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 1));

test("one is prepared while another is under way, never two, and rows are told in their order", async () => {
  const done: number[] = [];
  const batches = new BatchesUnderWay(2, (rows) => done.push(rows));
  const [first, second] = [batch(), batch()];
  await batches.add(250, first.taken);
  let free = false;
  const waiting = batches.add(40, second.taken).then(() => {
    free = true;
  });
  second.end(accept());
  await soon();
  expect([free, done]).toEqual([false, []]);
  first.end(accept());
  await waiting;
  expect(done).toEqual([250]);
  expect(await batches.end()).toEqual(accept());
  expect(done).toEqual([250, 40]);
});

test("what is refused is told once nothing is under way any more", async () => {
  const batches = new BatchesUnderWay(2, () => undefined);
  const [first, second] = [batch(), batch()];
  await batches.add(1, first.taken);
  const added = batches.add(1, second.taken);
  let told = false;
  void added.then(() => {
    told = true;
  });
  first.end(refuse("enterprise.list-changed-meanwhile"));
  await soon();
  expect(told).toBe(false);
  second.fail(new Error("the transaction is over"));
  expect(await added).toEqual(refuse("enterprise.list-changed-meanwhile"));
});

test("an accident comes out of it, that of a later batch too", async () => {
  const batches = new BatchesUnderWay(2, () => undefined);
  const [first, second] = [batch(), batch()];
  await batches.add(1, first.taken);
  second.fail(new Error("lost"));
  first.end(accept());
  await batches.add(1, second.taken);
  await expect(batches.end()).rejects.toThrow("lost");
});

test("one at a time waits for each", async () => {
  const batches = new BatchesUnderWay(1, () => undefined);
  const first = batch();
  const added = batches.add(1, first.taken);
  first.end(refuse("enterprise.list-changed-meanwhile"));
  expect(await added).toEqual(refuse("enterprise.list-changed-meanwhile"));
});
