import { NEVER } from '@hollowmere/world/movement';
import { beforeEach, describe, expect, test } from 'vitest';
import { codeOf, isOnFreeGround, openField, openWorld, type TestWorld } from './test-world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await openWorld();
});

describe('entering the world', () => {
  test('brings a body that everybody can see, standing on free ground', () => {
    const anna = world.player('Anna');
    const motion = world.motion(anna);
    expect(motion).toMatchObject({ direction: 0, facing: 5, speed: 51, epoch: 0, started: world.tick });
    expect(isOnFreeGround(motion)).toBe(true);
    expect(world.appearances()).toMatchObject([{ entity: anna.entity, name: 'Anna', chunk: motion.chunk }]);
    expect(world.pace(anna)).toMatchObject({ lease: NEVER, due: NEVER });
  });

  test('is told to oneself', () => {
    const anna = world.player('Anna');
    expect(anna.client.view('my_session')).toMatchObject([
      { characterId: anna.characterId, entity: anna.entity, connectionId: anna.client.connectionId },
    ]);
    expect(world.register('Bobo').view('my_session')).toEqual([]);
  });

  test('needs one’s own character', () => {
    const anna = world.player('Anna');
    const bobo = world.register('Bobo');
    expect(codeOf(bobo.refusalOf('enterWorld', { characterId: anna.characterId }))).toBe('no_such_character');
    expect(codeOf(bobo.refusalOf('enterWorld', { characterId: 0 }))).toBe('no_such_character');
  });

  test('needs a connection that lasts', () => {
    const anna = world.register('Anna');
    const characterId = world.createCharacter(anna, 'Anna');
    const page = world.db.as(anna.claims);
    expect(codeOf(page.refusalOf('enterWorld', { characterId }))).toBe('no_connection');
  });

  test('gives a new entity each time', () => {
    const anna = world.player('Anna');
    anna.client.call('leaveWorld');
    const again = world.enter(anna.client, anna.characterId);
    expect(again.entity).not.toBe(anna.entity);
    expect(world.motions()).toHaveLength(1);
  });

  test('twice through the same connection changes nothing', () => {
    const anna = world.player('Anna');
    const before = world.motion(anna);
    world.pass(10);
    world.enter(anna.client, anna.characterId);
    expect(world.motion(anna)).toEqual(before);
  });

  test('with another character takes the first one out', () => {
    const anna = world.player('Anna');
    const second = world.createCharacter(anna.client, 'Second');
    const now = world.enter(anna.client, second);
    expect(world.appearances()).toMatchObject([{ entity: now.entity, name: 'Second' }]);
    expect(world.sessions()).toHaveLength(1);
  });

  test('over and over is too fast', () => {
    const anna = world.player('Anna');
    const codes = Array.from({ length: 12 }, () => {
      anna.client.refusalOf('leaveWorld');
      return codeOf(anna.client.refusalOf('enterWorld', { characterId: anna.characterId }));
    });
    expect(codes.at(-1)).toBe('too_fast');
  });
});

describe('a second window', () => {
  test('takes the body over where it is, without a flash', () => {
    const first = world.player('Anna');
    world.place(first, openField(12));
    world.steer(first, 3);
    world.pass(10);
    const walking = world.motion(first);
    const second = world.enter(world.signIn('Anna', 'second'), first.characterId);
    expect(second.entity).toBe(first.entity);
    expect(world.motion(second)).toMatchObject({
      x: walking.x + 10 * 51,
      y: walking.y,
      direction: 0,
      acked: 0,
      epoch: walking.epoch + 1,
    });
  });

  test('of the same sign-in does as well: connections count, not identities', () => {
    const first = world.player('Anna');
    const second = world.enter(world.signIn('Anna'), first.characterId);
    expect(codeOf(first.client.refusalOf('say', { text: 'hello' }))).toBe('played_elsewhere');
    expect(second.client.refusalOf('say', { text: 'hello' })).toBeNull();
  });

  test('leaves the first one powerless, until it enters again', () => {
    const first = world.player('Anna');
    const second = world.enter(world.signIn('Anna', 'second'), first.characterId);
    const acts: [string, Record<string, unknown>][] = [
      ['steer', { epoch: 1, tick: world.tick, direction: 1 }],
      ['say', { text: 'hello' }],
      ['useDoor', { id: 1 }],
      ['leaveWorld', {}],
    ];
    for (const [name, args] of acts) expect(codeOf(first.client.refusalOf(name, args))).toBe('played_elsewhere');
    world.enter(first.client, first.characterId);
    expect(codeOf(second.client.refusalOf('say', { text: 'hello' }))).toBe('played_elsewhere');
  });

  test('is not disturbed when the first one closes', () => {
    const first = world.player('Anna');
    const second = world.enter(world.signIn('Anna', 'second'), first.characterId);
    first.client.disconnect();
    world.pass(300);
    expect(world.motions()).toHaveLength(1);
    expect(second.client.refusalOf('say', { text: 'hello' })).toBeNull();
  });
});

