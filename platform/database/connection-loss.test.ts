import { expect, test } from "vitest";
import { isConnectionLoss, isPassing, isTooBusy } from "./connection-loss.ts";

const error = (message: string, more: object = {}) => Object.assign(new Error(message), more);

test.each([
  error("terminating connection due to administrator command", { code: "57P01" }),
  error("the database system is starting up", { code: "57P03" }),
  error("server closed the connection", { code: "08006" }),
  error("read ECONNRESET", { code: "ECONNRESET", syscall: "read" }),
  error("connect ENOENT /run/.s.PGSQL.5432", { code: "ENOENT", syscall: "connect" }),
  error("Connection terminated unexpectedly"),
  error("Connection terminated due to connection timeout"),
  error("Client has encountered a connection error and is not queryable"),
  new AggregateError(
    [error("connect ECONNREFUSED ::1", { code: "ECONNREFUSED", syscall: "connect" })],
    "no address answers",
  ),
])("%s is a lost connection", (lost) => {
  expect(isConnectionLoss(lost)).toBe(true);
});

test.each([
  error("duplicate key", { code: "23505" }),
  error("canceling statement due to user request", { code: "57014" }),
  error("database dropped", { code: "57P04" }),
  error("no such file", { code: "ENOENT", syscall: "open" }),
  error("a file says: Connection terminated"),
  "Connection terminated unexpectedly",
  undefined,
])("%s is none", (other) => {
  expect(isConnectionLoss(other)).toBe(false);
});

test("that no connection came free in time is no lost connection", () => {
  const busy = error("timeout exceeded when trying to connect");
  expect([isConnectionLoss(busy), isTooBusy(busy), isPassing(busy)]).toEqual([false, true, true]);
});

test("waiting too long for a lock or an answer passes, a wrong value does not", () => {
  expect(["55P03", "57014", "23505"].map((code) => isPassing(error("refused", { code })))).toEqual([true, true, false]);
});
