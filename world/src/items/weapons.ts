// Weapons: a row per weapon, five families, each for the classes that were taught it. A weapon's strength is its
// `bonus.power`, the rest of the bonus suits those who carry it.
import type { CharacterClass } from '../characters.ts';
import type { GearBonus } from './gear-bonus.ts';
import type { ItemKind, Rarity } from './item-kind.ts';
import type { LookOf } from './looks.ts';
import { gearPrice, pointsAt } from './pricing.ts';

type Family = 'sword' | 'axe' | 'mace' | 'bow' | 'staff';

interface FamilyRule {
  readonly classes: readonly CharacterClass[];
  /** Percent of the power a weapon of its level has; the rest is made good by `extra`. */
  readonly power: number;
  /** What the family gives besides power, for a common weapon of a level. */
  readonly extra: (level: number) => GearBonus;
}

const FAMILIES: Readonly<Record<Family, FamilyRule>> = {
  sword: { classes: ['warrior'], power: 100, extra: (level) => ({ strength: 1 + Math.floor(level / 3) }) },
  axe: { classes: ['warrior'], power: 108, extra: (level) => ({ critChance: 100 + 10 * level }) },
  mace: { classes: ['cleric', 'warrior'], power: 96, extra: (level) => ({ stamina: 1 + Math.floor(level / 3) }) },
  bow: { classes: ['ranger'], power: 100, extra: (level) => ({ agility: 1 + Math.floor(level / 3) }) },
  staff: { classes: ['mage', 'cleric'], power: 100, extra: (level) => ({ intellect: 1 + Math.floor(level / 3) }) },
};

type Row = readonly [
  id: number,
  key: string,
  name: string,
  family: Family,
  tier: 1 | 2 | 3 | 4,
  level: number,
  rarity: Rarity,
  words: string,
  more?: GearBonus,
];

