/** How much an edge carries at least and at most. */
export type Room = { low: number; high: number };

type Residual = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** A network with lower bounds on its edges, searched for a circulation by shortest augmenting paths. */
export class Circulation {
  readonly #edges: { readonly from: string; readonly to: string; readonly low: number; readonly high: number }[] = [];

  edge(from: string, to: string, { low, high }: Readonly<Room>): void {
    this.#edges.push({ from, to, low, high });
  }

  circulates(): boolean {
    if (this.#edges.some(({ low, high }) => low > high)) return false;
    const room = new Map<string, Map<string, number>>();
    const give = (from: string, to: string, amount: number) => {
      const row = room.get(from) ?? new Map<string, number>();
      room.set(from, row.set(to, (row.get(to) ?? 0) + amount));
    };
    let wanted = 0;
    for (const { from, to, low, high } of this.#edges) {
      give(from, to, high - low);
      give("source", to, low);
      give(from, "sink", low);
      wanted += low;
    }
    for (let pushed = 0; ; ) {
      const path = shortestPath(room);
      if (!path) return pushed === wanted;
      const steps = path.slice(1).map((to, index) => [path[index] ?? "", to] as const);
      const amount = Math.min(...steps.map(([from, to]) => room.get(from)?.get(to) ?? 0));
      for (const [from, to] of steps) {
        give(from, to, -amount);
        give(to, from, amount);
      }
      pushed += amount;
    }
  }
}

function shortestPath(room: Residual): string[] | undefined {
  const before = new Map<string, string>([["source", ""]]);
  const queue = ["source"];
  for (const at of queue) {
    for (const [to, left] of room.get(at) ?? []) {
      if (left <= 0 || before.has(to)) continue;
      before.set(to, at);
      if (to === "sink") return wayBack(before);
      queue.push(to);
    }
  }
  return undefined;
}

function wayBack(before: ReadonlyMap<string, string>): string[] {
  const path: string[] = [];
  for (let place = "sink"; place !== ""; place = before.get(place) ?? "") path.unshift(place);
  return path;
}
