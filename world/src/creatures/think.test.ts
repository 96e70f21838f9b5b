import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunkOf, TILE_UNITS, tileCentre } from '../movement/index.ts';
import { drawn, groundWithPlace, open } from '../movement/testing-grounds.ts';
import { seededRolls } from '../rolls.ts';
import { skillIdOf } from '../skills/index.ts';
import { creatureKinds, creatureOf, isTownsfolk } from './creature-kinds.ts';
import { type Foe, newMind, type Senses } from './mind.ts';
import { live, type Moment } from './testing-life.ts';
import { think } from './think.ts';

const home = { x: tileCentre(100), y: tileCentre(100) };
const wolf = creatureOf('grey-wolf');
const boar = creatureOf('hedge-boar');
const deer = creatureOf('red-deer');
const archer = creatureOf('brigand-archer');
const king = creatureOf('antlered-king');

const fighters = creatureKinds.filter((kind) => !isTownsfolk(kind));
const rolls = seededRolls(3);

const person = (dx: number, dy: number, threat = 0) => ({
  entity: 7,
  x: home.x + dx * TILE_UNITS,
  y: home.y + dy * TILE_UNITS,
  radius: 80,
  threat,
});

const alone = () => [];
const states = (moments: readonly Moment[]) => [...new Set(moments.map(({ thought }) => thought.mind.state))];
const acts = (moments: readonly Moment[]) => moments.map(({ thought }) => thought.act.kind);
const life = { home, solid: open, rolls, ticks: 400 };
const distance = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe('at peace', () => {
  test('it wanders about its home and harms nobody', () => {
    const moments = live({ ...life, kind: wolf, ticks: 6000, foesAt: alone });
    expect(states(moments).sort()).toEqual(['idle', 'wander']);
    for (const { at } of moments) expect(distance(at, home)).toBeLessThan(7 * TILE_UNITS);
  });

  test('a walk of its own is straight, with hardly ever a turn, and stays in the chunk of its home', () => {
    for (const kind of [wolf, boar]) {
      const moments = live({ ...life, kind, ticks: 40_000, foesAt: alone });
      const begun = moments.filter(({ thought }, index) => {
        const before = moments[index - 1]?.thought.act;
        return thought.act.kind === 'walk' && (before?.kind !== 'walk' || before.direction !== thought.act.direction);
      });
      const ended = moments.filter(
        ({ thought }, index) => thought.act.kind === 'stand' && moments[index - 1]?.thought.act.kind === 'walk',
      );
      expect(begun.length).toBeGreaterThan(50);
      expect(begun.length - ended.length).toBeLessThan(begun.length / 10);
      for (const { at } of moments) expect(chunkOf(at.x, at.y)).toBe(chunkOf(home.x, home.y));
    }
  });

  test('a walk of its own ends where it leads, however late the next thought comes', () => {
    const begun = live({ ...life, kind: boar, ticks: 4000, foesAt: alone }).find(
      ({ thought }) => thought.act.kind === 'walk',
    );
    expect(begun?.thought.act).toMatchObject({ until: begun?.thought.thinkAgainAt });
  });

  test('who thinks a tick late on the way turns no more often for it', () => {
    const turns = (late: number) => {
      const foesAt = (tick: number) => (tick < 60 ? [person(5, 3, 5)] : []);
      const moments = live({ ...life, kind: wolf, ticks: 600, foesAt, late });
      const ways = moments.flatMap(({ thought: { act } }) => (act.kind === 'walk' ? [act.direction] : []));
      return ways.filter((way, index) => index > 0 && way !== ways[index - 1]).length;
    };
    expect(turns(1)).toBeLessThanOrEqual(turns(0) + 1);
  });

  test('it goes for whom it sees only if that is its temper', () => {
    const foesAt = () => [person(3, 0)];
    expect(acts(live({ ...life, kind: wolf, foesAt }))).toContain('use');
    expect(acts(live({ ...life, kind: boar, foesAt }))).not.toContain('use');
    expect(acts(live({ ...life, kind: boar, foesAt: () => [person(3, 0, 5)] }))).toContain('use');
  });

  test('it does not notice who is behind a wall', () => {
    const wall = (x: number) => x === 102;
    const moments = live({ ...life, kind: wolf, solid: wall, foesAt: () => [person(4, 0)] });
    expect(states(moments)).not.toContain('chase');
  });
});

