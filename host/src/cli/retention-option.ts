// How a person says how much of the past to keep: `keep-all`, `keep-days=30`, `keep-size=10GiB`.
import { InvalidArgumentError } from 'commander';
import type { Retention } from '../durability/retention.ts';

const UNITS: Readonly<Record<string, number>> = { MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 };

/** @throws InvalidArgumentError */
export function parseRetention(text: string): Retention {
  if (text === 'keep-all') return { kind: 'keep-all' };
  const days = /^keep-days=(\d+)$/.exec(text)?.[1];
  if (days !== undefined) return { kind: 'keep-days', days: Number(days) };
  const size = /^keep-size=(\d+)(MiB|GiB|TiB)$/.exec(text);
  const unit = UNITS[size?.[2] ?? ''];
  if (size !== null && unit !== undefined) return { kind: 'keep-size', bytes: Number(size[1]) * unit };
  throw new InvalidArgumentError('It is keep-all, keep-days=30 or keep-size=10GiB (or MiB, TiB).');
}
