import { describe, expect, it } from 'vitest';
import type { Figure } from '../figure.ts';
import { testFigure } from '../testing-figures.ts';
import { creatureAt, foesNear, TargetCycle } from './targeting.ts';

const WOLF = 7;
const MAUD = 100;
const self = testFigure({ id: 1, isSelf: true });
const beast = (id: number, x: number, kind = WOLF, extra: Partial<Figure> = {}) =>
  testFigure({
    id,
    x,
    kind: 'creature',
    creature: { npcId: id, entity: id, kind, level: 5, state: 'idle', target: 0 },
    ...extra,
  });

describe('targets', () => {
  it('are foes within sight, the nearest first: no townsfolk, no fallen, no people', () => {
    const figures = [beast(2, 900), beast(3, 300), beast(4, 200, MAUD), beast(5, 100, WOLF, { pose: 'die' }), self];
    expect(foesNear([...figures, beast(6, 9_000)], self).map(({ id }) => id)).toEqual([3, 2]);
  });

  it('are gone through one after the other, each once before any comes again', () => {
    const cycle = new TargetCycle();
    const figures = [beast(2, 900), beast(3, 300), beast(4, 500), self];
    let current: number | undefined;
    const seen = [0, 100, 200, 300].map((ms) => {
      current = cycle.next(figures, self, current, ms);
      return current;
    });
    expect(seen).toEqual([3, 4, 2, 3]);
  });

  it('begin with the nearest again after a pause', () => {
    const cycle = new TargetCycle();
    const figures = [beast(2, 900), beast(3, 300), self];
    expect(cycle.next(figures, self, undefined, 0)).toBe(3);
    expect(cycle.next(figures, self, 2, 9_000)).toBe(3);
    expect(cycle.next([self], self, undefined, 9_100)).toBeUndefined();
  });

  it('are whom one points at, the one in front where two overlap, townsfolk too', () => {
    const figures = [beast(2, 1_000), beast(3, 1_040, WOLF, { y: 60 }), beast(4, 3_000, MAUD), self];
    expect(creatureAt(figures, 1_020, -100)?.id).toBe(3);
    expect(creatureAt(figures, 3_000, -200)?.id).toBe(4);
    expect(creatureAt(figures, 5_000, 0)).toBeUndefined();
  });
});
