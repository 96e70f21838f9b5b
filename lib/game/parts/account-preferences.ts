// How this person wants things, as their account keeps it.
import type { Preferences } from '@hollowmere/world/preferences';
import { toSpacetimeError } from '../../spacetime/errors.ts';
import { type Slice, sliceOf } from '../slice.ts';
import type { Stay } from './stay.ts';

export class AccountPreferences {
  /** Guests keep theirs in the browser alone. */
  readonly hasAccount: Slice<boolean>;
  /** Nothing while they were never set. */
  readonly kept: Slice<Preferences | undefined>;
  readonly #stay: Stay;

  constructor(stay: Stay) {
    this.#stay = stay;
    this.hasAccount = sliceOf(stay.service, ({ own: { status } }) => status?.state === 'ok' && !status.isGuest);
    this.kept = sliceOf(stay.service, ({ own }) => own.preferences);
  }

  /** Takes the preferences along to the account. False when they were refused or lost, which is said in the log. */
  async keep({ keys, ...preferences }: Preferences): Promise<boolean> {
    const { service, chat } = this.#stay;
    try {
      await service.call(({ reducers }) => reducers.setPreferences({ ...preferences, keys: [...keys] }));
      return true;
    } catch (error) {
      chat.notice(`Your settings were not kept. ${toSpacetimeError(error).message}`);
      return false;
    }
  }
}
