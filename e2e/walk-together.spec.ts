// The first promise: two people with accounts of their own meet in the same world.

import { expect, test } from './fixtures.ts';
import { distance } from './game.ts';

test('two people register, make characters, see each other walk and hear each other talk', async ({
  someone,
  resident,
}) => {
  const ada = await someone();
  const bert = await resident();
  await ada.settleIn('Ada Weaver');
  await bert.appear('Bert Weaver');

  await ada.game.untilSees('Bert Weaver');
  await bert.game.untilSees('Ada Weaver');

  const walked = await ada.game.walk();
  await bert.game.until('Bert sees where Ada went', ({ entities }) => {
    const seen = entities.find(({ name }) => name === 'Ada Weaver');
    return seen !== undefined && distance(seen, walked.self) < 32;
  });

  await ada.game.say('Good morning!');
  await bert.game.untilHears('Good morning!');
  await expect(bert.page.getByRole('log')).toContainText('Good morning!');
  expect(ada.errors).toEqual([]);
  expect(bert.errors).toEqual([]);
});

test('a person finds the same place after a reload, after closing the tab and after signing in elsewhere', async ({
  resident,
}) => {
  const person = await resident();
  await person.appear('Cora Reed');
  const { self: before } = await person.game.walk();

  await person.page.reload();
  expect(distance((await person.game.untilReady()).self, before)).toBeLessThan(8);

  const again = await person.openTab();
  await person.page.close();
  await again.page.goto('/characters');
  await again.page.getByRole('link', { name: 'Play Cora Reed' }).click();
  expect(distance((await again.untilReady()).self, before)).toBeLessThan(8);
});
