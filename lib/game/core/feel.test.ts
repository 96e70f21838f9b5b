import { describe, expect, it } from 'vitest';
import { ALL_FEEL, Feel, type FeelSettings } from './feel.ts';
import type { CombatEvent } from './fight/seen.ts';

const ME = 7;
const WOLF = 9;
const places = { self: ME, placeOf: (entity: number) => (entity === WOLF ? { x: 500, y: 600 } : { x: 100, y: 600 }) };
const event = (given: Partial<CombatEvent>): CombatEvent => ({
  kind: 'hit',
  source: ME,
  target: WOLF,
  skill: 1,
  amount: 9,
  damageType: 'fire',
  tick: 1,
  flight: 0,
  ...given,
});

function feelOf(events: readonly Partial<CombatEvent>[], settings: Partial<FeelSettings> = {}) {
  const feel = new Feel();
  feel.settings = { ...ALL_FEEL, ...settings };
  const held = events.map((given) => feel.happened(event(given), 0, places));
  return { feel, held };
}

describe('the feel of a blow', () => {
  it('tells dealt, suffered, healed and missed apart, by words and not by colour alone', () => {
    const { feel } = feelOf([
      {},
      { kind: 'critical' },
      { source: WOLF, target: ME },
      { kind: 'healed', target: ME },
      { kind: 'missed' },
      { source: 12, target: WOLF },
      { kind: 'began' },
    ]);
    expect(feel.frame(1).numbers.map(({ text, tone }) => [text, tone])).toEqual([
      ['9', 'dealt'],
      ['9!', 'critical'],
      ['−9', 'suffered'],
      ['+9', 'healed'],
      ['Miss', 'nothing'],
      ['9', 'others'],
    ]);
  });

  it('lets numbers rise, fade and go', () => {
    const { feel } = feelOf([{}]);
    const [early] = feel.frame(100).numbers;
    const [late] = feel.frame(900).numbers;
    expect(late?.rise).toBeGreaterThan(early?.rise ?? 0);
    expect(late?.opacity).toBeLessThan(1);
    expect(feel.frame(1_000).numbers).toEqual([]);
  });

  it('writes numbers that come at once above one another, and forgets that when they have risen', () => {
    const { feel } = feelOf([{}, { kind: 'missed' }, { source: 12 }]);
    const rises = feel.frame(1).numbers.map(({ rise }) => Math.round(rise));
    expect(new Set(rises).size).toBe(3);
    feel.happened(event({}), 600, places);
    expect(feel.frame(601).numbers.at(-1)?.rise).toBeLessThan(3);
  });

  it('lets what one suffers sink, in lines of its own', () => {
    const struck = { source: WOLF, target: ME } as const;
    const { feel } = feelOf([{ source: 12, target: ME, kind: 'healed' }, struck, struck]);
    const [healed, first, second] = feel.frame(400).numbers.map(({ rise }) => rise);
    expect(healed).toBeGreaterThan(0);
    expect(first).toBeLessThan(0);
    expect(second).toBeLessThan(first ?? 0);
    const calm = feelOf([struck], { hasMotion: false }).feel;
    expect(calm.frame(10).numbers[0]?.rise).toBe(-12);
  });

  it('throws sparks once, more for a critical blow, in the kind of its harm', () => {
    const { feel } = feelOf([{}, { kind: 'critical' }, { kind: 'blocked' }]);
    const { bursts } = feel.frame(1);
    expect(bursts.map(({ kind }) => kind)).toEqual(['sparks', 'sparks', 'block']);
    expect(bursts[1]?.count).toBeGreaterThan(bursts[0]?.count ?? 0);
    expect(bursts[0]?.damageType).toBe('fire');
    expect(feel.frame(2).bursts).toEqual([]);
  });

  it('holds the moment of blows that concern oneself, longer for a critical one', () => {
    const { held } = feelOf([{}, { kind: 'critical' }, { source: 12 }, { kind: 'missed' }]);
    expect(held[1]).toBeGreaterThan(held[0] ?? 0);
    expect(held[0]).toBeGreaterThan(0);
    expect(held.slice(2)).toEqual([0, 0]);
  });

  it('shakes the picture when one is struck, and lets it come to rest', () => {
    const { feel } = feelOf([{ source: WOLF, target: ME, kind: 'critical' }]);
    expect(Math.hypot(feel.frame(20).shakeX, feel.frame(20).shakeY)).toBeGreaterThan(0.5);
    expect(feel.frame(300)).toMatchObject({ shakeX: 0, shakeY: 0 });
    expect(feelOf([{ source: 12 }]).feel.frame(20)).toMatchObject({ shakeX: 0, shakeY: 0 });
  });

  it('throws back who is struck, and the further for a critical blow', () => {
    const away = (kind: 'hit' | 'critical') => feelOf([{ kind }]).feel.pushOf(WOLF, 40).x;
    expect(away('hit')).toBeGreaterThan(0);
    expect(away('critical')).toBeGreaterThan(away('hit'));
  });

  it('raises a pillar of light over a new level', () => {
    const { feel } = feelOf([{ kind: 'levelUp', source: 0, target: ME }]);
    expect(feel.frame(900).pillars).toEqual([{ entity: ME, share: 0.5 }]);
    expect(feel.frame(2_000).pillars).toEqual([]);
  });

  it('leaves out what is not wanted', () => {
    const struck = { source: WOLF, target: ME, kind: 'critical' } as const;
    expect(feelOf([struck], { hasShake: false }).feel.frame(20)).toMatchObject({ shakeX: 0, shakeY: 0 });
    expect(feelOf([{}], { hasFlashes: false }).feel.flashOf(WOLF, 10)).toBe(0);
    const { feel, held } = feelOf([{}, { kind: 'levelUp', target: ME }], { hasMotion: false });
    const { bursts, pillars, numbers } = feel.frame(10);
    expect([bursts, pillars, held[0]]).toEqual([[], [], 0]);
    expect(numbers[0]).toMatchObject({ rise: 12, scale: 1 });
    expect(feel.pushOf(WOLF, 40)).toEqual({ x: 0, y: 0 });
    expect(feel.frame(500).numbers[0]?.rise).toBe(12);
  });
});
