declare const brand: unique symbol;

/** A string id that cannot be mixed up with the id of another kind of thing. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type UserId = Id<"user">;
export type UnitId = Id<"unit">;
export type DocumentId = Id<"document">;
export type PlanId = Id<"plan">;

/** Area ids are integers: the GB/T 2260 code where there is one, a negative number where there is none (programme areas, parks). */
export type AreaId = number & { readonly [brand]: "area" };

/** Where new ids come from; passed to decisions so that they stay pure. */
export type NextId = () => string;

/** Brands a string that comes from outside (database row, validated request). */
export function idOf<Kind extends string>(text: string): Id<Kind> {
  return text as Id<Kind>;
}

/** Brands an integer that comes from outside (database row, validated request). */
export function areaId(value: number): AreaId {
  return value as AreaId;
}
