/**
 * What PostgreSQL says when it goes away or is not there yet: connection exceptions (class 08), ended by an administrator, by a crash, or
 * not ready to be connected to.
 */
const LOST_STATES = /^(?:08[0-9A-Z]{3}|57P0[123])$/;

/** What the system says of a line that broke or does not come about. */
const LOST_LINES = ["ECONNRESET", "ECONNREFUSED", "ECONNABORTED", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"];

/** What node-postgres says without a code. */
const LOST_WORDS =
  /^Connection terminated|^Client (?:has encountered a connection error|was closed) and is not queryable$/;

/**
 * Whether an error tells that the connection to the database was lost or could not be made, and nothing of what was asked: the same may
 * go well a moment later. What the last statement did may be unknown.
 */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (error.name === "AggregateError") return (error as AggregateError).errors.every(isConnectionLoss);
  if (code === undefined) return LOST_WORDS.test(error.message);
  // The socket of a server on the same machine is a file; a missing file elsewhere is another matter.
  if (code === "ENOENT") return syscall === "connect";
  return LOST_STATES.test(code) || (LOST_LINES.includes(code) && syscall !== undefined);
}

/** Somebody else holds what is needed (lock_timeout), or it took too long (statement_timeout). */
const HELD_UP = ["55P03", "57014"];

/** Whether an error tells that the database was too busy: nothing is wrong with what was asked. */
export function isTooBusy(error: unknown): boolean {
  return (
    isWithoutConnection(error) ||
    (error instanceof Error && HELD_UP.includes(String((error as NodeJS.ErrnoException).code)))
  );
}

/** Whether the same may go well a moment later: the connection was lost, or the database was too busy. */
export function isPassing(error: unknown): boolean {
  return isTooBusy(error) || isConnectionLoss(error);
}

/** Whether an error tells that all connections were in use for as long as one waits for them. */
function isWithoutConnection(error: unknown): boolean {
  return error instanceof Error && error.message === "timeout exceeded when trying to connect";
}
