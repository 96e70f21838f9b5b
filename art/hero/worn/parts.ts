// Gloves, trousers and boots: no drawings of their own, but the parts of the clothes of a class that lie there, in the dye of
// what is worn. So they fit every cut, and hems, belts and capes hang over them as before.
import type { HeroClass } from '@hollowmere/world/appearance';
import { itemKinds } from '@hollowmere/world/items';
import type { Slots } from '../../pixels/grid.ts';
import type { Picture } from '../../pixels/picture.ts';
import type { Frame } from '../../sheet/frame.ts';
import { frame } from '../canvas.ts';
import { legsOf, torsoOf } from '../outfit.ts';
import { type Cut, sides, type Wardrobe } from '../wardrobe.ts';
import { chests } from './chests.ts';

const partSlots = ['hands', 'legs', 'feet'] as const;
type PartSlot = (typeof partSlots)[number];

/** Letters of a drawing, and the tone of the dye (U light, T middle, t dark) that each takes. */
type Dyeing = Readonly<Record<string, 'U' | 'T' | 't'>>;

const BOOTS: Dyeing = { K: 'T', k: 't' };
const GLOVES: Dyeing = { L: 'U' };

/** Steel is lit by a tone more, or steel over steel would not be seen. The hems of robes keep their gold, stoles their colour. */
const DYEINGS: Readonly<Record<HeroClass, Readonly<Record<PartSlot, Dyeing>>>> = {
  warrior: { hands: { J: 'U', j: 'T' }, legs: { M: 'U', m: 'T' }, feet: BOOTS },
  mage: { hands: GLOVES, legs: { U: 'U', T: 'T', t: 't' }, feet: BOOTS },
  ranger: { hands: GLOVES, legs: { P: 'U', p: 'T' }, feet: BOOTS },
  cleric: { hands: GLOVES, legs: { V: 'U', W: 'T', w: 't' }, feet: BOOTS },
};

const strides = ['stand', 'step-a', 'step-b'] as const;

/** All that somebody of a class may wear there, as `hero/worn/<slot>/<look>/<class>/<side>/<pose>`. */
export function partFrames(heroClass: HeroClass, wardrobe: Wardrobe, cloth: Slots): Frame[] {
  return partSlots.flatMap((slot) =>
    looksFor(slot, heroClass).flatMap((look) =>
      sides.flatMap((side) => {
        const name = `hero/worn/${slot}/${look}/${heroClass}/${side}`;
        const slots = dyedAlone(cloth, DYEINGS[heroClass][slot], chests[look]?.slots ?? {});
        const poses = slot === 'legs' ? ([...strides, 'breathe'] as const) : strides;
        return poses.map((pose) => frame(`${name}/${pose}`, part(slot, name, wardrobe[side], pose, slots, cloth)));
      }),
    ),
  );
}

function part(
  slot: PartSlot,
  name: string,
  cut: Cut,
  pose: 'breathe' | (typeof strides)[number],
  slots: Slots,
  cloth: Slots,
): Picture {
  return slot === 'hands' && pose !== 'breathe'
    ? torsoOf(name, cut, pose, slots)
    : legsOf(name, cut, pose, slots, cloth);
}

function looksFor(slot: PartSlot, heroClass: HeroClass): string[] {
  const own = itemKinds.filter((kind) => kind.slot === slot && (kind.classes?.includes(heroClass) ?? true));
  return [...new Set(own.flatMap(({ look }) => look ?? []))];
}

/** Of all letters of a cloth only those that are dyed have a colour. */
function dyedAlone(cloth: Slots, dyeing: Dyeing, dye: Slots): Slots {
  const colorOf = (letter: string) => dye[dyeing[letter] ?? ''] ?? 0;
  return Object.fromEntries(Object.keys(cloth).map((letter) => [letter, colorOf(letter)]));
}
