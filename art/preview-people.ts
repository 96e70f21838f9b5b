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
import type { LookOf } from '@hollowmere/world/items';
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

const clad = (chest: LookOf<'chest'>, feet: LookOf<'feet'>) => ({ chest, hands: chest, legs: chest, feet });

const dressed: readonly (readonly [HeroClass, Worn])[] = [
  ['warrior', {}],
  ['warrior', { ...clad('leather-1', 'leather-1'), weapon: 'sword-1', shield: 'round', head: 'cap', back: 'wool' }],
  ['warrior', { ...clad('plate-2', 'plate-1'), weapon: 'axe-2', shield: 'kite', head: 'great-helm', back: 'night' }],
  ['warrior', { ...clad('plate-3', 'plate-3'), weapon: 'sword-4', shield: 'tower', head: 'antlers', back: 'fur' }],
  ['mage', {}],
  ['mage', { ...clad('cloth-3', 'cloth-3'), weapon: 'staff-4', shield: 'tome', head: 'hat', back: 'night' }],
  ['ranger', {}],
  ['ranger', { ...clad('leather-2', 'leather-1'), weapon: 'bow-1', shield: 'quiver', head: 'hood', back: 'green' }],
  ['ranger', { ...clad('leather-3', 'leather-3'), weapon: 'bow-3', head: 'antlers', back: 'fur' }],
  ['cleric', {}],
  ['cleric', { ...clad('cloth-2', 'cloth-1'), weapon: 'mace-2', shield: 'tome', head: 'helm', back: 'wool' }],
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
