import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CERTAIN, happens, seededRolls } from '../rolls.ts';
import { damageTypes } from './damage-types.ts';
import { resistances } from './fighter.ts';
import { armourPercent, type Blow, hitChance, plainHarm, resolveHealing, resolveStrike } from './strike.ts';
import { always, anyFighter, anyRolls, fighter } from './testing-fighters.ts';

const cut: Blow = { kind: 'melee', power: 100, damageType: 'physical' };
const bolt: Blow = { kind: 'spell', power: 100, damageType: 'fire' };

const anyBlow = fc.record({
  kind: fc.constantFrom('melee' as const, 'ranged' as const, 'spell' as const),
  power: fc.integer({ min: 0, max: 500 }),
  damageType: fc.constantFrom(...damageTypes),
});

describe('chance', () => {
  test('of 0 never happens and of 10000 always does', () => {
    fc.assert(
      fc.property(anyRolls, (rolls) => {
        expect(happens(0, rolls)).toBe(false);
        expect(happens(CERTAIN, rolls)).toBe(true);
      }),
    );
  });

  test('comes out as often as it says', () => {
    const rolls = seededRolls(7);
    const times = Array.from({ length: 20_000 }, () => happens(2500, rolls)).filter(Boolean).length;
    expect(times / 20_000).toBeCloseTo(0.25, 1);
  });
});

describe('a strike', () => {
  test('takes whole points, at least one if it lands and none if it does not', () => {
    fc.assert(
      fc.property(anyFighter, anyFighter, anyBlow, anyRolls, (attacker, target, blow, rolls) => {
        const { outcome, amount } = resolveStrike(attacker, target, blow, rolls);
        expect(Number.isInteger(amount)).toBe(true);
        if (outcome === 'missed' || outcome === 'resisted') expect(amount).toBe(0);
        else expect(amount).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  test('lands at 93 % between equals, at a hundredth more for a level, and is never certain', () => {
    expect(hitChance(fighter(), fighter())).toBe(9300);
    expect(hitChance(fighter({ accuracy: 55 }), fighter())).toBe(9400);
    expect(hitChance(fighter({ accuracy: 5000 }), fighter())).toBe(9900);
    expect(hitChance(fighter({ accuracy: 0 }), fighter({ evasion: 5000 }))).toBe(2500);
  });

  test('varies by a tenth and no more', () => {
    expect(resolveStrike(fighter({ power: 1000 }), fighter(), cut, { below: (n) => (n === 21 ? 0 : 0) }).amount).toBe(
      900,
    );
    expect(resolveStrike(fighter({ power: 1000 }), fighter(), cut, { below: (n) => (n === 21 ? 20 : 0) }).amount).toBe(
      1100,
    );
  });

  test('of a spell is resisted where a blow would miss', () => {
    expect(resolveStrike(fighter(), fighter(), cut, always(1)).outcome).toBe('missed');
    expect(resolveStrike(fighter(), fighter(), bolt, always(1)).outcome).toBe('resisted');
  });

  test('can be blocked, but a spell cannot', () => {
    const shielded = fighter({ blockChance: CERTAIN, blockPart: 50 });
    const even = { below: (n: number) => (n === 21 ? 10 : 0) };
    expect(resolveStrike(fighter(), shielded, cut, even)).toMatchObject({ outcome: 'blocked', amount: 20 });
    expect(resolveStrike(fighter(), shielded, bolt, even)).toMatchObject({ outcome: 'hit', amount: 40 });
  });

  test('does half as much again when it is critical', () => {
    const even = { below: (n: number) => (n === 21 ? 10 : 0) };
    expect(resolveStrike(fighter({ critChance: CERTAIN }), fighter(), cut, even)).toMatchObject({
      outcome: 'critical',
      amount: 60,
    });
  });

  test('is softened by armour only if it is physical, by resistance whatever it is', () => {
    const armoured = fighter({ armour: 260 });
    expect(armourPercent(260, 10)).toBe(50);
    expect(plainHarm(fighter(), armoured, cut)).toBe(20);
    expect(plainHarm(fighter(), armoured, bolt)).toBe(40);
    expect(plainHarm(fighter(), fighter({ resist: resistances({ fire: 50 }) }), bolt)).toBe(20);
    expect(plainHarm(fighter(), fighter({ resist: resistances({ fire: -100 }) }), bolt)).toBe(80);
    expect(resistances({ fire: 500, frost: -500 })).toMatchObject({ fire: 75, frost: -100 });
  });

  test('is never worth more for more armour, and armour never takes all of it', () => {
    const armour = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(armour, armour, fc.integer({ min: 1, max: 30 }), (a, b, level) => {
        expect(armourPercent(Math.max(a, b), level)).toBeGreaterThanOrEqual(armourPercent(Math.min(a, b), level));
        expect(armourPercent(a, level)).toBeLessThan(100);
      }),
    );
  });
});

describe('healing', () => {
  test('always does something, and more when it is critical', () => {
    const even = { below: (n: number) => (n === 21 ? 10 : 0) };
    expect(resolveHealing(fighter(), 150, even)).toEqual({ outcome: 'hit', amount: 60 });
    expect(resolveHealing(fighter({ critChance: CERTAIN }), 150, even)).toEqual({ outcome: 'critical', amount: 90 });
    expect(resolveHealing(fighter({ power: 1 }), 0, even).amount).toBe(1);
  });
});
