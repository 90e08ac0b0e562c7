import { expect, test } from "vitest";
import { hashPassword, passwordIsRight } from "./password.ts";

test("a password is kept by argon2id with a salt of its own, and is right only as it was given: its case, its blanks, all of it", async () => {
  const password = `${"长密码 Aa1!".repeat(20)}z `;
  const [first, second] = await Promise.all([hashPassword(password), hashPassword(password)]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(first).not.toBe(second);
  expect(await passwordIsRight(first, password)).toBe(true);
  for (const other of [password.trimEnd(), password.toLowerCase(), password.slice(0, 64), password.slice(0, -2), ""])
    expect(await passwordIsRight(first, other)).toBe(false);
  expect(await passwordIsRight(undefined, password)).toBe(false);
});
