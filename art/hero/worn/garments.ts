// What is worn on the chest, the back, the arm and the head: small drawings laid over the clothes of any class. Rows are
// 14 wide and centred (hats 16), like the clothes below them.
import { OUTLINE, type RampName, ramps, tone } from '../../palette.ts';
import type { Slots } from '../../pixels/grid.ts';
import { mage } from '../mage.ts';
import { ranger } from '../ranger.ts';
import type { Side } from '../wardrobe.ts';
import { warrior } from '../warrior.ts';

export interface Garment {
  readonly rows: Record<Side, string>;
  /** The first row, from the top of the head. */
  readonly top: number;
  readonly slots: Slots;
}

/** U T t cloth or metal; G g trim; o outline. */
const dyed = (cloth: RampName, trim: RampName = 'gold'): Slots => {
  const last = ramps[cloth].length - 1;
  const middle = Math.floor(last / 2);
  return {
    o: OUTLINE,
    U: tone(cloth, last),
    T: tone(cloth, Math.max(1, middle)),
    t: tone(cloth, Math.max(0, middle - 1)),
    N: tone(cloth, last),
    M: tone(cloth, Math.max(1, middle)),
    m: tone(cloth, Math.max(0, middle - 1)),
    G: tone(trim, Math.floor((ramps[trim].length - 1) / 2)),
    g: tone(trim, 0),
    K: tone('wood', 1),
    k: tone('wood', 0),
  };
};

const robe: Record<Side, string> = {
  down: `
    ....GUTTtG....
    ...UTTGTTtt...
    ....TUGTtt....
    ....TTGTtt....
    ....GGgGgg....`,
  up: `
    ....GTTTtG....
    ...UTTTTTtt...
    ....TUTTtt....
    ....TTTtTt....
    ....GGGggg....`,
  side: `
    .....GUTG.....
    .....UTTTt....
    .....UTTtt....
    ......UTtt....
    ......GGgg....`,
};

const jerkin: Record<Side, string> = {
  down: `
    ....UT..Tt....
    ...UTTGTTtt...
    ....TTGGtt....
    ....TtTGtt....
    ....gKGKkg....`,
  up: `
    ....UTTTTt....
    ...UTTTTTtt...
    ....TTgTtt....
    ....TTgTtt....
    ....gKKkkg....`,
  side: `
    .....UTTt.....
    .....UTTGt....
    .....UTGtt....
    ......TTtt....
    ......KKGk....`,
};

const cuirass: Record<Side, string> = {
  down: `
    ...NNMMMmm....
    .NNMNNMMmMMm..
    .NM.NMMMm.Mm..
    ....MNMmm.....
    ....gGGGg.....`,
  up: `
    ...NNMMMmmm...
    .NNMNMMMmmMMm.
    .NM.NMMMmm.Mm.
    ....MMMmmm....
    ....gGGGgg....`,
  side: `
    .....NMMm.....
    ....NNMMMm....
    ....NMmMMm....
    ......MMmm....
    ......gGGg....`,
};

const CHEST_TOP = 11;

export const chests: Record<string, Garment> = {
  'cloth-1': { rows: robe, top: CHEST_TOP, slots: dyed('linen', 'russet') },
  'cloth-2': { rows: robe, top: CHEST_TOP, slots: dyed('heather', 'linen') },
  'cloth-3': { rows: robe, top: CHEST_TOP, slots: dyed('dusk', 'gold') },
  'leather-1': { rows: jerkin, top: CHEST_TOP, slots: dyed('leather', 'wood') },
  'leather-2': { rows: jerkin, top: CHEST_TOP, slots: dyed('moss', 'gold') },
  'leather-3': { rows: jerkin, top: CHEST_TOP, slots: dyed('bristle', 'bone') },
  'plate-1': { rows: cuirass, top: CHEST_TOP, slots: dyed('rock', 'leather') },
  'plate-2': { rows: cuirass, top: CHEST_TOP, slots: dyed('steel', 'gold') },
  'plate-3': { rows: cuirass, top: CHEST_TOP, slots: dyed('ember', 'gold') },
};

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

const cap: Record<Side, string> = {
  down: `
    .....oooooo.....
    ...ooUUTTTtoo...
    ..oUUTTTTTTtto..
    ..oUTTTTTTTtto..
    ..oGGGGGGGGggo..
    ...oooooooooo...`,
  up: `
    .....oooooo.....
    ...ooUTTTTtoo...
    ..oUTTTTTTTtto..
    ..oUTTTTTTTtto..
    ..oTTTTTTTttto..
    ..oGGGGGGGGggo..
    ...oooooooooo...`,
  side: `
    .....ooooo......
    ...ooUUTTTo.....
    ..oUUTTTTTto....
    ..oUTTTTTTtto...
    ..oGGGGGGGgggoo.
    ...ooooooootttto
    ...........oooo.`,
};