describe('losing the connection', () => {
  test('ends the walk at once and keeps the place', () => {
    const anna = world.player('Anna');
    world.place(anna, openField(12));
    world.steer(anna, 3);
    world.pass(10);
    const { x, y } = world.motion(anna);
    anna.client.disconnect();
    expect(world.motion(anna)).toMatchObject({ x: x + 510, y, direction: 0, facing: 3 });
    expect(world.character(anna.characterId)).toMatchObject({ positionX: x + 510, positionY: y, direction: 3 });
    expect(world.pace(anna).due).toBe(NEVER);
  });

  test('leaves the body standing for ten seconds, and then takes it away', () => {
    const anna = world.player('Anna');
    anna.client.disconnect();
    world.pass(199);
    expect(world.motions()).toHaveLength(1);
    world.pass(5);
    expect(world.motions()).toEqual([]);
    for (const table of ['appearance', 'session']) expect(world.db.rows(table)).toEqual([]);
    expect(() => world.pace(anna)).toThrow();
  });

  test('for a moment costs nothing: the same body waits', () => {
    const anna = world.player('Anna');
    const before = world.motion(anna);
    anna.client.disconnect();
    world.pass(100);
    const back = world.enter(world.signIn('Anna'), anna.characterId);
    world.pass(400);
    expect(back.entity).toBe(anna.entity);
    expect(world.motion(back)).toMatchObject({ x: before.x, y: before.y });
  });

  test('while waiting, a connection that has not entered cannot act', () => {
    const anna = world.player('Anna');
    anna.client.disconnect();
    const back = world.signIn('Anna');
    expect(codeOf(back.refusalOf('steer', { epoch: 0, tick: world.tick, direction: 1 }))).toBe('not_in_world');
    expect(codeOf(back.refusalOf('leaveWorld'))).toBe('not_in_world');
  });

  test('of a page that was only read disturbs nobody', () => {
    const anna = world.player('Anna');
    for (let i = 0; i < 3; i++) world.signIn('Anna').disconnect();
    world.db.asGuest('visitor').connect().disconnect();
    world.pass(300);
    expect(world.sessions()).toMatchObject([{ connectionId: anna.client.connectionId, leavesAt: NEVER }]);
  });
});

describe('leaving', () => {
  test('takes the body away at once and keeps the place', () => {
    const anna = world.player('Anna');
    const field = openField(5);
    world.place(anna, field);
    anna.client.call('leaveWorld');
    expect(world.motions()).toEqual([]);
    for (const table of ['appearance', 'session']) expect(world.db.rows(table)).toEqual([]);
    expect(() => world.pace(anna)).toThrow();
    expect(world.character(anna.characterId)).toMatchObject({ positionX: field.x, positionY: field.y });
    expect(codeOf(anna.client.refusalOf('leaveWorld'))).toBe('not_in_world');
  });

  test('and coming back is being at the same place, looking the same way', () => {
    const anna = world.player('Anna');
    world.place(anna, openField(12));
    world.steer(anna, 7);
    world.pass(10);
    world.steer(anna, 0);
    const before = world.motion(anna);
    anna.client.call('leaveWorld');
    const again = world.enter(world.signIn('Anna'), anna.characterId);
    expect(world.motion(again)).toMatchObject({ x: before.x, y: before.y, facing: 7 });
  });
});

