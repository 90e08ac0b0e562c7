import { openContainer } from "#files";

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The custom document properties of a Word or Excel file that are text; none when it has none or is no such file. */
export async function customProperties(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const container = await openContainer(bytes);
  const part = container.ok ? await container.value.read("docProps/custom.xml") : container;
  if (!part.ok || part.value === undefined) return new Map();
  const xml = new TextDecoder().decode(part.value.subarray(0, 200_000));
  const found = xml.matchAll(/<property\b([^>]{0,500})>\s*<vt:lpwstr>([^<]{0,1000})<\/vt:lpwstr>/g);
  return new Map(
    [...found].flatMap(([, attributes = "", value = ""]) => {
      const name = /\bname="([^"]*)"/.exec(attributes)?.[1];
      return name === undefined ? [] : [[unescaped(name), unescaped(value)] as const];
    }),
  );
}

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
