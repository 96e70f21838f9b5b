// The shops of the land and what they have. Each keeper is a townsperson; what a region needs is sold in it.
import { type CreatureKey, creatureIds } from '../creature-ids.ts';
import { type ItemCategory, itemIdOf } from '../items/index.ts';
import { TICKS_PER_SECOND } from '../movement/index.ts';
import type { Shop, Ware } from './shop.ts';

/** How fast things come back: what everybody needs, what takes making, what is rare. */
const PLENTY = { stock: 40, seconds: 15 } as const;
const FAIR = { stock: 10, seconds: 60 } as const;
const SCARCE = { stock: 2, seconds: 600 } as const;

const wares = ({ stock, seconds }: { stock: number; seconds: number }, ...keys: string[]): Ware[] =>
  keys.map((key) => ({ item: itemIdOf(key), stock, restockTicks: seconds * TICKS_PER_SECOND }));

const GEAR: readonly ItemCategory[] = ['weapon', 'armour'];
const EVERYTHING: readonly ItemCategory[] = ['weapon', 'armour', 'consumable', 'material'];

const shop = (
  id: number,
  name: string,
  keeper: CreatureKey,
  [askPercent, payPercent]: readonly [number, number],
  buys: readonly ItemCategory[],
  ...stock: readonly Ware[][]
): Shop => ({ id, name, keeper: creatureIds[keeper], askPercent, payPercent, buys, wares: stock.flat() });

export const shops: readonly Shop[] = [
  shop(
    1,
    'Torvald’s Smithy',
    'smith-torvald',
    [110, 35],
    [...GEAR, 'material'],
    wares(FAIR, 'iron-sword', 'copper-axe', 'iron-mace', 'wooden-shield', 'iron-shield'),
    wares(FAIR, 'copper-helm', 'copper-cuirass', 'copper-greaves', 'copper-boots'),
    wares(SCARCE, 'iron-helm', 'iron-cuirass', 'iron-gauntlets', 'iron-boots', 'steel-sword'),
    wares(PLENTY, 'coal', 'copper-ore'),
  ),
  shop(
    2,
    'Posy’s Bakery',
    'baker-posy',
    [110, 30],
    ['consumable', 'material'],
    wares(PLENTY, 'bread', 'apple', 'flour'),
    wares(FAIR, 'honey-cake'),
  ),
  shop(
    3,
    'Quill & Nobody',
    'merchant-quill',
    [125, 30],
    EVERYTHING,
    wares(PLENTY, 'minor-health-potion', 'homeward-stone', 'vial', 'thread'),
    wares(FAIR, 'yew-bow', 'yew-staff', 'hide-quiver', 'hide-tome', 'wool-cloak'),
    wares(SCARCE, 'copper-ring', 'silver-ring', 'acorn-amulet', 'heron-amulet'),
  ),
  shop(
    4,
    'Wren’s Remedies',
    'herbalist-wren',
    [110, 35],
    ['consumable', 'material'],
    wares(PLENTY, 'minor-health-potion', 'minor-energy-potion', 'vial'),
    wares(FAIR, 'health-potion', 'antidote', 'marigold'),
  ),
  shop(
    5,
    'Linnet’s Needle',
    'tailor-linnet',
    [110, 35],
    [...GEAR, 'material'],
    wares(FAIR, 'linen-cap', 'linen-shirt', 'linen-trousers', 'linen-shoes'),
    wares(FAIR, 'hide-cap', 'hide-jerkin', 'hide-leggings', 'hide-boots'),
    wares(SCARCE, 'wool-hat', 'wool-robe', 'wool-gloves', 'wool-shoes', 'wolf-hood', 'wolf-jerkin', 'green-cloak'),
    wares(PLENTY, 'thread'),
  ),
  shop(
    6,
    'The Burners’ Shelf',
    'innkeeper-jory',
    [120, 30],
    EVERYTHING,
    wares(PLENTY, 'roast-meat', 'barley-beer', 'coal', 'antidote'),
    wares(FAIR, 'health-potion', 'homeward-stone', 'wolf-gloves', 'wolf-boots'),
    wares(SCARCE, 'horn-bow', 'thorn-staff', 'steel-mace', 'steel-axe'),
  ),
  shop(
    7,
    'The Eelhouse Larder',
    'innkeeper-nell',
    [120, 30],
    EVERYTHING,
    wares(PLENTY, 'smoked-eel', 'health-potion', 'energy-potion', 'homeward-stone', 'vial'),
    wares(FAIR, 'toad-hood', 'toad-jerkin', 'toad-gloves', 'toad-leggings', 'eel-amulet'),
    wares(FAIR, 'steel-helm', 'steel-cuirass', 'steel-gauntlets', 'steel-greaves'),
    wares(FAIR, 'silk-hood', 'silk-robe', 'silk-gloves', 'silk-trousers'),
    wares(SCARCE, 'fen-sword', 'fen-bow', 'fen-staff', 'fen-shield', 'fen-tome', 'fen-quiver'),
  ),
  shop(
    8,
    'Stores of the Watch',
    'innkeeper-garrick',
    [125, 30],
    EVERYTHING,
    wares(PLENTY, 'watchmans-pie', 'greater-health-potion', 'greater-energy-potion', 'homeward-stone'),
    wares(FAIR, 'cooling-salve', 'ward-elixir', 'mushroom-stew', 'grand-health-potion'),
    wares(SCARCE, 'barrow-sword', 'barrow-mace', 'barrow-bow', 'barrow-staff', 'barrow-shield'),
    wares(SCARCE, 'watch-coat', 'shroud-robe', 'barrow-cuirass', 'night-cloak'),
  ),
];

/** The shop that a townsperson keeps, by their creature kind. */
export const shopOf = (keeper: number): Shop | undefined => shops.find((known) => known.keeper === keeper);
