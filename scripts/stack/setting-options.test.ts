import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { changedSettings, settingArguments } from './setting-options.ts';
import type { WorldSettings } from './world-settings.ts';

const before: WorldSettings = {
  game_token_issuer: 'https://hollowmere.example',
  game_token_audience: 'hollowmere',
  guest_issuer: 'localhost',
  max_guests: 200,
  guests_open: true,
  minimum_age: 0,
  terms_version: 1,
  registration_open: true,
  staff_second_factor: true,
  staff_auth_hours: 12,
  staff_providers: '',
  appeal_to: '',
};

const changed = (...args: string[]) => changedSettings(before, parseArgs({ args, options: settingArguments }).values);

test('what is not named stays as it is', () => {
  expect(changed()).toEqual(before);
  expect(changed('--guests', 'closed')).toEqual({ ...before, guests_open: false });
});

test('every setting of the owner can be changed, all at once', () => {
  const all = changed(
    ...['--guests', 'closed', '--max-guests', '7', '--registration', 'closed', '--minimum-age', '16'],
    ...['--terms-version', '2', '--staff-second-factor', 'off', '--staff-auth-hours', '1'],
    ...['--staff-providers', 'hollowmere', '--appeal-to', 'help@hollowmere.example'],
  );
  expect(all).toEqual({
    ...before,
    guests_open: false,
    max_guests: 7,
    registration_open: false,
    minimum_age: 16,
    terms_version: 2,
    staff_second_factor: false,
    staff_auth_hours: 1,
    staff_providers: 'hollowmere',
    appeal_to: 'help@hollowmere.example',
  });
});

test('an empty text takes a setting away', () => {
  expect(changedSettings({ ...before, appeal_to: 'a@b.example' }, { 'appeal-to': '' })).toEqual(before);
});

test.each([
  ['--guests', 'maybe', '--guests is open or closed.'],
  ['--minimum-age', 'old', '--minimum-age is a whole number.'],
  ['--staff-second-factor', 'true', '--staff-second-factor is on or off.'],
])('%s %s is refused in words', (option, value, sentence) => {
  expect(() => changed(option, value)).toThrow(sentence);
});