describe('in a fight', () => {
  test('it comes near, strikes again and again, and stays with its target', () => {
    const moments = live({ ...life, kind: wolf, foesAt: () => [person(5, 2)] });
    const strikes = moments.filter(({ thought }) => thought.act.kind === 'use');
    expect(strikes.length).toBeGreaterThan(5);
    for (const { thought } of strikes) expect(thought.act).toMatchObject({ target: 7 });
    expect(states(moments)).toEqual(expect.arrayContaining(['chase', 'attack']));
  });

  test('it turns to somebody who does it clearly more harm, and to nobody else', () => {
    const foesAt = (threat: number) => () => [person(1, 0, 100), { ...person(1, 1, threat), entity: 8 }];
    const targets = (threat: number) =>
      new Set(
        live({
          ...life,
          kind: wolf,
          mind: { ...newMind(home, 0), state: 'attack', target: 7 },
          foesAt: foesAt(threat),
        }).map(({ thought }) => thought.mind.target),
      );
    expect([...targets(120)]).toEqual([7]);
    expect([...targets(140)]).toEqual([8]);
  });

  test('it calls its pack when it begins by itself, and not when it was called', () => {
    const foesAt = () => [person(4, 0)];
    const [first] = live({ ...life, kind: wolf, ticks: 1, foesAt });
    expect(first?.thought.callsAgainst).toBe(7);
    const [called] = live({ ...life, kind: wolf, ticks: 1, foesAt, mind: { ...newMind(home, 0), target: 7 } });
    expect(called?.thought).toMatchObject({ callsAgainst: 0, mind: { state: 'chase', target: 7 } });
  });

  test('it finds the way round what stands between', () => {
    const rows = ['..........', '..####....', '.....#....', '..####....', '..........'];
    const solid = Object.assign((x: number, y: number) => rows[y - 98]?.[x - 98] === '#', {});
    const moments = live({ ...life, kind: wolf, solid, foesAt: () => [person(5, 0, 5)] });
    expect(acts(moments)).toContain('use');
  });

  test('an archer keeps its distance', () => {
    const moments = live({ ...life, kind: archer, ticks: 600, foesAt: () => [person(1, 0, 5)] });
    const late = moments.filter(({ tick }) => tick > 200);
    for (const { at } of late) expect(distance(at, person(1, 0))).toBeGreaterThan(1.6 * TILE_UNITS);
    expect(acts(late)).toContain('use');
  });

  test('what is peaceful runs', () => {
    const moments = live({ ...life, kind: deer, ticks: 60, foesAt: () => [person(1, 0, 5)] });
    expect(states(moments)).toEqual(['flee']);
    expect(distance(moments.at(-1)?.at ?? home, person(1, 0))).toBeGreaterThan(6 * TILE_UNITS);
  });

  test('a brigand runs once when it goes badly, then stands', () => {
    const foesAt = () => [person(1, 0, 5)];
    const moments = live({
      ...life,
      kind: creatureOf('brigand'),
      ticks: 800,
      foesAt,
      senses: () => ({ healthPercent: 10 }),
    });
    const changes = moments.map(({ thought }) => thought.mind.state).filter((state, i, all) => state !== all[i - 1]);
    expect(changes.filter((state) => state === 'flee')).toHaveLength(1);
    expect(changes.at(-1)).toBe('attack');
  });
});

