// The clothes of townsfolk: shirt and trousers, an apron over them, and a gown. Cuts like those of the classes; trousers
// and the folds of the gown are the ranger’s and the mage’s in other cloth.
// Slots: o outline; U T t cloth; W w apron; L hands; b belt; G buckle; A a the shirt’s hem; P p trousers; K k boots.
import { type Townsperson, townsfolk } from '@hollowmere/world/appearance';
import { type RampName, tone } from '../palette.ts';
import type { Slots } from '../pixels/grid.ts';
import { clothSlots, tunics } from './dyes.ts';
import { mage } from './mage.ts';
import { ranger } from './ranger.ts';
import type { Cut, Wardrobe } from './wardrobe.ts';

type Clothes = Pick<Cut, 'torso' | 'swing' | 'swingBack'>;

const NO_HAT = { hat: '..', hatTop: 0 };

const legsOf = ({ legs, step, stepBack }: Cut) => ({ legs, step, ...(stepBack && { stepBack }) });

const shirt = {
  down: {
    torso: `
      ....oooooo....
      ...oUTTTTto...
      ..oUTTTtTTto..
      .oUTtTTTtoTto.
      .oTtoTTTtotTo.
      .oLLobGbboLLo.
      ..oooTTttooo..`,
    swing: `
      ....oooooo....
      ...oUTTTTto...
      ..oUTTTtTTto..
      .oUTtTTTtoLLo.
      .oTtoTTTtooo..
      .oTtobGbbo....
      .oLLoTTtto....`,
  },
  up: {
    torso: `
      ....oooooo....
      ...oTTTTTto...
      ..oUTTTTTTto..
      .oUTTTTTTtTto.
      .oTtoTTTtotTo.
      .oLLoTTTtoLLo.
      ..oooobbbooo..`,
    swing: `
      ....oooooo....
      ...oTTTTTto...
      ..oUTTTTTTto..
      .oUTTTTTTtTto.
      .oLLoTTTtotTo.
      ..ooTTTTtotTo.
      ....obbbooLLo.`,
  },
  side: {
    torso: `
      .....oooo.....
      ....oUTTTo....
      ....oUTTTto...
      ...oUTTTTto...
      ...oUoTTtto...
      ....ooTToTo...
      .....oLLobo...`,
    swing: `
      .....oooo.....
      ....oUTTTo....
      ....oUTTTto...
      ...oUTTTTto...
      ...oUoTTtto...
      ....oooTTTo...
      .....obLLoo...`,
    swingBack: `
      .....oooo.....
      ....oUTTTo....
      ....oUTTTto...
      ...oUTTTTto...
      ...oTToTTto...
      ..oLLooTTto...
      ...oobbbbo....`,
  },
} satisfies Record<string, Clothes>;

const apron = {
  down: {
    torso: `
      ....oooooo....
      ...oUWTTWto...
      ..oUTWWWwTto..
      .oUTtWWWwoTto.
      .oTtoWWWwotTo.
      .oLLoWwWwoLLo.
      ..oooWwWwooo..`,
    swing: `
      ....oooooo....
      ...oUWTTWto...
      ..oUTWWWwTto..
      .oUTtWWWwoLLo.
      .oTtoWWWwooo..
      .oTtoWwWwo....
      .oLLoWwWwo....`,
  },
  up: {
    torso: `
      ....oooooo....
      ...oTWTTWto...
      ..oUTTWWTTto..
      .oUTTTTTTtTto.
      .oTtoTTTtotTo.
      .oLLoWWWwoLLo.
      ..ooooWwwooo..`,
    swing: `
      ....oooooo....
      ...oTWTTWto...
      ..oUTTWWTTto..
      .oUTTTTTTtTto.
      .oLLoTTTtotTo.
      ..ooWWWWwotTo.
      ....oWwwooLLo.`,
  },
  side: {
    torso: `
      .....oooo.....
      ....oUTTWo....
      ....oUTTWwo...
      ...oUTTTWwo...
      ...oUoTTWwo...
      ....ooTToWo...
      .....oLLoWo...`,
    swing: `
      .....oooo.....
      ....oUTTWo....
      ....oUTTWwo...
      ...oUTTTWwo...
      ...oUoTTTwo...
      ....oooTTTo...
      .....owLLoo...`,
    swingBack: `
      .....oooo.....
      ....oUTTWo....
      ....oUTTWwo...
      ...oUTTTWwo...
      ...oTToTWwo...
      ..oLLooTWwo...
      ...oobbWwo....`,
  },
} satisfies Record<string, Clothes>;

const apronLegs = {
  legs: `
    ...oWWWwWwo...
    ...oWWWwWwo...
    ...oPwooWpo...
    ...oKKooKko...
    ....oo..oo....`,
  step: `
    ...oWWWwWwo...
    ...oWWWwWwo...
    ...oPwooKko...
    ...oKKo.oo....
    ....oo........`,
};

const shirtWardrobe: Wardrobe = {
  down: { ...shirt.down, ...legsOf(ranger.down), ...NO_HAT },
  up: { ...shirt.up, ...legsOf(ranger.up), ...NO_HAT },
  side: { ...shirt.side, ...legsOf(ranger.side), ...NO_HAT },
};

const apronWardrobe: Wardrobe = {
  down: { ...apron.down, ...apronLegs, ...NO_HAT },
  up: { ...apron.up, ...legsOf(ranger.up), ...NO_HAT },
  side: { ...apron.side, ...legsOf(ranger.side), ...NO_HAT },
};

export type FolkGarb = 'shirt' | 'apron' | 'smock' | 'gown';

export const folkWardrobes: Record<FolkGarb, Wardrobe> = {
  shirt: shirtWardrobe,
  apron: apronWardrobe,
  smock: apronWardrobe,
  gown: mage,
};

export function folkSlots(garb: FolkGarb, tunic: RampName): Slots {
  const cloth = clothSlots('ranger', tunic);
  const over: RampName = garb === 'smock' ? 'leather' : 'linen';
  const [dark = 0, plain = 0] = [cloth.t, cloth.T];
  return {
    ...clothSlots('mage', tunic),
    ...cloth,
    W: tone(over, garb === 'smock' ? 2 : 2),
    w: garb === 'shirt' ? dark : tone(over, 1),
    L: tone('leather', 2),
    A: plain,
    a: dark,
    P: tone('russet', 1),
    p: tone('russet', 0),
    ...(garb === 'gown' && { G: tone('linen', 2), g: tone('linen', 1) }),
  };
}

/** Which clothes somebody wears in which colour, each once. */
export function folkClothes(): { readonly garb: FolkGarb; readonly tunic: number }[] {
  const everybody: readonly Townsperson[] = Object.values(townsfolk);
  const worn = new Map<string, { garb: FolkGarb; tunic: number }>();
  for (const { garb, tunic } of everybody) if (isFolkGarb(garb)) worn.set(`${garb}/${tunic}`, { garb, tunic });
  return [...worn.values()].sort((a, b) => (a.garb < b.garb ? -1 : a.garb > b.garb ? 1 : a.tunic - b.tunic));
}

const isFolkGarb = (garb: string): garb is FolkGarb => garb in folkWardrobes;

export const tunicRamp = (tunic: number): RampName => tunics[tunic] ?? 'russet';
