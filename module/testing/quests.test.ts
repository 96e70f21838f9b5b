// Quests in the module: who may take them on, how what happens counts, and what they bring.
import { beforeEach, expect, test } from 'vitest';
import { openWorld, type Player, type TestWorld } from './test-world.ts';

let world: TestWorld;
let anna: Player;

beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
});

const quests = () => anna.client.view('my_quests');

test('nobody gives a quest who is not there', () => {
  expect(anna.client.refusalOf('acceptQuest', { quest: 1, npc: 4_294_967_295 })).toMatch(/^no_such_npc/);
  expect(anna.client.refusalOf('handInQuest', { quest: 1, npc: 0, choice: 0 })).toMatch(/^no_such_npc/);
  expect(anna.client.refusalOf('talkTo', { npc: 0, node: '', choice: 0 })).toMatch(/^no_such_npc/);
  expect(quests()).toEqual([]);
});

test('what is not in hand cannot be given up', () => {
  for (const quest of [1, 0, 65_535])
    expect(anna.client.refusalOf('abandonQuest', { quest })).toMatch(/^no_such_quest/);
});
