import { activitySentence } from '@hollowmere/world/activity';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import { openWorld, plainLook, type TestWorld } from './test-world.ts';

let world: TestWorld;
let anna: TestClient;
beforeEach(async () => {
  world = await openWorld();
  anna = world.register('Anna');
});

const sentences = (client: TestClient) =>
  client.view('my_activity').map(({ kind, detail }) => activitySentence(kind as string, detail as string));

describe('the activity of an account', () => {
  test('tells what was done with it, in order', () => {
    const id = world.createCharacter(anna, 'Brynja');
    anna.call('changeLook', { id, look: { ...plainLook, tunic: 2 } });
    anna.call('renameCharacter', { id, name: 'Freya' });
    anna.call('deleteCharacter', { id });
    anna.call('restoreCharacter', { id });
    anna.call('renameUser', { username: 'Annabel' });
    anna.call('setPrivacy', { hideFromSearch: true, hideLastSeen: false, hideProfile: false });
    world.signIn('Anna', 'phone', { client: 'Safari, iPhone' });
    anna.call('revokeSignIn', { identity: world.db.as(world.claims('Anna', 'phone')).identity });
    expect(sentences(anna)).toEqual([
      'You chose the username Anna.',
      'You created the character Brynja.',
      'You changed the look of Brynja.',
      'You renamed a character: Brynja, now Freya.',
      'You deleted the character Freya.',
      'You called back the character Freya.',
      'You changed your username from Anna.',
      'You changed what others see of you.',
      'You signed in through hollowmere.',
      'You signed out another device: Safari, iPhone.',
    ]);
  });

  test('says from which browser and country', () => {
    const phone = world.signIn('Anna', 'phone', { client: 'Safari, iPhone', country: 'NZ' });
    expect(phone.view('my_activity').at(-1)).toMatchObject({
      kind: 'signed_in',
      client: 'Safari, iPhone',
      country: 'NZ',
    });
  });

  test('is read by its owner alone, guests and those who signed out have none', () => {
    expect(world.register('Bobo').view('my_activity')).toHaveLength(1);
    expect(world.guest('guest').client.view('my_activity')).toEqual([]);
    anna.call('signOut');
    expect(anna.view('my_activity')).toEqual([]);
    expect(sentences(world.signIn('Anna', 'again'))).toContain('You signed out.');
  });

  test('keeps the newest two hundred', () => {
    for (let i = 0; i < 210; i++) world.signIn('Anna', `browser ${i}`, { client: `Browser ${i}` });
    const kept = anna.view('my_activity');
    expect(kept).toHaveLength(200);
    expect(kept.at(-1)).toMatchObject({ client: 'Browser 209' });
    expect(kept[0]).toMatchObject({ client: 'Browser 10' });
  });

  test('of connecting again with the same sign-in says nothing', () => {
    const before = anna.view('my_activity').length;
    for (let i = 0; i < 5; i++) {
      world.db.advance(120_000);
      world.signIn('Anna');
    }
    expect(anna.view('my_activity')).toHaveLength(before);
  });
});
