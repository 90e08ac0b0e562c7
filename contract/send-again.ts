const PAUSE_MS = 1_500;

/** 128 random bits as text; works without https too. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Sends a request, and a change whose answer got lost on the way once more: under the same key, so that the server does it once. Files are
 * not sent again. Throws what `fetch` throws when the server cannot be reached.
 */
export async function sendAgainWhenLost(request: Request, send: typeof fetch = fetch): Promise<Response> {
  const isFile = request.headers.get("content-type") === "application/octet-stream";
  if (request.method === "GET" || isFile) return send(request);
  request.headers.set("idempotency-key", newKey());
  const again = request.clone();
  try {
    return await send(request);
  } catch (error) {
    if (!(error instanceof TypeError) || request.signal.aborted) throw error;
    await new Promise((passed) => setTimeout(passed, PAUSE_MS));
    return send(again);
  }
}
