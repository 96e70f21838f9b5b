import { describe, expect, it } from 'vitest';
import { daylightAt } from './daylight.ts';
import { evenLight, lightAt, mistAt, opennessAt } from './place-light.ts';

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

  it('leaves a way to be seen at night and under the earth where no light stands out from the dark', () => {
    for (const light of [lightAt(midnight, ...square), lightAt(noon, ...cave)]) {
      expect(evenLight(light).dark).toBeLessThan(light.dark);
      expect(evenLight(light).dark).toBeGreaterThan(0.5);
      expect(evenLight(light)).toMatchObject({ tint: light.tint, lamps: light.lamps });
    }
    expect(evenLight(daylightAt(noon))).toEqual(daylightAt(noon));
  });

  it('changes without a step for who walks from the fen into the caves', () => {
    let before = lightAt(noon, 200, 170);
    for (let y = 170; y < 215; y += 0.25) {
      const now = lightAt(noon, 200, y);
      expect(Math.abs(now.dark - before.dark), `at ${y}`).toBeLessThan(0.05);
      before = now;
    }
  });

  it('is gloomy under old thorns and pale over the graves, each in its own colour', () => {
    const [thorns, graves] = [lightAt(noon, 40, 210), lightAt(noon, 200, 40)];
    expect(thorns.dark).toBeGreaterThan(0.1);
    expect(graves.dark).toBeGreaterThan(0.05);
    expect(thorns.tint).not.toEqual(graves.tint);
  });

  it('hangs in the mist of the fen, whatever the weather, and nowhere in the village or under the earth', () => {
    expect(mistAt(...fen)).toBeGreaterThan(0.2);
    expect(mistAt(...square)).toBe(0);
    expect(mistAt(...cave)).toBe(0);
  });

  it('comes from the sky everywhere but under the earth', () => {
    expect(opennessAt(...square)).toBe(1);
    expect(opennessAt(...cave)).toBe(0);
  });
});
