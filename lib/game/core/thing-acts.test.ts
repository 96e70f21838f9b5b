import { BAG_SLOTS, equipmentSlots, itemIdOf } from '@hollowmere/world/items';
import { expect, it } from 'vitest';
import { thingsOf } from './own-things.ts';
import { thingActs } from './thing-acts.ts';

const BREAD = itemIdOf('bread');
/** For warriors of level 4 and above. */
const SWORD = itemIdOf('iron-sword');
const warrior = { class: 'warrior', level: 10 } as const;

const inBag = (slot: number) => ({ container: 'bag', slot }) as const;
const bagOf = (kind: number, count = 1) => thingsOf([{ ...inBag(0), kind, count }]);

it('a weapon is put on or dropped', () => {
  expect(thingActs(bagOf(SWORD), inBag(0), warrior)).toEqual(['put on', 'drop']);
});

it.each([
  ['for another class', { class: 'mage', level: 10 } as const],
  ['for a higher level', { class: 'warrior', level: 3 } as const],
  ['of nobody who is in the world', undefined],
])('a weapon %s cannot be put on', (_why, wearer) => {
  expect(thingActs(bagOf(SWORD), inBag(0), wearer)).toEqual(['drop']);
});

it('what is no gear cannot be put on, either', () => {
  expect(thingActs(bagOf(BREAD), inBag(0), warrior)).toEqual(['use', 'drop']);
});

it('what is worn is taken off', () => {
  const worn = { container: 'worn', slot: equipmentSlots.indexOf('weapon') } as const;
  expect(thingActs(thingsOf([{ ...worn, kind: SWORD, count: 1 }]), worn, warrior)).toEqual(['take off']);
});

it('several of a kind are split where there is room, and dropped in part', () => {
  expect(thingActs(bagOf(BREAD, 3), inBag(0), warrior)).toEqual(['use', 'split', 'drop', 'drop some']);
  const full = thingsOf(Array.from({ length: BAG_SLOTS }, (_, slot) => ({ ...inBag(slot), kind: BREAD, count: 3 })));
  expect(thingActs(full, inBag(0), warrior)).toEqual(['use', 'drop', 'drop some']);
});

it('things of quests are kept', () => {
  expect(thingActs(bagOf(itemIdOf('sealed-letter')), inBag(0), warrior)).toEqual([]);
});

it('nothing can be done with an empty slot', () => {
  expect(thingActs(bagOf(BREAD), inBag(1), warrior)).toEqual([]);
});
