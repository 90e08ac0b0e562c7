import { type Container, readXmlPart } from "#files";
import type { Result } from "#kernel";

/** Drawings nest groups in groups; sheets, properties and foot lines stay far below. */
const DEPTH = 256;

type LocalTaker = {
  open(name: string, attributes: Readonly<Record<string, string | undefined>>): void;
  close?(name: string): void;
  text?(text: string): void;
};

/** Reads an XML part by names without their namespaces, which both variants of the format share. Refuses what `readXmlPart` refuses. */
export function readByLocalNames(container: Container, part: string, taker: LocalTaker): Promise<Result<boolean>> {
  const local = (name: string) => name.slice(name.lastIndexOf(":") + 1);
  return readXmlPart(
    { container, part },
    { namespaces: new Map(), depth: DEPTH },
    {
      open: (name, attributes) => taker.open(local(name), attributes),
      close: (name) => taker.close?.(local(name)),
      text: (text) => taker.text?.(text),
    },
  );
}
