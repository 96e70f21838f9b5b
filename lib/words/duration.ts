// Lengths of time in words: "3 h 5 min", "12 days".
import { DEFAULT_MANNER, type Manner } from '../preferences/manner.ts';

/** The two largest units that say something: nobody wants the seconds of a hundred hours. */
export function durationInWords(seconds: number, { language }: Pick<Manner, 'language'> = DEFAULT_MANNER): string {
  const minutes = Math.floor(seconds / 60);
  const write = (value: number, unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  if (minutes < 60) return write(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return rest === 0 || hours >= 100 ? write(hours, 'hour') : `${write(hours, 'hour')} ${write(rest, 'minute')}`;
}
