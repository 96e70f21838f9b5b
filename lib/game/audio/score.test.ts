import { describe, expect, it } from 'vitest';
import { testFigure, testFrame } from '../core/testing-figures.ts';
import { Mood } from './music.ts';
import { barOf, EIGHTHS, pitchOf, THEMES, type ThemeName } from './score.ts';

const names = Object.keys(THEMES) as ThemeName[];

describe('the score', () => {
  it('keeps every note within its bar, its scale and the range of ears', () => {
    for (const name of names) {
      const theme = THEMES[name];
      const steps = new Set(theme.scale);
      for (let bar = 0; bar < 40; bar++)
        for (const { at, pitch, voice, gain } of barOf(name, bar, 5)) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThan(EIGHTHS);
          expect(gain).toBeLessThanOrEqual(0.5);
          if (voice !== 'drum' && voice !== 'bass') {
            const half = Math.round(12 * Math.log2(pitch / theme.root));
            expect(steps.has(((half % 12) + 12) % 12), `${name} bar ${bar} ${voice}`).toBe(true);
          }
          expect(pitch).toBeGreaterThan(30);
          expect(pitch).toBeLessThan(1_400);
        }
    }
  });

  it('comes back with changes: the same for the same evening, another for another', () => {
    const tune = (bar: number, seed: number) => JSON.stringify(barOf('hearth', bar, seed));
    expect(tune(2, 5)).toBe(tune(2, 5));
    expect(tune(2, 5)).not.toBe(tune(2, 6));
    expect(new Set([1, 3, 5, 7].map((bar) => tune(bar, 5))).size).toBeGreaterThan(1);
  });

  it('rests between its rounds where it is calm, and never in a fight', () => {
    const silent = (name: ThemeName) =>
      Array.from({ length: 24 }, (_, bar) => barOf(name, bar, 5).length === 0).filter(Boolean).length;
    expect(silent('fen')).toBeGreaterThan(0);
    expect(silent('fight')).toBe(0);
  });

  it('goes on in the next octave beyond its scale', () => {
    const theme = THEMES.hearth;
    expect(pitchOf(theme, 7)).toBeCloseTo(theme.root * 2);
    expect(pitchOf(theme, -7)).toBeCloseTo(theme.root / 2);
  });
});

describe('the mood', () => {
  const self = testFigure({ id: 7, isSelf: true, x: 60 * 256, y: 60 * 256 });
  const blow = { source: 7, target: 9, skill: 1, amount: 3, damageType: 'physical', tick: 1, flight: 0 } as const;
  const at = (ms: number) => ({ moment: { ms, tick: 0, fraction: 0 } });

  it('is that of the place until one fights, and again a while after', () => {
    const mood = new Mood();
    const calm = mood.of(testFrame([self], at(0)));
    expect(calm).not.toBe('fight');
    expect(mood.of(testFrame([self], { ...at(100), happenings: [{ kind: 'hit', ...blow }] }))).toBe('fight');
    expect(mood.of(testFrame([self], at(5_000)))).toBe('fight');
    expect(mood.of(testFrame([self], at(9_000)))).toBe(calm);
  });

  it('is the boss’s own while one fights near it', () => {
    const king = testFigure({
      id: 9,
      kind: 'creature',
      creature: { npcId: 1, entity: 9, kind: 19, level: 15, state: 'attack', target: 7 },
    });
    const mood = new Mood();
    expect(mood.of(testFrame([king, self], { ...at(100), happenings: [{ kind: 'hit', ...blow }] }))).toBe(
      'antlered-king',
    );
  });
});
