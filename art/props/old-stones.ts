// Graves, standing stones, broken pillars and the statue, drawn by hand.
import { tone } from '../palette.ts';
import type { Frame } from '../sheet/frame.ts';
import { prop, propSlots } from './slots.ts';

export function oldStoneFrames(): Frame[] {
  return [
    ...graves.map((drawing, i) => prop(`object/gravestone/${i}`, drawing)),
    ...menhirs.map((drawing, i) => prop(`object/standing-stone/${i}`, drawing, stoneSlots)),
    ...pillars.map((drawing, i) => prop(`object/pillar/${i}`, drawing)),
    prop('object/statue/0', STATUE),
  ];
}

const stoneSlots = {
  ...propSlots,
  '1': tone('rock', 0),
  '2': tone('rock', 1),
  '3': tone('rock', 2),
  '4': tone('rock', 3),
  '5': tone('rock', 4),
  '6': tone('rock', 5),
  B: tone('water', 3),
};

const graves = [
  `
...oooooo...
..o566554o..
.o56555544o.
.o55o5oo44o.
.o555o5544o.
.o5oo5o543o.
.o55555443o.
.o55oooo43o.
.o55555433o.
.oK5544433o.
oKLKo44oKLKo
.oooooooooo.`,
  `
....oooo....
....o65o....
....o54o....
.oooo54oooo.
.o66555543o.
.ooooo4oooo.
....o54o....
....o54o....
....o43o....
...oo43oo...
..oKL44LKo..
..oooooooo..`,
  `
............
..oooooo....
.o665554oo..
.o6555554o..
.o5oo5o44o..
.o5555544o..
.o55oooo43o.
.oo5555443o.
..o5544433o.
..oK44433Ko.
.oKLKo4oKLo.
.oooooooooo.`,
  `
............
............
...oo.......
..o65oo.....
..o6555oo...
..o55o554o..
..o5oo554o..
..o555444o..
..o554443o..
.oK5444433o.
oKLKo44oKLKo
.oooooooooo.`,
];

const menhirs = [
  `
......ooo.......
....oo665o......
...o665554o.....
...o655544oo....
..o66555443o....
..o65555443o....
..o6555B443o....
..o655B5B43o....
..o655BB443o....
..o555B5443oo...
..o5555B4433o...
.o65555444432o..
.o65L55444332o..
.o5LM55444332o..
.o5KL554443322o.
.o55K5544333K2o.
.oK55544433KL2o.
oKLK5444333LKK1o
.oooooooooooooo.`,
  `
....oooooo......
..oo666555oo....
.o6665555544o...
.o6655555444o...
.o66555B5443o...
.o6555BBB443o...
.o65555B5443o...
.o6L555B4433o...
.oLML55444332o..
.o5KL554444332o.
.o55K555444332o.
.o555554443332o.
.oK5554443333Ko.
oKLK55444333KLKo
.oooooooooooooo.`,
  `
........oo......
.......o65o.....
......o6654o....
......o6554o....
.....o66544o....
.....o65544o....
....o665544o....
....o65B5443o...
....o6BBB443o...
...o665B5443o...
...o6555B443o...
...o65555443o...
...o5555B4433o..
..o65L55444332o.
..o5LML544333Ko.
..oK5K5444333KLo
.oKLK5544333LKKo
..oooooooooooooo`,
];

const pillars = [
  `
.oooooooooooooo.
o66666555555544o
.o555555544443o.
..oooooooooooo..
...o6o65o5443o..
...o6o65o5443o..
...o6o65o5443o..
...o6o65o5443o..
...o6o65o5443o..
...o6o65oK443o..
...o6o65KLK43o..
...o6o65oKL43o..
...o6o65o5K43o..
...o6o65o5443o..
...o6o65o5443o..
...o6o65o5443o..
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
................
................
.....oo.........
....o65oo.......
...o6665oo......
...o6o65o5oo....
...o6o65o544o...
...o6oK5o5443o..
...o6KLKo5443o..
...o6oKLo5443o..
...o6o6Ko5443o..
...o6o65o5443o..
...o6o65o5443o..
...o6o65o5443o..
...o6o65o5443o..
...o5o55o5443o..
...o5o55o4433o..
..oooooooooooo..
.o666555555443o.
o65555555544433o
.oKoooooooooKKo.`,
];

const STATUE = `
......ooo.......
.....o665o......
.....o655o......
.....o554o......
......o4o.......
.....oo5oo......
...oo66554oo....
..o6665554443o..
..o65o6554o43o..
..o65o6554o43oo.
..o5oo6554oo3oTo
..o4oo6554o43oTo
...ooo5544ooooSo
....o65554o..oSo
....o65554o..oSo
....o655443o.oSo
...o6655443o.oSo
...o6555443o.oSo
...o6554443oooSo
..oooooooooooooo
..o666555555443o
.o6655555555444o
.oooooooooooooo.
..o6555555543o..
..o65GGGGG543o..
..o65GgGgG543o..
..o55GGGGG543o..
..o5555555443o..
.oooooooooooooo.
o66655555555443o
oooooooooooooooo`;
