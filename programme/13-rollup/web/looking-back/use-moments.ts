import { useNavigate, useSearch } from "@tanstack/react-router";
import { usePlace } from "../use-place.ts";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The moments that the address asks for, a past day or a snapshot, beside area and year. */
export function useMoments(code: string) {
  const place = usePlace();
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const day = (key: string) => {
    const text = String(search[key] ?? "");
    return DAY.test(text) ? text : undefined;
  };
  const snapshot = typeof search["snapshot"] === "string" ? search["snapshot"] : undefined;
  const untilSnapshot = typeof search["untilSnapshot"] === "string" ? search["untilSnapshot"] : undefined;
  const moments = {
    ...(snapshot === undefined ? {} : { snapshot }),
    ...(snapshot === undefined && day("since") !== undefined ? { since: day("since") } : {}),
    ...(untilSnapshot === undefined ? {} : { untilSnapshot }),
    ...(untilSnapshot === undefined && day("until") !== undefined ? { until: day("until") } : {}),
  } as {
    readonly snapshot?: string;
    readonly since?: string;
    readonly until?: string;
    readonly untilSnapshot?: string;
  };
  const suffixOf = (next: { readonly areaId?: number } = {}) => {
    const texts = { ...Object.fromEntries(new URLSearchParams(place.suffixOf(next))), ...moments };
    return `?${new URLSearchParams(texts)}`;
  };
  const compare = (since: string, until: string) =>
    void navigate({
      to: `/indicators/${code}/changes`,
      search: {
        ...Object.fromEntries(new URLSearchParams(place.suffixOf())),
        ...(since === "" ? (snapshot === undefined ? {} : { snapshot }) : { since }),
        // A day that is left empty keeps the snapshot that the page came with.
        ...(until === "" ? (untilSnapshot === undefined ? {} : { untilSnapshot }) : { until }),
      },
    });
  return { ...place, ...moments, asked: snapshot !== undefined || moments.since !== undefined, suffixOf, compare };
}
