import { expect, test } from 'vitest';
import { type Announcement, currentAnnouncements, nextChange } from './announcements.ts';

const announcement = (id: number, from: number, until?: number): Announcement => ({
  id,
  text: `News ${id}`,
  tone: 'info',
  startsAt: new Date(from),
  until: until === undefined ? undefined : new Date(until),
});

test('announcements are shown from their beginning to their end, the newest first', () => {
  const all = [announcement(1, 100), announcement(2, 200, 300), announcement(3, 250)];
  const shown = (now: number) => currentAnnouncements(all, now).map(({ id }) => id);
  expect([99, 100, 200, 299, 300].map(shown)).toEqual([[], [1], [2, 1], [3, 2, 1], [3, 1]]);
});

test('the next change is whatever begins or ends first', () => {
  const all = [announcement(1, 100), announcement(2, 200, 300)];
  expect([0, 100, 200, 300].map((now) => nextChange(all, now))).toEqual([100, 200, 300, undefined]);
});
