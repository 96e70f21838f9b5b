// Playing without an account: beginning as a guest, and offering the guest's character to an account.
import type { CharacterClass, Look } from '@hollowmere/world/characters';
import { offerAsGuest } from '../../join/offer-as-guest.ts';
import { taggedClass } from '../../spacetime/character-class.ts';
import { characterInWorld } from '../../spacetime/own-rows.ts';
import type { Visitor } from '../../spacetime/token-source.ts';
import { type Slice, sliceOf } from '../slice.ts';
import type { Stay } from './stay.ts';

export class Guest {
  /** Whether the person here is one. */
  readonly isGuest: Slice<boolean>;
  /** The own name as others see it. */
  readonly name: Slice<string>;
  readonly #stay: Stay;

  constructor(stay: Stay, visitor: Visitor) {
    this.#stay = stay;
    this.isGuest = sliceOf(stay.service, ({ own }) => own.status?.isGuest ?? visitor === 'guest');
    this.name = sliceOf(stay.service, ({ own }) => characterInWorld(own)?.name ?? '');
  }

  /** @throws Refusal when guests are not let in, or the look is not one of those offered. */
  async play(heroClass: CharacterClass, look: Look): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.playAsGuest({ class: taggedClass(heroClass), look }));
  }

  /** Leaves an offer to take this guest's character into an account. @throws SpacetimeError, JoinNotKept */
  async offerJoin(): Promise<void> {
    const { service } = this.#stay;
    await offerAsGuest({ offer: (hash) => service.call(({ reducers }) => reducers.offerJoin({ hash })) });
  }
}
