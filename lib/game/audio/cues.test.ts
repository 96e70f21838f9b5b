import { describe, expect, it } from 'vitest';
import type { Figure } from '../core/figure.ts';
import { testFigure, testFrame } from '../core/testing-figures.ts';
import { Cues } from './cues.ts';

const figure = (extra: Partial<Figure> = {}): Figure =>
  testFigure({ isSelf: true, x: 14_720, y: 15_000, isWalking: true, ...extra });

const frame = testFrame;

const other = (extra: Partial<Figure>) => figure({ id: 2, isSelf: false, ...extra });

describe('Cues', () => {
  it('hear a step where a foot falls, and on what', () => {
    const cues = new Cues(() => 0.5);
    expect(cues.of(frame([figure()]))).toEqual([]);
    expect(cues.of(frame([figure({ steps: 1 })]))).toMatchObject([{ kind: 'step', footing: 'stone', pan: 0 }]);
    expect(cues.of(frame([figure({ steps: 1 })]))).toEqual([]);
  });

  it('hear others from their side, quieter the further they are, and not at all from afar', () => {
    const cues = new Cues(() => 0.5);
    const at = (x: number, steps: number) => frame([figure(), other({ x, steps })]);
    cues.of(at(14_720 + 512, 0));
    const [near] = cues.of(at(14_720 + 512, 1));
    const [far] = cues.of(at(14_720 + 1_800, 2));
    expect(near?.pan).toBeGreaterThan(0);
    expect(near?.gain).toBeGreaterThan(far?.gain ?? 1);
    expect(cues.of(at(14_720 + 5_000, 3))).toEqual([]);
  });

  it('hear the words of others once, and not their own', () => {
    const cues = new Cues(() => 0.5);
    const talking = frame([figure({ speech: 'me' }), other({ speech: 'hello' })]);
    expect(cues.of(talking)).toMatchObject([{ kind: 'word' }]);
    expect(cues.of(talking)).toEqual([]);
  });

  it('hear a gate that moves nearby once, though it has two wings', () => {
    const cues = new Cues(() => 0.5);
    const atGate = figure({ x: 59 * 256, y: 77 * 256 });
    cues.of(frame([atGate]));
    expect(cues.of(frame([atGate], { openDoors: new Set([1, 2]) }))).toMatchObject([{ kind: 'door' }]);
  });

  it('hear birds by day and crickets by night', () => {
    const wild = (timeOfDay: number) => {
      const cues = new Cues(() => 0.5);
      cues.of(frame([figure()], { timeOfDay }));
      return cues.of(frame([figure()], { timeOfDay, moment: { ms: 60_000, tick: 0, fraction: 0 } }))[0]?.kind;
    };
    expect(wild(0.5)).toBe('bird');
    expect(wild(0)).toBe('cricket');
  });

  it('are silent while the picture stands still', () => {
    const cues = new Cues(() => 0.5);
    cues.of(frame([figure()]));
    expect(cues.of(frame([figure({ steps: 5 })], { isHeld: true }))).toEqual([]);
  });
});