const straw: Record<Side, string> = {
  down: `
    .....oooooo.....
    ....oUUTTtto....
    ...oUUTTTTtto...
    ...oGGGGGGggo...
    .ooUTTTTTTTttoo.
    oUUUTTUTTTtTttto
    .ooottttttttooo.`,
  up: `
    .....oooooo.....
    ....oUTTTtto....
    ...oUUTTTTtto...
    ...oGGGGGGggo...
    .ooUTTTTTTTttoo.
    oUUUTTTUTTTTttto
    .ooottttttttooo.`,
  side: `
    .....oooooo.....
    ....oUUTTtto....
    ...oUUTTTTtto...
    ...oGGGGGGggo...
    .ooUTTTTTTTttoo.
    oUUUTTUTTTtTttto
    .ooottttttttooo.`,
};

const kerchief: Record<Side, string> = {
  down: `
    .....oooooo.....
    ...ooUUTTTtoo...
    ..oUUTGTTGTtto..
    ..oUTTTTTTTtto..
    .oUTGooooooTtto.
    .oTto......otto.`,
  up: `
    .....oooooo.....
    ...ooUTTTTtoo...
    ..oUTTGTTGTtto..
    ..oUTTTTTTTtto..
    .oUTTTGTTGTttto.
    .oUTTTTTTTTttto.
    .ooTTTTTTTttoo..
    ...ooTTTTtoo....
    .....otto.......
    ......oo........`,
  side: `
    .....ooooo......
    ...ooUUTTToo....
    ..oUUTGTTTTto...
    ..oUTTTTTGTtto..
    .oUTTGTTooooo...
    .oUTTTToo.......
    .otTTto.........
    ..ootto.........
    ....oo..........`,
};

const toque: Record<Side, string> = {
  down: `
    ....oooooooo....
    ..ooUUUTTUTtoo..
    ..oUUUTTUUTTto..
    ..oUTUTTUTTtto..
    ...oUTTTTTTto...
    ...oGGGGGGGgo...
    ....oooooooo....`,
  up: `
    ....oooooooo....
    ..ooUUUTTUTtoo..
    ..oUUUTTUUTTto..
    ..oUTUTTUTTtto..
    ...oUTTTTTTto...
    ...oGGGGGGGgo...
    ....oooooooo....`,
  side: `
    ...oooooooo.....
    ..oUUUTTUTtoo...
    ..oUUTTUUTTtto..
    ..oUTUTTUTTtto..
    ...oUTTTTTTto...
    ...oGGGGGGGgo...
    ....oooooooo....`,
};

const feathered: Record<Side, string> = {
  down: `
    ............oo..
    ...........oGGo.
    .....oooooooGGo.
    ....oUUTTtoGGo..
    ...oUUTTTToGo...
    .ooUTTTTTTTgtoo.
    oUUTTTTTTTTTttto
    .oooooooooooooo.`,
  up: `
    ..oo............
    .oGGo...........
    .oGGooooooo.....
    ..oGGoUTTtto....
    ...oGoTTTTtto...
    .ooUgTTTTTTTtoo.
    oUUTTTTTTTTTttto
    .oooooooooooooo.`,
  side: `
    .oo.............
    oGGo............
    oGGGoooooo......
    .oGGoUTTtto.....
    ..oGgTTTTtto....
    .ooUTTTTTTTttoo.
    oUUTTTTTTTTTttto
    .oooooooooooooo.`,
};

const coif: Record<Side, string> = {
  down: `
    .....oooooo.....
    ...ooUUUTTtoo...
    ..oUUUTTTTTtto..
    ..oUUTTTTTTtto..
    .oUUtoooooottto.
    .oUTo......otto.
    .oUTo......otto.
    .oUTo......otto.
    ..oTto....ottoo.
    ...ooo....ooo...`,
  up: `
    .....oooooo.....
    ...ooUUTTTtoo...
    ..oUUTTTTTTtto..
    ..oUTTTTTTTtto..
    .oUUTTTTTTTTtto.
    .oUTTTTTTTTTtto.
    .oUTTTTTTTTTtto.
    .oUTTtTTTTtTtto.
    .oTTTtTTTTtTtto.
    ..oTTtTTTTtTto..
    ...oottttttoo...`,
  side: `
    .....ooooo......
    ...ooUUTTToo....
    ..oUUTTTTTtto...
    ..oUTTTTTTTtto..
    .oUUTTTTtoooo...
    .oUTTTTto.......
    .oUTTTTto.......
    .oUTtTTto.......
    .oTTtTTtoo......
    ..oTtTTttoo.....
    ...oooooo.......`,
};

