// Shows frames enlarged, in rows, on the ground they are seen on:
//   node art/preview-frames.ts <start of the names> <out.png> [--zoom=4] [--columns=15] [--ground=lawn]
import { writeFileSync } from 'node:fs';
import { mix, type RampName, tone } from './palette.ts';
import { Picture } from './pixels/picture.ts';
import { encodePng } from './pixels/png.ts';
import { enlarged } from './pixels/scale.ts';
import { allFrames } from './sheet/atlas.ts';

const [start, out, ...flags] = process.argv.slice(2);
if (!start || !out) throw new Error('usage: node art/preview-frames.ts <start of the names> <out.png> [--zoom=n]');

const flag = (name: string) => flags.find((text) => text.startsWith(`--${name}=`))?.slice(name.length + 3);
const zoom = Number(flag('zoom') ?? 4);
const columns = Number(flag('columns') ?? 15);
const ground = tone((flag('ground') ?? 'lawn') as RampName, 3);

const chosen = allFrames()
  .filter(({ name }) => new RegExp(`^${start}`).test(name))
  .map((frame) => ({ ...frame, box: boxOf(frame.picture) }));
const left = Math.max(...chosen.map(({ anchorX, box }) => anchorX - box.left));
const right = Math.max(...chosen.map(({ anchorX, box }) => box.right - anchorX));
const above = Math.max(...chosen.map(({ anchorY, box }) => anchorY - box.top));
const below = Math.max(...chosen.map(({ anchorY, box }) => box.bottom - anchorY));
const [width, height] = [Math.ceil(left + right + 3), Math.ceil(above + below + 3)];
const sheet = new Picture(width * columns, height * Math.ceil(chosen.length / columns)).fill(() => ground);
for (const [index, { picture, anchorX, anchorY }] of chosen.entries()) {
  const x = (index % columns) * width + Math.ceil(left) + 1 - anchorX;
  const y = Math.floor(index / columns) * height + Math.ceil(above) + 1 - anchorY;
  for (let dy = 0; dy < picture.height; dy++)
    for (let dx = 0; dx < picture.width; dx++) {
      const color = picture.get(dx, dy);
      const [px, py] = [Math.floor(x) + dx, Math.floor(y) + dy];
      if (color !== 0) sheet.set(px, py, mix(sheet.get(px, py), (color | 0xff000000) >>> 0, (color >>> 24) / 255));
    }
}
writeFileSync(out, encodePng(enlarged(sheet, zoom)));
console.log(`${chosen.length} frames, ${width}x${height} each`);

function boxOf(picture: Picture) {
  const box = { left: picture.width, top: picture.height, right: 0, bottom: 0 };
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++)
      if (picture.get(x, y) !== 0) {
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x + 1);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y + 1);
      }
  return box;
}
