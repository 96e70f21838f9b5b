// What Kingsbarrow is made of: barrows with doors of stone, columns that have fallen and that have not quite, tombs, a
// throne, braziers that somebody keeps burning.
import { hash, noise } from '@hollowmere/world/map';
import { bayer } from '../ground/dither.ts';
import { OUTLINE, shadeOf, tone } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import type { Frame } from '../sheet/frame.ts';
import { litProp, prop, propSlots, standing } from './slots.ts';

export function barrowFrames(): Frame[] {
  return [
    ...[0, 1].map((variant) => standing(`object/barrow/${variant}`, barrow(variant))),
    ...columns.map((drawing, i) => prop(`object/broken-column/${i}`, drawing)),
    prop('object/fallen-column/0', FALLEN),
    prop('object/sarcophagus/0', SARCOPHAGUS),
    prop('object/throne/0', THRONE),
    prop('object/cairn/0', CAIRN),
    ...braziers.map((drawing, i) => prop(`object/brazier/0/${i}`, drawing, fireSlots)),
    litProp('object/brazier/0', braziers[0] ?? '', fireGlow),
  ];
}

/** A mound of turf over stones; its door is a slab between two uprights. */
function barrow(variant: number): Picture {
  const [width, height] = [88, 66];
  const picture = new Picture(width, height);
  const [middle, foot] = [44, 62];
  picture.fill((x, y) => {
    const dx = (x + 0.5 - middle) / 42;
    const dy = (foot - y) / 54;
    const fray = (noise(x / 7, y / 7, 661 + variant) - 0.5) * 0.12;
    if (dy < 0 || dx * dx + dy * dy * (1 + dx * dx * 0.4) > 1 + fray) return undefined;
    const tuft = (noise(x / 2.2, y / 3, 663 + variant) - 0.5) * 0.34;
    const light = 0.5 - dx * 0.32 + dy * 0.3 + tuft + (bayer(x, y) - 0.5) * 0.08;
    const isStone = dy < 0.2 + fray && noise(x / 5, y / 4, 665) > 0.32;
    return shadeOf(isStone ? 'rock' : 'wither', Math.min(0.92, Math.max(0.05, isStone ? light - 0.1 : light)));
  });
  for (const [x, w] of [
    [29, 8],
    [51, 8],
  ] as const)
    upright(picture, x, foot - 27, w, 28, 671 + x + variant);
  upright(picture, 26, foot - 34, 36, 9, 681 + variant);
  for (let y = foot - 25; y <= foot; y++)
    for (let x = 37; x < 51; x++) {
      const slab =
        variant === 0 || x < 44
          ? shadeOf('masonry', 0.46 - (x - 37) * 0.016 + (hash(x, y >> 1, 689) - 0.5) * 0.1)
          : tone('ink', 0);
      picture.set(x, y, x === 37 || y === foot - 25 ? tone('ink', 0) : slab);
    }
  if (variant === 0) for (const [dx, dy] of SPIRAL) picture.set(41 + dx, foot - 17 + dy, tone('masonry', 0));
  return picture.outlined(OUTLINE);
}

const SPIRAL = [
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 1],
  [3, 2],
  [3, 3],
  [2, 4],
  [1, 4],
  [0, 3],
  [0, 2],
  [1, 2],
  [-1, 4],
  [-1, 5],
  [0, 6],
  [2, 6],
  [4, 6],
  [5, 5],
] as const;

function upright(picture: Picture, left: number, top: number, width: number, height: number, seed: number): void {
  for (let y = top; y < top + height; y++)
    for (let x = left; x < left + width; x++) {
      const edge = x === left || y === top ? 0.26 : x === left + width - 1 || y === top + height - 1 ? -0.26 : 0;
      const own = (noise(x / 3, y / 4, seed) - 0.5) * 0.3;
      picture.set(x, y, shadeOf('masonry', Math.min(0.99, Math.max(0.05, 0.6 + edge + own))));
    }
  for (let x = left - 1; x <= left + width; x++) picture.set(x, top + height, OUTLINE);
  for (let y = top; y < top + height; y++) picture.set(left - 1, y, OUTLINE).set(left + width, y, OUTLINE);
  for (let x = left; x < left + width; x++) picture.set(x, top - 1, OUTLINE);
}

const columns = [
  `
................
.......oo.......
......o6oo......
.....o665oo.....
...oo6o65o5o....
...o6o65o5443o..
...o6o65o5443o..
...o6o65oK443o..
...o6o65KLK43o..
...o6o65oK443o..
...o6o65o5443o..
...o5o55o5443o..
...o5o55o4433o..
..oooooooooooo..
.o666555555443o.
o65555555544433o
.oKoooooooooKKo.`,
  `
................
................
..........oo....
....ooo..o54o...
...o665ooo543o..
...o6o65o5443o..
...o6o65o5443o..
...o5o55o4433o..
..oooooooooooo..
.o666555555443o.
o65555555544433o
.oKKoooooooKKLo.`,
];

