// How the people of the valley look who live there: their clothes, hats and hair. They are layered like characters; the
// cuts of their clothes are in art/hero/folk.
import type { Facing } from './facing.ts';
import { type HeroLayer, stacked } from './hero-layers.ts';
import type { HeroPose } from './hero-pose.ts';

/** Cuts of clothes: four that no class has, and those of the classes. */
export type Garb = 'shirt' | 'apron' | 'smock' | 'gown' | 'warrior' | 'mage' | 'ranger' | 'cleric';
export type FolkHat = 'straw' | 'kerchief' | 'toque' | 'feathered' | 'coif' | 'cap' | 'hood' | 'helm' | 'hat';

export interface Townsperson {
  /** Numbers of the choices of a look. */
  readonly skin: number;
  readonly hair: number;
  readonly hairColor: number;
  readonly tunic: number;
  readonly garb: Garb;
  readonly hat?: FolkHat;
  /** In the hand, a look of weapons. */
  readonly holds?: string;
}

const [TOUSLED, LONG, BOB, PONYTAIL, CURLS, TOPKNOT] = [0, 1, 2, 3, 4, 5];
const [RAVEN, WALNUT, CHESTNUT, COPPER, STRAW, SILVER] = [0, 1, 2, 3, 4, 5];
const [MADDER, WOAD, MOSS, PLUM, SAFFRON, TEAL, BARK, SLATE] = [0, 1, 2, 3, 4, 5, 6, 7];

/** By the key of `creatureIds`. */
export const townsfolk = {
  'innkeeper-maud': { skin: 1, hair: BOB, hairColor: COPPER, tunic: MADDER, garb: 'apron', hat: 'coif' },
  'captain-rowan': { skin: 3, hair: TOUSLED, hairColor: SILVER, tunic: WOAD, garb: 'warrior', holds: 'sword-2' },
  'archivist-elspeth': { skin: 0, hair: LONG, hairColor: SILVER, tunic: PLUM, garb: 'mage' },
  'warden-finch': { skin: 4, hair: PONYTAIL, hairColor: RAVEN, tunic: MOSS, garb: 'ranger', hat: 'feathered' },
  'sister-agnes': { skin: 1, hair: BOB, hairColor: WALNUT, tunic: TEAL, garb: 'cleric', hat: 'coif' },
  'smith-torvald': { skin: 2, hair: TOPKNOT, hairColor: CHESTNUT, tunic: BARK, garb: 'smock', holds: 'mace-1' },
  'baker-posy': { skin: 1, hair: CURLS, hairColor: STRAW, tunic: SAFFRON, garb: 'apron', hat: 'toque' },
  'merchant-quill': { skin: 3, hair: TOUSLED, hairColor: RAVEN, tunic: SAFFRON, garb: 'shirt', hat: 'feathered' },
  'banker-odo': { skin: 0, hair: TOUSLED, hairColor: SILVER, tunic: SLATE, garb: 'gown', hat: 'cap' },
  'herbalist-wren': { skin: 4, hair: CURLS, hairColor: WALNUT, tunic: MOSS, garb: 'gown', hat: 'kerchief' },
  'tailor-linnet': { skin: 2, hair: LONG, hairColor: CHESTNUT, tunic: PLUM, garb: 'gown' },
  'fisher-bram': { skin: 1, hair: TOUSLED, hairColor: SILVER, tunic: TEAL, garb: 'shirt', hat: 'cap' },
  'farmer-hob': { skin: 2, hair: TOUSLED, hairColor: WALNUT, tunic: BARK, garb: 'shirt', hat: 'straw' },
  'hermit-osric': { skin: 3, hair: LONG, hairColor: SILVER, tunic: BARK, garb: 'mage', hat: 'hood', holds: 'staff-1' },
  'innkeeper-jory': { skin: 5, hair: TOPKNOT, hairColor: RAVEN, tunic: MADDER, garb: 'apron' },
  'innkeeper-nell': { skin: 1, hair: PONYTAIL, hairColor: STRAW, tunic: TEAL, garb: 'apron', hat: 'kerchief' },
  'innkeeper-garrick': { skin: 3, hair: TOUSLED, hairColor: CHESTNUT, tunic: SLATE, garb: 'apron', hat: 'helm' },
  'scout-isolde': { skin: 0, hair: BOB, hairColor: RAVEN, tunic: SLATE, garb: 'ranger', holds: 'bow-2' },
  'villager-a': { skin: 1, hair: TOUSLED, hairColor: CHESTNUT, tunic: WOAD, garb: 'shirt' },
  'villager-b': { skin: 4, hair: LONG, hairColor: RAVEN, tunic: MADDER, garb: 'gown' },
  'villager-c': { skin: 0, hair: CURLS, hairColor: COPPER, tunic: MOSS, garb: 'gown', hat: 'straw' },
} as const satisfies Record<string, Townsperson>;

export type TownsfolkKey = keyof typeof townsfolk;

export const isTownsfolk = (key: string): key is TownsfolkKey => key in townsfolk;

/** The layers of somebody of the valley in one pose, lowest first. */
export function townsfolkLayers(key: TownsfolkKey, facing: Facing, pose: HeroPose): HeroLayer[] {
  const { skin, hair, hairColor, tunic, garb, hat, holds }: Townsperson = townsfolk[key];
  const bareheaded = hat === undefined && garb !== 'mage' && garb !== 'warrior';
  const classHat = garb === 'mage' || garb === 'cleric' ? `hero/hat/${garb}/${tunic}` : undefined;
  return stacked(
    {
      outfit: `hero/outfit/${garb}/${tunic}`,
      head: `hero/head/${skin}`,
      hair: `hero/${bareheaded ? 'hair' : 'under'}/${hair}/${hairColor}`,
      hat: hat ? `hero/worn/head/${hat}` : classHat,
      weapon: holds && `hero/worn/weapon/${holds}`,
    },
    facing,
    pose,
  );
}
