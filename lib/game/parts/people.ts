// The others: who plays them, whom one does not want to hear, and telling staff of somebody.
import type { ReportCategory } from '@hollowmere/world/moderation';
import type { OwnBlock } from '../../spacetime/own-rows.ts';
import { BlockedBodies } from '../core/blocked-bodies.ts';
import { Cell, follow, type Slice, sliceOf } from '../slice.ts';
import type { Stay } from './stay.ts';

export class People {
  readonly #stay: Stay;
  readonly #blocked = new BlockedBodies();
  readonly #blocks = new Cell<readonly OwnBlock[]>([]);

  constructor(stay: Stay) {
    this.#stay = stay;
    const own = sliceOf(stay.service, (service) => service.own.blocks);
    follow(own, (blocks) => this.#hush(blocks), stay.over);
  }

  get blocks(): Slice<readonly OwnBlock[]> {
    return this.#blocks;
  }

  /** Whose body this is, among those who are blocked. */
  blockedOwnerOf(entity: number): Slice<string | undefined> {
    return sliceOf(this.#blocks, () => this.#blocked.ownerOf(entity));
  }

  /** Does not want to hear whoever plays this character any more. @throws SpacetimeError */
  async block(character: string): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.blockCharacter({ name: character }));
  }

  /** @throws SpacetimeError */
  async unblock(username: string): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.unblockPlayer({ username }));
  }

  /** Tells staff of whoever plays this character; the last words of both go along. @throws SpacetimeError */
  async report(character: string, category: ReportCategory, text: string): Promise<void> {
    await this.#stay.service.call(({ reducers }) => reducers.reportCharacter({ name: character, category, text }));
  }

  /** The username of whoever plays this character; empty where they are not to be told of. @throws SpacetimeError */
  async ownerOf(character: string): Promise<string> {
    return this.#stay.service.call(({ procedures }) => procedures.characterOwner({ name: character }));
  }

  /** How many are in the world; asked of the server. @throws SpacetimeError */
  async countOnline(): Promise<number> {
    const { online } = await this.#stay.service.call(({ procedures }) => procedures.worldSummary({}));
    return online;
  }

  #hush(blocks: readonly OwnBlock[]): void {
    const bodies = this.#blocked.update(blocks);
    this.#stay.game.hush(bodies);
    this.#stay.chat.hush(bodies);
    this.#blocks.set(blocks);
  }
}
