// This tab's claim to the world over all its connections: whom it wants to be there with, and whether it is.
import type { OwnSession } from './own-rows.ts';
import { type Presence, presenceOf } from './presence.ts';

export class Attendance {
  /** All connections this tab has had: their names in the session row are its own. */
  readonly #connections = new Set<string>();
  #connection = '';
  #wanted: number | undefined;
  #wasHere = false;
  #wasReplaced = false;
  #isEntering = false;
  #presence: Presence = 'outside';

  get presence(): Presence {
    return this.#presence;
  }

  /** The character this tab is meant to be in the world with. */
  get wanted(): number | undefined {
    return this.#wanted;
  }

  /** Whether there was a connection before, as far as this claim goes. */
  get hasConnected(): boolean {
    return this.#connections.size > 0;
  }

  connected(connection: string): void {
    this.#connections.add(connection);
    this.#connection = connection;
    this.#wasHere = false;
    this.#wasReplaced = false;
    this.#isEntering = false;
  }

  /** An entry is under way. */
  want(characterId: number): void {
    this.#wanted = characterId;
    this.#isEntering = true;
  }

  /** An entry failed; after a refusal it is not tried again. */
  notLetIn({ isRefused }: { readonly isRefused: boolean }): void {
    this.#isEntering = false;
    if (isRefused) this.#wanted = undefined;
  }

  leave(): void {
    this.#wanted = undefined;
    this.#wasHere = false;
    this.#wasReplaced = false;
  }

  /** Whoever is in the world now, even through an earlier connection of this tab, is to make room. */
  claimAgain(): void {
    this.#connections.clear();
    this.#wasReplaced = false;
  }

  /** What the own session row says about this. */
  judge(session: OwnSession | undefined): void {
    this.#presence = presenceOf({
      session,
      connection: this.#connection,
      own: this.#connections,
      isWanted: this.#wanted !== undefined,
      wasHere: this.#wasHere,
      wasReplaced: this.#wasReplaced,
      isEntering: this.#isEntering,
    });
    if (this.#presence === 'replaced') this.#wasReplaced = true;
    if (this.#presence !== 'here') return;
    this.#wasHere = true;
    this.#wasReplaced = false;
    this.#isEntering = false;
  }

  /** Nobody wants a connection any more. */
  reset(): void {
    this.#connections.clear();
    this.#wanted = undefined;
    this.#wasReplaced = false;
    this.#presence = 'outside';
  }
}
