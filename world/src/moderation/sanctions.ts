// Sanctions, and what several of them come to: the strictest counts, and lifting one leaves the others.
import { isOneOf } from '../choices.ts';
import type { Permission } from './permissions.ts';

/** From mild to strict. */
export const SANCTION_KINDS = ['warn', 'mute', 'suspend', 'ban'] as const;
export type SanctionKind = (typeof SANCTION_KINDS)[number];

/** Ten years: longer is "until lifted". */
export const MOST_SANCTION_MINUTES = 10 * 365 * 24 * 60;

const TITLES: Readonly<Record<SanctionKind, string>> = {
  warn: 'Warning',
  mute: 'Mute',
  suspend: 'Suspension',
  ban: 'Ban',
};

const PERMISSIONS: Readonly<Record<SanctionKind, Permission>> = {
  warn: 'sanctions.warn',
  mute: 'sanctions.mute',
  suspend: 'sanctions.suspend',
  ban: 'sanctions.ban',
};

export function isSanctionKind(word: string): word is SanctionKind {
  return isOneOf(SANCTION_KINDS, word);
}

export function sanctionTitle(kind: SanctionKind): string {
  return TITLES[kind];
}

/** What somebody must be allowed to do for issuing it. */
export function sanctionPermission(kind: SanctionKind): Permission {
  return PERMISSIONS[kind];
}

/** What the rules need to know of a sanction. Moments are microseconds since the Unix epoch. */
export interface SanctionTerms {
  readonly id: number;
  readonly kind: string;
  /** None: until it is lifted. */
  readonly until: bigint | undefined;
  readonly isLifted: boolean;
}

export function isActive({ until, isLifted }: SanctionTerms, now: bigint): boolean {
  return !isLifted && (until === undefined || until > now);
}

export interface Restricting<Sanction> {
  /** The ban or suspension that keeps somebody out. */
  readonly bar: Sanction | undefined;
  /** The mute that keeps them from talking. */
  readonly mute: Sanction | undefined;
  /** When the first of the two ends by itself, and it has to be reckoned anew. */
  readonly endsAt: bigint | undefined;
}

/** What somebody's sanctions come to at a moment. A ban is stricter than a suspension, a later end than an earlier. */
export function restrictingAt<Sanction extends SanctionTerms>(
  sanctions: readonly Sanction[],
  now: bigint,
): Restricting<Sanction> {
  const active = sanctions.filter((sanction) => isActive(sanction, now));
  const bar = latest(active, 'ban') ?? latest(active, 'suspend');
  const mute = latest(active, 'mute');
  return { bar, mute, endsAt: earlier(bar?.until, mute?.until) };
}

/** The one that lasts longest; of those that end together, the first issued. */
function latest<Sanction extends SanctionTerms>(active: readonly Sanction[], kind: SanctionKind): Sanction | undefined {
  const [longest] = active.filter((sanction) => sanction.kind === kind).sort(byLength);
  return longest;
}

function byLength(a: SanctionTerms, b: SanctionTerms): number {
  if (a.until === b.until) return a.id - b.id;
  if (a.until === undefined) return -1;
  if (b.until === undefined) return 1;
  return a.until > b.until ? -1 : 1;
}

function earlier(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}