describe('whoever it is', () => {
  const anyKind = fc.constantFrom(...fighters);
  const anyWalk = fc.record({
    dx: fc.integer({ min: -8, max: 8 }),
    dy: fc.integer({ min: -8, max: 8 }),
    speedX: fc.integer({ min: -60, max: 60 }),
    speedY: fc.integer({ min: -60, max: 60 }),
  });

  test('it never follows beyond its leash, and is home again after all', () => {
    fc.assert(
      fc.property(anyKind, anyWalk, fc.nat(), (kind, walk, seed) => {
        const gone = 1200;
        const moments = live({
          ...life,
          kind,
          rolls: seededRolls(seed),
          ticks: 2600,
          foesAt: (tick) =>
            tick > gone
              ? []
              : [
                  {
                    ...person(walk.dx, walk.dy, 5),
                    x: home.x + walk.dx * 256 + walk.speedX * tick,
                    y: home.y + walk.dy * 256 + walk.speedY * tick,
                  },
                ],
        });
        // Until it thinks again, it may be so much further.
        const slack = 20 * kind.speed;
        for (const { at } of moments) expect(distance(at, home)).toBeLessThanOrEqual(kind.leash * TILE_UNITS + slack);
        const last = moments.at(-1);
        expect(['idle', 'wander']).toContain(last?.thought.mind.state);
        expect(distance(last?.at ?? home, home)).toBeLessThan(7 * TILE_UNITS);
      }),
      { numRuns: 150 },
    );
  });

  test('it never does anything while stunned', () => {
    fc.assert(
      fc.property(
        anyKind,
        anyWalk,
        fc.constantFrom('idle', 'chase', 'attack', 'flee', 'return'),
        (kind, walk, state) => {
          const moments = live({
            ...life,
            kind,
            ticks: 60,
            mind: { ...newMind(home, 0), state: state as 'idle', target: 7 },
            foesAt: () => [person(walk.dx, walk.dy, 5)],
            senses: () => ({ mayAct: false }),
          });
          expect(new Set(acts(moments))).toEqual(new Set(['stand']));
        },
      ),
    );
  });

  test('it always thinks again later, never uses what is not ready, and walks only where it can', () => {
    fc.assert(
      fc.property(
        anyKind,
        groundWithPlace,
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.nat(),
        (kind, ground, x, y, seed) => {
          let before = -1;
          const moments = live({
            kind,
            home: { x: ground.x, y: ground.y },
            solid: ground.solid,
            rolls: seededRolls(seed),
            ticks: 500,
            foesAt: () => [{ entity: 7, x, y, radius: 80, threat: 5 }],
          });
          for (const { tick, thought } of moments) {
            expect(tick).toBeGreaterThan(before);
            expect(Number.isInteger(thought.thinkAgainAt)).toBe(true);
            if (thought.act.kind === 'walk') expect(thought.act.speed).toBeGreaterThan(0);
            before = tick;
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('the dead and the sleeping do not think', () => {
    for (const state of ['dead', 'asleep'] as const) {
      const [moment] = live({
        ...life,
        kind: wolf,
        ticks: 1,
        foesAt: () => [person(1, 0)],
        mind: { ...newMind(home, 0), state },
      });
      expect(moment?.thought).toMatchObject({ act: { kind: 'stand' }, thinkAgainAt: 0xffff_ffff });
    }
  });
});

describe('on the way home', () => {
  test('it looks at nobody, and is whole again when it is there', () => {
    const far = { x: home.x + 10 * TILE_UNITS, y: home.y };
    const moments = live({
      ...life,
      kind: wolf,
      home: far,
      mind: { ...newMind(home, 0), state: 'return' },
      foesAt: (tick) => (tick < 60 ? [person(9, 0, 50)] : []),
    });
    expect(acts(moments)).not.toContain('use');
    expect(acts(moments)).toContain('recover');
  });

  test('it is simply there when no way leads home', () => {
    const walls = drawn('###', '#.#', '###');
    const lost = { x: tileCentre(1), y: tileCentre(1) };
    const moments = live({
      ...life,
      kind: wolf,
      solid: walls,
      home: lost,
      ticks: 900,
      mind: { ...newMind(home, 0), state: 'return' },
      foesAt: alone,
    });
    expect(moments.find(({ thought }) => thought.act.kind === 'recover')?.thought.act).toMatchObject(home);
  });
});

describe('a boss', () => {
  const senses = (healthPercent: number): Senses => ({
    kind: king,
    at: home,
    speed: king.speed,
    healthPercent,
    mayAct: true,
    castEnds: 0,
    mates: [],
    foes: [{ ...person(2, 0, 5), isInView: true } satisfies Foe],
    readyAt: king.skills.map(() => 0),
    solid: open,
    hour: 0.5,
  });
  const inFight = { ...newMind(home, 0), state: 'attack' as const, target: 7 };
  const used = (healthPercent: number) =>
    new Set(
      Array.from({ length: 60 }, () => {
        const { act } = think(inFight, senses(healthPercent), rolls, 100);
        return act.kind === 'use' ? act.skill : 0;
      }),
    );

  test('says so once when it changes, and has other skills then', () => {
    const changed = think(inFight, senses(60), rolls, 100);
    expect(changed.cry).not.toBe('');
    expect(think(changed.mind, senses(60), rolls, 120).cry).toBe('');
    expect(used(100)).not.toContain(skillIdOf('thorn-ring'));
    expect(used(60)).toContain(skillIdOf('thorn-ring'));
    expect(used(20)).toContain(skillIdOf('kings-charge'));
  });

  test('shows a circle round itself where it stands, and one that it throws where its target is', () => {
    const placeOf = (key: string) => {
      const only = king.skills.map((id) => (id === skillIdOf(key) ? 0 : 9999));
      const acts = Array.from({ length: 20 }, () => think(inFight, { ...senses(60), readyAt: only }, rolls, 100).act);
      return acts.find((act) => act.kind === 'use');
    };
    expect(placeOf('stamping-ground')).toMatchObject(home);
    expect(placeOf('thorn-ring')).toMatchObject({ x: person(2, 0).x, y: person(2, 0).y });
  });

  test('waits for the end of its own cast', () => {
    expect(think(inFight, { ...senses(100), castEnds: 130 }, rolls, 100)).toMatchObject({
      act: { kind: 'stand' },
      thinkAgainAt: 130,
    });
  });
});
