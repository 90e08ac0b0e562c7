import { areaNames } from "#areas/store";
import type { Reader } from "#database";
import { type AreaId, accept, type Result, refuse, type UserId } from "#kernel";
import { choosable, type PasswordRules } from "../domain/account-policy.ts";
import { passwordsOf } from "../store/index.ts";
import { passwordIsRight } from "./password.ts";

type Chooser = {
  readonly userId: UserId | null;
  readonly userName: string;
  readonly displayName: string;
  readonly areaId: AreaId | null;
};

/** Words that a guess begins with, beside the names of the person and the place. */
const HOUSE = ["gongfu", "工赋"];

/**
 * Whether a person may choose this password now. Refuses what `choosable` refuses, and `identity.password-used {count}` for the last ones.
 */
export async function mayChoose(
  query: Reader,
  { userId, userName, displayName, areaId }: Chooser,
  { password, rules }: { readonly password: string; readonly rules: PasswordRules },
): Promise<Result<undefined>> {
  const place = areaId === null ? undefined : (await areaNames(query, [areaId])).get(areaId);
  const words = [...HOUSE, displayName, ...(place ? [place, place.replace(/(省|市|区|县|镇|街道)$/u, "")] : [])];
  const fits = choosable(password, { userName, words }, rules);
  if (!fits.ok || userId === null) return fits;
  const { remembered } = rules.policy;
  const before = remembered === 0 ? [] : await passwordsOf(query, userId, remembered);
  const used = await Promise.all(before.map((hash) => passwordIsRight(hash, password)));
  return used.includes(true) ? refuse("identity.password-used", { count: remembered }) : accept();
}
