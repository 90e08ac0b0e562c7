/** Labels of the GB family: each is a part of GB 18030, and pages that name the older ones often hold newer characters. */
const CHINESE = /^(?:gb[_-]?2312(?:-80)?|gbk|gb[_-]?18030|x-gbk|cp936|ms936|chinese|euc-cn|hz-gb-2312)$/;

const HEAD_BYTES = 16 * 1024;

function known(label: string): string | undefined {
  const name = label.trim().toLowerCase();
  if (CHINESE.test(name)) return "gb18030";
  try {
    const encoding = new TextDecoder(name).encoding;
    // A page whose declaration could be read byte by byte is not in UTF-16, whatever it says.
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return undefined;
  }
}

/**
 * The encoding a page states: byte order mark, then `<meta charset>` or `http-equiv` or an XML declaration within the first
 * 16 KB. Answers a label that TextDecoder knows (every GB label as `gb18030`), or undefined when nothing usable is stated.
 */
export function charsetOfHtml(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, HEAD_BYTES)).replace(/<!--[\s\S]*?-->/g, "");
  const stated =
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head) ??
    /<meta\b[^>]{0,1000}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head);
  return stated?.[1] === undefined ? undefined : known(stated[1]);
}
