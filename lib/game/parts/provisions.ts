// What one uses up in a hurry: the draught or the meal for a need, by one press and without opening the bag; and how long
// such things wait after one of their kind.
import { sentenceOf } from '@hollowmere/world/errors';
import { useGroups } from '@hollowmere/world/items';
import { toSpacetimeError } from '../../spacetime/errors.ts';
import { type QuickNeed, quickChoice } from '../core/provisions/quick-choice.ts';
import { type UseWaits, waitOfKind } from '../core/provisions/use-waits.ts';
import { rowSlice } from '../feed/row-slice.ts';
import type { Slice } from '../slice.ts';
import type { Fighting } from './fighting.ts';
import type { Stay } from './stay.ts';
import type { Things } from './things.ts';

const NOTHING_FOR: Readonly<Record<QuickNeed, string>> = {
  health: 'You carry no draught that heals you.',
  energy: 'You carry no draught that gives you energy.',
  food: 'You carry nothing to eat.',
};

export class Provisions {
  readonly waits: Slice<UseWaits>;
  readonly #things: Things;
  readonly #fighting: Fighting;

  constructor(stay: Stay, things: Things, fighting: Fighting) {
    this.#things = things;
    this.#fighting = fighting;
    this.waits = rowSlice<UseWaits>(stay, {
      tables: ['myUseWaits'],
      read: ({ myUseWaits }) =>
        new Map(
          [...myUseWaits.iter()].flatMap(({ group, until }) => {
            const name = useGroups[group];
            return name ? [[name, until] as const] : [];
          }),
        ),
      before: new Map(),
    });
  }

  /** Uses up what helps most; what comes to nothing is said where a skill's refusal is. */
  async take(need: QuickNeed): Promise<void> {
    const level = this.#things.character.value?.level ?? 1;
    const choice = quickChoice(need, this.#things.items.value.bag, level);
    if (!choice) return this.#fighting.refuse(NOTHING_FOR[need]);
    const { until } = waitOfKind(choice.kind, this.waits.value);
    if (until > this.#fighting.ticks) return this.#fighting.refuse(sentenceOf('on_cooldown'));
    try {
      await this.#things.use(choice.slot);
    } catch (error) {
      this.#fighting.refuse(toSpacetimeError(error).message);
    }
  }
}
