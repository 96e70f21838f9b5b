// The whole story: every quest is played to its end through the calls that players have, from the first walk to the last
// word, down both ways where it parts.
import { type Quest, questOf, quests } from '@hollowmere/world/quests';
import { expect, test } from 'vitest';
import { makeHero } from './hero.ts';
import { expectLedgerToAgree } from './ledger.ts';
import { Protagonist } from './protagonist.ts';
import { openWorld } from './test-world.ts';

/** Those, and all that has to be done before. */
function withWhatLeadsThere(goals: ReadonlySet<Quest>): Set<Quest> {
  const way = new Set(goals);
  for (const { needs, needsOneOf = [] } of way) {
    for (const need of [...needs, ...needsOneOf]) way.add(questOf(need.quest) as Quest);
  }
  return way;
}

/** Plays what opens until nothing does, and returns what was not open to them. */
function playThrough(hero: Protagonist, wanted: ReadonlySet<Quest>, end: number): Set<Quest> {
  const left = new Set(wanted);
  const open = () => [...left].find((quest) => hero.takeOn(quest));
  for (let quest = open(); quest !== undefined; quest = open()) {
    hero.finish(quest, quest.choices ? end : 0);
    left.delete(quest);
  }
  return left;
}

test('the story can be played to its end, and what one end shuts the other one opens', async () => {
  const world = await openWorld();
  const [anna, bobo, cleo] = [world.player('Anna'), world.player('Bobo'), world.player('Cleo')];
  // Grown and dressed, so that what is tried is the quests and not the odds.
  for (const hero of [anna, bobo, cleo]) makeHero(world, hero);
  const other = playThrough(new Protagonist(world, anna, [bobo, cleo]), new Set(quests), 1);
  expect([...other].map(({ key }) => key)).toEqual(['loaves-by-night', 'a-crown-in-a-case']);
  const left = playThrough(new Protagonist(world, bobo, [anna, cleo]), withWhatLeadsThere(other), 2);
  expect([...other].filter((quest) => left.has(quest))).toEqual([]);
  expectLedgerToAgree(world);
}, 240_000);
