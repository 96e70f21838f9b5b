/** The log cannot be trusted or cannot be written. */
export class LogError extends Error {
  override readonly name = 'LogError';
}
