// How a character is put together from the frames of the atlas: which layers, in which order, mirrored or raised.
// Game and website draw the same list; the pictures themselves are made in art/hero.
import type { Facing } from './facing.ts';
import type { HeroPose } from './hero-pose.ts';
import type { Worn } from './worn.ts';

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

/** One picture of the stack, drawn in order at the same foot point. */
export interface HeroLayer {
  /** Name of the frame in atlas.json. */
  readonly frame: string;
  /** Whether it is drawn mirrored (the anchor is in the middle, so nothing shifts). */
  readonly flipX: boolean;
  /** Pixels it is drawn higher (negative: lower) than its anchor says: heads bob with the step. */
  readonly lift: number;
}

/** The drawings of the body that a pose is made of: blows and spells are shown by arms and what they hold. */
type BodyPose = 'stand' | 'breathe' | 'step-a' | 'pass' | 'step-b';

const BODIES: Record<Exclude<HeroPose, 'down'>, BodyPose> = {
  stand: 'stand',
  breathe: 'breathe',
  'step-a': 'step-a',
  pass: 'pass',
  'step-b': 'step-b',
  'attack-a': 'step-b',
  'attack-b': 'step-a',
  cast: 'pass',
  hurt: 'breathe',
};

/** What moves with the feet alone, and what with the hem of the clothes above, has fewer drawings than a body. */
const STRIDES = { stand: 'stand', breathe: 'stand', pass: 'stand', 'step-a': 'step-a', 'step-b': 'step-b' } as const;
const LEGS = { ...STRIDES, breathe: 'breathe' } as const;

const LIFTS: Record<BodyPose, number> = { stand: 0, breathe: -1, 'step-a': 0, pass: 1, 'step-b': 0 };

/** Classes whose headgear covers the crown: their hair is the cut that fits beneath. */
const COVERED: ReadonlySet<HeroClass> = new Set(['warrior', 'mage', 'ranger']);

/** What a class holds while it wears no weapon. */
const FIRST_WEAPONS: Partial<Record<HeroClass, string>> = { mage: 'mage-staff', cleric: 'cleric-staff' };

/** Drawn as its hat, not over it. */
const hatOf = (look: Look, heroClass: HeroClass, worn: Worn): string =>
  worn.head ? `hero/worn/head/${worn.head}` : `hero/hat/${heroClass}/${look.tunic}`;

/** The layers of one character in one pose, lowest first. */
export function heroLayers(
  look: Look,
  heroClass: HeroClass,
  facing: Facing,
  pose: HeroPose,
  worn: Worn = {},
): HeroLayer[] {
  const covered = worn.head ? worn.head !== 'antlers' : COVERED.has(heroClass);
  const weapon = worn.weapon ?? FIRST_WEAPONS[heroClass];
  return stacked(
    {
      outfit: `hero/outfit/${heroClass}/${look.tunic}`,
      head: `hero/head/${look.skin}`,
      hair: `hero/${covered ? 'under' : 'hair'}/${look.hair}/${look.hairColor}`,
      hat: hatOf(look, heroClass, worn),
      back: worn.back && `hero/worn/back/${worn.back}`,
      chest: worn.chest && `hero/worn/chest/${worn.chest}`,
      hands: worn.hands && `hero/worn/hands/${worn.hands}/${heroClass}`,
      legs: worn.legs && `hero/worn/legs/${worn.legs}/${heroClass}`,
      feet: worn.feet && `hero/worn/feet/${worn.feet}/${heroClass}`,
      shield: worn.shield && `hero/worn/shield/${worn.shield}`,
      weapon: weapon && `hero/worn/weapon/${weapon}`,
    },
    facing,
    pose,
  );
}

/** Names of pictures of one body, without side and pose. */
export interface Garments {
  readonly outfit: string;
  readonly head: string;
  readonly hair: string;
  readonly hat?: string | undefined;
  readonly back?: string | undefined;
  readonly chest?: string | undefined;
  readonly hands?: string | undefined;
  readonly legs?: string | undefined;
  readonly feet?: string | undefined;
  readonly shield?: string | undefined;
  readonly weapon?: string | undefined;
}

/** The empty hand that strikes. */
const FIST = 'hero/worn/weapon/fist';

/** Puts garments on top of each other as they are seen from a side. */
export function stacked(garments: Garments, facing: Facing, pose: HeroPose): HeroLayer[] {
  const flipX = facing === 'left';
  if (pose === 'down') return lyingLayers(garments, flipX);
  const side = facing === 'left' || facing === 'right' ? 'side' : facing;
  const body = BODIES[pose];
  const lift = LIFTS[body];
  const { outfit, head, hair, hat, back, chest, hands, legs, feet, shield, weapon } = garments;
  const layer = (name: string | undefined): HeroLayer[] =>
    name === undefined ? [] : [{ frame: `${name}/${side}`, flipX, lift }];
  const grip = gripOf(pose);
  const held = weapon ?? (grip === 'rest' ? undefined : FIST);
  const arm: HeroLayer[] = held === undefined ? [] : [{ frame: `${held}/${side}/${grip}`, flipX, lift }];
  const striding = (name: string | undefined, stride: string, raised: number): HeroLayer[] =>
    name === undefined ? [] : [{ frame: `${name}/${side}/${stride}`, flipX, lift: raised }];
  const clothes: HeroLayer[] = [
    { frame: `${outfit}/${side}/${body}`, flipX, lift: 0 },
    ...striding(legs, LEGS[body], 0),
    ...striding(feet, STRIDES[body], 0),
    ...layer(chest),
    ...striding(hands, STRIDES[body], lift),
  ];
  const face = [...layer(head), ...layer(hair), ...layer(hat)];
  switch (side) {
    case 'up':
      return [...arm, ...clothes, ...layer(shield), ...layer(back), ...face];
    case 'down':
      return [...layer(back), ...clothes, ...layer(shield), ...face, ...arm];
    case 'side':
      return [...layer(shield), ...layer(back), ...clothes, ...face, ...arm];
    default:
      return side satisfies never;
  }
}

/** Lying on the back: all garments turned by a quarter, without what the hands held. */
function lyingLayers(garments: Garments, flipX: boolean): HeroLayer[] {
  const { outfit, head, hair, hat, back, chest, hands, legs, feet } = garments;
  return [back, outfit, legs, feet, chest, hands, head, hair, hat]
    .filter((name) => name !== undefined)
    .map((name) => ({ frame: `${name}/lying`, flipX, lift: 0 }));
}

type Grip = 'rest' | 'attack-a' | 'attack-b' | 'cast' | 'hurt';

function gripOf(pose: Exclude<HeroPose, 'down'>): Grip {
  switch (pose) {
    case 'attack-a':
    case 'attack-b':
    case 'cast':
    case 'hurt':
      return pose;
    default:
      return 'rest';
  }
}
