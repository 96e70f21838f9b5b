import { describe, expect, it } from 'vitest';
import { clockFace, daylightAt, lightAt, partOfDay } from './daylight.ts';

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

describe('the light of a place', () => {
  const noon = 0.5;
  const midnight = 0;
  const square = [58, 60] as const;
  const fen = [190, 150] as const;
  const cave = [204, 238] as const;

  it('is that of the sky in the village', () => {
    for (const time of [noon, midnight, 0.8]) expect(lightAt(time, ...square)).toEqual(daylightAt(time));
  });

  it('is the same dark under the earth at noon and at midnight, with lamps burning', () => {
    expect(lightAt(noon, ...cave)).toEqual(lightAt(midnight, ...cave));
    expect(lightAt(noon, ...cave).dark).toBeGreaterThan(0.6);
    expect(lightAt(noon, ...cave).lamps).toBe(1);
  });

  it('is hazy over the fen by day, and no brighter than elsewhere by night', () => {
    expect(lightAt(noon, ...fen).dark).toBeGreaterThan(0.1);
    expect(lightAt(noon, ...fen).dark).toBeLessThan(0.3);
    expect(lightAt(midnight, ...fen).dark).toBeGreaterThanOrEqual(daylightAt(midnight).dark);
  });

  it('changes without a step for who walks from the fen into the caves', () => {
    let before = lightAt(noon, 200, 170);
    for (let y = 170; y < 215; y += 0.25) {
      const now = lightAt(noon, 200, y);
      expect(Math.abs(now.dark - before.dark), `at ${y}`).toBeLessThan(0.05);
      before = now;
    }
  });
});
