/** Roles whose work with enterprises is done under their names: an enterprise may ask them why they looked. */
const NAMED_ROLES = ["programme-officer"];

/**
 * Who read a file as the enterprise is told: office and role always, the name only of those who work with enterprises. Who inspects or runs the platform is
 * told by office and role alone, so that an inspection does not announce itself by a name. Of a deputy's reading both are told, or neither.
 */
export function readerShown(
  role: string | null,
  by: { readonly actorName: string; readonly onBehalfOf: string | null },
): { readonly name: string | null; readonly onBehalfOf: string | null } {
  const named = role !== null && NAMED_ROLES.includes(role);
  return named ? { name: by.actorName, onBehalfOf: by.onBehalfOf } : { name: null, onBehalfOf: null };
}
