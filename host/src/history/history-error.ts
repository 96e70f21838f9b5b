/** What was asked of a database's past cannot be had; the message is for the person who asked. */
export class HistoryError extends Error {
  override readonly name = 'HistoryError';
}
