// Finds transactions in a database's past. It is read in stretches from one snapshot to the next, so that the latest
// need not wait for what was before, and damage hides only the rest of its own stretch.
import { LogError } from '../durability/log-error.ts';
import { logFiles } from '../durability/log-files.ts';
import { beginningOf, type Past, pastsOf } from './past.ts';
import { type Transaction, transactionsOf } from './timeline.ts';

/** Told of what is lost or cannot be read, perhaps more than once. */
export type OnDamage = (damage: LogError) => void;

/** The last so many transactions of those that are wanted, oldest first. */
export function lastTransactions(
  directory: string,
  isWanted: (transaction: Transaction) => boolean,
  limit: number,
  onDamage: OnDamage,
): readonly Transaction[] {
  let found: readonly Transaction[] = [];
  for (const stretch of stretchesOf(directory, onDamage).toReversed()) {
    if (found.length >= limit) break;
    const older: Transaction[] = [];
    for (const transaction of transactionsIn(stretch, onDamage)) {
      if (!isWanted(transaction)) continue;
      older.push(transaction);
      if (older.length + found.length > limit) older.shift();
    }
    found = [...older, ...found];
  }
  return found;
}

/** The transaction with a number; null where there is none, or it cannot be read. */
export function transactionAt(directory: string, offset: number, onDamage: OnDamage): Transaction | null {
  const stretch = stretchesOf(directory, onDamage).find(({ end }) => end >= offset);
  if (stretch === undefined) return null;
  for (const transaction of transactionsIn(stretch, onDamage)) if (transaction.offset === offset) return transaction;
  return null;
}

interface Stretch {
  readonly past: Past;
  /** The last transaction that belongs to it, if there are so many. */
  readonly end: number;
}

/** Oldest first. */
function stretchesOf(directory: string, onDamage: OnDamage): readonly Stretch[] {
  for (const loss of logFiles(directory).losses) onDamage(loss);
  // Where a later snapshot cannot be read, the stretch before it goes on.
  const pasts = pastsOf(directory).filter((past, index) => hasBeginning(past, index === 0 ? onDamage : () => {}));
  return pasts.map((past, index) => ({ past, end: pasts[index + 1]?.base?.offset ?? Number.POSITIVE_INFINITY }));
}

function hasBeginning(past: Past, onDamage: OnDamage): boolean {
  try {
    beginningOf(past);
    return true;
  } catch (error) {
    tell(error, onDamage);
    return false;
  }
}

function* transactionsIn({ past, end }: Stretch, onDamage: OnDamage): Generator<Transaction> {
  try {
    for (const transaction of transactionsOf(past.records(), beginningOf(past))) {
      yield transaction;
      if (transaction.offset >= end) return;
    }
  } catch (error) {
    tell(error, onDamage);
  }
}

/** @throws what is no damage */
function tell(error: unknown, onDamage: OnDamage): void {
  if (!(error instanceof LogError)) throw error;
  onDamage(error);
}
