/** The wording of an id that a procedure's form offers; one that only a local edition knows is shown as it is. */
export function codeName<Key extends string>(
  id: string,
  known: readonly string[],
  say: (key: Key) => string,
  key: (id: string) => Key,
): string {
  return known.includes(id) ? say(key(id)) : id;
}
