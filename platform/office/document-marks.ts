import { type Container, openContainer } from "#files";
import { readByLocalNames } from "./local-names.ts";

/** What a Word file says of itself beside its text; as much of it as can be read. */
export type DocumentMarks = {
  /** The custom document properties that are text. */
  readonly properties: ReadonlyMap<string, string>;
  /** What stands at the foot of its pages, a paragraph a line, with the results of its fields. */
  readonly footers: readonly string[];
};

/** The marks of a Word file; none when it is no such file. */
export async function documentMarks(bytes: Uint8Array): Promise<DocumentMarks> {
  const container = await openContainer(bytes);
  if (!container.ok) return { properties: new Map(), footers: [] };
  const footers: string[] = [];
  for (const name of container.value.names.filter((one) => /^word\/footer\d*\.xml$/i.test(one))) {
    footers.push(await footerText(container.value, name));
  }
  return { properties: await customProperties(container.value), footers };
}

async function customProperties(container: Container): Promise<ReadonlyMap<string, string>> {
  const properties = new Map<string, string>();
  let [property, value, inValue] = ["", "", false];
  await readByLocalNames(container, "docProps/custom.xml", {
    open(name, { name: said = "" }) {
      if (name === "property") [property, value] = [said, ""];
      inValue = name === "lpwstr";
    },
    close(name) {
      if (name === "lpwstr") properties.set(property, value);
      inValue = false;
    },
    text(text) {
      if (inValue) value += text;
    },
  });
  return properties;
}

async function footerText(container: Container, part: string): Promise<string> {
  let [text, inText] = ["", false];
  await readByLocalNames(container, part, {
    open(name) {
      inText = name === "t";
    },
    close(name) {
      inText = false;
      if (name === "p") text += "\n";
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return text;
}
