import { creatureIds } from '@hollowmere/world/creature-ids';
import { type Motion, motionAt, type Solid, type SteerClaim, standingMotion } from '@hollowmere/world/movement';
import { describe, expect, it } from 'vitest';
import { NO_FIGHT } from './fight/seen.ts';
import type { Appearance } from './figure.ts';
import { Game, type WorldSnapshot } from './game.ts';
import { WorldClock } from './world-clock.ts';

const ME = 7;
const FERN = 9;
const looks: Appearance = {
  name: 'Fern',
  class: 'ranger',
  level: 1,
  look: { skin: 0, hair: 0, hairColor: 0, tunic: 0 },
  isGuest: false,
};

/** A door on tile 30; everything else is open. */
const map = {
  solidGiven:
    (isOpen: (door: number) => boolean): Solid =>
    (x) =>
      x === 30 && !isOpen(1),
};

function setUp() {
  const local = { now: 0 };
  const clock = new WorldClock(() => local.now, 50);
  clock.sample({ sentAt: 0, receivedAt: 0, worldTime: 50_000 });
  const claims: SteerClaim[] = [];
  const game = new Game({ map, clock, local: () => local.now, steer: async (claim) => void claims.push(claim) });
  const pass = (ms: number) => {
    local.now += ms;
  };
  return { game, claims, pass, local };
}

const at = (x: number, extra: Partial<Motion> = {}): Motion => ({
  ...standingMotion({ x, y: 5_000, speed: 51, tick: 1_000 }),
  ...extra,
});

const snapshot = (motions: [number, Motion][], extra: Partial<WorldSnapshot> = {}): WorldSnapshot => ({
  self: ME,
  motions: new Map(motions),
  appearances: new Map(motions.map(([id]) => [id, looks])),
  openDoors: new Set(),
  fixtureStates: new Map(),
  fight: NO_FIGHT,
  groundItems: new Map(),
  ...extra,
});

