// A line of a module's log: as the server sends it, and as a person reads it.

export interface LogLine {
  readonly level: string;
  /** Microseconds since the Unix epoch. */
  readonly ts: number;
  readonly filename?: string;
  readonly line_number?: number;
  readonly function?: string;
  readonly message: string;
}

export function readableLine(line: LogLine): string {
  const time = new Date(line.ts / 1000).toISOString();
  const place = line.filename ? ` ${line.filename}${line.line_number === undefined ? '' : `:${line.line_number}`}` : '';
  const name = line.function ? ` [${line.function}]` : '';
  return `${time} ${line.level.toUpperCase().padStart(5)}${place}${name}: ${line.message}`;
}
