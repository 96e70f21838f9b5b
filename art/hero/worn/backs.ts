// Cloaks: a rim behind the body, the whole of it from behind, trailing from the side.
import type { Side } from '../wardrobe.ts';
import { dyed, type Garment } from './garment.ts';

const cloak: Record<Side, string> = {
  down: `
    ...oGGGGGGo...
    ..oUT....tto..
    .oUT......tto.
    .oUT......tto.
    oUTT......ttto
    oUTT......ttto
    oUTT......ttto
    oUTT......ttto
    oUTt......ttto
    .ott......tto.
    ..oo......oo..`,
  up: `
    ...oGGGGGGo...
    ..oUTTTTTtto..
    ..oUTTTtTtto..
    .oUUTTTtTTtto.
    .oUTTTTtTTtto.
    .oUTTtTtTTtto.
    oUUTTtTTtTttto
    oUTTTtTTtTttto
    oUTTTtTTtTttto
    oTtTtttTttttoo
    .oooooooooooo.`,
  side: `
    .....oGGGo....
    ...ooUTTo.....
    ..oUUTTo......
    ..oUTTto......
    .oUUTTo.......
    .oUTTto.......
    .oUTTto.......
    oUUTTo........
    oUTTto........
    oTttoo........
    .ooo..........`,
};

const BACK_TOP = 10;

export const backs: Record<string, Garment> = {
  wool: { rows: cloak, top: BACK_TOP, slots: dyed('russet', 'linen') },
  green: { rows: cloak, top: BACK_TOP, slots: dyed('mossgreen', 'gold') },
  fur: { rows: cloak, top: BACK_TOP, slots: dyed('bristle', 'pelt') },
  night: { rows: cloak, top: BACK_TOP, slots: dyed('plum', 'ghost') },
};
