/** What one party's runs took, and what its last one came to. */
export type Turns = { readonly times: readonly number[]; readonly hash: string };

type Party = { readonly run: () => Promise<unknown>; readonly hashOf: (result: unknown) => string | Promise<string> };

/** Lets parties do their work in turns, each so many times, for work too long for the harness's own rounds. Results are looked at outside of the time. */
export async function inTurns<Id extends string>(
  rounds: number,
  parties: Readonly<Record<Id, Party>>,
): Promise<Record<Id, Turns>> {
  const ids = Object.keys(parties) as Id[];
  const turns = new Map(ids.map((id) => [id, { times: [] as number[], hash: "" }]));
  for (let round = 0; round < rounds; round += 1) {
    for (const id of round % 2 === 0 ? ids : ids.toReversed()) {
      const held = turns.get(id);
      if (!held) continue;
      const begun = performance.now();
      const result = await parties[id].run();
      held.times.push(performance.now() - begun);
      const hash = await parties[id].hashOf(result);
      held.hash = round === 0 || held.hash === hash ? hash : "changes from round to round";
    }
  }
  return Object.fromEntries(turns) as unknown as Record<Id, Turns>;
}
