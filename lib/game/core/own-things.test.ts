import { COIN_SLOT, COINS, equipmentSlots, itemIdOf } from '@hollowmere/world/items';
import { describe, expect, it } from 'vitest';
import { afterMove, firstFree, gained, NO_THINGS, stackAt, thingsOf, wearPlace } from './own-things.ts';

const BREAD = itemIdOf('bread');
const SWORD = itemIdOf('iron-sword');
const WEAPON = equipmentSlots.indexOf('weapon');
const warrior = { class: 'warrior', level: 10 } as const;

const bag = (slot: number, kind: number, count: number) => ({ container: 'bag', slot, kind, count }) as const;
const inBag = (slot: number) => ({ container: 'bag', slot }) as const;

describe('own things', () => {
  it('lie in the slots that the rows say, with coins apart', () => {
    const things = thingsOf([
      bag(2, BREAD, 3),
      bag(COIN_SLOT, COINS, 25),
      { ...bag(WEAPON, SWORD, 1), container: 'worn' },
    ]);
    expect(stackAt(things, inBag(2))).toEqual({ kind: BREAD, count: 3 });
    expect(things.worn[WEAPON]).toEqual({ kind: SWORD, count: 1 });
    expect(things.coins).toBe(25);
    expect(firstFree(things)).toEqual(inBag(0));
  });

  it('move as the server would move them', () => {
    const things = thingsOf([bag(0, BREAD, 3)]);
    const split = afterMove(things, inBag(0), inBag(1), 1, warrior);
    expect(split).toMatchObject({ ok: true });
    expect(split.ok && split.things.bag.slice(0, 2)).toEqual([
      { kind: BREAD, count: 2 },
      { kind: BREAD, count: 1 },
    ]);
  });

  it('are put on by whoever may wear them, in the slot they belong to', () => {
    const things = thingsOf([bag(0, SWORD, 1), bag(1, BREAD, 1)]);
    const to = wearPlace(things, inBag(0));
    expect(to).toEqual({ container: 'worn', slot: WEAPON });
    if (!to) return;
    expect(afterMove(things, inBag(0), to, 1, warrior).ok).toBe(true);
    expect(afterMove(things, inBag(0), to, 1, { ...warrior, level: 1 })).toEqual({ ok: false, code: 'level_too_low' });
    expect(afterMove(things, inBag(0), to, 1, { ...warrior, class: 'mage' })).toEqual({
      ok: false,
      code: 'wrong_class',
    });
    expect(afterMove(things, inBag(1), to, 1, warrior)).toEqual({ ok: false, code: 'wrong_slot' });
  });

  it('are gained when there are more of them, not when they only change places', () => {
    const before = thingsOf([bag(0, BREAD, 3), bag(1, SWORD, 1)]);
    const after = thingsOf([bag(0, BREAD, 1), bag(5, BREAD, 4), { ...bag(WEAPON, SWORD, 1), container: 'worn' }]);
    expect(gained(before, after)).toEqual([{ kind: BREAD, count: 2 }]);
    expect(gained(after, before)).toEqual([]);
    expect(gained(NO_THINGS, thingsOf([bag(COIN_SLOT, COINS, 5)]))).toEqual([{ kind: COINS, count: 5 }]);
  });
});
