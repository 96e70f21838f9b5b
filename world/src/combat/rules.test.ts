import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coinsLost, vitalsAfterReturn } from './death.ts';
import { mayHarm, mayHelp, type Party, sides } from './targeting.ts';
import { flightTicks, MAX_STRIKE_REWIND, strikeTick } from './timing.ts';
import { fullVitals, hurt } from './vitals.ts';

const party = (entity: number, changes: Partial<Party> = {}): Party => ({
  entity,
  side: 'player',
  isDead: false,
  isProtected: false,
  duels: 0,
  ...changes,
});

const anyParty = fc.record({
  entity: fc.integer({ min: 1, max: 3 }),
  side: fc.constantFrom(...sides),
  isDead: fc.boolean(),
  isProtected: fc.boolean(),
  duels: fc.integer({ min: 0, max: 3 }),
});

describe('whom one may harm', () => {
  test('is creatures for players and players for creatures, and townsfolk for nobody', () => {
    const wolf = party(2, { side: 'creature' });
    const smith = party(3, { side: 'townsfolk' });
    expect(mayHarm(party(1), wolf)).toBe(true);
    expect(mayHarm(wolf, party(1))).toBe(true);
    expect(mayHarm(party(1), party(4))).toBe(false);
    for (const anybody of [party(1), wolf, smith]) {
      expect(mayHarm(anybody, smith)).toBe(false);
      expect(mayHarm(smith, anybody)).toBe(false);
    }
  });

  test('is whom somebody escorts for creatures alone, and players mend them', () => {
    const osric = party(3, { side: 'escort' });
    expect(mayHarm(party(2, { side: 'creature' }), osric)).toBe(true);
    expect(mayHarm(party(1), osric)).toBe(false);
    expect(mayHelp(party(1), osric)).toBe(true);
    expect(mayHelp(party(1), party(3, { side: 'townsfolk' }))).toBe(false);
  });

  test('is another player only when both agreed', () => {
    expect(mayHarm(party(1, { duels: 2 }), party(2, { duels: 1 }))).toBe(true);
    expect(mayHarm(party(1, { duels: 2 }), party(2))).toBe(false);
  });

  test('is never oneself, the dead or the protected, and never whom one may help', () => {
    fc.assert(
      fc.property(anyParty, anyParty, (a, b) => {
        if (a.entity === b.entity || b.isDead || a.isDead || b.isProtected) expect(mayHarm(a, b)).toBe(false);
        expect(mayHarm(a, b) && mayHelp(a, b)).toBe(false);
      }),
    );
  });
});

describe('when a strike counts', () => {
  test('nobody gains from looking back further than six ticks, nor ahead, nor before what is settled', () => {
    const tick = fc.integer({ min: 0, max: 4_000_000_000 });
    fc.assert(
      fc.property(tick, tick, tick, (claimed, floor, now) => {
        const counts = strikeTick(claimed, floor, now);
        expect(counts).toBeLessThanOrEqual(now);
        expect(counts).toBeGreaterThanOrEqual(now - MAX_STRIKE_REWIND);
        if (floor <= now) expect(counts).toBeGreaterThanOrEqual(floor);
      }),
    );
  });

  test('believes an honest claim', () => {
    expect(strikeTick(997, 900, 1000)).toBe(997);
    expect(strikeTick(900, 900, 1000)).toBe(994);
    expect(strikeTick(2000, 900, 1000)).toBe(1000);
  });

  test('what flies takes at least a tick, and two seconds at most', () => {
    expect(flightTicks(0, 100)).toBe(1);
    expect(flightTicks(1000, 100)).toBe(10);
    expect(flightTicks(1_000_000, 0)).toBe(40);
  });
});

describe('death', () => {
  test('costs a tenth of the coins one carries, rounded in favour of the dead', () => {
    expect(coinsLost(9)).toBe(0);
    expect(coinsLost(1234)).toBe(123);
  });

  test('gives back enough to walk on', () => {
    const dead = hurt(fullVitals({ maxHealth: 200, maxEnergy: 1, healthGain: 1, energyGain: 1 }, 0), 999, 50);
    expect(vitalsAfterReturn(dead, 90)).toMatchObject({ health: 120, energy: 1, since: 90, healthSince: 90 });
  });
});
