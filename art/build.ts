// Builds all pictures into public/generated: node art/build.ts [--force]
// Nothing is drawn again while the sources are the same: a stamp holds their hash and the names of what was built.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { worldMap } from '@hollowmere/world/map';
import { figuresBold, figuresRegular } from './font/figures.ts';
import { unmarked } from './ground/paint.ts';
import { groundBlocks, piecesOf } from './outputs/ground.ts';
import { emblem, emblemSvg, icon } from './outputs/icons.ts';
import { Minimap } from './outputs/minimap.ts';
import { placePictures } from './outputs/places.ts';
import { shareGround, shareImage } from './outputs/share-image.ts';
import { village } from './outputs/village.ts';
import { encodePng } from './pixels/png.ts';
import { enlarged } from './pixels/scale.ts';
import { allFrames, makeAtlas } from './sheet/atlas.ts';
import { framesOfPages } from './sheet/pages.ts';

const root = join(import.meta.dirname, '..');
const target = join(root, 'public/generated');
const stampFile = join(target, 'stamp.json');
const tokens = join(root, 'components/ui/tokens.css');

/** What the pictures follow from. */
const sources = [
  'art',
  'world/src/map',
  'world/src/appearance',
  'world/src/items',
  'world/src/skills',
  'world/src/combat',
].map((folder) => join(root, folder));

interface Stamp {
  readonly sources: string;
  readonly files: readonly string[];
}

type Output = readonly [name: string, content: string | Uint8Array];

export async function build(): Promise<Output[]> {
  const frames = allFrames();
  const { picture, index } = makeAtlas(frames);
  const shown = village(worldMap, index);
  const pages = makeAtlas(framesOfPages(frames, shown.pictures));
  const minimap = new Minimap(worldMap);
  const ground: Output[] = [];
  for (const block of groundBlocks(worldMap)) {
    for (const { column, row, picture } of piecesOf(block))
      ground.push([`ground/${column}-${row}.png`, encodePng(picture)]);
    minimap.add(block.left, block.top, unmarked(block.picture));
  }
  return [
    ['atlas.png', encodePng(picture)],
    ['atlas.json', JSON.stringify(index)],
    ['pages.png', encodePng(pages.picture)],
    ['pages.json', JSON.stringify(pages.index)],
    ...ground,
    ...placePictures(worldMap).map(({ name, picture }): Output => [`places/${name}.png`, encodePng(picture)]),
    ['village.json', JSON.stringify(shown)],
    ...minimap.sheets().map(({ column, row, picture }): Output => [`minimap/${column}-${row}.png`, encodePng(picture)]),
    ['world.png', encodePng(minimap.world())],
    ['og.png', encodePng(shareImage(worldMap))],
    ['share-ground.png', encodePng(shareGround(worldMap))],
    ['favicon.svg', emblemSvg()],
    ['favicon.png', encodePng(enlarged(emblem(), 2))],
    ['icon-180.png', encodePng(icon(180, 0.8))],
    ['icon-192.png', encodePng(icon(192, 0.84))],
    ['icon-512.png', encodePng(icon(512, 0.88))],
    ['icon-512-maskable.png', encodePng(icon(512, 0.66))],
    ['fonts/figures-regular.ttf', figuresRegular()],
    ['fonts/figures-bold.ttf', figuresBold()],
    ['design/tokens.css', await readFile(tokens, 'utf8')],
  ];
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of sources) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => /(?<!\.test)\.ts$/.test(name)).sort();
    for (const name of names) hash.update(`${name}\n`).update(await readFile(join(folder, name)));
  }
  return hash.update(await readFile(tokens)).digest('hex');
}

async function isUpToDate(hash: string): Promise<boolean> {
  const stamp = await readFile(stampFile, 'utf8').then(
    (text) => JSON.parse(text) as Stamp,
    () => undefined,
  );
  return stamp?.sources === hash && stamp.files.every((file) => existsSync(join(target, file)));
}

async function main(): Promise<void> {
  const begun = performance.now();
  const hash = await hashOfSources();
  if (!process.argv.includes('--force') && (await isUpToDate(hash))) {
    console.log('Pictures are up to date.');
    return;
  }
  const outputs = await build();
  await rm(stampFile, { force: true });
  for (const [name, content] of outputs) {
    await mkdir(dirname(join(target, name)), { recursive: true });
    // Put in place whole: whoever reads meanwhile gets the one picture or the other.
    await writeFile(`${join(target, name)}.new`, content);
    await rename(`${join(target, name)}.new`, join(target, name));
  }
  const stamp: Stamp = { sources: hash, files: outputs.map(([name]) => name) };
  await writeFile(stampFile, JSON.stringify(stamp));
  console.log(`Made ${outputs.length} pictures in ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
}

if (import.meta.main) await main();
