// How long something lasts, as a form asks: one of the usual times, one's own, or until somebody ends it.
import { sentenceOf } from '@hollowmere/world/errors';
import { MOST_SANCTION_MINUTES } from '@hollowmere/world/moderation';
import { z } from 'zod';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Minutes of each unit of one's own time. */
const DURATION_UNITS = { minutes: 1, hours: HOUR, days: DAY } as const;
type DurationUnit = keyof typeof DURATION_UNITS;

/** The value of the choice that has no end. */
export const UNTIL_ENDED = '0';
/** The value of the choice that asks for a number and a unit. */
export const OWN_DURATION = 'own';

/** The usual times, by what the form sends: minutes. */
export const USUAL_DURATIONS: readonly { readonly value: string; readonly label: string }[] = [
  { value: String(10), label: '10 minutes' },
  { value: String(HOUR), label: '1 hour' },
  { value: String(12 * HOUR), label: '12 hours' },
  { value: String(DAY), label: '1 day' },
  { value: String(3 * DAY), label: '3 days' },
  { value: String(7 * DAY), label: '7 days' },
  { value: String(30 * DAY), label: '30 days' },
];

export interface DurationFields {
  readonly duration: string;
  readonly amount: string;
  readonly unit: string;
}

/** Minutes, 0 for no end; null when the fields say no time that there can be. */
export function readDuration({ duration, amount, unit }: DurationFields): number | null {
  if (duration !== OWN_DURATION) return /^\d{1,7}$/.test(duration) ? within(Number(duration)) : null;
  if (!/^\d{1,7}$/.test(amount.trim()) || !Object.hasOwn(DURATION_UNITS, unit)) return null;
  const minutes = Number(amount) * DURATION_UNITS[unit as DurationUnit];
  return minutes === 0 ? null : within(minutes);
}

function within(minutes: number): number | null {
  return minutes <= MOST_SANCTION_MINUTES ? minutes : null;
}

/** The three fields of a form that asks for a time. */
export const durationShape = {
  duration: z.string().default(UNTIL_ENDED),
  amount: z.string().default(''),
  unit: z.string().default('days'),
};

/** Minutes, or a complaint beside the field that is wrong. */
export function minutesOf(fields: DurationFields, context: z.core.$RefinementCtx): number {
  const minutes = readDuration(fields);
  if (minutes !== null) return minutes;
  const path = fields.duration === OWN_DURATION ? 'amount' : 'duration';
  context.addIssue({ code: 'custom', path: [path], message: sentenceOf('bad_duration') });
  return 0;
}

/** "9 hours": in the largest unit that needs no fraction. */
export function durationLabel(minutes: number): string {
  const [unit, length] = Object.entries(DURATION_UNITS).findLast(([, size]) => minutes % size === 0) ?? ['minutes', 1];
  const count = minutes / length;
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}
