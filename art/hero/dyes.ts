// Which ramps of the palette a choice of skin, hair and tunic means, and the fixed materials of each class.
import type { HeroClass } from '@hollowmere/world/appearance';
import { blush, OUTLINE, type RampName, ramps, seam, tone } from '../palette.ts';
import type { Slots } from '../pixels/grid.ts';

/** In the order of the numbers of a look. */
export const skins: readonly RampName[] = ['porcelain', 'fair', 'olive', 'tawny', 'umber', 'ebony'];
export const hairColors: readonly RampName[] = [
  'raven',
  'walnut',
  'chestnut',
  'copper',
  'straw',
  'silver',
  'mere',
  'heather',
];
export const tunics: readonly RampName[] = ['madder', 'woad', 'mossgreen', 'plum', 'saffron', 'teal', 'russet', 'dusk'];

/** On these the ink of an eye would be lost without its white. */
const DARK_SKINS: ReadonlySet<RampName> = new Set(['tawny', 'umber', 'ebony']);

export const skinSlots = (skin: RampName): Slots => ({
  o: OUTLINE,
  e: OUTLINE,
  s: tone(skin, 1),
  S: tone(skin, 2),
  c: blush(skin),
  w: DARK_SKINS.has(skin) ? tone('linen', 1) : tone(skin, 2),
});

export const hairSlots = (color: RampName): Slots => ({
  o: seam(color),
  h: tone(color, 0),
  H: tone(color, 1),
  L: tone(color, 2),
});

/** The dark line inside clothes of this dye. */
export const seamOf = (tunic: RampName) => seam(tunic);

const metal: Slots = { m: tone('steel', 0), M: tone('steel', 1), N: tone('steel', 3) };
const gold: Slots = { g: tone('gold', 0), G: tone('gold', 1), Y: tone('gold', 2) };
const boots: Slots = { k: tone('wood', 0), K: tone('wood', 1), b: tone('wood', 0) };

const materials: Record<HeroClass, Slots> = {
  warrior: { ...metal, J: tone('steel', 1), j: tone('steel', 0), ...gold, ...boots },
  mage: {
    ...gold,
    ...boots,
    L: tone('leather', 2),
    w: tone('wood', 1),
    W: tone('wood', 2),
    P: tone('water', 3),
    Q: tone('water', 4),
  },
  ranger: {
    ...gold,
    ...boots,
    a: tone('leather', 1),
    A: tone('leather', 2),
    L: tone('leather', 1),
    p: tone('wood', 0),
    P: tone('moss', 0),
    F: tone('cream', 0),
    w: tone('wood', 1),
    W: tone('wood', 3),
  },
  cleric: {
    ...gold,
    ...boots,
    w: tone('linen', 0),
    W: tone('linen', 1),
    V: tone('linen', 2),
    L: tone('linen', 2),
    R: tone('red', 2),
    B: tone('wood', 2),
    D: tone('wood', 1),
    Y: tone('gold', 2),
  },
};

export const clothSlots = (heroClass: HeroClass, tunic: RampName): Slots => ({
  ...materials[heroClass],
  o: OUTLINE,
  t: tone(tunic, 0),
  T: tone(tunic, 1),
  U: tone(tunic, ramps[tunic].length - 1),
});
