import { standingMotion } from '@hollowmere/world/movement';
import { skillIdOf } from '@hollowmere/world/skills';
import { describe, expect, it } from 'vitest';
import { Game, type WorldSnapshot } from '../game.ts';
import { WorldClock } from '../world-clock.ts';
import { type CastSeen, type CombatEvent, type CreatureSeen, NO_FIGHT, type Vitals } from './seen.ts';

const ME = 7;
const WOLF = 9;

const wolf: CreatureSeen = { npcId: 3, entity: WOLF, kind: 7, level: 6, state: 'chase', target: ME };
const vitals: Vitals = {
  health: 50,
  maxHealth: 80,
  energy: 10,
  maxEnergy: 100,
  healthGain: 2,
  energyGain: 5,
  since: 1_000,
  healthSince: 1_100,
};
const at = (x: number) => standingMotion({ x, y: 5_000, speed: 51, tick: 1_000 });
const event = (given: Partial<CombatEvent>): CombatEvent => ({
  kind: 'hit',
  source: ME,
  target: WOLF,
  skill: 1,
  amount: 9,
  damageType: 'physical',
  tick: 1_000,
  flight: 0,
  ...given,
});

/** Oneself and a wolf, at tick 1000 of the world. */
function setUp(extra: Partial<WorldSnapshot> = {}) {
  const local = { now: 0 };
  const clock = new WorldClock(() => local.now, 50);
  clock.sample({ sentAt: 0, receivedAt: 0, worldTime: 50_000 });
  const map = { solidGiven: () => () => false };
  const game = new Game({ map, clock, local: () => local.now, steer: async () => {} });
  game.adopt({
    self: ME,
    motions: new Map([
      [ME, at(4_000)],
      [WOLF, at(4_600)],
    ]),
    appearances: new Map(),
    openDoors: new Set(),
    fixtureStates: new Map(),
    groundItems: new Map(),
    fight: { ...NO_FIGHT, creatures: [wolf], vitals: new Map([[ME, vitals]]) },
    ...extra,
  });
  game.frame(0);
  const frameAfter = (ms: number) => {
    local.now += ms;
    return game.frame(0);
  };
  const wolfAfter = (ms: number) => frameAfter(ms).figures.find(({ id }) => id === WOLF);
  return { game, frameAfter, wolfAfter };
}

