// Six cuts of hair, each from three sides. Fourteen wide, or sixteen where it is full; centred on the head.
// Slots: o outline; L H h from light to dark. Dots over the face let the head below show.
import type { Side } from './wardrobe.ts';

export interface HairCut {
  readonly name: string;
  /** Row of its top, counted from the top of the head (negative: above it). */
  readonly top: number;
  readonly rows: Record<Side, string>;
}

const tousled: HairCut = {
  name: 'tousled',
  top: -1,
  rows: {
    down: `
      ...o.oooo.o...
      ..oHoHLLHoHo..
      .oHHLLLHHHHHo.
      .oHLLHHHHHHHo.
      oHHLHHHHHHHHHo
      oHHHHHHHHHHHHo
      oHHHHhHHHHhHHo
      oHhHh.hHh.hHHo
      .ohh......hho.
      ..o........o..`,
    up: `
      ...o.oooo.o...
      ..oHoHLLHoHo..
      .oHHLLLHHHHHo.
      .oHLLHHHHHHHo.
      oHHLHHHHHHHHHo
      oHHHHHHHHHHHHo
      oHHHHHHHHHHHHo
      oHHhHHHhHHhHHo
      .ohHhHHhHHhho.
      .ohhhHhhhHhho.
      ..ohhhhhhhho..
      ...oohhhhoo...`,
    side: `
      ...o.oooo.....
      ..oHoHLLHooo..
      .oHHLLLHHHHHo.
      .oHLLHHHHHHHo.
      oHHLHHHHHHHHHo
      oHHHHHHHHHHhHo
      oHHHHHHHhHh.ho
      oHHHHHhhh.h...
      oHHHHho.......
      ohhHHho.......
      .ohhho........
      ..ooo.........`,
  },
};

const long: HairCut = {
  name: 'long',
  top: -1,
  rows: {
    down: `
      ....oooooo....
      ..ooHLLHHHoo..
      .oHHLLHHHHHHo.
      .oHLLHHHHHHHo.
      oHHLHHHhHHHHHo
      oHHHHHhohHHHHo
      oHHHHh...hHHHo
      oHHh......hHHo
      oHh........hHo
      oHh........hHo
      oHHh......hHHo
      oHHho....ohHHo
      oHHhho..ohhHHo
      ohHhho..ohhHho
      .ohho....ohho.
      ..oo......oo..`,
    up: `
      ....oooooo....
      ..ooHLLHHHoo..
      .oHHLLHHHHHHo.
      .oHLLHHHHHHHo.
      oHHLHHHHHHHHHo
      oHHHHHHHHHHHHo
      oHHHHHHHHHHHHo
      oHHHHHHHHHHHHo
      oHHhHHHHHHhHHo
      oHHhHHHhHHhHHo
      oHHhHHHhHHhHHo
      oHHhHHHhHHhHHo
      oHHhHHhhHHhHho
      ohHhhHhhHhhHho
      .ohhohhhohhho.
      ..oo.ooo.ooo..`,
    side: `
      ....ooooo.....
      ..ooHLLHHoo...
      .oHHLLHHHHHo..
      .oHLLHHHHHHHo.
      oHHLHHHHHHHHo.
      oHHHHHHHHHHhHo
      oHHHHHHHHhh.ho
      oHHHHHHHh.....
      oHHHHHHh......
      oHHHHHh.......
      oHHHHHh.......
      oHHHHHo.......
      oHHhHho.......
      ohHhHo........
      .ohhho........
      ..ooo.........`,
  },
};

const bob: HairCut = {
  name: 'bob',
  top: -1,
  rows: {
    down: `
      ....oooooo....
      ..ooHHLLHHoo..
      .oHHHLLLHHHHo.
      .oHHHLLHHHHHo.
      oHHHLLHHHHHHHo
      oHHHHHHHHHHHHo
      oHHHHHHHHHHHHo
      oHHhhhhhhhhHHo
      oHh........hHo
      oHh........hHo
      oHHh......hHHo
      .ohho....ohho.
      ..oo......oo..`,
    up: `
      ....oooooo....
      ..ooHHLLHHoo..
      .oHHHLLLHHHHo.
      .oHHHLLHHHHHo.
      oHHHLLHHHHHHHo
      oHHHHHHHHHHHHo
      oHHHHHHHHHHHHo
      oHHHHHHHHHHHHo
      oHHHHHHHHHHHHo
      oHhHHhHHhHHhHo
      ohhHhhHhhHhhho
      .ohhhhhhhhhho.
      ..oooooooooo..`,
    side: `
      ....ooooo.....
      ..ooHHLLHooo..
      .oHHHLLLHHHHo.
      .oHHHLLHHHHHo.
      oHHHLLHHHHHHHo
      oHHHHHHHHHHHHo
      oHHHHHHHHHHHho
      oHHHHHHHHhhhho
      oHHHHHHh......
      oHHHHHHh......
      ohHHHHhh......
      .ohhhho.......
      ..oooo........`,
  },
};

