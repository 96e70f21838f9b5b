import { expect, test } from 'vitest';
import { EasingSky, lightningAt } from './sky.ts';

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
  expect(last).toMatchObject({ rain: 0.55, fog: 0.14, wind: 1.2, veil: { dark: 0.25, lamps: 0.4 } });
});

test('no step makes it brighter or darker than either weather', () => {
  const sky = new EasingSky();
  sky.ease('clear', 16);
  for (const elapsed of [16, 5_000, 60_000, 1]) {
    const { veil } = sky.ease('storm', elapsed);
    expect(veil.dark).toBeGreaterThanOrEqual(0);
    expect(veil.dark).toBeLessThanOrEqual(0.44);
  }
});

test('lightning strikes now and then, each time shortly, and never so often that it would harm anybody', () => {
  const STEP_MS = 10;
  const strokes: number[] = [];
  let lit = 0;
  for (let ms = 0; ms < 600_000; ms += STEP_MS) {
    const light = lightningAt(ms);
    if (light > 0) lit += STEP_MS;
    if (light === 1 && lightningAt(ms - STEP_MS) === 0) strokes.push(ms);
  }
  expect(strokes.length).toBeGreaterThan(50);
  expect(lit / 600_000).toBeLessThan(0.06);
  for (const [index, at] of strokes.entries()) expect(at - (strokes[index - 1] ?? -10_000)).toBeGreaterThan(7_000);
});
