import { expect, test, vi } from "vitest";
import { idOf } from "#kernel";
import { ImportsUnderWay } from "./imports-under-way.ts";

const LIST = idOf<"enterprise-import">("11111111-1111-4111-8111-111111111111");
const soon = () => new Promise((resolve) => setTimeout(resolve, 1));

/** Work that ends when it is told to. */
function held() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { end, work: vi.fn(() => ended) };
}

test("a list is worked on once at a time, and can be begun again when that is over: nothing is lost that ended without a result", async () => {
  const imports = new ImportsUnderWay();
  const [first, second] = [held(), held()];
  imports.begin(LIST, first.work, () => undefined);
  imports.begin(LIST, second.work, () => undefined);
  expect([first.work, second.work].map(({ mock }) => mock.calls.length)).toEqual([1, 0]);
  first.end();
  await soon();
  expect(imports.progressOf(LIST)).toBeUndefined();
  imports.begin(LIST, second.work, () => undefined);
  expect(second.work).toHaveBeenCalledOnce();
});

test("says how far it is, stops when it is told to, and tells an accident", async () => {
  const imports = new ImportsUnderWay();
  const told: unknown[] = [];
  imports.begin(
    LIST,
    async (signal, onProgress) => {
      onProgress({ done: 3, total: null });
      await soon();
      if (signal.aborted) throw new Error("stopped");
    },
    (error) => told.push(error),
  );
  expect(imports.progressOf(LIST)).toEqual({ done: 3, total: null });
  expect(imports.cancel(LIST)).toBe(true);
  await vi.waitFor(() => expect(told).toEqual([new Error("stopped")]));
  expect([imports.cancel(LIST), imports.progressOf(LIST)]).toEqual([false, undefined]);
});
