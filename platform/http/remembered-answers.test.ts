import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accept, type Result, refuse } from "#kernel";
import { askedTogether, rememberedAnswers } from "./remembered-answers.ts";

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("a question asked together", () => {
  it("is put once for all who wait, and again for who comes while it is under way", async () => {
    let put = 0;
    const ask = askedTogether(async () => {
      put += 1;
      const mine = put;
      await turn();
      return mine;
    });
    const first = [ask(), ask()];
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    const second = [ask(), ask(), ask()];
    expect(await Promise.all([...first, ...second])).toEqual([1, 1, 2, 2, 2]);
  });

  it("is put again after it failed", async () => {
    let put = 0;
    const ask = askedTogether(async () => {
      put += 1;
      if (put === 1) throw new Error("away");
      return put;
    });
    await expect(ask()).rejects.toThrow("away");
    expect(await ask()).toBe(2);
  });
});

describe("remembered answers", () => {
  it("are never older than the data were when somebody asked", async () => {
    type Act = "change" | "step" | { readonly ask: string; readonly slowly: boolean };
    const act = fc.oneof<fc.Arbitrary<Act>[]>(
      fc.constant("change"),
      fc.constant("step"),
      fc.record({ ask: fc.constantFrom("a", "b"), slowly: fc.boolean() }),
    );
    const run = async (acts: readonly Act[]) => {
      let version = 0;
      const remembered = rememberedAnswers({
        asOf: async () => {
          const seen = `${version}`;
          await turn();
          return seen;
        },
        most: 40,
      });
      const waiting: Promise<void>[] = [];
      for (const one of acts) {
        if (one === "change") version += 1;
        else if (one === "step") await turn();
        else {
          const asked = version;
          const make = async (): Promise<Result<string>> => {
            const seen = version;
            if (one.slowly) await turn();
            return accept(`${one.ask} ${seen}`);
          };
          waiting.push(
            remembered(one.ask, make).then((told) => {
              if (!told.ok) throw new Error("refused");
              const [key, seen] = told.value.split(" ");
              expect(key).toBe(one.ask);
              expect(Number(seen)).toBeGreaterThanOrEqual(asked);
            }),
          );
        }
      }
      await Promise.all(waiting);
    };
    await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 40 }), run), { numRuns: 300 });
  });

  it("are made once while nothing changes, and again when something did", async () => {
    let [state, made]: [string | null, number] = ["one", 0];
    const remembered = rememberedAnswers({ asOf: async () => state, most: 1_000 });
    const make = async () => accept(`${++made}`);
    const ask = async () => {
      const told = await remembered("key", make);
      return told.ok && told.value;
    };
    expect([await ask(), await ask()]).toEqual(["1", "1"]);
    state = "two";
    expect([await ask(), await ask()]).toEqual(["2", "2"]);
    state = null;
    expect([await ask(), await ask()]).toEqual(["3", "4"]);
  });

  it("are not kept when they are refusals or failures", async () => {
    let made = 0;
    const remembered = rememberedAnswers({ asOf: async () => "one", most: 1_000 });
    const make = async (): Promise<Result<string>> => {
      made += 1;
      if (made === 1) return refuse("http.not-found");
      if (made === 2) throw new Error("away");
      return accept("told");
    };
    expect((await remembered("key", make)).ok).toBe(false);
    await expect(remembered("key", make)).rejects.toThrow("away");
    expect(await remembered("key", make)).toEqual(accept("told"));
  });

  it("are all forgotten when they are too long together", async () => {
    let made = 0;
    const remembered = rememberedAnswers({ asOf: async () => "one", most: 10 });
    const make = async () => {
      made += 1;
      return accept("123456");
    };
    for (const key of ["a", "a", "b", "a"]) await remembered(key, make);
    expect(made).toBe(3);
  });
});
