// Trading with townsfolk: what shops have left, what one sold of late, what lies in the bank, lessons and a bed for coins.
import type { Shop, StockLine } from '@hollowmere/world/shops';
import { ContainerKind } from '../../spacetime/bindings/types.ts';
import { type BankThings, bankOf } from '../core/trade/bank.ts';
import type { StockLines } from '../core/trade/counter.ts';
import { rowSlice } from '../feed/row-slice.ts';
import type { Slice } from '../slice.ts';
import type { Stay } from './stay.ts';

/** Something one sold and may have back. */
export interface Sale {
  readonly id: number;
  readonly shop: number;
  readonly kind: number;
  readonly count: number;
  /** For all of it. */
  readonly paid: number;
}

export class Trade {
  /** Of all shops: what was sold of each of their wares. */
  readonly stocks: Slice<ReadonlyMap<number, StockLines>>;
  /** The newest first. */
  readonly sales: Slice<readonly Sale[]>;
  /** Undefined until it is here. */
  readonly bank: Slice<BankThings | undefined>;
  readonly #stay: Stay;

  constructor(stay: Stay) {
    this.#stay = stay;
    this.stocks = rowSlice<ReadonlyMap<number, StockLines>>(stay, {
      tables: ['shopStock'],
      read: ({ shopStock }) => {
        const shops = new Map<number, Map<number, StockLine>>();
        for (const { shop, item, left, since } of shopStock.iter()) {
          const lines = shops.get(shop) ?? new Map<number, StockLine>();
          shops.set(shop, lines.set(item, { left, since }));
        }
        return shops;
      },
      before: new Map(),
    });
    this.sales = rowSlice<readonly Sale[]>(stay, {
      tables: ['mySales'],
      read: ({ mySales }) => [...mySales.iter()].sort((a, b) => b.id - a.id),
      before: [],
    });
    this.bank = rowSlice<BankThings | undefined>(stay, {
      tables: ['myBank'],
      read: ({ myBank }) => bankOf(myBank.iter()),
      before: undefined,
    });
  }

  /** The tick of this moment: stock comes back as time goes by. */
  get tick(): number {
    return this.#stay.game.tick;
  }

  /** What of a shop's wares is not as it would be by itself. */
  linesOf({ id }: Shop): StockLines {
    return this.stocks.value.get(id) ?? NO_LINES;
  }

  /** @throws SpacetimeError */
  async buy(npc: number, kind: number, count: number): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.buy({ npc, kind, count }));
  }

  /** Sells so many of what is in a slot of the bag. @throws SpacetimeError */
  async sell(npc: number, slot: number, count: number): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.sell({ npc, slot, count }));
  }

  /** @throws SpacetimeError */
  async buyBack(npc: number, sale: number): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.buyBack({ npc, sale }));
  }

  /** Moves a stack or a part of it between bag and bank. @throws SpacetimeError */
  async carry(from: BankPlace, to: BankPlace, count: number): Promise<void> {
    await this.#stay.service.call(({ reducers }) =>
      reducers.moveItem({ from: placeRow(from), to: placeRow(to), count }),
    );
  }

  /** Coins into the bank. @throws SpacetimeError */
  async deposit(npc: number, count: number): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.deposit({ npc, count }));
  }

  /** Coins out of it. @throws SpacetimeError */
  async withdraw(npc: number, count: number): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.withdraw({ npc, count }));
  }

  /** A bed for the night: one is well again, and comes back here. @throws SpacetimeError */
  async rest(npc: number): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.rest({ npc }));
  }

  /** @throws SpacetimeError */
  async train(skill: number, npc: number): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.trainSkill({ skill, npc }));
  }
}

const NO_LINES: StockLines = new Map();

export interface BankPlace {
  readonly container: 'bag' | 'bank';
  readonly slot: number;
}

const placeRow = ({ container, slot }: BankPlace) => ({
  container: container === 'bag' ? ContainerKind.Bag : ContainerKind.Bank,
  slot,
});
