import { expect, test } from 'vitest';
import { CHARACTER_CLASSES } from '../characters.ts';
import { creatureKind, creatureKinds, isTownsfolk } from '../creatures/index.ts';
import { dialogueOf } from '../quests/index.ts';
import { innOf, isBanker, restPrice, trainerOf } from './services.ts';
import { shopOf } from './shops.ts';

const offers = (who: number, service: string): boolean =>
  (dialogueOf(who)?.nodes ?? []).some(({ choices }) => choices.some(({ opens }) => opens === service));

test('who offers a bed, a lesson, a bank or a shop has it, and who has it offers it', () => {
  const trainers = new Set(CHARACTER_CLASSES.map(trainerOf));
  for (const { id, key } of creatureKinds.filter(isTownsfolk)) {
    expect(innOf(id) !== undefined, `bed of ${key}`).toBe(offers(id, 'rest'));
    expect(trainers.has(id), `lessons of ${key}`).toBe(offers(id, 'train'));
    expect(isBanker(id), `bank of ${key}`).toBe(offers(id, 'bank'));
    expect(shopOf(id) !== undefined, `shop of ${key}`).toBe(offers(id, 'shop'));
  }
});

test('every class has a trainer of its own', () => {
  const trainers = CHARACTER_CLASSES.map(trainerOf);
  expect(new Set(trainers).size).toBe(CHARACTER_CLASSES.length);
  for (const trainer of trainers) expect(creatureKind(trainer)?.family).toBe('townsfolk');
});

test('a newcomer can pay for a bed, and a hero does not notice', () => {
  expect([restPrice(1), restPrice(30)]).toEqual([2, 31]);
});
