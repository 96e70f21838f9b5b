// Moments in words, in the manner of whoever reads: "3 hours ago", "in 6 days", "23 November 2026, 14:05".
import { DEFAULT_MANNER, type Manner } from '../preferences/manner.ts';

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Both in milliseconds since 1970. Less than a minute is "just now", or the language's own "now". */
export function relativeTime(moment: number, now: number, { language }: Manner = DEFAULT_MANNER): string {
  const seconds = (moment - now) / 1000;
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  if (!step) return language.startsWith('en') ? 'just now' : format.format(0, 'second');
  const [unit, length] = step;
  // What has happened is counted in full units; what is to come, generously.
  const count = seconds > 0 ? Math.ceil(seconds / length) : Math.trunc(seconds / length);
  return format.format(count, unit);
}

/** "23 November 2026". */
export function calendarDate(moment: number, { language, timeZone }: Manner = DEFAULT_MANNER): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(moment);
}

/** "14:05". */
export function clockTime(moment: number, { language, timeZone }: Manner = DEFAULT_MANNER): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'short', timeZone }).format(moment);
}

/** "23 Nov 2026, 14:05 UTC": as exact as anybody needs. */
export function exactTime(moment: number, { language, timeZone }: Manner = DEFAULT_MANNER): string {
  const day = { year: 'numeric', month: 'short', day: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  return new Intl.DateTimeFormat(language, { ...day, ...time, timeZone }).format(moment);
}