const rows: readonly Row[] = [
  [100, 'wooden-sword', 'Training Sword', 'sword', 1, 1, 'common', 'Ash wood. It has lost every argument so far.'],
  [101, 'iron-sword', 'Iron Sword', 'sword', 1, 4, 'common', 'Straight, heavy and honest.'],
  [102, 'steel-sword', 'Steel Sword', 'sword', 2, 9, 'uncommon', 'Torvald folds it twice and complains throughout.'],
  [103, 'fen-sword', 'Fenreaver', 'sword', 2, 14, 'uncommon', 'Peat has turned the blade the colour of tea.'],
  [104, 'barrow-sword', 'Barrow Blade', 'sword', 3, 19, 'rare', 'Its owner wants it back, and has the time to wait.'],
  [105, 'ember-sword', 'Emberforged Sword', 'sword', 4, 26, 'epic', 'Warm to hold, like bread, and less forgiving.'],
  [106, 'antler-sword', 'Tine of the King', 'sword', 3, 15, 'epic', 'Sharpened on bark for three hundred autumns.'],
  [
    107,
    'wyrm-sword',
    'The Last Tooth',
    'sword',
    4,
    30,
    'legendary',
    'There were others. This is the one that counted.',
  ],

  [110, 'copper-axe', 'Hatchet', 'axe', 1, 3, 'common', 'Splits kindling, and opinions.'],
  [111, 'steel-axe', 'Bearded Axe', 'axe', 2, 10, 'uncommon', 'The beard is on the axe. Usually.'],
  [112, 'barrow-axe', 'Mourner', 'axe', 3, 20, 'rare', 'It hums at funerals. Nobody has found the tune.'],
  [113, 'ember-axe', 'Cinder Axe', 'axe', 4, 27, 'epic', 'Leaves a clean cut and a smell of bonfires.'],

  [120, 'wooden-mace', 'Cudgel', 'mace', 1, 1, 'common', 'A table leg that found its calling.'],
  [121, 'iron-mace', 'Iron Mace', 'mace', 1, 5, 'common', 'For people who find swords too subtle.'],
  [122, 'steel-mace', 'Flanged Mace', 'mace', 2, 10, 'uncommon', 'Six edges, one intention.'],
  [123, 'antler-mace', 'Crown-breaker', 'mace', 3, 15, 'epic', 'Carved from the thick end of a king.'],
  [124, 'barrow-mace', 'Sexton', 'mace', 3, 19, 'rare', 'Puts things back where they were buried.'],
  [125, 'ember-mace', 'Hearthstone Maul', 'mace', 4, 26, 'epic', 'Somebody’s hearth. It is best not to ask whose.'],
  [126, 'wyrm-mace', 'The Long Silence', 'mace', 4, 30, 'legendary', 'A knuckle of the wyrm. It ends conversations.'],

  [130, 'ash-bow', 'Ash Bow', 'bow', 1, 1, 'common', 'It creaks politely before each shot.'],
  [131, 'yew-bow', 'Yew Bow', 'bow', 1, 5, 'common', 'Grown in the abbey yard. The dead did not object.'],
  [132, 'horn-bow', 'Horn Bow', 'bow', 2, 10, 'uncommon', 'Two horns and a strong opinion of distance.'],
  [133, 'antler-bow', 'Stag’s Farewell', 'bow', 3, 15, 'epic', 'Bent from a crown that did not like to bend.'],
  [134, 'fen-bow', 'Bog-oak Bow', 'bow', 2, 14, 'uncommon', 'A thousand years in the peat took the hurry out of it.'],
  [135, 'barrow-bow', 'Gravewatch Bow', 'bow', 3, 19, 'rare', 'Strung with something that used to be a harp.'],
  [136, 'ember-bow', 'Ember Bow', 'bow', 4, 26, 'epic', 'Arrows leave it slightly singed.'],
  [137, 'wyrm-bow', 'The Far Ending', 'bow', 4, 30, 'legendary', 'A rib, a sinew, and a very long reach.'],

  [140, 'ash-staff', 'Walking Staff', 'staff', 1, 1, 'common', 'Mostly for walking. Mostly.'],
  [141, 'yew-staff', 'Yew Staff', 'staff', 1, 5, 'common', 'Elspeth catalogued it under “sticks, opinionated”.'],
  [142, 'thorn-staff', 'Thornstaff', 'staff', 2, 10, 'uncommon', 'Flowers in spring. Sulks in winter.'],
  [143, 'antler-staff', 'Bough of the Court', 'staff', 3, 15, 'epic', 'Leaves lean towards it when nobody looks.'],
  [144, 'fen-staff', 'Wisplight Staff', 'staff', 2, 14, 'uncommon', 'Something in the glass blinks out of turn.'],
  [145, 'barrow-staff', 'Candle for the Dead', 'staff', 3, 19, 'rare', 'It burns without getting shorter. So far.'],
  [146, 'ember-staff', 'Ember Staff', 'staff', 4, 26, 'epic', 'Do not lean it against curtains.'],
  [147, 'wyrm-staff', 'The Deep Breath', 'staff', 4, 30, 'legendary', 'Hold it to your ear: it is still inhaling.'],
];

/** The power of a common weapon of that level. */
const weaponPower = (level: number): number => 5 + 2 * level;

const weapon = ([id, key, name, family, tier, level, rarity, words, more]: Row): ItemKind => {
  const { classes, power, extra } = FAMILIES[family];
  const look: LookOf<'weapon'> = `${family}-${tier}`;
  return {
    id,
    key,
    name,
    words,
    category: 'weapon',
    rarity,
    stack: 1,
    level,
    price: gearPrice('weapon', level, rarity),
    slot: 'weapon',
    classes,
    bonus: { ...extra(level), ...more, power: pointsAt(Math.floor((weaponPower(level) * power) / 100), rarity) },
    look,
  };
};

export const weapons: readonly ItemKind[] = rows.map(weapon);
