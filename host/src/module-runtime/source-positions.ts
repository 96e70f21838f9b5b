// From positions in a bundle to positions in the module's sources, by the source map that the bundle carries inline.
import { SourceMap } from 'node:module';

export interface Position {
  readonly file: string;
  readonly line: number;
}

export class SourcePositions {
  readonly #code: string;
  #map: SourceMap | null | undefined;

  /** The map is read when it is first needed. */
  constructor(code: string) {
    this.#code = code;
  }

  /** Where a position of the bundle comes from; lines and columns count from 1. Null without a map that knows. */
  find(line: number, column: number): (Position & { readonly column: number }) | null {
    this.#map ??= readInlineMap(this.#code);
    const entry = this.#map?.findEntry(line - 1, column - 1);
    if (!entry || !('originalSource' in entry)) return null;
    return { file: entry.originalSource, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  }
}

const INLINE_MAP = /\/\/# sourceMappingURL=data:application\/json[^,]*;base64,([A-Za-z0-9+/=]+)\s*$/;

function readInlineMap(code: string): SourceMap | null {
  const start = code.lastIndexOf('//# sourceMappingURL=');
  const found = start < 0 ? null : INLINE_MAP.exec(code.slice(start));
  if (!found?.[1]) return null;
  try {
    return new SourceMap(JSON.parse(Buffer.from(found[1], 'base64').toString()));
  } catch {
    return null;
  }
}
