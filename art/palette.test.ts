import { describe, expect, test } from 'vitest';
import { beasts } from './palette/beasts.ts';
import { grounds } from './palette/grounds.ts';
import { houses } from './palette/houses.ts';
import { leaves } from './palette/leaves.ts';
import { people } from './palette/people.ts';
import { plain } from './palette/plain.ts';
import { channels, mix, ramps, shaded, toHex, tone } from './palette.ts';

const lightness = (color: number) => {
  const [red, green, blue] = channels(color);
  return 0.3 * red + 0.59 * green + 0.11 * blue;
};

describe('the palette', () => {
  test('has ramps that rise from dark to light', () => {
    for (const [name, ramp] of Object.entries(ramps))
      for (let step = 1; step < ramp.length; step++)
        expect(lightness(ramp[step]!), `${name} ${step}`).toBeGreaterThan(lightness(ramp[step - 1]!));
  });

  test('has one ramp of a name only, whatever file it stands in', () => {
    const names = [plain, leaves, grounds, houses, people, beasts].flatMap((part) => Object.keys(part));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('stays small: what is mixed is counted, too', () => {
    const colors = new Set(Object.values(ramps).flat());
    expect(colors.size).toBeLessThanOrEqual(440);
  });

  test('leans to blue in shadow', () => {
    const grass = tone('lawn', 3);
    const [red, , blue] = channels(shaded(grass));
    const [sunRed, , sunBlue] = channels(grass);
    expect(red / sunRed).toBeLessThan(blue / sunBlue);
  });

  test('refuses a step that a ramp does not have', () => {
    expect(() => tone('cream', 1)).toThrow('ramp cream has no step 1');
  });

  test('mixes channel by channel', () => {
    expect(toHex(mix(0xff000000, 0xffffffff, 0.5))).toBe('#808080');
  });
});
