import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  absorb,
  type Effect,
  effectKinds,
  joinEffect,
  mayAct,
  periodHarm,
  speedUnder,
  underEffects,
} from './effects.ts';
import { resistances } from './fighter.ts';
import { fighter } from './testing-fighters.ts';

const effect = (changes: Partial<Effect>): Effect => ({
  kind: 'burn',
  magnitude: 10,
  source: 1,
  ends: 500,
  ...changes,
});

const anyEffect = fc.record({
  kind: fc.constantFrom(...effectKinds),
  magnitude: fc.integer({ min: 0, max: 300 }),
  source: fc.integer({ min: 1, max: 3 }),
  ends: fc.integer({ min: 0, max: 1000 }),
});

describe('effects that meet', () => {
  test('stack from several sources if they burn, and are renewed by the same one', () => {
    const there = [effect({ source: 1 })];
    expect(joinEffect(there, effect({ source: 2 }))).toEqual({ outcome: 'added' });
    expect(joinEffect(there, effect({ source: 1, magnitude: 3 }))).toEqual({ outcome: 'replaces', replaced: there[0] });
  });

  test('keep the stronger where there can be one only, and the longer of two equals', () => {
    const there = [effect({ kind: 'chill', magnitude: 40 })];
    expect(joinEffect(there, effect({ kind: 'chill', magnitude: 30, source: 2 }))).toEqual({ outcome: 'tooWeak' });
    expect(joinEffect(there, effect({ kind: 'chill', magnitude: 40, source: 2 }))).toEqual({ outcome: 'tooWeak' });
    expect(joinEffect(there, effect({ kind: 'chill', magnitude: 40, ends: 600 })).outcome).toBe('replaces');
    expect(joinEffect(there, effect({ kind: 'chill', magnitude: 50, source: 2 })).outcome).toBe('replaces');
    expect(joinEffect(there, effect({ kind: 'root' })).outcome).toBe('added');
  });
});

describe('what effects do', () => {
  test('never makes anybody faster than haste says, nor slower than a third, short of standing', () => {
    fc.assert(
      fc.property(fc.array(anyEffect, { maxLength: 6 }), fc.integer({ min: 0, max: 255 }), (effects, speed) => {
        const under = speedUnder(speed, effects);
        const isHeld = effects.some(({ kind }) => kind === 'root' || kind === 'stun');
        const haste = effects.filter(({ kind }) => kind === 'haste').reduce((sum, { magnitude }) => sum + magnitude, 0);
        expect(under).toBeLessThanOrEqual((speed * (100 + haste)) / 100);
        if (isHeld) expect(under).toBe(0);
        else expect(under).toBeGreaterThanOrEqual(Math.floor((speed * 30) / 100));
      }),
    );
  });

  test('changes power by might and weakness, and leaves a point of it', () => {
    expect(underEffects(fighter(), [effect({ kind: 'might', magnitude: 25 })]).power).toBe(50);
    expect(underEffects(fighter(), [effect({ kind: 'weaken', magnitude: 25 })]).power).toBe(30);
    expect(underEffects(fighter(), [effect({ kind: 'weaken', magnitude: 400 })]).power).toBe(1);
  });

  test('keeps the stunned from acting, and nobody else', () => {
    expect(mayAct([effect({ kind: 'root' }), effect({ kind: 'chill' })])).toBe(true);
    expect(mayAct([effect({ kind: 'stun' })])).toBe(false);
  });

  test('harms by its own kind, less resistance', () => {
    expect(periodHarm(effect({ magnitude: 20 }), fighter({ resist: resistances({ fire: 50 }) }))).toBe(10);
    expect(periodHarm(effect({ kind: 'bleed', magnitude: 20 }), fighter({ armour: 5000 }))).toBe(20);
    expect(periodHarm(effect({ kind: 'ward' }), fighter())).toBe(0);
  });

  test('takes from a ward before it takes from health, and loses nothing in between', () => {
    const points = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(points, points, (ward, harm) => {
        const left = absorb(ward, harm);
        expect(ward - left.ward).toBe(harm - left.harm);
        expect(Math.min(left.ward, left.harm)).toBe(0);
      }),
    );
    expect(absorb(30, 50)).toEqual({ harm: 20, ward: 0 });
  });
});
