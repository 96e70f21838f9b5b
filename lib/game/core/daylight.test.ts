import { describe, expect, it } from 'vitest';
import { clockFace, daylightAt, partOfDay } from './daylight.ts';

describe('daylight', () => {
  it('is clear at noon, with lamps out', () => {
    expect(daylightAt(0.5)).toMatchObject({ dark: 0, lamps: 0 });
  });

  it('is dark and blue at midnight, with lamps lit', () => {
    const { dark, tint, lamps } = daylightAt(0);
    expect(dark).toBeGreaterThan(0.6);
    expect(tint[2]).toBeGreaterThan(tint[0]);
    expect(lamps).toBe(1);
  });

  it('is golden in the evening', () => {
    const { tint } = daylightAt(0.75);
    expect(tint[0]).toBeGreaterThan(tint[2] * 2);
  });

  it('changes without a visible step, across midnight too', () => {
    for (let i = -10; i < 2_010; i++) {
      const [a, b] = [daylightAt(i / 2_000), daylightAt((i + 1) / 2_000)];
      expect(Math.abs(a.dark - b.dark)).toBeLessThan(0.01);
      expect(Math.abs(a.lamps - b.lamps)).toBeLessThan(0.02);
      for (const c of [0, 1, 2] as const) expect(Math.abs(a.tint[c] * a.dark - b.tint[c] * b.dark)).toBeLessThan(0.01);
    }
  });

  it('names the parts of the day', () => {
    expect([0, 0.26, 0.5, 0.78, 0.9].map(partOfDay)).toEqual(['night', 'dawn', 'day', 'dusk', 'night']);
  });

  it('shows the hour in steps of five minutes', () => {
    expect([0, 0.5, 0.25 + 7 / 1440, 1.75].map(clockFace)).toEqual(['00:00', '12:00', '06:05', '18:00']);
  });
});
