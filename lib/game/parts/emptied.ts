// The chests that one's own character has emptied for good: shown open to nobody else.
import { rowSlice } from '../feed/row-slice.ts';
import { follow } from '../slice.ts';
import type { Stay } from './stay.ts';

/** Tells the game of them, until the stay is over. */
export function followEmptiedChests(stay: Stay): void {
  const emptied = rowSlice<ReadonlySet<number>>(stay, {
    tables: ['myOpenedChests'],
    read: ({ myOpenedChests }) => new Set([...myOpenedChests.iter()].map(({ fixture }) => fixture)),
    before: new Set(),
  });
  follow(emptied, (chests) => stay.game.emptied(chests), stay.over);
}
