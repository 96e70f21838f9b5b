import { skills } from '@hollowmere/world/skills';
import { describe, expect, it } from 'vitest';
import type { CastSeen } from './seen.ts';
import { telegraphOf } from './telegraphs.ts';

const caster = { entity: 9, x: 1_000, y: 1_000, isHostile: true };
const telegraphed = (shape: string) => skills.filter((skill) => skill.isTelegraphed && skill.shape === shape);
const cast = (skill: number, given: Partial<CastSeen> = {}): CastSeen => ({
  skill,
  target: 0,
  x: 2_000,
  y: 1_000,
  direction: 3,
  started: 100,
  ends: 120,
  ...given,
});

describe('the areas on the ground', () => {
  it('fill until they strike, stand full until word of it comes, and are gone', () => {
    const [skill] = telegraphed('circle');
    const shareAt = (ticks: number) => telegraphOf(cast(skill?.id ?? 0), caster, ticks)?.share;
    expect([100, 110, 120, 122].map(shareAt)).toEqual([0, 0.5, 1, 1]);
    expect(shareAt(124)).toBeUndefined();
  });

  it('lie where they will strike, or round the caster', () => {
    for (const { id, range, radius } of telegraphed('circle')) {
      const x = range === 0 ? caster.x : 2_000;
      expect(telegraphOf(cast(id), caster, 100)).toMatchObject({ shape: 'circle', x, y: 1_000, radius });
    }
  });

  it('point where they are aimed; straight ahead where they are aimed at the own feet', () => {
    const aimed = [...telegraphed('arc'), ...telegraphed('line')];
    for (const { id } of aimed) {
      expect(telegraphOf(cast(id, { x: 1_000, y: 3_000 }), caster, 100)).toMatchObject({ angle: Math.PI / 2 });
      expect(telegraphOf(cast(id, { x: 1_000, y: 1_000 }), caster, 100)).toMatchObject({ angle: 0 });
    }
  });

  it('show nothing for what strikes without warning', () => {
    const plain = skills.filter(({ isTelegraphed }) => !isTelegraphed);
    expect(plain.map(({ id }) => telegraphOf(cast(id), caster, 110))).toEqual(plain.map(() => undefined));
  });
});
