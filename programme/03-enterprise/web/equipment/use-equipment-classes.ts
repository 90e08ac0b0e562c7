import { api } from "#contract";
import { useApiQuery, useLanguage } from "#screen";

/** The classes of the catalogue, named in the language of the screen. */
export function useEquipmentClasses() {
  const [language] = useLanguage();
  const { value } = useApiQuery(["equipment-classes"], () => api.GET("/api/equipment-classes"));
  const classes = value?.classes ?? [];
  const nameOf = (code: string) => {
    const label = classes.find((one) => one.code === code)?.label;
    return label ? (language === "en" ? label.en : label.zh) : code;
  };
  return { nameOf, options: classes.map(({ code }) => ({ value: code, label: nameOf(code) })) };
}
