import { api } from "#contract";
import { useApiQuery } from "#screen";

/** All industries as choices: 36 汽车制造业. */
export function useIndustries() {
  const read = useApiQuery(["industries"], () => api.GET("/api/industries"));
  return (read.value?.industries ?? []).map(({ code, name, level }) => ({
    value: code,
    label: `${code} ${name}`,
    level,
  }));
}
