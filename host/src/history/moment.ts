// A moment of a database's past, as people name it: the number of a transaction, or a time.
import type { Micros } from '../engine/interface.ts';
import { HistoryError } from './history-error.ts';

export type Moment =
  | { readonly kind: 'transaction'; readonly offset: number }
  | { readonly kind: 'time'; readonly micros: Micros };

/** `1234`, or a time that `Date` reads, such as `2026-11-26T18:30:00Z`. @throws HistoryError */
export function parseMoment(text: string): Moment {
  if (/^\d+$/.test(text)) return { kind: 'transaction', offset: Number(text) };
  return { kind: 'time', micros: parseTime(text) };
}

/** Such as `Date` reads, with a year of four digits: without one it takes any small number for a month. @throws HistoryError */
export function parseTime(text: string): Micros {
  const millis = /\d{4}/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(millis)) throw new HistoryError(`"${text}" is neither a transaction's number nor a time.`);
  return BigInt(millis) * 1000n;
}

/** Whether something that happened then belongs to what was before the moment, or is the moment itself. */
export function isWithin(moment: Moment, { offset, timestamp }: { offset: number; timestamp: Micros | null }): boolean {
  if (moment.kind === 'transaction') return offset <= moment.offset;
  return timestamp !== null && timestamp <= moment.micros;
}

export function timeText(micros: Micros): string {
  return new Date(Number(micros / 1000n)).toISOString();
}
