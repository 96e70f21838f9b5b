import { expect, it } from 'vitest';
import { closest } from './closest.ts';

const NAMES = ['send_message', 'set_name', 'leave'];

it.each([
  ['sendMessage', 'send_message'],
  ['send-mesage', 'send_message'],
  ['SETNAME', 'set_name'],
  ['leaf', null],
  ['leaves', 'leave'],
  ['x', null],
  ['', null],
])('takes %j for %j', (written, meant) => {
  expect(closest(written, NAMES)).toBe(meant);
});

it('takes nothing where there is nothing', () => {
  expect(closest('leave', [])).toBeNull();
});
