// Where everything lies on the website's sprite sheet, for pictures that the server puts together.
import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasIndex } from '../atlas.ts';

export interface AtlasSheet extends AtlasIndex {
  readonly width: number;
  readonly height: number;
}

/** Pictures that were built with this website. */
export const PICTURES = join(process.cwd(), 'public', 'generated');

let sheet: AtlasSheet | undefined;

/** @throws Error when the pictures were not built */
export function atlasSheet(): AtlasSheet {
  sheet ??= JSON.parse(readFileSync(join(PICTURES, 'pages.json'), 'utf8')) as AtlasSheet;
  return sheet;
}
