// What stands and lies around and can be used: doors, chests, levers, what grows, signs, stations, piles on the ground,
// and those one can speak to.
import { type Door, type Fixture, worldMap } from '@hollowmere/world/map';
import { toSpacetimeError } from '../../spacetime/errors.ts';
import { isOn } from '../core/people-near.ts';
import { pileAt } from '../core/pile-at.ts';
import { type Place, Reach, wingsOf } from '../core/reach.ts';
import { type Usable, usableNear } from '../core/usable.ts';
import type { Conversation } from './conversation.ts';
import type { Stay } from './stay.ts';

export class Surroundings {
  readonly #stay: Stay;

  readonly #conversation: Conversation;

  constructor(stay: Stay, conversation: Conversation) {
    this.#stay = stay;
    this.#conversation = conversation;
  }

  /** Uses the nearest of what is within reach. What is refused is said in the log. */
  async use(): Promise<void> {
    const { game } = this.#stay;
    const { here } = game;
    const usable = here && usableNear(game.around, here);
    if (usable) await this.#tryToUse(usable, here);
  }

  async #tryToUse(usable: Usable, here: Place): Promise<void> {
    const { chat } = this.#stay;
    try {
      await this.#use(usable, here);
    } catch (error) {
      chat.notice(toSpacetimeError(error).message);
    }
  }

  /** Takes what of the things on the ground a point in units means, if it is within reach. False when there is nothing. */
  takeAt(x: number, y: number): boolean {
    const { game } = this.#stay;
    const { here } = game;
    const pile = here && pileAt(game.around, new Reach(here, game.doors.open), { x, y });
    if (pile) void this.#tryToUse({ what: 'pile', pile }, here);
    return pile !== undefined;
  }

  /** Speaks to whoever of the townsfolk a point in units means, if they are within reach. False when there is nobody. */
  speakTo(x: number, y: number): boolean {
    const { game } = this.#stay;
    const { here } = game;
    const reach = here && new Reach(here, game.doors.open);
    const meant = reach && game.around.townsfolk.find((one) => isOn(one, x, y) && reach.hasPoint(one));
    if (meant) void this.#conversation.begin(meant);
    return meant !== undefined;
  }

  async #use(usable: Usable, here: Place): Promise<void> {
    const { service } = this.#stay;
    switch (usable.what) {
      case 'door':
        return this.#move(usable.door, here);
      case 'fixture':
        return this.#act(usable.fixture);
      case 'pile':
        return service.call(({ reducers }) => reducers.takeLoot({ id: usable.pile.id }));
      case 'townsperson':
        return this.#conversation.begin(usable.townsperson);
    }
  }

  /** With the other wings of the same gate. */
  async #move(door: Door, here: Place): Promise<void> {
    const { service, game } = this.#stay;
    const { open } = game.doors;
    const wings = wingsOf(door, worldMap.doors, open, new Reach(here, open));
    await Promise.all(wings.map(({ id }) => service.call(({ reducers: { useDoor: move } }) => move({ id }))));
  }

  async #act({ id, kind }: Fixture): Promise<void> {
    const { service, windows } = this.#stay;
    if (kind === 'sign') windows.show({ name: 'sign', fixture: id });
    else if (kind === 'station') windows.show({ name: 'crafting', fixture: id });
    else await service.call(({ reducers: { useFixture: act } }) => act({ id }));
  }
}
