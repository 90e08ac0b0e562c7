/** Attributes by name; those in a namespace under the reader's prefix for it. Has no prototype. */
export type Attributes = { readonly [name: string]: string | undefined };

const DECLARES = /^xmlns(?::|$)/;
/** Names differ little within a file; a file that invents thousands gets no memory for it. */
const NAMES_KEPT = 2048;

const BUILT_IN: readonly (readonly [string, string])[] = [
  ["", ""],
  ["xml", "xml"],
];

type Scope = {
  readonly depth: number;
  readonly outer: Scope | undefined;
  /** The reader's prefix by the file's prefix, as declared here; "" stands for no namespace. */
  readonly prefixes: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
};

/**
 * Turns the prefixes a file chose into the reader's own. Most files declare their namespaces once, on the root, with the
 * customary prefixes; then a name costs one look-up and attributes are handed on as they are.
 */
export class Namespaces {
  readonly #known: ReadonlyMap<string, string>;
  readonly #own: ReadonlySet<string>;
  #scope: Scope = newScope(0, undefined, new Map(BUILT_IN));

  constructor(known: ReadonlyMap<string, string>) {
    this.#known = known;
    this.#own = new Set(known.values());
  }

  /** Takes in what an element at this depth declares; gives back its attributes under the reader's names. */
  enter(attributes: Attributes, depth: number): Attributes {
    let declares = false;
    for (const name in attributes) {
      if (DECLARES.test(name)) {
        declares = true;
        break;
      }
    }
    if (declares) this.#declare(attributes, depth);
    for (const name in attributes) {
      if (this.#attribute(name) !== name) return this.#renamed(attributes);
    }
    return attributes;
  }

  leave(depth: number): void {
    if (this.#scope.depth !== depth) return;
    this.#scope = this.#scope.outer ?? this.#scope;
  }

  element(name: string): string {
    const known = this.#scope.elements.get(name);
    if (known !== undefined) return known;
    return keep(this.#scope.elements, name, this.#resolved(name));
  }

  #attribute(name: string): string {
    if (!name.includes(":")) return name;
    const known = this.#scope.attributes.get(name);
    if (known !== undefined) return known;
    return keep(this.#scope.attributes, name, this.#resolvedAttribute(name));
  }

  /** Attributes of strange namespaces keep their names, which spares copying them, unless they would pass for ours. */
  #resolvedAttribute(name: string): string {
    if (DECLARES.test(name)) return name;
    const resolved = this.#resolved(name);
    return resolved.startsWith("?") && !this.#own.has(name.slice(0, name.indexOf(":"))) ? name : resolved;
  }

  #resolved(name: string): string {
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? "" : name.slice(0, colon);
    const ours = this.#prefix(prefix);
    const local = name.slice(colon + 1);
    return ours === "" ? local : `${ours}:${local}`;
  }

  /** Looks outwards, not at a copy: a file may declare ten thousand prefixes outside and one more on each element. */
  #prefix(prefix: string): string {
    let scope: Scope | undefined = this.#scope;
    while (scope) {
      const ours = scope.prefixes.get(prefix);
      if (ours !== undefined) return ours;
      scope = scope.outer;
    }
    return "?";
  }

  #declare(attributes: Attributes, depth: number): void {
    const prefixes = new Map<string, string>();
    for (const name in attributes) {
      if (!DECLARES.test(name)) continue;
      const uri = attributes[name] ?? "";
      prefixes.set(name.slice(6), uri === "" ? "" : (this.#known.get(uri) ?? "?"));
    }
    this.#scope = newScope(depth, this.#scope, prefixes);
  }

  #renamed(attributes: Attributes): Attributes {
    const renamed: { [name: string]: string | undefined } = Object.create(null);
    for (const name in attributes) renamed[this.#attribute(name)] = attributes[name];
    return renamed;
  }
}

function newScope(depth: number, outer: Scope | undefined, prefixes: ReadonlyMap<string, string>): Scope {
  return { depth, outer, prefixes, elements: new Map(), attributes: new Map() };
}

function keep(names: Map<string, string>, name: string, resolved: string): string {
  if (names.size < NAMES_KEPT) names.set(name, resolved);
  return resolved;
}