describe('a server that restarts', () => {
  test('keeps everything: account, character, place', () => {
    const anna = world.player('Anna');
    world.place(anna, openField(12));
    world.steer(anna, 3);
    world.pass(20);
    const { x } = world.motion(anna);
    world.db.restart(5_000);
    const back = world.signIn('Anna');
    expect(back.view('my_status')).toMatchObject([{ state: { tag: 'ok' }, username: 'Anna' }]);
    const again = world.enter(back, anna.characterId);
    expect(again.entity).toBe(anna.entity);
    // The walk is settled at the end of its lease: sixty ticks after it began.
    expect(world.motion(again)).toMatchObject({ x: x + 60 * 51, direction: 0 });
  });

  test('lets bodies go whose players do not come back', () => {
    world.player('Anna');
    world.db.restart(60_000);
    world.pass(220);
    expect(world.motions()).toEqual([]);
  });

  test('hands out no entity twice', () => {
    const anna = world.player('Anna');
    anna.client.call('leaveWorld');
    world.db.restart();
    const again = world.enter(world.signIn('Anna'), anna.characterId);
    expect(again.entity).toBeGreaterThan(anna.entity);
  });

  test('keeps its clock running', () => {
    const before = world.tick;
    world.db.restart(10_000);
    expect(world.db.asGuest('page').connect().procedure('serverTime')).toMatchObject({ tick: before + 200 });
  });
});

describe('once a minute', () => {
  test('places are kept, so that a crash costs a minute’s walk at most', () => {
    const anna = world.player('Anna');
    const field = openField(5);
    world.place(anna, field);
    world.pass(1200);
    expect(world.character(anna.characterId)).toMatchObject({ positionX: field.x, positionY: field.y });
  });

  test('somebody who does something is noted as active, not more often', () => {
    const anna = world.player('Anna');
    const activity = () => world.sessions()[0]?.lastActivity;
    const entered = activity();
    world.pass(600);
    world.steer(anna, 1);
    expect(activity()).toBe(entered);
    world.pass(700);
    world.steer(anna, 0);
    expect(activity()).toBe((entered ?? 0n) + 65_000_000n);
  });

  test('regions know how many are there', () => {
    world.player('Anna');
    world.pass(1200);
    const online = () => world.db.rows('world_state').reduce((sum, row) => sum + (row.online as number), 0);
    expect(online()).toBe(1);
    expect(world.db.rows('world_state').find((row) => row.online === 1)).toMatchObject({
      name: 'Market Square',
      state: { tag: 'calm' },
    });
  });
});

describe('what pages may read', () => {
  const page = () => world.db.asGuest('page').connect();

  test('who is in the world, by name', () => {
    world.player('Bobo');
    world.player('Anna');
    const guest = world.guest('guest');
    const name = world.appearances().find(({ entity }) => entity === guest.entity)?.name;
    expect(page().procedure('worldSummary')).toEqual({ online: 3, names: ['Anna', 'Bobo', name] });
    expect(page().procedure('onlinePlayers', { page: 0 })).toMatchObject({
      total: 3,
      page: 0,
      pages: 1,
      players: [
        { name: 'Anna', username: 'Anna', isGuest: false, region: 'Market Square' },
        { name: 'Bobo' },
        { name, username: '', isGuest: true },
      ],
    });
  });

  test('an empty world, and pages past the end', () => {
    expect(page().procedure('worldSummary')).toEqual({ online: 0, names: [] });
    expect(page().procedure('onlinePlayers', { page: 4_000_000_000 })).toMatchObject({ total: 0, players: [] });
  });

  test('the time of the world', () => {
    world.pass(7);
    expect(page().procedure('serverTime')).toMatchObject({ micros: world.db.clock.now(), tick: world.tick });
  });
});
