import { useSearch } from "@tanstack/react-router";
import { COUNTRY_ID } from "#areas";
import { useSession } from "#screen";

/** The area of one's office, and the one that the address of a page of rosters asks for. */
export function useRosterArea(): { readonly own: number; readonly areaId: number; readonly suffix: string } {
  const own = useSession().session?.assignments[0]?.areaId ?? COUNTRY_ID;
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const area = Number(search["area"]);
  const areaId = Number.isSafeInteger(area) && area !== 0 ? area : own;
  return { own, areaId, suffix: areaId === own ? "" : `?area=${areaId}` };
}
