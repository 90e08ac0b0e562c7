import { expect, test } from "vitest";
import type { Database } from "#database";
import { sessionFinder } from "./session-cookie.ts";

test("a session is looked up again after half a second, and at once when accounts or sessions changed, even meanwhile", async () => {
  let [now, changes, lookUps] = [0, 0, 0];
  let meanwhile = () => undefined as unknown;
  const database = {
    identityChanges: () => changes,
    read: async () => {
      lookUps += 1;
      meanwhile();
      return undefined;
    },
  } as unknown as Database;
  const find = sessionFinder(database, () => now);
  const asked = async () => {
    await find("a");
    return lookUps;
  };
  expect([await asked(), await asked()]).toEqual([1, 1]);
  now = 499;
  expect(await asked()).toBe(1);
  now = 500;
  expect([await asked(), await asked()]).toEqual([2, 2]);
  changes += 1;
  expect([await asked(), await asked()]).toEqual([3, 3]);
  // Somebody signs out while the session is being looked up: what was read is not believed.
  now = 2000;
  meanwhile = () => {
    changes += 2;
  };
  await asked();
  meanwhile = () => undefined;
  expect(await asked()).toBe(5);
  await find("b");
  expect(lookUps).toBe(6);
});

test("who asks for many things at once is looked up once; a look-up that failed is not remembered", async () => {
  let lookUps = 0;
  let answer: () => Promise<undefined> = async () => undefined;
  const read = () => {
    lookUps += 1;
    return answer();
  };
  const find = sessionFinder({ identityChanges: () => 0, read } as unknown as Database, () => 0);
  await Promise.all([find("a"), find("a"), find("a")]);
  expect(lookUps).toBe(1);
  answer = () => Promise.reject(new Error("the database is away"));
  const failed = await Promise.allSettled([find("b"), find("b")]);
  expect([lookUps, ...failed.map(({ status }) => status)]).toEqual([2, "rejected", "rejected"]);
  answer = async () => undefined;
  await find("b");
  expect(lookUps).toBe(3);
});
