// What is said nearby, saying something, and being kept from it.
import { toSpacetimeError } from '../../spacetime/errors.ts';
import { characterInWorld, type Mute } from '../../spacetime/own-rows.ts';
import type { ChatLine } from '../core/chat-log.ts';
import { type Slice, sliceOf } from '../slice.ts';
import type { Stay } from './stay.ts';

export class Talk {
  readonly lines: Slice<readonly ChatLine[]>;
  readonly mute: Slice<Mute | undefined>;
  readonly #stay: Stay;

  constructor(stay: Stay) {
    this.#stay = stay;
    this.lines = sliceOf(stay.chat, (chat) => chat.lines);
    this.mute = sliceOf(stay.service, ({ own }) => own.status?.mute);
  }

  /** Says something to those nearby. What does not get through is marked in the log, and the answer is false. */
  async say(text: string): Promise<boolean> {
    const { service, chat } = this.#stay;
    const key = chat.sending(characterInWorld(service.own)?.name ?? '', text);
    try {
      await service.call(({ reducers }) => reducers.say({ text }));
      return true;
    } catch (error) {
      chat.failed(key, toSpacetimeError(error).message);
      return false;
    }
  }
}
