import { crc32 as ofNode } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 } from "./crc32.ts";

test("the page sums as the server does, whole or in pieces", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), (pieces) => {
      const sum = pieces.reduce((before, piece) => crc32(piece, before), 0);
      expect(sum).toBe(ofNode(Buffer.concat(pieces)));
    }),
  );
});
