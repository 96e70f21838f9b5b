// The options of `npm run admin -- settings`: what each may be, and which setting it changes.
import type { WorldSettings } from './world-settings.ts';

/** Reads what was typed. @throws Error in words when it is not what it may be. */
type Read = (typed: string, option: string) => string | number | boolean;

interface SettingOption {
  readonly setting: keyof WorldSettings;
  readonly read: Read;
  /** For the line of usage. */
  readonly values: string;
}

const number: Read = (typed, option) => {
  if (!/^\d{1,6}$/.test(typed)) throw new Error(`--${option} is a whole number.`);
  return Number(typed);
};

const text: Read = (typed) => typed;

const choice =
  (yes: string, no: string): Read =>
  (typed, option) => {
    if (typed !== yes && typed !== no) throw new Error(`--${option} is ${yes} or ${no}.`);
    return typed === yes;
  };

const SETTING_OPTIONS: Readonly<Record<string, SettingOption>> = {
  guests: { setting: 'guests_open', read: choice('open', 'closed'), values: 'open|closed' },
  'max-guests': { setting: 'max_guests', read: number, values: 'N' },
  registration: { setting: 'registration_open', read: choice('open', 'closed'), values: 'open|closed' },
  'minimum-age': { setting: 'minimum_age', read: number, values: 'YEARS' },
  'terms-version': { setting: 'terms_version', read: number, values: 'N' },
  'staff-second-factor': { setting: 'staff_second_factor', read: choice('on', 'off'), values: 'on|off' },
  'staff-auth-hours': { setting: 'staff_auth_hours', read: number, values: 'N' },
  'staff-providers': { setting: 'staff_providers', read: text, values: 'ID,ID' },
  'appeal-to': { setting: 'appeal_to', read: text, values: 'MAIL|LINK' },
};

/** For `parseArgs`. */
export const settingArguments = Object.fromEntries(
  Object.keys(SETTING_OPTIONS).map((option) => [option, { type: 'string' }] as const),
);

export const settingUsage = Object.entries(SETTING_OPTIONS)
  .map(([option, { values }]) => `[--${option} ${values}]`)
  .join('\n           ');

/** The settings as the options want them. @throws Error in words when one is not what it may be. */
export function changedSettings(before: WorldSettings, typed: Readonly<Record<string, unknown>>): WorldSettings {
  const changes = Object.entries(SETTING_OPTIONS).flatMap(([option, { setting, read }]) => {
    const value = typed[option];
    return typeof value === 'string' ? [[setting, read(value, option)] as const] : [];
  });
  return { ...before, ...Object.fromEntries(changes) };
}
