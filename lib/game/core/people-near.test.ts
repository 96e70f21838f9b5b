import { describe, expect, it } from 'vitest';
import type { Figure } from './figure.ts';
import { peopleNear, personAt } from './people-near.ts';
import { testFigure } from './testing-figures.ts';

const figure = (id: number, x: number, y: number, extra: Partial<Figure> = {}): Figure =>
  testFigure({
    id,
    x,
    y,
    appearance: {
      name: `Hero ${id}`,
      class: 'mage',
      level: 3,
      look: { skin: 0, hair: 0, hairColor: 0, tunic: 0 },
      isGuest: false,
    },
    ...extra,
  });

const self = figure(1, 0, 0, { isSelf: true });

describe('the people near', () => {
  it('are all in view but oneself, the nearest first', () => {
    const people = peopleNear([figure(2, 900, 0), self, figure(3, 0, -300), figure(4, -600, 0)]);
    expect(people.map(({ entity }) => entity)).toEqual([3, 4, 2]);
    expect(people[0]).toMatchObject({ name: 'Hero 3', class: 'mage', level: 3, isBlocked: false });
  });

  it('leave out a body whose name has not come yet', () => {
    expect(peopleNear([self, figure(2, 0, 0, { appearance: undefined })])).toEqual([]);
  });
});

describe('pointing at somebody', () => {
  it('means the body over its foot, and not the ground beside it', () => {
    const figures = [self, figure(2, 2_000, 2_000)];
    expect(personAt(figures, 2_000, 1_800)?.entity).toBe(2);
    expect(personAt(figures, 2_000, 2_200)).toBeUndefined();
    expect(personAt(figures, 2_400, 1_900)).toBeUndefined();
  });

  it('means the one in front where two overlap, and never oneself', () => {
    const figures = [figure(2, 100, 50), figure(3, 100, 90), self];
    expect(personAt(figures, 60, 0)?.entity).toBe(3);
    expect(personAt([self], 0, -100)).toBeUndefined();
  });
});
