const PREFIX = "gongfu.";

/** What this browser remembers under a name; null when nothing, or when storage is closed to us. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Remembers a text in this browser; null forgets. A browser that stores nothing merely forgets sooner. */
export function remember(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, text);
  } catch {
    // Private windows and full disks refuse storage; the screen works without it.
  }
}
