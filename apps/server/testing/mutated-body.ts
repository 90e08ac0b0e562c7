type Place = readonly (string | number)[];

/** Every place of a body, the whole among them. */
function placesOf(value: unknown, at: Place = []): Place[] {
  if (value === null || typeof value !== "object") return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => placesOf(each, [...at, key]))];
}

const valueAt = (body: unknown, place: Place): unknown =>
  place.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], body);

/** A copy with another value in a place; undefined takes it out. */
function changedAt(body: unknown, place: Place, value: unknown): unknown {
  const copy = structuredClone(body);
  const last = place.at(-1);
  if (last === undefined) return value;
  const holder = valueAt(copy, place.slice(0, -1)) as Record<string, unknown>;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

const ODD_TEXTS: readonly string[] = [
  ...[
    "",
    " ",
    "\u202e",
    "'",
    "a'b\"c",
    "\\",
    "%",
    "0",
    "2026-02-30",
    "机械\n",
    "e\u0301",
    "١٢",
    "🙂",
    "x".repeat(300),
    "-1",
  ],
];
const ODD_NUMBERS: readonly number[] = [0, -1, 1, 0.5, 2 ** 31, 2 ** 53, 1e21, 999_999];

/** Another value of the same type, which gets past the schema more often. */
function alike(value: unknown, odd: number): unknown {
  if (typeof value === "string") return ODD_TEXTS[odd % ODD_TEXTS.length];
  if (typeof value === "number") return ODD_NUMBERS[odd % ODD_NUMBERS.length];
  return typeof value === "boolean" ? !value : null;
}

const ODD: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, 2 ** 53, 0.1, "", " ", "\u0000", "\ud800", "\u202e", "a".repeat(70_000)],
  ...[
    "2026-02-30",
    "9999-12-31T23:59:59.999Z",
    "00000000-0000-0000-0000-000000000000",
    "${7*7}",
    "'; drop table area; --",
  ],
  ...["../../etc/passwd", "%00", [], {}, [[]], { length: -1 }, Array.from({ length: 2_000 }, () => 0)],
];

/** Chance, for one body. */
export type BodyDice = {
  readonly which: number;
  readonly where: number;
  readonly how: number;
  readonly odd: number;
  readonly any: unknown;
};

/** What is sent instead of a sound body, and whether it holds a key that nobody declared. */
export function mutatedBody(
  body: unknown,
  { where, how, odd, any }: BodyDice,
): { readonly sent: unknown; readonly strange: boolean } {
  const places = placesOf(body);
  const place = places[where % places.length] ?? [];
  const value = valueAt(body, place);
  switch (how % 8) {
    case 0:
      return { sent: changedAt(body, place, ODD[odd % ODD.length]), strange: false };
    case 1:
      return { sent: changedAt(body, place, any), strange: false };
    case 2:
      return { sent: place.length === 0 ? any : changedAt(body, place, undefined), strange: false };
    case 3:
      return { sent: changedAt(body, place, [value, value]), strange: false };
    case 4:
      return { sent: any, strange: false };
    case 5:
    case 6: {
      const leaves = places.filter((one) => !isObject(valueAt(body, one)) && !Array.isArray(valueAt(body, one)));
      const leaf = leaves[where % leaves.length] ?? [];
      return { sent: changedAt(body, leaf, alike(valueAt(body, leaf), odd)), strange: false };
    }
    default: {
      const objects = places.filter((one) => isObject(valueAt(body, one)));
      const holder = objects[where % objects.length] ?? [];
      const key = ["isAdmin", "role", "id2", "$where", "password_hash", "areaIds"][odd % 6] ?? "strange";
      return { sent: changedAt(body, [...holder, key], any ?? 1), strange: true };
    }
  }
}

const isObject = (value: unknown) => value !== null && typeof value === "object" && !Array.isArray(value);
