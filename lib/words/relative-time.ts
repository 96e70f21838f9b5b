// Moments in words: "3 hours ago", "in 6 days".

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** Both in milliseconds since 1970. Less than a minute is "just now". */
export function relativeTime(moment: number, now: number): string {
  const seconds = (moment - now) / 1000;
  const step = STEPS.find(([, length]) => Math.abs(seconds) >= length);
  if (!step) return 'just now';
  const [unit, length] = step;
  // What has happened is counted in full units; what is to come, generously.
  const count = seconds > 0 ? Math.ceil(seconds / length) : Math.trunc(seconds / length);
  return format.format(count, unit);
}

/** "23 November 2026". */
export function calendarDate(moment: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(moment);
}
