// Getting into the world and out of it again: with which character, asked for once, and what a no means.
import { type SpacetimeError, toSpacetimeError } from '../spacetime/errors.ts';
import type { SpacetimeService } from '../spacetime/service.ts';
import { onlyCharacter, renameOf } from './phase.ts';

interface EntryParts {
  readonly service: SpacetimeService;
  /** Whom to play; where there is only one character, it is that. */
  readonly characterId: number | undefined;
  readonly failed: (error: SpacetimeError) => void;
}

export class Entry {
  readonly #parts: EntryParts;
  #characterId: number | undefined;
  /** The character an entry was asked for, so that it is asked once. */
  #entered: number | undefined;
  #refusal: string | undefined;

  constructor(parts: EntryParts) {
    this.#parts = parts;
    this.#characterId = parts.characterId;
  }

  get characterId(): number | undefined {
    return this.#characterId;
  }

  /** Why the world did not let in when it was asked last, if so. */
  get refusal(): string | undefined {
    return this.#refusal;
  }

  choose(characterId: number): void {
    this.#characterId = characterId;
  }

  /** Enters as soon as it is known who, and may be. */
  attempt(): void {
    const { service } = this.#parts;
    const { state, own, presence } = service;
    if (state.name !== 'ready' || own.status?.state !== 'ok') return;
    const isThere = own.characters.some(({ id, isDeleted }) => id === this.#characterId && !isDeleted);
    if (!isThere) this.#characterId = onlyCharacter(own);
    if (renameOf(own, this.#characterId)) {
      this.#stepOutForRename();
      return;
    }
    if (this.#characterId === undefined || this.#entered === this.#characterId || presence !== 'outside') return;
    this.#entered = this.#characterId;
    service.enterWorld(this.#characterId).catch((error: unknown) => {
      const failure = toSpacetimeError(error);
      this.#refusal = failure.code === 'refused' ? failure.message : undefined;
      this.#parts.failed(failure);
    });
  }

  /** Comes back from another tab, or after the world let go or did not let in. */
  comeBack(): void {
    this.#refusal = undefined;
    this.#entered = undefined;
    this.#parts.service.returnToWorld();
  }

  /** Leaves the world on purpose; the body goes at once, unless it is in a fight. */
  async leave(): Promise<void> {
    await this.#parts.service.leaveWorld().catch(() => {
      // Leaving without a connection is left to the server: the body goes by itself after a while.
    });
  }

  /** Under a name that has to go one does not stay in the world; with a new one one comes back by oneself. */
  #stepOutForRename(): void {
    const wasIn = this.#entered !== undefined;
    this.#entered = undefined;
    if (wasIn) void this.leave();
  }
}
