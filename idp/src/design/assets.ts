// Everything the pages load beside themselves, read and painted once at start and kept in memory: style, script, fonts, backdrop,
// and the built design folder when there is one. The version in the address changes with the content, so browsers keep it for ever.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Refusal } from '../web/refusal.ts';
import type { Handler } from '../web/routes.ts';
import { paintBackdrop } from './backdrop/scene.ts';
import { ICON, MOON } from './backdrop/sky-lights.ts';

interface Asset {
  readonly type: string;
  readonly body: Buffer;
  /** Absent where compressing gains nothing. */
  readonly gzip: Buffer | null;
}

export interface Assets {
  /** `/assets/<version>`, to put before a name. */
  readonly base: string;
  readonly hasDesign: boolean;
  readonly serve: Handler;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Served as one `style.css`, in this order: what stands later prevails. */
const STYLE_SHEETS = [
  'base',
  'backdrop',
  'page',
  'forms',
  'password-strength',
  'buttons',
  'notices',
  'account',
  'second-factors',
  'print',
];

/** Modules that import each other by these names. */
const STRENGTH_SCRIPTS = ['meter.js', 'estimate.js', 'common-words.js'];

/** @param designDir may be named and missing: then the pages wear their built-in look. */
export async function loadAssets(designDir?: string): Promise<Assets> {
  const files = new Map<string, Asset>();
  const add = (name: string, body: Buffer | string) => files.set(name, asset(name, Buffer.from(body)));
  add('style.css', await styleSheet());
  for (const name of ['enhance.js', 'passkeys.js']) add(name, await readFile(join(import.meta.dirname, name)));
  for (const name of STRENGTH_SCRIPTS)
    add(`strength/${name}`, await readFile(join(import.meta.dirname, '../strength', name)));
  for (const [name, svg] of Object.entries({ ...paintBackdrop(), icon: ICON, moon: MOON })) add(`${name}.svg`, svg);
  add('fonts.css', await fontFaces(add));
  if (designDir) await addDesign(designDir, add);
  const version = hashOf(files);
  return {
    base: `/assets/${version}`,
    hasDesign: files.has('design/tokens.css'),
    serve: (ctx, { version: asked, rest = '' }) => {
      const file = files.get(rest);
      if (!file) throw new Refusal('not_found', rest);
      ctx.type = file.type;
      ctx.set('cache-control', asked === version ? 'public, max-age=31536000, immutable' : 'no-cache');
      ctx.vary('accept-encoding');
      if (!file.gzip || !ctx.acceptsEncodings('gzip')) {
        ctx.body = file.body;
        return;
      }
      ctx.set('content-encoding', 'gzip');
      ctx.body = file.gzip;
    },
  };
}

async function styleSheet(): Promise<string> {
  const sheets = STYLE_SHEETS.map((name) => readFile(join(import.meta.dirname, 'style', `${name}.css`), 'utf8'));
  return (await Promise.all(sheets)).join('\n');
}

type Add = (name: string, body: Buffer | string) => void;

/** The fonts come as packages, each with a style sheet that names its files; here they lie beside each other. */
async function fontFaces(add: Add): Promise<string> {
  const sheets = [
    import.meta.resolve('@fontsource-variable/inter'),
    import.meta.resolve('@fontsource-variable/pixelify-sans'),
  ].map((address) => fileURLToPath(address));
  let faces = '';
  for (const sheet of sheets) {
    const css = await readFile(sheet, 'utf8');
    faces += css.replaceAll('./files/', '');
    for (const [, file = ''] of css.matchAll(/url\(\.\/files\/([\w-]+\.woff2)\)/g)) {
      add(file, await readFile(join(dirname(sheet), 'files', file)));
    }
  }
  return faces;
}

/** Style sheets and fonts only, whatever else lies there. */
async function addDesign(designDir: string, add: Add): Promise<void> {
  const names = await readdir(designDir, { recursive: true }).catch(() => []);
  for (const name of names) {
    if (!['.css', '.woff2'].includes(extname(name)) || basename(name).startsWith('.')) continue;
    add(`design/${name.replaceAll('\\', '/')}`, await readFile(join(designDir, name)));
  }
}

function asset(name: string, body: Buffer): Asset {
  const extension = extname(name);
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    body,
    gzip: extension === '.woff2' ? null : gzipSync(body),
  };
}

function hashOf(files: ReadonlyMap<string, Asset>): string {
  const hash = createHash('sha256');
  for (const [name, { body }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${name}\n`).update(body);
  return hash.digest('hex').slice(0, 12);
}
