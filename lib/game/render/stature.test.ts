import { creatureIds } from '@hollowmere/world/creature-ids';
import { expect, it } from 'vitest';
import { Stature } from './stature.ts';

const sprite = (anchorY: number) => ({ x: 0, y: 0, w: 20, h: anchorY + 2, anchorX: 10, anchorY });
const stature = new Stature({
  frame: (name) => {
    if (name.startsWith('creature/bog-toad/')) return sprite(14);
    return name.startsWith('creature/antlered-king/') ? sprite(name.includes('/side/') ? 57 : 51) : undefined;
  },
});
const creature = (key: keyof typeof creatureIds) => ({ creature: { kind: creatureIds[key] } }) as never;

it('is as high as a creature is drawn, from whichever side that is most', () => {
  expect(stature.of(creature('bog-toad'))).toBe(17);
  expect(stature.of(creature('antlered-king'))).toBe(60);
});

it('is that of a person for people, townsfolk, and what nobody has drawn', () => {
  const person = stature.of({ appearance: { class: 'warrior' } } as never);
  expect(stature.of(creature('innkeeper-maud'))).toBe(person);
  expect(stature.of(creature('grey-wolf'))).toBe(person);
  expect(stature.of({ appearance: { class: 'mage' } } as never)).toBeGreaterThan(person);
});
