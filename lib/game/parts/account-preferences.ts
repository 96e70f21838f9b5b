// How this person wants things, as their account keeps it.
import type { GameSettings } from '@hollowmere/world/game-settings';
import type { Preferences } from '@hollowmere/world/preferences';
import { toSpacetimeError } from '../../spacetime/errors.ts';
import { type Slice, sliceOf } from '../slice.ts';
import type { Stay } from './stay.ts';

export class AccountPreferences {
  /** Guests keep theirs in the browser alone. */
  readonly hasAccount: Slice<boolean>;
  /** Nothing while they were never set. */
  readonly kept: Slice<Preferences | undefined>;
  readonly keptGame: Slice<GameSettings | undefined>;
  readonly #stay: Stay;

  constructor(stay: Stay) {
    this.#stay = stay;
    this.hasAccount = sliceOf(stay.service, ({ own: { status } }) => status?.state === 'ok' && !status.isGuest);
    this.kept = sliceOf(stay.service, ({ own }) => own.preferences);
    this.keptGame = sliceOf(stay.service, ({ own }) => own.gameSettings);
  }

  /** Takes the preferences along to the account. False when they were refused or lost, which is said in the log. */
  keep({ keys, ...preferences }: Preferences): Promise<boolean> {
    return this.#isKept(({ reducers }) => reducers.setPreferences({ ...preferences, keys: [...keys] }));
  }

  /** As before, of what the game alone follows. */
  keepGame({ buttons, ...settings }: GameSettings): Promise<boolean> {
    return this.#isKept(({ reducers }) => reducers.setGameSettings({ ...settings, buttons: [...buttons] }));
  }

  async #isKept(send: Parameters<Stay['service']['call']>[0]): Promise<boolean> {
    const { service, chat } = this.#stay;
    try {
      await service.call(send);
      return true;
    } catch (error) {
      chat.notice(`Your settings were not kept. ${toSpacetimeError(error).message}`);
      return false;
    }
  }
}
