import { DEFAULT_GAME_SETTINGS } from '@hollowmere/world/game-settings';
import { itemIdOf } from '@hollowmere/world/items';
import { beforeEach, expect, test } from 'vitest';
import { CallFailed } from '../../host/src/index.ts';
import { openWorld, type Player, type TestWorld } from './test-world.ts';
import { goTo } from './townsfolk.ts';

let world: TestWorld;
let anna: Player;
beforeEach(async () => {
  world = await openWorld();
  anna = world.player('Anna');
});

const exported = (player: Player) => JSON.parse(player.client.procedure('exportMyData') as string);

test('holds everything about the person, in words of today', () => {
  const bobo = world.player('Bobo');
  anna.client.call('say', { text: 'hello' });
  anna.client.call('setPreferences', { language: '', theme: 'night', motion: 'full', textSize: 125, keys: [] });
  anna.client.call('setGameSettings', { ...DEFAULT_GAME_SETTINGS, zoom: 150 });
  anna.client.call('setPrivacy', { hideFromSearch: true, hideLastSeen: false, hideProfile: false });
  anna.client.call('blockPlayer', { name: 'Bobo' });
  world.pass(1200);
  const data = exported(anna);
  expect(data).toMatchObject({
    exportedAt: expect.stringMatching(/^2026-01-01T/),
    account: { id: anna.userId, username: 'Anna', isGuest: false, createdAt: expect.stringMatching(/^2026-01-01T/) },
    logins: [{ account: 'Anna', provider: 'hollowmere' }],
    signIns: [{ client: 'Firefox, Linux', country: 'DE', amr: ['pwd'], identity: anna.client.identity }],
    preferences: { theme: 'night', textSize: 125 },
    gameSettings: { zoom: 150, palette: 'usual' },
    privacy: { hideFromSearch: true },
    blocks: [{ username: 'Bobo' }],
    characters: [{ name: 'Anna', class: 'mage', statistics: { visits: 1, linesSaid: 1 } }],
    olderChatLinesLeftOut: false,
    chatLines: [{ name: 'Anna', text: 'hello' }],
    sanctions: [],
    reportsWritten: [],
  });
  expect(data.activity.map(({ kind }: { kind: string }) => kind)).toContain('data_exported');
  expect(JSON.stringify(data)).not.toContain(`"userId"`);
  expect(JSON.stringify(data)).not.toContain(bobo.client.identity);
});

test('tells what characters have and have become, by name', () => {
  world.db.owner.call('grantExperience', { characterId: anna.characterId, amount: 5000 });
  world.grant(anna, itemIdOf('iron-sword'), 1);
  anna.client.call('acceptQuest', { quest: 1, npc: goTo(world, anna, 'innkeeper-maud') });
  const { characters, bank } = exported(anna);
  expect(characters[0].things).toEqual({
    carried: expect.arrayContaining([
      { name: 'Crusty Loaf', count: 3 },
      { name: 'Iron Sword', count: 1 },
    ]),
    worn: [],
    soldLately: [],
  });
  expect(characters[0].growth).toMatchObject({
    experience: 5000,
    quests: [{ name: 'Up and About', state: 'active', timesFinished: 0 }],
    placesSeen: expect.arrayContaining([expect.any(String)]),
  });
  expect(bank).toEqual([]);
});

test('holds what was said on all days for which lines are kept, oldest first', () => {
  const say = (text: string) => world.enter(world.signIn('Anna'), anna.characterId).client.call('say', { text });
  say('first of all');
  world.sleep(30);
  say('in between');
  world.pass(60);
  say('last of all');
  const { chatLines, olderChatLinesLeftOut } = exported(anna);
  expect(chatLines.map(({ text }: { text: string }) => text)).toEqual(['first of all', 'in between', 'last of all']);
  expect(olderChatLinesLeftOut).toBe(false);
});

test('is one’s own: nobody else’s words or names are in it', () => {
  const bobo = world.player('Bobo');
  bobo.client.call('say', { text: 'a secret' });
  expect(JSON.stringify(exported(anna))).not.toMatch(/bobo|secret/i);
});

test('is for guests, too, and for nobody else', () => {
  expect(exported(world.guest('guest'))).toMatchObject({ account: { isGuest: true } });
  for (const client of [world.signIn('stranger'), world.db.asGuest('visitor').connect()]) {
    expect(() => client.procedure('exportMyData')).toThrow(CallFailed);
  }
});

test('is made three times at once, not more', () => {
  for (let i = 0; i < 3; i++) exported(anna);
  expect(() => exported(anna)).toThrow('too_fast');
});
