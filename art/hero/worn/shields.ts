// What the other hand holds: shields and tomes; and the quiver, which hangs where they would be in the way.
import type { Side } from '../wardrobe.ts';
import { dyed, type Garment } from './garment.ts';

const onTheArm = (front: string, back: string, side: string): Record<Side, string> => ({
  down: front,
  up: back,
  side,
});

const SHIELD_TOP = 12;

const round = onTheArm(
  `
    .........oooo.
    ........oUTTto
    ........oTGGto
    ........oTGGto
    ........oTttto
    .........oooo.`,
  `
    .oooo.........
    oTKKto........
    oTKKto........
    oTKKto........
    oTttto........
    .oooo.........`,
  `
    ........ooo...
    .......oUTto..
    .......oTGto..
    .......oTGto..
    .......oTtto..
    ........ooo...`,
);

const kite = onTheArm(
  `
    ........oooooo
    ........oUTGto
    ........oUTGto
    ........oGGGGo
    ........oUTGto
    .........oGto.
    ..........oo..`,
  `
    oooooo........
    oTKKto........
    oTKKto........
    oTKKto........
    oTKKto........
    .oTto.........
    ..oo..........`,
  `
    .......oooo...
    .......oUGto..
    .......oUGto..
    .......oGGGo..
    .......oUGto..
    ........oGo...
    .........o....`,
);

const tower = onTheArm(
  `
    ........oooooo
    .......oUTTTto
    .......oUGGGto
    .......oUTGTto
    .......oUTGTto
    .......oUGGGto
    .......oTtttto
    ........oooooo`,
  `
    oooooo........
    oTTTTto.......
    oTKKTto.......
    oTKKTto.......
    oTKKTto.......
    oTKKTto.......
    ottttto.......
    oooooo........`,
  `
    .......oooo...
    .......oUTTo..
    .......oUGTo..
    .......oUGTo..
    .......oUGTo..
    .......oUGTo..
    .......otttoo.
    .......oooo...`,
);

const tome = onTheArm(
  `
    ........ooooo.
    ........oTUUGo
    ........oTGUGo
    ........oTGUGo
    ........otttto
    .........oooo.`,
  `
    .ooooo........
    oGTTTo........
    oGTTTo........
    oGTTTo........
    otttto........
    .oooo.........`,
  `
    ........oooo..
    .......oTUUGo.
    .......oTGUGo.
    .......oTGUGo.
    .......ottttoo
    ........oooo..`,
);

const quiver = onTheArm(
  `
    ..........oGo.
    ..........oGUo
    ...........ooo`,
  `
    ..........oGo.
    ..........oUGo
    .........oTUo.
    ........oTTo..
    .......oTTto..
    ......oTTto...
    ......otto....
    .......oo.....`,
  `
    .oGo..........
    .oUGo.........
    .oTUTo........
    ..oTTo........
    ..oTTto.......
    ...otto.......
    ....oo........`,
);

export const shields: Record<string, Garment> = {
  round: { rows: round, top: SHIELD_TOP, slots: dyed('timber', 'steel') },
  kite: { rows: kite, top: SHIELD_TOP, slots: dyed('steel', 'red') },
  tower: { rows: tower, top: SHIELD_TOP - 1, slots: dyed('slate', 'gold') },
  tome: { rows: tome, top: SHIELD_TOP, slots: dyed('plum', 'linen') },
  quiver: { rows: quiver, top: 8, slots: dyed('leather', 'linen') },
};
