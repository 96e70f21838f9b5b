import { expect, it } from 'vitest';
import { Place } from './place.ts';
import { RecentViews } from './recent-views.ts';
import { RowArena } from './row-arena.ts';

const arena = new RowArena();
const rowOf = (...bytes: readonly number[]) => arena.copy(Uint8Array.from(bytes), bytes.length);

it('gives out one view of a row for as long as it is among the last', () => {
  const views = new RecentViews(2);
  const [first, second, third] = [new Place(rowOf(1)), new Place(rowOf(2)), new Place(rowOf(3))];
  const view = views.read(first);
  views.read(second);
  expect(views.read(first)).toBe(view);
  views.read(third);
  expect([first.view, second.view, third.view].map((kept) => kept !== null)).toEqual([false, true, true]);
});

it('reads the same bytes through any view', () => {
  const views = new RecentViews(1);
  const long = new Uint8Array(5_000).fill(7);
  const rows = [rowOf(1, 2, 3), rowOf(), rowOf(4), arena.copy(long, long.length)];
  const places = rows.map((row) => new Place(row));
  for (const place of [...places, ...places]) views.read(place);
  expect(places.map((place) => [...views.read(place)])).toEqual(rows.map((row) => [...row]));
  expect(places.map((place) => [...place.look()])).toEqual(rows.map((row) => [...row]));
});

it('keeps the view of what was written, however often a place is written', () => {
  const views = new RecentViews(2);
  const [place, other] = [new Place(rowOf(1)), new Place(rowOf(2))];
  views.read(other);
  for (let value = 0; value < 9; value++) views.write(place, rowOf(value));
  expect(place.view).toEqual(Uint8Array.of(8));
  expect(other.view).toEqual(Uint8Array.of(2));
});

it('looks at a row without dropping the view of another', () => {
  const views = new RecentViews(1);
  const [place, other] = [new Place(rowOf(1)), new Place(rowOf(2))];
  views.read(place);
  expect(other.look()).toEqual(Uint8Array.of(2));
  expect([place.view !== null, other.view]).toEqual([true, null]);
});

it('keeps nothing of a row that is gone', () => {
  const views = new RecentViews(1);
  const place = new Place(rowOf(1));
  views.read(place);
  place.vacate();
  expect(place.view).toBeNull();
  expect(place.look().buffer.byteLength).toBe(0);
});
