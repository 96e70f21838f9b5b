// What stands around and can be used: doors.
import { worldMap } from '@hollowmere/world/map';
import { toSpacetimeError } from '../../spacetime/errors.ts';
import { doorsToUse } from '../core/reach.ts';
import type { Stay } from './stay.ts';

export class Surroundings {
  readonly #stay: Stay;

  constructor(stay: Stay) {
    this.#stay = stay;
  }

  /** Opens or shuts what is within reach. What is refused is said in the log. */
  async use(): Promise<void> {
    const { service, game, chat } = this.#stay;
    const { here, doors } = game;
    if (!here) return;
    const calls = doorsToUse(worldMap.doors, here, doors.open).map(({ id }) =>
      service.call(({ reducers: { useDoor: move } }) => move({ id })),
    );
    const failed = (await Promise.allSettled(calls)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') chat.notice(toSpacetimeError(failed.reason).message);
  }
}
