export async function read(
  _argv: readonly string[],
  _out: NodeJS.WritableStream,
  _err: NodeJS.WritableStream,
): Promise<number> {
  return 2;
}
