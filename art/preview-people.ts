// Shows people as the game layers them, enlarged: node art/preview-people.ts <out.png> [--zoom=4]
// A row for every class with what it may wear, in every pose from three sides; then the townsfolk.
import { writeFileSync } from 'node:fs';
import {
  type Facing,
  type HeroClass,
  type HeroLayer,
  heroLayers,
  heroPoses,
  type TownsfolkKey,
  townsfolk,
  townsfolkLayers,
  type Worn,
} from '@hollowmere/world/appearance';
import { tone } from './palette.ts';
import { Picture } from './pixels/picture.ts';
import { encodePng } from './pixels/png.ts';
import { enlarged } from './pixels/scale.ts';
import { allFrames } from './sheet/atlas.ts';

const [out, flag] = process.argv.slice(2);
if (!out) throw new Error('usage: node art/preview-people.ts <out.png> [--zoom=n]');
const zoom = Number(flag?.startsWith('--zoom=') ? flag.slice(7) : 4);
const [CELL_WIDTH, CELL_HEIGHT, FOOT] = [42, 48, 42];
const frames = new Map(allFrames().map((frame) => [frame.name, frame]));
const facings: readonly Facing[] = ['down', 'up', 'right'];

const dressed: readonly (readonly [HeroClass, Worn])[] = [
  ['warrior', {}],
  ['warrior', { weapon: 'sword-1', shield: 'round', head: 'cap', chest: 'leather-1', back: 'wool' }],
  ['warrior', { weapon: 'axe-2', shield: 'kite', head: 'great-helm', chest: 'plate-2', back: 'night' }],
  ['warrior', { weapon: 'sword-4', shield: 'tower', head: 'antlers', chest: 'plate-3', back: 'fur' }],
  ['mage', {}],
  ['mage', { weapon: 'staff-4', shield: 'tome', head: 'hat', chest: 'cloth-3', back: 'night' }],
  ['ranger', {}],
  ['ranger', { weapon: 'bow-1', shield: 'quiver', head: 'hood', chest: 'leather-2', back: 'green' }],
  ['ranger', { weapon: 'bow-3', head: 'antlers', chest: 'leather-3', back: 'fur' }],
  ['cleric', {}],
  ['cleric', { weapon: 'mace-2', shield: 'tome', head: 'helm', chest: 'cloth-2', back: 'wool' }],
];
const rows: HeroLayer[][][] = dressed.map(([heroClass, worn], index) => {
  const look = { skin: (index * 5 + 1) % 6, hair: (index * 7 + 2) % 6, hairColor: (index * 3) % 8, tunic: index % 8 };
  return facings.flatMap((facing) => heroPoses.map((pose) => heroLayers(look, heroClass, facing, pose, worn)));
});
const folk = (Object.keys(townsfolk) as TownsfolkKey[]).flatMap((key) => [
  townsfolkLayers(key, 'down', 'stand'),
  townsfolkLayers(key, 'up', 'stand'),
  townsfolkLayers(key, 'right', 'step-a'),
]);
for (let i = 0; i < folk.length; i += 30) rows.push(folk.slice(i, i + 30));

const sheet = new Picture(30 * CELL_WIDTH, rows.length * CELL_HEIGHT).fill(() => tone('lawn', 3));
for (const [row, stacks] of rows.entries())
  for (const [column, layers] of stacks.entries())
    for (const { frame: name, flipX, lift } of layers) {
      const frame = frames.get(name);
      if (!frame) throw new Error(`no picture of ${name}`);
      const x = column * CELL_WIDTH + CELL_WIDTH / 2;
      const y = row * CELL_HEIGHT + FOOT;
      const left = flipX ? x - (frame.picture.width - frame.anchorX) : x - frame.anchorX;
      sheet.draw(flipX ? frame.picture.flipped() : frame.picture, left, y - frame.anchorY - lift);
    }
writeFileSync(out, encodePng(enlarged(sheet, zoom)));
