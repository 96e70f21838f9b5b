// How a character is put together from the frames of the atlas: which layers, in which order, mirrored or raised.
// Game and website draw the same list; the pictures themselves are made in art/hero.
import type { Facing } from './facing.ts';

/** How many choices a look has; the numbers of a look count from zero. */
export const lookChoices = { skin: 6, hair: 6, hairColor: 8, tunic: 8 } as const;

/** The words of the choices, in the order of their numbers, for people who choose. */
export const lookNames = {
  skin: ['Porcelain', 'Fair', 'Olive', 'Tawny', 'Umber', 'Ebony'],
  hair: ['Tousled', 'Long', 'Bob', 'Ponytail', 'Curls', 'Topknot'],
  hairColor: ['Raven', 'Walnut', 'Chestnut', 'Copper', 'Straw', 'Silver', 'Lake', 'Heather'],
  tunic: ['Madder', 'Woad', 'Moss', 'Plum', 'Saffron', 'Teal', 'Bark', 'Slate'],
} as const;

export interface Look {
  readonly skin: number;
  readonly hair: number;
  readonly hairColor: number;
  readonly tunic: number;
}

export type HeroClass = 'warrior' | 'mage' | 'ranger' | 'cleric';

/** The five drawings of a body; walking and standing are sequences of them. */
export type HeroPose = 'stand' | 'breathe' | 'step-a' | 'pass' | 'step-b';

/** One picture of the stack, drawn in order at the same foot point. */
export interface HeroLayer {
  /** Name of the frame in atlas.json. */
  readonly frame: string;
  /** Whether it is drawn mirrored (the anchor is in the middle, so nothing shifts). */
  readonly flipX: boolean;
  /** Pixels it is drawn higher (negative: lower) than its anchor says: heads bob with the step. */
  readonly lift: number;
}

const LIFTS: Record<HeroPose, number> = { stand: 0, breathe: -1, 'step-a': 0, pass: 1, 'step-b': 0 };

/** Classes whose headgear covers the crown: their hair is the cut that fits beneath. */
const COVERED: ReadonlySet<HeroClass> = new Set(['warrior', 'mage', 'ranger']);

/** The layers of one character in one pose, lowest first. */
export function heroLayers(look: Look, heroClass: HeroClass, facing: Facing, pose: HeroPose): HeroLayer[] {
  const side = facing === 'left' || facing === 'right' ? 'side' : facing;
  const flipX = facing === 'left';
  const lift = LIFTS[pose];
  const hair = COVERED.has(heroClass) ? 'under' : 'hair';
  return [
    { frame: `hero/outfit/${heroClass}/${look.tunic}/${side}/${pose}`, flipX, lift: 0 },
    { frame: `hero/head/${look.skin}/${side}`, flipX, lift },
    { frame: `hero/${hair}/${look.hair}/${look.hairColor}/${side}`, flipX, lift },
    { frame: `hero/hat/${heroClass}/${look.tunic}/${side}`, flipX, lift },
  ];
}

const WALK: readonly HeroPose[] = ['step-a', 'pass', 'step-b', 'pass'];
const WALK_FRAME_MS = 125;
const IDLE: readonly HeroPose[] = ['stand', 'stand', 'stand', 'breathe', 'breathe'];
const IDLE_FRAME_MS = 260;

/** The pose at a moment: a walk cycle of half a second, or calm breathing. `elapsedMs` is any running clock. */
export function heroPose(isWalking: boolean, elapsedMs: number): HeroPose {
  const [poses, frameMs] = isWalking ? [WALK, WALK_FRAME_MS] : [IDLE, IDLE_FRAME_MS];
  return poses[Math.floor(elapsedMs / frameMs) % poses.length] ?? 'stand';
}
