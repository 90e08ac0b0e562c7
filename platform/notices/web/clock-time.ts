/** A minute of the day as a field of type time shows it: 510 is 08:30. */
export function timeText(minute: number | null): string {
  if (minute === null) return "";
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** The minute of the day that such a text names; null where there is none. */
export function minuteOf(text: string | undefined): number | null {
  const parts = /^(\d{2}):(\d{2})/.exec(text ?? "");
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}
