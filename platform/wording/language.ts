/** Chinese first, English complete. The names are BCP 47 tags, so they also serve as `lang` attribute. */
export type Language = "zh-CN" | "en";

/** The language a remembered or announced tag stands for; Chinese unless it clearly is English. */
export function languageOf(tag: string | null | undefined): Language {
  return tag?.toLowerCase().startsWith("en") ? "en" : "zh-CN";
}
