// What lies in the bank, as a value, and where a stack goes that is moved across.
import { BANK_SLOTS, type Bag, COIN_SLOT, COINS, emptyBag, itemKind, type Stack } from '@hollowmere/world/items';

export interface BankThings {
  readonly slots: Bag;
  readonly coins: number;
}

const NO_BANK: BankThings = { slots: emptyBag(BANK_SLOTS), coins: 0 };

/** Rows of the own view. What lies in a slot that this page does not know is passed over. */
export function bankOf(rows: Iterable<Stack & { readonly slot: number }>): BankThings {
  const slots = [...NO_BANK.slots];
  let coins = 0;
  for (const { slot, kind, count } of rows) {
    if (slot === COIN_SLOT) coins += kind === COINS ? count : 0;
    else if (slot < slots.length) slots[slot] = { kind, count };
  }
  return { slots, coins };
}

/** The slot that a stack goes to by itself: onto its like where there is room, else the first that is empty. */
export function slotFor(bag: Bag, kind: number): number | undefined {
  const most = itemKind(kind)?.stack ?? 1;
  const like = bag.findIndex((stack) => stack?.kind === kind && stack.count < most);
  if (like >= 0) return like;
  const empty = bag.indexOf(null);
  return empty < 0 ? undefined : empty;
}

/** Things of quests are not for keeping. */
export const isBankable = (kind: number): boolean => itemKind(kind)?.category !== 'quest';
