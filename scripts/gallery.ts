// `npm run gallery [-- --to=docs]`: photographs every kind of land by day and by night, every window and the game
// on a phone, on a stack of its own, and writes the page that shows them.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { galleryDocument, type Picture, type Room } from './gallery/document.ts';
import { depths, places, skies } from './gallery/places.ts';
import { phoneScreens, type Screen, screens } from './gallery/screens.ts';
import type { Actor } from './pictures/actor.ts';
import { clearAt, NIGHT, NOON } from './pictures/skies.ts';
import { DESK, PHONE, Studio } from './pictures/studio.ts';
import { optionsOrEnd } from './stack/typed-options.ts';

const USAGE = `Usage: npm run gallery [-- --to DIR]

  --to DIR   where the page and its pictures go (docs)`;

const { values: flags } = optionsOrEnd(USAGE, { options: { to: { type: 'string', default: 'docs' } } });

/** Of the pictures as they are kept, in pixels: two fit beside each other on a page. */
const WIDTH = 960;
const PHONE_WIDTH = 585;
/** Until what lives there has come into view; no longer, as some of it strikes hard. */
const SETTLES_MS = 2_500;
const FOLDER = 'images/gallery';

rmSync(join(flags.to, FOLDER), { recursive: true, force: true });
mkdirSync(join(flags.to, FOLDER), { recursive: true });
await using studio = await Studio.open();
const traveller = await studio.enter(DESK);
// Whoever has come to the highest level by the end of the windows outlives the land.
const windows = await photograph(traveller, screens, WIDTH);
const lands = await photograph(traveller, views(), WIDTH);
await traveller.page.context().close();
const phone = await photograph(await studio.enter(PHONE), phoneScreens, PHONE_WIDTH);
const rooms: readonly Room[] = [
  {
    title: 'The land',
    words: 'By day and by night, above the ground and below it, and under some of its skies.',
    pictures: lands,
  },
  { title: 'Windows', words: 'What lies over the world, from a first word to the last level.', pictures: windows },
  { title: 'On a phone', words: 'With two thumbs.', pictures: phone },
];
writeFileSync(join(flags.to, 'gallery.md'), galleryDocument(rooms));

async function photograph(actor: Actor, wanted: readonly Screen[], width: number): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const { name, show } of wanted) {
    console.log(name);
    await show(actor);
    const path = `${FOLDER}/${slugOf(name)}.webp`;
    await sharp(await actor.page.screenshot())
      .resize(width, null, { kernel: 'lanczos3' })
      .webp({ quality: 62, effort: 6 })
      .toFile(join(flags.to, path));
    pictures.push({ name, path });
  }
  return pictures;
}

function views(): readonly Screen[] {
  const byHour = places.flatMap(({ name, tile }) => [
    view(name, tile, clearAt(NOON)),
    view(`${name} by night`, tile, clearAt(NIGHT)),
  ]);
  const below = depths.map(({ name, tile }) => view(name, tile, {}));
  return [
    ...byHour,
    ...below,
    ...skies.map(({ name, tile, hour, weather }) => view(name, tile, { timeOfDay: hour, weather })),
  ];
}

function view(name: string, tile: readonly [number, number], sky: Parameters<Actor['appear']>[2]): Screen {
  return {
    name,
    show: async (actor) => {
      await actor.appear(...tile, sky);
      await actor.wait(SETTLES_MS);
    },
  };
}

function slugOf(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z]+/g, '-');
}
