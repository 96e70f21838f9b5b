import { TILE_UNITS } from '@hollowmere/world/movement';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestClient } from '../../host/src/index.ts';
import { codeOf, isOnFreeGround, openField, openWorld, type Player, type TestWorld } from './test-world.ts';

let world: TestWorld;
let anna: TestClient;
let own: Player;
let bobo: Player;
beforeEach(async () => {
  world = await openWorld();
  own = world.player('Anna');
  anna = own.client;
  const client = world.register('Bobo');
  bobo = world.enter(client, world.createCharacter(client, 'Grim'));
});

const block = (client: TestClient, name: string) => codeOf(client.refusalOf('blockPlayer', { name }));
const unblock = (client: TestClient, username: string) => codeOf(client.refusalOf('unblockPlayer', { username }));

describe('blocking', () => {
  test.each(['Bobo', 'bo-bo', 'Grim', 'GRIM'])('by %s tells the body to mute, as long as it is there', (name) => {
    expect(block(anna, name)).toBeNull();
    expect(anna.view('my_blocks')).toMatchObject([{ username: 'Bobo', entity: bobo.entity }]);
    bobo.client.call('leaveWorld');
    expect(anna.view('my_blocks')).toMatchObject([{ username: 'Bobo', entity: undefined }]);
    const again = world.enter(bobo.client, bobo.characterId);
    expect(anna.view('my_blocks')).toMatchObject([{ entity: again.entity }]);
  });

  test('means all characters of a player, those to come as well', () => {
    block(anna, 'Grim');
    const other = world.enter(bobo.client, world.createCharacter(bobo.client, 'Sweet'));
    expect(anna.view('my_blocks')).toMatchObject([{ entity: other.entity }]);
  });

  test('a character one sees is never mistaken for somebody whose username looks like its name', () => {
    world.register('Grim');
    expect(codeOf(anna.refusalOf('blockCharacter', { name: 'Grim' }))).toBeNull();
    expect(anna.view('my_blocks')).toMatchObject([{ username: 'Bobo', entity: bobo.entity }]);
    expect(anna.procedure('characterOwner', { name: 'GRIM' })).toBe('Bobo');
    for (const name of ['Bobo', '', 'x'.repeat(1_000_000)]) {
      expect(codeOf(anna.refusalOf('blockCharacter', { name }))).toBe('no_such_player');
      expect(anna.procedure('characterOwner', { name })).toBe('');
    }
  });

  test('who hides is not named as the owner of the character one sees', () => {
    bobo.client.call('setPrivacy', { hideFromSearch: true, hideLastSeen: false, hideProfile: false });
    expect(anna.procedure('characterOwner', { name: 'Grim' })).toBe('');
  });

  test('twice is once', () => {
    block(anna, 'Bobo');
    expect(block(anna, 'Grim')).toBeNull();
    expect(anna.view('my_blocks')).toHaveLength(1);
  });

  test('a guest is by the name over their head', () => {
    const guest = world.guest('guest');
    const name = guest.client.view('my_status')[0]?.username as string;
    expect(block(anna, name)).toBeNull();
    expect(anna.view('my_blocks')).toMatchObject([{ username: name, entity: guest.entity }]);
  });

  test('follows a player through another username', () => {
    block(anna, 'Bobo');
    bobo.client.call('renameUser', { username: 'Robert' });
    expect(anna.view('my_blocks')).toMatchObject([{ username: 'Robert' }]);
    expect(unblock(anna, 'Robert')).toBeNull();
  });

  test('is refused of oneself and of nobody', () => {
    expect(block(anna, 'Anna')).toBe('cannot_block_self');
    for (const name of ['nobody', '', ' ', '\u0000', 'x'.repeat(1_000_000)]) {
      expect(block(anna, name)).toBe('no_such_player');
    }
  });

  test('is one’s own: nobody sees who blocks them', () => {
    block(anna, 'Bobo');
    expect(bobo.client.view('my_blocks')).toEqual([]);
    expect(world.db.asGuest('visitor').connect().view('my_blocks')).toEqual([]);
  });

  test('is for those who have a name here', () => {
    expect(block(world.db.asGuest('visitor').connect(), 'Bobo')).toBe('unregistered');
    expect(block(world.guest('guest').client, 'Bobo')).toBeNull();
  });
});

