import SerializerSelector, { type Serializer, type SerializerFactory } from "@fastify/fast-json-stringify-compiler";

/** The components that a schema points to, and those that these point to. */
function componentsOf(text: string, components: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const found = new Map<string, unknown>();
  const look = (within: string) => {
    for (const [, name = ""] of within.matchAll(/"\$ref":"([^"#]+)#/g)) {
      const component = components.get(name);
      if (component === undefined || found.has(name)) continue;
      found.set(name, component);
      look(JSON.stringify(component));
    }
  };
  look(text);
  return Object.fromEntries(found);
}

/**
 * Writes answers out. What is the same schema is made ready once, with the components that it points to alone: every route refuses in the same way, and looking
 * at all components again for each answer of each route took half of a start.
 */
export const buildSerializer: SerializerFactory = (externalSchemas, options) => {
  const components = new Map(Object.entries((externalSchemas ?? {}) as Record<string, unknown>));
  const ready = new Map<string, Serializer>();
  return (route) => {
    const text = JSON.stringify(route.schema);
    const known = ready.get(text);
    if (known) return known;
    const made = SerializerSelector()(componentsOf(text, components), options)(route);
    ready.set(text, made);
    return made;
  };
};
