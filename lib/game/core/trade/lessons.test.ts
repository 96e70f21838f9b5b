import { describe, expect, test } from 'vitest';
import { lessonsFor } from './lessons.ts';

const lessons = (level: number, trained: [number, number][] = []) =>
  lessonsFor({ class: 'warrior', level }, new Map(trained));

describe('a trainer', () => {
  test('teaches the six skills of a class, not its plain attack', () => {
    expect(lessons(1)).toHaveLength(6);
  });

  test('says from which level there is something to learn', () => {
    const [first, second] = lessons(1);
    expect(first).toMatchObject({ known: 1, next: undefined, hindrance: `From level ${first!.skill.level + 4}` });
    expect(second).toMatchObject({ known: undefined, hindrance: `From level ${second!.skill.level}` });
  });

  test('asks a price for the next rank, and says what it brings', () => {
    const [first] = lessons(5);
    expect(first?.next).toMatchObject({ rank: 2 });
    expect(first?.next?.price).toBeGreaterThan(0);
    expect(first?.gain).toBeTruthy();
  });

  test('has nothing more to say about what is fully known', () => {
    const skill = lessons(30)[0]!.skill.id;
    const known = lessons(30, [[skill, 3]])[0];
    expect(known).toMatchObject({ known: 3, next: undefined, gain: undefined });
    expect(known?.hindrance).toMatch(/all there is/);
  });
});