describe('Game', () => {
  it('draws nobody before the first snapshot, and steers nobody', () => {
    const { game, claims } = setUp();
    expect(game.frame(3)).toMatchObject({ self: undefined, figures: [] });
    expect(claims).toEqual([]);
  });

  it('shows oneself and the others once everything is here', () => {
    const { game } = setUp();
    game.adopt(
      snapshot([
        [ME, at(4_000)],
        [FERN, at(4_500)],
      ]),
    );
    const { self, figures } = game.frame(0);
    expect(self).toMatchObject({ id: ME, isSelf: true, x: 4_000, appearance: looks });
    expect(figures.map(({ id }) => id).sort()).toEqual([ME, FERN]);
  });

  it('walks at once and tells the server', () => {
    const { game, claims, pass } = setUp();
    game.adopt(snapshot([[ME, at(4_000)]]));
    game.frame(3);
    pass(200);
    expect(game.frame(3).self).toMatchObject({ x: 4_000 + 3 * 51, facing: 3 });
    expect(claims).toEqual([{ epoch: 0, tick: 1_001, direction: 3 }]);
  });

  it('marks townsfolk with what they have for oneself, and anew when that changes', () => {
    const { game } = setUp();
    const maud = {
      npcId: 1,
      entity: FERN,
      kind: creatureIds['innkeeper-maud'],
      level: 1,
      state: 'idle',
      target: 0,
    } as const;
    game.adopt(
      snapshot(
        [
          [ME, at(4_000)],
          [FERN, at(4_500)],
        ],
        { fight: { ...NO_FIGHT, creatures: [maud] } },
      ),
    );
    const marks = () => game.frame(0).figures.map(({ mark }) => mark);
    game.markWith((kind) => (kind === maud.kind ? 'open' : undefined));
    expect(marks()).toEqual(['open', undefined]);
    game.markWith(() => undefined);
    expect(marks()).toEqual([undefined, undefined]);
  });

  it('stops without a frame when the page is hidden', () => {
    const { game, claims, pass } = setUp();
    game.adopt(snapshot([[ME, at(4_000)]]));
    game.frame(3);
    pass(200);
    game.stop();
    expect(claims.map(({ direction }) => direction)).toEqual([3, 0]);
  });

  it('keeps everybody in the picture while the connection is lost, without walking on', () => {
    const { game, claims, pass } = setUp();
    game.adopt(
      snapshot([
        [ME, at(4_000)],
        [FERN, at(4_500, { direction: 3, facing: 3 })],
      ]),
    );
    pass(500);
    const before = game.frame(0).figures;
    game.hold();
    pass(10_000);
    const held = game.frame(3);
    expect(held.isHeld).toBe(true);
    expect(held.figures.map(({ id, x }) => [id, x])).toEqual(before.map(({ id, x }) => [id, x]));
    expect(claims).toEqual([]);
  });

  it('stops the own walk where it was drawn when the connection is lost, and says nothing into the void', () => {
    const { game, claims, pass } = setUp();
    game.adopt(snapshot([[ME, at(4_000)]]));
    game.frame(3);
    pass(300);
    const { self } = game.frame(3);
    game.hold();
    pass(2_000);
    game.stop();
    expect(Math.abs((game.frame(3).self?.x ?? 0) - (self?.x ?? 0))).toBeLessThanOrEqual(1);
    expect(game.here?.x).toBeCloseTo(self?.x ?? 0, 0);
    expect(claims).toHaveLength(1);
  });

  it('comes back from a lost connection to where the walk was drawn last, not to where it would have led', () => {
    const { game, pass } = setUp();
    game.adopt(snapshot([[ME, at(4_000)]]));
    game.frame(3);
    pass(300);
    const x = game.frame(3).self?.x ?? 0;
    game.hold();
    pass(4_000);
    game.adopt(snapshot([[ME, at(4_200, { started: 1_007 })]]));
    expect(game.frame(0).self?.x).toBeCloseTo(x, 0);
    pass(100);
    expect(game.frame(0).self?.x).toBe(4_200);
  });

  it('goes on from the held picture when a new connection has everything', () => {
    const { game, pass } = setUp();
    game.adopt(
      snapshot([
        [ME, at(4_000)],
        [FERN, at(4_500)],
        [11, at(6_000)],
      ]),
    );
    game.hold();
    pass(3_000);
    game.adopt(
      snapshot([
        [ME, at(4_000)],
        [FERN, at(4_600)],
        [12, at(5_000)],
      ]),
    );
    const { figures, isHeld } = game.frame(0);
    expect(isHeld).toBe(false);
    expect(figures.map(({ id }) => id).sort((a, b) => a - b)).toEqual([ME, FERN, 12]);
    expect(figures.find(({ id }) => id === FERN)?.x).toBe(4_500);
    pass(100);
    expect(game.frame(0).figures.find(({ id }) => id === FERN)?.x).toBe(4_600);
  });

  it('keeps the own figure in place when the body was made anew under another number', () => {
    const { game, pass } = setUp();
    game.adopt(snapshot([[ME, at(4_000)]]));
    game.hold();
    pass(60_000);
    game.adopt(snapshot([[44, at(4_000)]], { self: 44 }));
    expect(game.frame(0)).toMatchObject({ self: { id: 44, x: 4_000 } });
    expect(game.frame(0).figures).toHaveLength(1);
  });

  it('follows a teleport out of everything known by the own row alone', () => {
    const { game } = setUp();
    game.adopt(snapshot([[ME, at(4_000)]]));
    game.motionChanged(ME, at(30_000, { epoch: 1 }));
    expect(game.frame(0).self?.x).toBe(30_000);
    expect(game.corrections).toEqual({ all: 1, imposed: 1 });
  });

  it('drops inputs under way and says its direction again after a change of the server', () => {
    const { game, claims, pass } = setUp();
    game.adopt(snapshot([[ME, at(4_000)]]));
    game.frame(3);
    pass(100);
    game.motionChanged(ME, at(3_900, { epoch: 1, started: 1_002 }));
    game.frame(3);
    expect(claims.at(-1)).toEqual({ epoch: 1, tick: 1_003, direction: 3 });
  });

  it('draws others late, where they were', () => {
    const { game, pass } = setUp();
    const walking = at(4_500, { direction: 3, facing: 3 });
    game.adopt(
      snapshot([
        [ME, at(4_000)],
        [FERN, walking],
      ]),
    );
    pass(1_000);
    const fern = game.frame(0).figures.find(({ id }) => id === FERN);
    expect(fern?.x).toBe(motionAt(walking, 1_018, () => false).x);
    expect(fern).toMatchObject({ facing: 3 });
  });

  it('lets feet keep step with the ground', () => {
    const { game, pass } = setUp();
    game.adopt(snapshot([[ME, at(4_000)]]));
    game.frame(3);
    for (let i = 0; i < 40; i++) {
      pass(25);
      game.frame(3);
    }
    const walking = game.frame(3).self;
    expect(walking?.isWalking).toBe(true);
    expect(walking?.steps).toBe(Math.floor((walking?.x ?? 0) / 256 - 4_000 / 256));
    pass(25);
    game.frame(0);
    pass(200);
    game.frame(0);
    pass(200);
    expect(game.frame(0).self?.isWalking).toBe(false);
  });

  it('shows what has been opened or taken, until it is as it was found', () => {
    const { game } = setUp();
    game.adopt(snapshot([[ME, at(7_000)]], { fixtureStates: new Map([[7, 1]]) }));
    game.fixtureChanged(205, 1);
    expect([...game.frame(0).fixtureStates]).toEqual([
      [7, 1],
      [205, 1],
    ]);
    game.fixtureGone(7);
    expect([...game.frame(0).fixtureStates]).toEqual([[205, 1]]);
  });

  it('stops in front of a door that shut, by the row alone', () => {
    const { game, pass } = setUp();
    game.adopt(snapshot([[ME, at(7_000)]], { openDoors: new Set([1]) }));
    game.frame(3);
    pass(100);
    game.frame(3);
    game.doors.set(1, false);
    game.motionChanged(ME, at(7_051, { started: 1_002, direction: 3, facing: 3, acked: 1_001 }));
    pass(2_000);
    expect(game.frame(3).self?.x).toBe(30 * 256 - 76);
  });

  it('shows what was said for a while', () => {
    const { game, pass } = setUp();
    game.adopt(
      snapshot([
        [ME, at(4_000)],
        [FERN, at(4_500)],
      ]),
    );
    game.spoken(FERN, 'good morning');
    const fern = () => game.frame(0).figures.find(({ id }) => id === FERN)?.speech;
    expect(fern()).toBe('good morning');
    pass(10_000);
    expect(fern()).toBeUndefined();
  });

  it('forgets who walks out of sight', () => {
    const { game } = setUp();
    game.adopt(
      snapshot([
        [ME, at(4_000)],
        [FERN, at(4_500)],
      ]),
    );
    game.motionGone(FERN);
    expect(game.frame(0).figures.map(({ id }) => id)).toEqual([ME]);
  });

  it('shows open what one emptied oneself, whatever the world says of it', () => {
    const { game } = setUp();
    game.emptied(new Set([1]));
    game.adopt(snapshot([[ME, at(7_000)]], { fixtureStates: new Map([[7, 1]]) }));
    game.fixtureGone(1);
    game.fixtureGone(7);
    expect([...game.frame(0).fixtureStates]).toEqual([[1, 1]]);
  });

  it('can be shown under another hour and sky, and goes back to the world’s own', () => {
    const { game } = setUp();
    game.adopt(snapshot([[ME, at(4_000)]]));
    const { timeOfDay, weather } = game.frame(0);
    game.showUnder({ timeOfDay: 0, weather: 'storm' });
    expect(game.frame(0)).toMatchObject({ timeOfDay: 0, weather: 'storm' });
    game.showUnder({});
    expect(game.frame(0)).toMatchObject({ timeOfDay, weather });
  });
});
