import { expect, test } from 'vitest';
import { LARGE, SMALL, thumbPlaces } from './thumb-places.ts';

const counts = [0, 1, 2, 3, 4, 5, 6];

test.each(counts)('%i skills lie within their room, and it ends where they do', (count) => {
  const { places, width, height } = thumbPlaces(count);
  expect(places).toHaveLength(count);
  expect(Math.max(LARGE, ...places.map(({ inwards }) => inwards + SMALL))).toBe(width);
  expect(Math.max(LARGE, ...places.map(({ upwards }) => upwards + SMALL))).toBe(height);
});

test('no two round buttons touch', () => {
  const attack = { x: LARGE / 2, y: LARGE / 2, radius: LARGE / 2 };
  const others = thumbPlaces(6).places.map(({ inwards, upwards }) => ({
    x: inwards + SMALL / 2,
    y: upwards + SMALL / 2,
    radius: SMALL / 2,
  }));
  const all = [attack, ...others];
  const gaps = all.flatMap((a, at) =>
    all.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius),
  );
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(8);
});
