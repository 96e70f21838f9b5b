import { describe, expect, it } from 'vitest';
import { Cell, follow, sliceOf } from './slice.ts';

describe('Cell', () => {
  it('tells of another value, and not of the same one again', () => {
    const cell = new Cell(1);
    const seen: number[] = [];
    cell.subscribe(() => seen.push(cell.value));
    cell.set(2);
    cell.set(2);
    cell.set(3);
    expect(seen).toEqual([2, 3]);
  });

  it('tells nobody who has left', () => {
    const cell = new Cell(1);
    const seen: number[] = [];
    const leave = cell.subscribe(() => seen.push(cell.value));
    leave();
    cell.set(2);
    expect(seen).toEqual([]);
  });
});

describe('follow', () => {
  const person = new Cell({ name: 'Fern', health: 10 });

  it('begins with the value of now and hears only of the slice that is followed', () => {
    const over = new AbortController();
    const names: string[] = [];
    follow(
      sliceOf(person, ({ value }) => value.name),
      (name) => names.push(name),
      over.signal,
    );
    person.set({ name: 'Fern', health: 9 });
    person.set({ name: 'Bramble', health: 9 });
    over.abort();
    person.set({ name: 'Fern', health: 9 });
    expect(names).toEqual(['Fern', 'Bramble']);
  });
});
