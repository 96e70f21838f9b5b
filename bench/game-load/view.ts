// What a bot asks the server for: the same as the game's client does, by the same rules and queries, without drawing it.
import { worldMap } from '@hollowmere/world/map';
import { CHUNK_TILES, type Motion, TILE_UNITS, toMotion } from '@hollowmere/world/movement';
import { Doors } from '../../lib/game/core/doors.ts';
import { type InterestChange, InterestSet } from '../../lib/game/core/interest.ts';
import { queriesOf, queriesOfOwn } from '../../lib/game/feed/chunk-queries.ts';
import type { DbConnection, SubscriptionHandle } from '../../lib/spacetime/bindings/index.ts';
import { Seen } from './seen.ts';

export interface ViewParts {
  readonly connection: DbConnection;
  /** The own body. */
  readonly entity: number;
  readonly ownMotion: (motion: Motion) => void;
  /** The server has heard another body's claim. */
  readonly heard: (entity: number, claim: number) => void;
  readonly failed: (error: Error) => void;
}

/** What a screen of 1280 by 800 shows to either side. */
const SIGHT = { across: 10 * TILE_UNITS, down: 6.25 * TILE_UNITS };

const WINDOWS = ['my_items', 'my_growth', 'my_skill_ranks', 'my_cooldowns', 'my_quests', 'announcement'];

export class View {
  readonly doors = new Doors(worldMap);
  readonly seen: Seen;
  readonly #parts: ViewParts;
  readonly #interest = new InterestSet(worldMap.width / CHUNK_TILES, worldMap.height / CHUNK_TILES);
  readonly #chunks = new Map<number, SubscriptionHandle>();

  constructor(parts: ViewParts) {
    this.#parts = parts;
    const { connection, entity, ownMotion, heard } = parts;
    this.seen = new Seen(connection);
    const { motion, door } = connection.db;
    motion.onInsert((_, row) => {
      if (row.entity === entity) ownMotion(toMotion(row));
    });
    motion.onUpdate((_, old, row) => {
      if (row.entity === entity) ownMotion(toMotion(row));
      else if (row.acked !== old.acked) heard(row.entity, row.acked);
    });
    door.onInsert((_, row) => this.doors.set(row.id, row.open));
    door.onUpdate((_, _old, row) => this.doors.set(row.id, row.open));
    this.#subscribe(queriesOfOwn(entity), () => {});
    // What the windows and bars over the world show all the time.
    for (const view of WINDOWS) this.#subscribe([`SELECT * FROM ${view}`], () => {});
  }

  get isComplete(): boolean {
    return this.#interest.isComplete;
  }

  /** The own figure stands here now, in units: the view follows. */
  moveTo(x: number, y: number): void {
    this.#carryOut(this.#interest.moveTo(x, y, SIGHT));
  }

  #carryOut({ subscribe, unsubscribe }: InterestChange): void {
    for (const chunk of subscribe) {
      const applied = () => this.#carryOut(this.#interest.applied(chunk));
      this.#chunks.set(chunk, this.#subscribe(queriesOf(chunk), applied));
    }
    for (const chunk of unsubscribe) {
      const handle = this.#chunks.get(chunk);
      this.#chunks.delete(chunk);
      if (handle && !handle.isEnded()) handle.unsubscribe();
    }
  }

  #subscribe(queries: readonly string[], applied: () => void): SubscriptionHandle {
    return this.#parts.connection
      .subscriptionBuilder()
      .onApplied(applied)
      .onError(({ event }) => this.#parts.failed(new Error('a subscription was refused', { cause: event })))
      .subscribe([...queries]);
  }
}