const greatHelm: Record<Side, string> = {
  down: `
    .....oooooo.....
    ...ooNNMMMmoo...
    ..oNNNMGGMMmmo..
    ..oNNMMGGMMmmo..
    .oNNMMMGGMMMmmo.
    .oNMMMMGGMMMmmo.
    .oGGGGGGGGGgggo.
    .oMoooMGGMooomo.
    .oMMoooGGoooMmo.
    .oMMMMMGGMMMmmo.
    ..oMMoMGGMomMo..
    ...ooMMGGmmoo...
    .....oooooo.....`,
  up: `
    .....oooooo.....
    ...ooNMMMMmoo...
    ..oNNMMGGMMmmo..
    ..oNMMMGGMMmmo..
    .oNNMMMGGMMMmmo.
    .oNMMMMGGMMMmmo.
    .oGGGGGGGGGgggo.
    .oMMMMMGGMMMmmo.
    .oMMMMMGGMMmmmo.
    .oMMMMMGGMMmmmo.
    ..oMMMMGGMmmmo..
    ...ooMMGGmmoo...
    .....oooooo.....`,
  side: `
    .....oooooo.....
    ...ooNNMMMmoo...
    ..oNNNMMMMGMmo..
    ..oNNMMMMMGGmo..
    .oNNMMMMMMMGGmo.
    .oNMMMMMMMMGGmo.
    .oGGGGGGGGGGGgo.
    .oMMMMMMMooooGo.
    .oMMMMMMMMMoGmo.
    .oMMMMMMMMMGGmo.
    ..oMMMMMMoMGmo..
    ...ooMMMMMGoo...
    .....oooooo.....`,
};

const antlers: Record<Side, string> = {
  down: `
    .o.o........o.o.
    oUoUo......oUoUo
    oUoUo..oo..oUoUo
    .oUUUoooooooUUo.
    ..ooUUTGGTUUoo..
    ...ooTTGGTToo...
    ..oTTToooooTtto.
    ..ooo......ooo..`,
  up: `
    .o.o........o.o.
    oUoUo......oUoUo
    oUoUo..oo..oUoUo
    .oUUUoooooooUUo.
    ..ooUUTGGTUUoo..
    ...ooTTGGTToo...
    ..oTTTTGGTTTtto.
    ..oTTTTTTTTTtto.
    ...oooooooooo...`,
  side: `
    ..o.o...........
    .oUoUo..o.......
    .oUoUo.oUo......
    ..oUUUoUUo......
    ...ooUUUooo.....
    ....oTTUTGGo....
    ..ooTTTTooooo...
    ..oTTto.........
    ...ooo..........`,
};

const hats = (of: typeof mage): Record<Side, string> => ({ down: of.down.hat, up: of.up.hat, side: of.side.hat });

/** Hats, by the looks of items and by what townsfolk wear. */
export const hatGarments: Record<string, Garment> = {
  cap: { rows: cap, top: -1, slots: dyed('leather', 'wood') },
  hood: { rows: hats(ranger), top: ranger.down.hatTop, slots: dyed('russet', 'leather') },
  hat: { rows: hats(mage), top: mage.down.hatTop, slots: dyed('dusk', 'gold') },
  helm: {
    rows: hats(warrior),
    top: warrior.down.hatTop,
    slots: { ...dyed('steel'), U: tone('stone', 2), T: tone('stone', 1), t: tone('stone', 0) },
  },
  'great-helm': { rows: greatHelm, top: -1, slots: dyed('slate', 'gold') },
  antlers: { rows: antlers, top: -4, slots: dyed('bone', 'mossgreen') },
  straw: { rows: straw, top: -2, slots: dyed('straw', 'red') },
  kerchief: { rows: kerchief, top: -1, slots: dyed('madder', 'cream') },
  toque: { rows: toque, top: -3, slots: dyed('linen', 'linen') },
  feathered: { rows: feathered, top: -4, slots: dyed('mossgreen', 'red') },
  coif: { rows: coif, top: -1, slots: dyed('linen', 'linen') },
};
