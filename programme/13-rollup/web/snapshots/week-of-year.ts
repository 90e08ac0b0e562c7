/** The week of a day by GB/T 7408 (ISO 8601): weeks begin on Monday, the first one holds 4 January; with the year it belongs to. */
export function weekOfYear(day: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 3 - ((thursday.getUTCDay() + 6) % 7));
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000));
  return { year, week };
}
