/** The log cannot be trusted or cannot be written. */
export class LogError extends Error {
  override readonly name = 'LogError';
}

/** Reads a file of a log. @throws LogError where the system does not give it */
export function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === undefined) throw cause;
    throw new LogError(code === 'ENOENT' ? `${path} is missing` : `${path} cannot be read: ${message}`, { cause });
  }
}

/** Makes sense of what a file says. @throws LogError with its name where there is none to make */
export function understanding<T>(path: string, understand: () => T): T {
  try {
    return understand();
  } catch (cause) {
    throw cause instanceof LogError ? cause : new LogError(`${path}: ${(cause as Error).message}`, { cause });
  }
}
