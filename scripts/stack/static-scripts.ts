// The website's scripts, compressed once at build time as well as brotli can: a seventh smaller than what a server does in passing.
// Lies outside .next/static because Next serves only files from there that it made itself.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

/** Where browsers find the compressed scripts: a folder of public/. */
export const BROTLI_ADDRESS = '/generated/brotli';

const compress = promisify(brotliCompress);

/** Compresses the scripts of a finished build, and forgets those of the build before. */
export async function compressStaticScripts(projectDir: string, distDir: string): Promise<void> {
  const from = join(distDir, 'static', 'chunks');
  const to = join(projectDir, 'public', BROTLI_ADDRESS);
  await rm(to, { recursive: true, force: true });
  const names = (await readdir(from, { recursive: true })).filter((name) => name.endsWith('.js'));
  for (const name of names) {
    const script = await readFile(join(from, name));
    const target = join(to, `${name}.br`);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, await compress(script, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: script.length } }));
  }
}
