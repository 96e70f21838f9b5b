import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

test('quick painting happens thirty times a second', () => {
  const pace = new Pace();
  expect(pace.took(3)).toBe(false);
  expect(pace.frameMs).toBe(33);
});

test('slower painting happens less often, so that three quarters of the time are free', () => {
  const pace = new Pace();
  pace.took(20);
  expect(pace.frameMs).toBe(80);
});

test('one slow picture is an accident, two in a row are said, and said once', () => {
  const pace = new Pace();
  expect([60, 5, 60, 60, 60, 60].map((ms) => pace.took(ms))).toEqual([false, false, false, true, false, false]);
});

test('a very slow one is said at once', () => {
  expect(new Pace().took(120)).toBe(true);
});
