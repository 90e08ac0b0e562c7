import { accept, type Result } from "#kernel";
export function decodeText(bytes: Uint8Array): Result<{ text: string; encoding: string }> {
  return accept({ text: new TextDecoder("utf-8").decode(bytes), encoding: "utf-8" });
}
