// `npm run record [-- --scene=2] [--to=docs/images] [--slowness=10]`: films the real game, scene by scene, on a stack of its own, into one
// animated picture and some that stand still. World and page run slowed, so that any machine draws every picture in time;
// it takes some minutes.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { clearAt } from './pictures/skies.ts';
import { DESK, PHONE, Studio } from './pictures/studio.ts';
import { Film } from './record/film.ts';
import { scenes } from './record/scenes.ts';
import { endWith, optionsOrEnd } from './stack/typed-options.ts';

const USAGE = `Usage: npm run record [-- options]

  --scene N       only this scene, from 1 to ${scenes.length}; needs --to
  --to DIR        where the pictures go (docs/images)
  --slowness N    how many times more slowly the world goes (10)
  --quality N     quality of the animated picture, 1 to 100 (28)`;

const { values: flags } = optionsOrEnd(USAGE, {
  options: {
    /** Only this one, from 1. */
    scene: { type: 'string' },
    to: { type: 'string' },
    slowness: { type: 'string', default: '10' },
    quality: { type: 'string', default: '28' },
  },
});
if (flags.scene !== undefined && flags.to === undefined) endWith('One scene is no film: --to says where it goes.');
if (flags.scene !== undefined && scenes[Number(flags.scene) - 1] === undefined)
  endWith(`--scene is a number from 1 to ${scenes.length}, not "${flags.scene}".`);
const folder = flags.to ?? 'docs/images';
const slowness = Number(flags.slowness);
if (!(slowness >= 1)) endWith(`--slowness is how many times more slowly the world goes, not "${flags.slowness}".`);

/** Enough to know every skill, and to outlive the film. */
const EXPERIENCE = 900_000;

mkdirSync(folder, { recursive: true });
await using studio = await Studio.open(slowness);
await film();
if (flags.scene === undefined) await photographPhone();

async function film(): Promise<void> {
  const actor = await studio.enter(DESK);
  await actor.grow(EXPERIENCE);
  await actor.wait(1_500);
  const film = new Film(actor.page);
  for (const [index, { name, still, play }] of scenes.entries()) {
    if (flags.scene !== undefined && Number(flags.scene) !== index + 1) continue;
    console.log(`${index + 1}. ${name}`);
    await play(actor, film);
    if (still && film.last) await keep(still, film.last);
  }
  const { file, pictures, ms } = await film.develop(Number(flags.quality));
  writeFileSync(join(folder, 'world.webp'), file);
  console.log(`${pictures} pictures, ${(ms / 1000).toFixed(1)} s, ${(file.length / 1024).toFixed(0)} KiB`);
}

async function photographPhone(): Promise<void> {
  const actor = await studio.enter(PHONE);
  await actor.appear(60, 62, clearAt(0.4));
  await actor.wait(4_000);
  await keep('phone', await actor.page.screenshot());
}

/** Pixels of few colours: a palette shows them whole. */
async function keep(name: string, picture: Buffer): Promise<void> {
  await sharp(picture)
    .png({ palette: true, colours: 256, dither: 0, effort: 10 })
    .toFile(join(folder, `${name}.png`));
}
