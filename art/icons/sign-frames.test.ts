import { effectKinds } from '@hollowmere/world/combat';
import { skills } from '@hollowmere/world/skills';
import { describe, expect, test } from 'vitest';
import { signFrames } from './sign-frames.ts';

const names = new Set(signFrames().map(({ name }) => name));

describe('signs', () => {
  test('are there for every skill', () => {
    expect(skills.map(({ key }) => `skill/${key}`).filter((name) => !names.has(name))).toEqual([]);
  });

  test('are there for every effect', () => {
    expect(effectKinds.map((kind) => `icon/effect/${kind}`).filter((name) => !names.has(name))).toEqual([]);
  });
});