const ponytail: HairCut = {
  name: 'ponytail',
  top: -1,
  rows: {
    down: `
      ....oooooo....
      ..ooHLLLHHoo..
      .oHLLLHHHHHHo.
      .oHLLHHHHHHHo.
      oHHLHHHHHHHHHo
      oHHHhHHHHHhHHo
      oHHh.hHHHh.hHo
      oHh...hHh...ho
      .oh....h....o.
      .o..........o.`,
    up: `
      ....oooooo....
      ..ooHLLLHHoo..
      .oHLLLHHHHHHo.
      .oHLLHHHHHHHo.
      oHHLHHHHHHHHHo
      oHHHHoHHoHHHHo
      oHHHoHLLHoHHHo
      ohHHoHLHHohHho
      .ohhoHLHHohho.
      ..ohoHHHHoho..
      ...ooHHHhoo...
      ....ohHHho....
      ....ohHhho....
      .....ohho.....
      ......oo......`,
    side: `
      .....oooooo.....
      ...ooHLLLHHoo...
      ..oHHLLLHHHHHo..
      .ooHLLHHHHHHHo..
      oHLoHHHHHHHHHHo.
      oHLooHHHHhhhHHo.
      oHHhooHHh...hho.
      oHHhooHh........
      oHHho.o.........
      oHHho...........
      .oHho...........
      .ohho...........
      ..oo............`,
  },
};

const curls: HairCut = {
  name: 'curls',
  top: -2,
  rows: {
    down: `
      ....oooooooo....
      ..ooHLHHLHHHoo..
      .oHLLHHLLHHHHHo.
      oHLHHHLHHHLHHHHo
      oHHHLLHHHLLHHHho
      oHHLLHHHLHHHHHho
      oHHHHHHHHHHHHHho
      oHHHHhHHhHhHHHho
      oHHHh.hh.h.hHHho
      oHh..........hho
      ohh..........hho
      .ohhh......hhho.
      ..ohho....ohho..
      ...oo......oo...`,
    up: `
      ....oooooooo....
      ..ooHLHHLHHHoo..
      .oHLLHHLLHHHHHo.
      oHLHHHLHHHLHHHHo
      oHHHLLHHHLLHHHho
      oHHLLHHHLHHHHHho
      oHHHHHLHHHHLHHho
      oHLHHHHHLHHHHHho
      oHHHLHHHHHLHHhho
      oHHHHhHHhHHHHhho
      ohHhHHHhHHHhhhho
      .ohhhhHhhhHhhho.
      ..oohhhhhhhhoo..
      ....oooooooo....`,
    side: `
      ....oooooooo....
      ..ooHLHHLHHHoo..
      .oHLLHHLLHHHHHo.
      oHLHHHLHHHLHHHHo
      oHHHLLHHHLLHHHho
      oHHLLHHHLHHHHHho
      oHHHHHHHHHHHHhho
      oHHHHHHhHhHHhhho
      oHLHHHhh.h.h.hho
      oHHHLHh.......o.
      oHHHHHh.........
      ohHhHhh.........
      .ohhhho.........
      ..oooo..........`,
  },
};

const topknot: HairCut = {
  name: 'topknot',
  top: -4,
  rows: {
    down: `
      .....oooo.....
      ....oHLHHo....
      ....oHHHho....
      ...ooohhooo...
      ..oHHLLHHHHo..
      .oHHLLLHHHHHo.
      .oHHHHHHHHHHo.
      oHHhHHHHHHhHHo
      ohho..hh..ohho
      oho........oho
      .o..........o.`,
    up: `
      .....oooo.....
      ....oHLHHo....
      ....oHHHho....
      ...ooohhooo...
      ..oHHLLHHHHo..
      .oHHLLLHHHHHo.
      .oHHHHHHHHHHo.
      oHHHHHHHHHHHHo
      oHhHHHHHHHHhHo
      ohhhHHhHHHhhho
      .ohhhhhhhhhho.
      .oohoohhoohoo.`,
    side: `
      ....oooo......
      ...oHLHHo.....
      ...oHHHho.....
      ...oohhoooo...
      ..oHHLLHHHHo..
      .oHHLLLHHHHHo.
      .oHHHHHHHHHHo.
      oHHHHHHHHHhHHo
      oHhhHHhhho.oho
      ohhhhhoo......
      .ohhoo........
      ..oo..........`,
  },
};

/** In the order of the numbers of a look. */
export const hairCuts: readonly HairCut[] = [tousled, long, bob, ponytail, curls, topknot];
