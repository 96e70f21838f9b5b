// The feed of the moment: one for each connection and body. Without one the picture stands still.
import { worldMap } from '@hollowmere/world/map';
import { CHUNK_TILES } from '@hollowmere/world/movement';
import type { DbConnection } from '../../spacetime/bindings/index.ts';
import { type FeedParts, WorldFeed } from './world-feed.ts';

type CurrentFeedParts = Pick<FeedParts, 'game' | 'sight' | 'heard' | 'progressed' | 'failed'>;

export class CurrentFeed {
  readonly #parts: CurrentFeedParts;
  #feed: WorldFeed | undefined;
  #hasShown = false;

  constructor(parts: CurrentFeedParts) {
    this.#parts = parts;
  }

  get progress(): number {
    return this.#feed?.progress ?? 0;
  }

  /** Whether the game shows what is in the world now. */
  get isLive(): boolean {
    return this.#feed?.isLive ?? false;
  }

  /** Whether it has ever done so. */
  get hasShown(): boolean {
    return this.#hasShown;
  }

  /** Shows the world through this connection around this body; nothing: lets go. */
  keep(connection: DbConnection | undefined, entity: number | undefined): void {
    if (this.#feed && this.#feed.connection === connection && this.#feed.entity === entity) return;
    this.close();
    if (!connection || entity === undefined) return;
    this.#feed = new WorldFeed({
      ...this.#parts,
      connection,
      entity,
      columns: worldMap.width / CHUNK_TILES,
      rows: worldMap.height / CHUNK_TILES,
      progressed: () => {
        this.#hasShown ||= this.isLive;
        this.#parts.progressed();
      },
    });
  }

  /** The own figure stands here now, in units: the view follows. */
  moveTo(x: number, y: number): void {
    this.#feed?.moveTo(x, y);
  }

  close(): void {
    if (!this.#feed) return;
    this.#feed.close();
    this.#feed = undefined;
    this.#parts.game.hold();
  }
}
