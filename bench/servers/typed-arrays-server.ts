import Fastify from "fastify";
import type { ConnectionSettings } from "#database";
import { connected } from "../region/bench-database.ts";
import { BOARD_SUMS, BOARD_WITHIN, BOARD_YEARS, measuresOf } from "../region/board.ts";
import { addUp, seatStarts, typedCells } from "../region/typed-cells.ts";
import { served } from "./served.ts";

/** The sums of an area as the plainest server would give them: every enterprise's figures in memory, added up anew for each request, for whoever asks. */
await served(async (owner: ConnectionSettings) => {
  const cells = await typedCells({
    connect: () => connected(owner),
    within: BOARD_WITHIN,
    years: BOARD_YEARS,
    measures: measuresOf(BOARD_SUMS),
  });
  const starts = seatStarts(cells);
  const places = new Map(cells.areas.map(({ id }, place) => [id, place]));
  const server = Fastify();
  server.get<{ Querystring: { areaId: string } }>("/sums", ({ query }) => {
    const area = cells.areas[places.get(Number(query.areaId)) ?? -1];
    if (!area) return { figures: [] };
    const [first, last] = [starts[area.first] ?? 0, starts[area.last + 1] ?? 0];
    const figures = BOARD_SUMS.flatMap((sum) => {
      const sums = addUp(cells, sum, first, last);
      return BOARD_YEARS.map((year, span) => {
        const [known, numerator, denominator] = sums.subarray(span * 3, span * 3 + 3);
        return { code: sum.code, year, known, numerator, denominator };
      });
    });
    return { figures };
  });
  return server.listen({ host: "127.0.0.1", port: 0 });
});
