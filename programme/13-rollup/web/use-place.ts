import { useNavigate, useSearch } from "@tanstack/react-router";
import { COUNTRY_ID } from "#areas";
import { useSession } from "#screen";

/** The last year that is over: that of which figures are known first. */
export function lastYear(): number {
  return new Date().getFullYear() - 1;
}

type Kept = Readonly<Record<string, string | number>>;

/** The area and the year that the address asks for; one's own and the last one when it says nothing. */
export function usePlace() {
  const own = useSession().session?.assignments[0]?.areaId ?? COUNTRY_ID;
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const area = Number(search["area"]);
  const asked = Number(search["year"]);
  const areaId = Number.isSafeInteger(area) && area !== 0 ? area : own;
  const year = Number.isInteger(asked) && asked >= 1990 && asked <= 2100 ? asked : lastYear();
  const addressOf = (next: { readonly areaId?: number; readonly year?: number } = {}) => {
    const [toArea, toYear] = [next.areaId ?? areaId, next.year ?? year];
    return {
      ...(toArea === own ? {} : { area: String(toArea) }),
      ...(toYear === lastYear() ? {} : { year: String(toYear) }),
    };
  };
  const suffixOf = (next?: { readonly areaId?: number; readonly year?: number }) => {
    const text = new URLSearchParams(addressOf(next)).toString();
    return text === "" ? "" : `?${text}`;
  };
  const go = (to: string, next: { readonly areaId?: number; readonly year?: number }, keep: Kept = {}) =>
    void navigate({ to, search: { ...keep, ...addressOf(next) }, replace: true });
  return { own, areaId, year, suffixOf, go };
}