describe('a fight', () => {
  it('shows creatures beside people, each as what it is', () => {
    const { frameAfter } = setUp();
    const [beast, self] = frameAfter(0).figures;
    expect(beast).toMatchObject({ kind: 'creature', creature: { kind: 7, level: 6 } });
    expect(self).toMatchObject({ kind: 'person', creature: undefined });
  });

  it('lets energy grow at once and health after its rest, by the clock of the world', () => {
    const { frameAfter } = setUp();
    expect(frameAfter(2_000).self?.vitals).toMatchObject({ energy: 20, health: 50 });
    expect(frameAfter(4_000).self?.vitals).toMatchObject({ energy: 40, health: 52 });
  });

  it('shows who strikes and who is struck, and then neither', () => {
    const { game, frameAfter } = setUp();
    game.fight.happened(event({}));
    frameAfter(16);
    const [beast, self] = frameAfter(16).figures;
    expect([beast?.pose, self?.pose]).toEqual(['hit', 'attack']);
    expect([beast?.blow, self?.blow]).toEqual([undefined, 1]);
    expect(self?.facing).toBe(3);
    expect(beast?.flash).toBeGreaterThan(0.5);
    const after = frameAfter(600).figures;
    expect(after.map(({ pose }) => pose)).toEqual(['stand', 'stand']);
    expect(after.map(({ flash }) => flash)).toEqual([0, 0]);
    expect(after.at(-1)?.facing).toBe(5);
  });

  it('lets the fallen lie for a while though their body is gone, and then fade', () => {
    const { game, wolfAfter } = setUp();
    game.fight.happened(event({ kind: 'died' }));
    // The dead have no body any more: the row says so in the same message.
    game.fight.creatureChanged({ ...wolf, entity: 0, state: 'dead', target: 0 });
    game.motionGone(WOLF);
    expect(wolfAfter(100)).toMatchObject({
      kind: 'creature',
      creature: { kind: wolf.kind, state: 'dead', target: 0 },
      pose: 'die',
      x: 4_600,
      presence: 1,
    });
    expect(wolfAfter(1_000)?.poseMs).toBeGreaterThan(900);
    expect(wolfAfter(900)?.presence).toBeLessThan(1);
    expect(wolfAfter(900)).toBeUndefined();
  });

  it('takes away at once who only walked out of sight', () => {
    const { game, wolfAfter } = setUp();
    game.fight.creatureGone(wolf);
    game.motionGone(WOLF);
    expect(wolfAfter(10)).toBeUndefined();
  });

  it('stands up again who came back from the dead', () => {
    const { game, frameAfter } = setUp();
    game.fight.vitalsChanged(ME, { ...vitals, health: 0 });
    expect(frameAfter(50).self?.pose).toBe('die');
    game.fight.vitalsChanged(ME, { ...vitals, health: 40 });
    expect(frameAfter(50).self?.pose).toBe('stand');
  });

  it('shows a cast from its row until it ends, and the own one before the server has said so', () => {
    const { game, frameAfter, wolfAfter } = setUp();
    const cast: CastSeen = { skill: 12, target: WOLF, x: 0, y: 0, direction: 3, started: 1_000, ends: 1_020 };
    game.fight.foresee(ME, cast, 0);
    game.fight.castChanged(WOLF, cast);
    expect(frameAfter(500).self).toMatchObject({ pose: 'cast', cast });
    game.fight.unforesee({ ...cast, started: 990 });
    expect(frameAfter(0).self?.pose).toBe('cast');
    game.fight.unforesee(cast);
    expect(frameAfter(10).self?.pose).toBe('stand');
    expect(wolfAfter(0)).toMatchObject({ pose: 'cast', poseMs: 510 });
    expect(wolfAfter(500)).toMatchObject({ pose: 'stand', cast: undefined });
  });

  it('lets an arrow fly as long as the server said, to wherever its goal went', () => {
    const { game, frameAfter } = setUp();
    game.fight.happened(event({ kind: 'shot', skill: 21, flight: 10 }));
    frameAfter(0);
    const [arrow] = frameAfter(250).projectiles;
    expect(arrow).toMatchObject({ share: 0.5, x: 4_300, isArrow: true });
    expect(arrow?.height).toBeGreaterThan(160);
    expect(frameAfter(260).projectiles).toEqual([]);
  });

  it('lets what flies look like the skill that it comes from: only archers shoot arrows', () => {
    const flies = (key: string) => {
      const { game, frameAfter } = setUp();
      const shot = { kind: 'shot', skill: skillIdOf(key), flight: 10, damageType: 'physical' } as const;
      game.fight.happened(event(shot));
      frameAfter(0);
      return frameAfter(250).projectiles[0];
    };
    expect(flies('thorn-dart')).toMatchObject({ damageType: 'nature', isArrow: false });
    expect(flies('bog-spit')).toMatchObject({ damageType: 'nature', isArrow: false });
    expect(flies('arrow')).toMatchObject({ damageType: 'physical', isArrow: true });
    expect(flies('venom-arrow')).toMatchObject({ damageType: 'nature', isArrow: true });
  });

  it('forgets nothing of one life in the next: a new body is another creature', () => {
    const { game } = setUp();
    game.fight.creatureChanged({ ...wolf, entity: 30, state: 'idle' });
    expect(game.fight.creatureOf(WOLF)).toBeUndefined();
    expect(game.fight.creatureOf(30)).toMatchObject({ npcId: 3 });
  });

  it('keeps the last of what happens while nobody looks', () => {
    const { game, frameAfter } = setUp();
    for (let amount = 1; amount <= 300; amount++) game.fight.happened(event({ amount }));
    const { happenings } = frameAfter(16);
    expect(happenings).toHaveLength(100);
    expect(happenings.at(-1)?.amount).toBe(300);
  });
});
