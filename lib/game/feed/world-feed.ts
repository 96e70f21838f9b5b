// Rows of the world to events of the game: the one place where the generated bindings and the game's core meet. It
// holds the subscriptions around the own figure, and shows the world only once everything in view is there.

import { wornLooks } from '@hollowmere/world/items';
import { type Motion, toMotion } from '@hollowmere/world/movement';
import type { DbConnection, SubscriptionHandle } from '../../spacetime/bindings/index.ts';
import { classOf } from '../../spacetime/character-class.ts';
import { SpacetimeError } from '../../spacetime/errors.ts';
import type { RowOf } from '../../spacetime/row-of.ts';
import type { Appearance } from '../core/figure.ts';
import type { Game } from '../core/game.ts';
import type { GroundItem } from '../core/ground-item.ts';
import { type InterestChange, InterestSet, type Sight } from '../core/interest.ts';
import { queriesOf, queriesOfOwn } from './chunk-queries.ts';
import { readFight } from './fight-rows.ts';
import { watchRows } from './watch-rows.ts';

interface Heard {
  readonly entity: number;
  readonly name: string;
  readonly text: string;
  readonly isOwn: boolean;
}

export interface FeedParts {
  readonly connection: DbConnection;
  /** The own body. */
  readonly entity: number;
  readonly game: Game;
  /** Size of the world in chunks. */
  readonly columns: number;
  readonly rows: number;
  /** How much the screen shows now. */
  readonly sight: () => Sight;
  readonly heard: (heard: Heard) => void;
  /** How much of what is needed has arrived, 0 to 1, or that the world is shown. */
  readonly progressed: () => void;
  readonly failed: (error: SpacetimeError) => void;
}

export class WorldFeed {
  readonly #parts: FeedParts;
  readonly #interest: InterestSet;
  readonly #chunks = new Map<number, SubscriptionHandle>();
  readonly #own: SubscriptionHandle;
  readonly #unwatch: () => void;
  #hasOwn = false;
  #isLive = false;
  #isClosed = false;

  constructor(parts: FeedParts) {
    this.#parts = parts;
    this.#interest = new InterestSet(parts.columns, parts.rows);
    this.#unwatch = this.#watch();
    const { entity } = parts;
    this.#own = this.#subscribe(queriesOfOwn(entity), () => this.#ownApplied());
  }

  get connection(): DbConnection {
    return this.#parts.connection;
  }

  get entity(): number {
    return this.#parts.entity;
  }

  /** Whether the game shows what this feed brings. */
  get isLive(): boolean {
    return this.#isLive;
  }

  get progress(): number {
    if (this.#isLive) return 1;
    return this.#hasOwn ? 0.1 + 0.9 * this.#interest.progress : 0;
  }

  /** The own figure stands here now, in units: the view follows. */
  moveTo(x: number, y: number): void {
    if (this.#hasOwn && !this.#isClosed) this.#carryOut(this.#interest.moveTo(x, y, this.#parts.sight()));
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#unwatch();
    for (const handle of [this.#own, ...this.#chunks.values()]) release(handle);
    this.#chunks.clear();
  }

  #ownApplied(): void {
    this.#hasOwn = true;
    this.#follow();
    this.#parts.progressed();
  }

  /** Until the game draws the figure, its row says where it is. */
  #follow(): void {
    const own = this.#parts.connection.db.motion.entity.find(this.#parts.entity);
    if (own && !this.#isLive) this.moveTo(own.x, own.y);
  }

  #carryOut({ subscribe, unsubscribe }: InterestChange): void {
    for (const chunk of subscribe) {
      this.#chunks.set(
        chunk,
        this.#subscribe(queriesOf(chunk), () => this.#chunkApplied(chunk)),
      );
    }
    for (const chunk of unsubscribe) {
      const handle = this.#chunks.get(chunk);
      this.#chunks.delete(chunk);
      if (handle) release(handle);
    }
  }

  #chunkApplied(chunk: number): void {
    this.#carryOut(this.#interest.applied(chunk));
    if (!this.#isLive && this.#interest.isComplete) this.#goLive();
    this.#parts.progressed();
  }

  #goLive(): void {
    const { connection, entity, game } = this.#parts;
    const { motion, appearance, door, fixtureState, groundItem } = connection.db;
    this.#isLive = true;
    game.adopt({
      self: entity,
      motions: new Map([...motion.iter()].map((row) => [row.entity, readMotion(row)])),
      appearances: new Map([...appearance.iter()].map((row) => [row.entity, readAppearance(row)])),
      openDoors: new Set([...door.iter()].filter((row) => row.open).map((row) => row.id)),
      fixtureStates: new Map([...fixtureState.iter()].map(({ id, state }) => [id, state])),
      fight: readFight(connection.db),
      groundItems: new Map([...groundItem.iter()].map((row) => [row.id, readGroundItem(row)])),
    });
  }

  #watch(): () => void {
    const { connection, game, entity, heard } = this.#parts;
    const whenLive = (act: () => void) => {
      if (this.#isLive) act();
      else this.#follow();
    };
    return watchRows(connection, {
      // A door and the walks it stops come in one message: the door first, so that they are replayed against it.
      door: (row) => whenLive(() => game.doors.set(row.id, row.open)),
      fixture: (row) => whenLive(() => game.fixtureChanged(row.id, row.state)),
      fixtureGone: (row) => whenLive(() => game.fixtureGone(row.id)),
      groundItem: (row) => whenLive(() => game.groundItemChanged(readGroundItem(row))),
      groundItemGone: (row) => whenLive(() => game.groundItemGone(row.id)),
      motion: (row) => whenLive(() => game.motionChanged(row.entity, readMotion(row))),
      motionGone: (row) => whenLive(() => game.motionGone(row.entity)),
      appearance: (row) => whenLive(() => game.appearanceChanged(row.entity, readAppearance(row))),
      appearanceGone: (row) => whenLive(() => game.appearanceGone(row.entity)),
      fight: { of: game.fight, later: whenLive },
      speech: ({ entity: speaker, name, text }) => {
        game.spoken(speaker, text);
        heard({ entity: speaker, name, text, isOwn: speaker === entity });
      },
    });
  }

  #subscribe(queries: readonly string[], applied: () => void): SubscriptionHandle {
    return this.#parts.connection
      .subscriptionBuilder()
      .onApplied(() => {
        if (!this.#isClosed) applied();
      })
      .onError(({ event: cause }) => {
        const error = new SpacetimeError('subscription_failed', 'A part of the world could not be shown.', { cause });
        if (!this.#isClosed) this.#parts.failed(error);
      })
      .subscribe([...queries]);
  }
}

/** Lets go of a subscription. One that has ended by itself, with its connection, is gone already. */
function release(handle: SubscriptionHandle): void {
  if (!handle.isEnded()) handle.unsubscribe();
}

const readMotion = (row: RowOf<'motion'>): Motion => toMotion(row);

const readAppearance = ({ name, class: of, level, look, isGuest, ...shown }: RowOf<'appearance'>): Appearance => ({
  name,
  class: classOf(of),
  level,
  look,
  isGuest,
  worn: wornLooks(shown),
});

const readGroundItem = ({ id, x, y, kind, count, owner, ownedUntil }: RowOf<'groundItem'>): GroundItem => ({
  id,
  x,
  y,
  kind,
  count,
  owner,
  ownedUntil,
});