describe('the body of somebody blocked', () => {
  const CHUNK = 16 * TILE_UNITS;
  const shown = () => anna.view('my_blocks')[0]?.entity;

  test('is told only where one could hear them', () => {
    block(anna, 'Grim');
    expect(shown()).toBe(bobo.entity);
    world.place(bobo, { ...openField(5) });
    const { x, y } = world.motion(bobo);
    const near = (chunks: number) => {
      const column = Array.from({ length: 256 }, (_, row) => ({ x: x + chunks * CHUNK, y: row * TILE_UNITS }));
      const free = column.filter(
        (spot) => isOnFreeGround(spot) && Math.floor(spot.y / CHUNK) === Math.floor(y / CHUNK),
      );
      world.place(own, free[0] ?? { x, y });
    };
    near(2);
    expect(shown()).toBe(bobo.entity);
    near(3);
    expect(shown()).toBeUndefined();
    near(0);
    expect(shown()).toBe(bobo.entity);
  });

  test('is nobody’s business who is not in the world themselves', () => {
    block(anna, 'Grim');
    anna.call('leaveWorld');
    expect(shown()).toBeUndefined();
    expect(anna.view('my_blocks')).toMatchObject([{ username: 'Bobo' }]);
  });
});

describe('unblocking', () => {
  test('is by the name in the list', () => {
    block(anna, 'Grim');
    expect(unblock(anna, 'Grim')).toBe('no_such_player');
    expect(unblock(anna, 'Bobo')).toBeNull();
    expect(anna.view('my_blocks')).toEqual([]);
  });

  test('what is not blocked is refused', () => {
    expect(unblock(anna, 'Bobo')).toBe('no_such_player');
  });
});

describe('somebody who hides', () => {
  const hide = () => bobo.client.call('setPrivacy', { hideFromSearch: false, hideLastSeen: false, hideProfile: true });

  test('can be blocked by the character only, and is shown as that', () => {
    hide();
    expect(block(anna, 'Bobo')).toBe('no_such_player');
    expect(block(anna, 'Grim')).toBeNull();
    expect(anna.view('my_blocks')).toMatchObject([{ username: 'Grim', entity: bobo.entity }]);
    expect(unblock(anna, 'Bobo')).toBe('no_such_player');
    expect(unblock(anna, 'Grim')).toBeNull();
  });

  test('after having been blocked keeps the name by which that was done', () => {
    block(anna, 'Grim');
    hide();
    bobo.client.call('renameUser', { username: 'Secret' });
    expect(anna.view('my_blocks')).toMatchObject([{ username: 'Grim' }]);
  });

  test('whose character is called like another player stands beside them', () => {
    hide();
    block(anna, 'Grim');
    world.register('Grim');
    block(anna, 'Grim');
    expect(anna.view('my_blocks').map(({ username }) => username)).toEqual(['Grim', 'Grim (2)']);
    unblock(anna, 'Grim (2)');
    expect(anna.view('my_blocks')).toMatchObject([{ entity: bobo.entity }]);
  });
});

test('a list holds a hundred', () => {
  world.configure({ maxGuests: 200 });
  // Nobody is there for whom creatures would have to wake in all that time.
  bobo.client.call('leaveWorld');
  anna.call('leaveWorld');
  const codes = Array.from({ length: 101 }, (_, i) => {
    const guest = world.db.asGuest(`guest ${i}`).connect();
    guest.call('playAsGuest', { class: 'mage', look: { skin: 0, hair: 0, hairColor: 0, tunic: 0 } });
    world.db.advance(30_000);
    return block(anna, guest.view('my_status')[0]?.username as string);
  });
  expect(codes.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => null));
  expect(codes[100]).toBe('too_many_blocks');
});
