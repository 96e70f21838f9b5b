// Bones: strewn, and in heaps.
import { tone } from '../palette.ts';
import type { Frame } from '../sheet/frame.ts';
import { prop, propSlots } from './slots.ts';

export function boneFrames(): Frame[] {
  return [
    ...strewn.map((drawing, i) => prop(`object/bones/${i}`, drawing, slots)),
    prop('object/bone-heap/0', HEAP, slots),
  ];
}

const slots = { ...propSlots, h: tone('ivory', 1), H: tone('ivory', 2), j: tone('ivory', 3), q: tone('ivory', 0) };

const strewn = [
  `
...ooo......
..ojjHo..oo.
..oohqo.ojho
...oooooHho.
.oo..ojHho..
ojjooHhooo..
.oHHhhoojHo.
..oooo..ooo.`,
  `
..oooo......
.ojjHHo.....
.ojojoHo.oo.
.ooHHhho.jho
..ohohoooHo.
...ooo.oho..
.....oojo...
......oo....`,
  `
.o..o..o....
ojoojoojo...
oHo.Ho.Ho.o.
.Ho.ho.ho.jo
.ohhhhhhhhho
..oooooooooo`,
];

const HEAP = `
............oooo................
..........oojjHHo...............
..........ojjjjHHo..oo..........
..........ojoojoHo.ojjo.........
......ooo.oHoHoHhooHHo..ooo.....
.....ojjHo.oHHHhhojHo.oojjHo....
....ojoojHoohohohoHooojjjjHho...
....ojHHHhojjoooojjHooHojojhho..
...ooohohojHHojjHooHHooHHHHhho..
..ojjoooojHhhoHHHhoohhoohohoo...
.ojHHHjooHhoojHhooojjjHooooojo..
.oHhoojHhooojHhojHoohhHHoojjHho.
ojhhoHHhojjHhhojHhhooohhojHhhqo.
.oooohhhqooohqqoohqqhhqoohqqooo.
..ooooooooooooooooooooooooooo...`;
