import { expect, test } from 'vitest';
import { EasingSky } from './sky.ts';

test('the first sky is there at once', () => {
  expect(new EasingSky().ease('storm', 16).rain).toBe(1);
});

test('the weather turns little by little, and arrives', () => {
  const sky = new EasingSky();
  sky.ease('clear', 16);
  const soon = sky.ease('rain', 100);
  expect(soon.rain).toBeGreaterThan(0);
  expect(soon.rain).toBeLessThan(0.1);
  let last = soon;
  for (let frame = 0; frame < 1200; frame++) last = sky.ease('rain', 16);
  expect(last).toMatchObject({ rain: 0.6, veil: { dark: 0.2, lamps: 0.35 } });
});

test('no step makes it brighter or darker than either weather', () => {
  const sky = new EasingSky();
  sky.ease('clear', 16);
  for (const elapsed of [16, 5_000, 60_000, 1]) {
    const { veil } = sky.ease('storm', elapsed);
    expect(veil.dark).toBeGreaterThanOrEqual(0);
    expect(veil.dark).toBeLessThanOrEqual(0.36);
  }
});