const FALLEN = `
.oooo.......................oooo.......oooooo...
o6654oooooooooooo..oooooooooo6654o...oo665554oo.
o65o5466666666664oo46666666665o54oo.o66655554430
o5o4o45555555555544o455555555o4o54o.o5oo55oo443o
o5oo54oooooooooo43o..oooooooooo543o.oo555555443o
o65o5455555555544o..o45555555o5o43o..o55oo55433o
o5544444444444443o..o344444444o443o..oo554444oo.
.o443333333333333oo..o333333333o33oo...oooooo...
..oooooooooooooooo...oooooooooooooo.............`.replaceAll('0', 'o');

const SARCOPHAGUS = `
.oooooooooooooooooooooooooooo.
o6666666666666666666666666654o
o65555555ooooooooooo555555543o
o6555555oo566555544oo55555543o
o655555o5o56o5555o4o4o5555543o
o6555555oo556655544oo55555443o
o65555555ooooooooooo555554443o
o5555555555555555555544444433o
oooooooooooooooooooooooooooooo
.o65555o55555o5555o55554o443o.
.o6555ooo555ooo55ooo544ooo43o.
.o65555o55555o5555o55554o433o.
.o65L5555555555555555444K433o.
.o5LKL555555555555544444KL33o.
.o4KLK44444444444443333KLK32o.
.oooooooooooooooooooooooooooo.`;

const THRONE = `
..................oooooooooooo..................
................oo666655554444oo................
...............o66655GoGGoG54443o...............
..............o6655oGYoYYoYGo5443o..............
..............o655ooGGoGGoGGoo443o..............
.............o6655o5o55o55o5o5o443o.............
.............o6555o5555555555o5443o.............
.............o655o555PPPPPP555o443o.............
.............o655o55PPQQQPPP55o443o.............
.............o655o55PQQQQPPp55o433o.............
.............o655o55PQQQPPPp55o433o.............
........oooo.o655o55PPPPPPpp55o433o.oooo........
.......o6654oo655o55PPPPPPpp55o433oo5543o.......
.......o65543o655o555PPPPpp555o433o65443o.......
.......o65543o655oo5555555555oo433o65443o.......
.......oooooooooooooooooooooooooooooooooo.......
.......o65o6655PPPPPPPPPPPPPPPPp5543o443o.......
.......o65o655PPQQQQQQQQQPPPPPPpp443o443o.......
.......o65o655PPPPPPPPPPPPPPPPppp433o443o.......
.......o65oooooooooooooooooooooooooooo43o.......
.......o65o6555555555555555555554443o443o.......
......oo55o5555o5555555555555o554433o433oo......
.....oooooooooooooooooooooooooooooooooooooo.....
....o66666665555555555555555555555554444433o....
...oooooooooooooooooooooooooooooooooooooooooo...
..o6666665555555555PPPPPPPPPPPPp5555555444443o..
.o66555555555555555PPPPPPPPPPPPp55555554444433o.
oooooooooooooooooooooooooooooooooooooooooooooooo`;

const CAIRN = `
.......oo.......
......o65o......
.....o6554o.....
.....o5544o.....
....ooo44ooo....
...o65ooo554o...
..o6554o65543o..
..o5544o55443o..
.ooo44ooo433oo..
o665oo665ooo54o.
o6554o65554o543o
o5K43o5L543o443o
oKLKoooKLooooooo`;

const fireSlots = { ...propSlots, f: tone('copper', 0), F: tone('gold', 1), H: tone('gold', 2) };
const fireGlow = { f: tone('lamplight', 0), F: tone('lamplight', 2), H: tone('lamplight', 3) };

const BOWL = `
..oSffFHHFffSo..
..osSSSSSSSSso..
...ossssssss....
....oosSTsoo....
......oSso......
......oSso......
......oSso......
.....ooSsoo.....
....oSosSoSo....
...oSo.os.oSo...
..oSo..os..oSo..
..oo...oo...oo..`;

const braziers = [
  `
.......f........
......ff........
......fFf.......
.....fFFf.......
.....fFHFf......
....fFHHFf......
....fFHHHFf.....
...ffFHHHFff....${BOWL}`,
  `
........f.......
........ff......
......f.fFf.....
......ffFFf.....
.....fFFHFf.....
.....fFHHFf.....
....fFHHHFf.....
...ffFHHHFff....${BOWL}`,
  `
................
......f..f......
......ff.f......
.....fFf.Ff.....
.....fFFfFf.....
....fFHHFFf.....
....fFHHHFf.....
...ffFHHHFff....${BOWL}`,
];
