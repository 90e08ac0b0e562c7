import { Agent, get } from "node:http";

/** What so many clients saw who asked for addresses at once. */
export type Load = {
  /** Milliseconds of each request. */
  readonly latencies: readonly number[];
  /** The last answer of each address. */
  readonly answers: ReadonlyMap<string, string>;
};

const agents = new Map<number, Agent>();

function answerOf(address: string, agent: Agent, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () => {
        const text = Buffer.concat(pieces).toString("utf8");
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`${address} answered ${response.statusCode} ${text.slice(0, 200)}`));
      });
    }).on("error", reject);
  });
}

export type Visit = { readonly address: string; readonly headers: Record<string, string> };

/** So many clients, each with a connection that it keeps, ask one after the other until all visits are made. */
export async function visitAll(visits: readonly Visit[], clients: number): Promise<Load> {
  const agent = agents.get(clients) ?? new Agent({ keepAlive: true, maxSockets: clients });
  agents.set(clients, agent);
  const latencies: number[] = [];
  const answers = new Map<string, string>();
  let next = 0;
  const client = async () => {
    for (let visit = visits[next++]; visit; visit = visits[next++]) {
      const begun = performance.now();
      const answer = await answerOf(visit.address, agent, visit.headers);
      latencies.push(performance.now() - begun);
      answers.set(visit.address, answer);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { latencies, answers };
}
