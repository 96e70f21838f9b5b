// What one's character carries and wears, moving it about, and leaving it on the ground. Moves show at once; what the
// server refuses goes back to where it was.
import { sentenceOf } from '@hollowmere/world/errors';
import type { Stack } from '@hollowmere/world/items';
import { ContainerKind } from '../../spacetime/bindings/types.ts';
import { Refusal } from '../../spacetime/errors.ts';
import { characterInWorld, type OwnCharacter } from '../../spacetime/own-rows.ts';
import {
  afterMove,
  afterSorting,
  gained,
  isEmpty,
  NO_THINGS,
  type OwnThings,
  type ThingsPlace,
  thingsOf,
} from '../core/own-things.ts';
import { rowSlice } from '../feed/row-slice.ts';
import { Cell, follow, type Slice, sliceOf } from '../slice.ts';
import type { Stay } from './stay.ts';

/** What came in at once; a new one has a new number. */
export interface Gain {
  readonly number: number;
  readonly stacks: readonly Stack[];
}

type Change = (things: OwnThings) => OwnThings;

export class Things {
  readonly #stay: Stay;
  /** Undefined until the rows are here. */
  readonly #kept: Slice<OwnThings | undefined>;
  readonly #shown = new Cell<OwnThings>(NO_THINGS);
  readonly #gain = new Cell<Gain | undefined>(undefined);
  /** Asked for and not yet answered, in order. */
  #underWay: readonly Change[] = [];

  constructor(stay: Stay) {
    this.#stay = stay;
    this.#kept = rowSlice<OwnThings | undefined>(stay, {
      tables: ['myItems'],
      read: ({ myItems: items }) =>
        thingsOf(
          [...items.iter()].flatMap(({ container: { tag }, slot, kind, count }) => {
            const container = tag === 'Bag' ? 'bag' : tag === 'Worn' ? 'worn' : undefined;
            return container ? [{ container, slot, kind, count } as const] : [];
          }),
        ),
      before: undefined,
    });
    let before: OwnThings | undefined;
    follow(
      this.#kept,
      (things) => {
        // Who enters the world has everything that was there before, and gained none of it.
        if (before && things && !isEmpty(before)) this.#tellGain(gained(before, things));
        before = things;
        this.#show();
      },
      stay.over,
    );
  }

  /** With what is under way carried out already. */
  get items(): Slice<OwnThings> {
    return this.#shown;
  }

  /** What came in last. */
  get gain(): Slice<Gain | undefined> {
    return this.#gain;
  }

  /** Whose they are: what may be worn follows from class and level. */
  get character(): Slice<OwnCharacter | undefined> {
    return sliceOf(this.#stay.service, ({ own }) => characterInWorld(own));
  }

  /** So many of a stack into another slot. @throws SpacetimeError when it may not lie there */
  async move(from: ThingsPlace, to: ThingsPlace, count: number): Promise<void> {
    const wearer = this.character.value;
    if (!wearer) return;
    const change = (things: OwnThings) => {
      const changed = afterMove(things, from, to, count, wearer);
      return changed.ok ? changed.things : things;
    };
    const changed = afterMove(this.#shown.value, from, to, count, wearer);
    if (!changed.ok) throw new Refusal(changed.code, sentenceOf(changed.code));
    await this.#carryOut(change, ({ reducers }) =>
      reducers.moveItem({ from: placeRow(from), to: placeRow(to), count }),
    );
  }

  /** Full stacks in the order of their kinds. @throws SpacetimeError */
  async sort(): Promise<void> {
    await this.#carryOut(afterSorting, ({ reducers }) => reducers.sortBag({}));
  }

  /** Lays so many of what is in a slot of the bag on the ground. @throws SpacetimeError */
  async drop(slot: number, count: number): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.dropItem({ slot, count }));
  }

  /** Drinks, eats or else uses one of what is in a slot of the bag. @throws SpacetimeError */
  async use(slot: number): Promise<void> {
    await this.#stay.service.call(({ reducers: { useItem: take } }) => take({ slot }));
  }

  /** Makes something so many times over at a station within reach. @throws SpacetimeError */
  async craft(recipe: number, fixture: number, times: number): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.craft({ recipe, fixture, times }));
  }

  async #carryOut(change: Change, call: Parameters<Stay['service']['call']>[0]): Promise<void> {
    this.#underWay = [...this.#underWay, change];
    this.#show();
    try {
      await this.#stay.service.call(call);
    } finally {
      this.#underWay = this.#underWay.filter((other) => other !== change);
      this.#show();
    }
  }

  #show(): void {
    this.#shown.set(this.#underWay.reduce((things, change) => change(things), this.#kept.value ?? NO_THINGS));
  }

  #tellGain(stacks: readonly Stack[]): void {
    if (stacks.length > 0) this.#gain.set({ number: (this.#gain.value?.number ?? 0) + 1, stacks });
  }
}

const placeRow = ({ container, slot }: ThingsPlace) => ({
  container: container === 'bag' ? ContainerKind.Bag : ContainerKind.Worn,
  slot,
});
