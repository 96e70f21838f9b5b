// The one connection between this browser and SpacetimeDB. It connects, subscribes to the own rows, reports, and comes
// back when it is lost, with a fresh token each time. What is subscribed beyond the own rows is its callers' business.
//
//              use()             opened              own rows applied
//     idle ──────────> connecting ──────> subscribing ───────────────> ready ──> replaced  (entered elsewhere;
//      ^                   │                   │                       │  ^          │      back on returnToWorld)
//      │ last release      │ fails             │ lost                  │  └──────────┘
//      │                   v                   v                       │ lost
//      ├───────────── reconnecting (backoff, or at once on wake-up) <──┘
//      │                   └──> subscribing, with a fresh token
//      ├── world_older: asks until the world is updated      page_older: until the page is loaded anew
//      └── signed_out, refused: nothing is tried until somebody asks
//
// Nothing sent is ever sent again: a call whose connection dies ends with `ConnectionLost`, and its caller decides.
import { Attendance } from './attendance.ts';
import type { DbConnection } from './bindings/index.ts';
import { browserParts } from './browser-parts.ts';
import type { ConnectionSettings } from './connection-settings.ts';
import { Refusal, SpacetimeError, toSpacetimeError } from './errors.ts';
import { type ServiceEvents, WINDOW_EVENTS } from './events.ts';
import { openState, rejectedState } from './open-state.ts';
import { NO_ROWS, type OwnRows } from './own-rows.ts';
import type { Presence } from './presence.ts';
import { type LinkParts, type OpenFacts, ReconnectingLink, type Target } from './reconnecting-link.ts';
import { type ConnectionState, isFinal } from './state.ts';
import type { TokenSource, Visitor } from './token-source.ts';
import { TypedEvents } from './typed-events.ts';

export interface ServiceParts extends LinkParts {
  readonly tokensFor: (visitor: Visitor, settings: ConnectionSettings) => TokenSource;
  readonly watchWakeUps: (wake: () => void) => () => void;
  readonly announce: (name: string, detail: unknown) => void;
}

export class SpacetimeService {
  static #instance: SpacetimeService | undefined;

  /** The page's one service. */
  static getInstance(): SpacetimeService {
    SpacetimeService.#instance ??= new SpacetimeService(browserParts());
    return SpacetimeService.#instance;
  }

  readonly events = new TypedEvents<ServiceEvents>();
  readonly #parts: ServiceParts;
  readonly #watchers = new Set<() => void>();
  readonly #attendance = new Attendance();
  #state: ConnectionState = { name: 'idle' };
  #own: OwnRows = NO_ROWS;
  #hasOwn = false;
  #identity: string | undefined;
  #link: ReconnectingLink | undefined;
  #holders = 0;
  #stopWatching: () => void = () => {};

  constructor(parts: ServiceParts) {
    this.#parts = parts;
    for (const name of WINDOW_EVENTS) {
      this.events.on(name, (detail) => parts.announce(`spacetimedb-${name}`, detail));
    }
  }

  get state(): ConnectionState {
    return this.#state;
  }

  /** The own rows as last known; they stay while a connection is being found again. */
  get own(): OwnRows {
    return this.#own;
  }

  get presence(): Presence {
    return this.#attendance.presence;
  }

  get identity(): string | undefined {
    return this.#identity;
  }

  /** The open connection, for subscriptions once the own rows are here. They end with it. */
  get connection(): DbConnection | undefined {
    return this.#link?.connection;
  }

  /** Calls `watch` after each change of state, own rows or presence, until the returned function is called. */
  subscribe = (watch: () => void): (() => void) => {
    this.#watchers.add(watch);
    return () => this.#watchers.delete(watch);
  };

  /**
   * Wants a connection as this visitor until the returned function is called. Several may want the same one; the last
   * to let go closes it, a moment later, so that a page that is mounted twice does not connect twice.
   */
  use(settings: ConnectionSettings, visitor: Visitor): () => void {
    const target = this.#link?.target;
    const isSame =
      target?.visitor === visitor &&
      target.settings.uri === settings.uri &&
      target.settings.database === settings.database;
    if (!isSame) {
      this.#close();
      this.#stopWatching = this.#parts.watchWakeUps(() => this.#link?.wake());
      this.#begin({ settings, visitor, tokens: this.#parts.tokensFor(visitor, settings) });
    }
    this.#holders++;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#holders--;
      this.#parts.setTimer(() => this.#holders === 0 && this.#close(), 0);
    };
  }

  /** Tries again now: after a refusal, after signing in again, or because a person is tired of waiting. */
  retry(): void {
    if (!this.#link) return;
    if (this.#state.name === 'reconnecting' || this.#state.name === 'world_older') this.#link.wake();
    else if (isFinal(this.#state)) this.#begin(this.#link.target);
  }

  /** A part of the world could not be had: finds out whether that is because this page and the world are of different age. */
  misunderstood(): void {
    void this.#link?.misunderstood();
  }

  /** Gives up a guest that SpacetimeDB no longer accepts, and begins anew with another identity. */
  beginAsNewGuest(): void {
    this.#link?.target.tokens.forget();
    this.retry();
  }

  /**
   * Calls a reducer or procedure. Never hangs.
   * @throws Refusal what the module says no to; ConnectionLost when nobody knows whether it happened; SpacetimeError
   *   `not_connected` or `server_failed` otherwise.
   */
  async call<T>(act: (connection: DbConnection) => Promise<T>): Promise<T> {
    if (!this.#link) throw new SpacetimeError('not_connected', 'There is no connection right now.');
    return this.#link.call(act);
  }

  /** Enters the world with a character, and again after each reconnect until it is left or taken over elsewhere. */
  async enterWorld(characterId: number): Promise<void> {
    this.#attendance.want(characterId);
    this.#judge();
    try {
      await this.call((connection) => connection.reducers.enterWorld({ characterId }));
    } catch (error) {
      this.#attendance.notLetIn({ isRefused: error instanceof Refusal });
      this.#judge();
      throw error;
    }
  }

  async leaveWorld(): Promise<void> {
    this.#attendance.leave();
    this.#judge();
    await this.call((connection) => connection.reducers.leaveWorld({}));
  }

  /** Takes the world back from the tab that took it over, or after the world let go. */
  returnToWorld(): void {
    const { target } = this.#link ?? {};
    const { wanted } = this.#attendance;
    if (wanted === undefined || !target) return;
    this.#attendance.claimAgain();
    if (this.#link?.connection) this.#enterAgain(wanted);
    else this.#begin(target);
  }

  /** Beginning again takes the former tokens along: a guest whose browser keeps nothing lasts as long as the page. */
  #begin(target: Target): void {
    this.#link?.stop();
    this.#hasOwn = false;
    this.#setState({ name: 'connecting' });
    this.#link = new ReconnectingLink(target, this.#parts, {
      opened: (facts) => this.#opened(facts),
      rows: (rows) => this.#rowsCame(rows),
      time: (sample) => this.events.emit('time', sample),
      lost: (error) => this.#lost(error),
      retrying: (attempt, retryAt, error) => {
        this.#setState({ name: 'reconnecting', attempt, retryAt });
        if (error instanceof SpacetimeError) this.events.emit('error', { error });
      },
      worldOlder: (retryAt) => this.#setState({ name: 'world_older', retryAt }),
      pageOlder: () => this.#end({ name: 'page_older' }),
      signedOut: () => this.#end({ name: 'signed_out' }),
      rejected: () => this.#end(rejectedState(target.visitor)),
    });
  }

  #opened({ identity, connectionId }: OpenFacts): void {
    const { hasConnected: isReconnect } = this.#attendance;
    const previous = this.#identity;
    this.#identity = identity;
    this.#hasOwn = false;
    this.#attendance.connected(connectionId);
    this.#setState({ name: 'subscribing' });
    this.events.emit('connected', { identity, connectionId, isReconnect });
    if (previous !== identity) this.events.emit('identity-changed', { identity, previous });
  }

  #rowsCame(rows: OwnRows): void {
    const isFirst = !this.#hasOwn;
    const wasRegistered = this.#own.status?.state === 'ok';
    this.#own = rows;
    this.#hasOwn = true;
    const { status } = rows;
    if (!isFirst && !wasRegistered && status?.state === 'ok') {
      const { userId, username, isGuest } = status;
      this.#link?.target.tokens.prefer();
      this.events.emit('user-registered', { userId, username, isGuest });
    }
    this.#judge();
    const { presence, wanted } = this.#attendance;
    if (isFirst && presence === 'entering' && wanted !== undefined) this.#enterAgain(wanted);
  }

  /** Brings presence and state in line with the own rows. */
  #judge(): void {
    if (!this.#hasOwn || !this.#link?.facts) return;
    const { status, session } = this.#own;
    this.#attendance.judge(session);
    const next = openState(status, this.#attendance.presence);
    // The identity is nobody's now: whoever comes back in this browser begins anew, or signs in.
    if (status?.state === 'joined') this.#link.target.tokens.forget();
    if (status?.state === 'joined' || status?.state === 'signed_out') this.#end(next);
    // Else the connection stays: what staff take back is taken back here at once.
    else this.#setState(next);
  }

  /** Nobody waits for this entry: what fails is told to all. */
  #enterAgain(characterId: number): void {
    this.enterWorld(characterId).catch((error: unknown) => {
      this.events.emit('error', { error: toSpacetimeError(error) });
    });
  }

  #lost(error: Error | undefined): void {
    this.#hasOwn = false;
    // Who was replaced stays so: coming back by itself would take the world from the other tab.
    if (this.#state.name === 'replaced') this.#link?.stop();
    this.events.emit('disconnected', { error });
  }

  /** A state that is not left by itself. */
  #end(state: ConnectionState): void {
    const wasOpen = this.#link?.facts !== undefined;
    this.#link?.stop();
    this.#hasOwn = false;
    this.#setState(state);
    if (wasOpen) this.events.emit('disconnected', { error: undefined });
  }

  #close(): void {
    if (!this.#link) return;
    this.#stopWatching();
    this.#own = NO_ROWS;
    this.#attendance.reset();
    this.#end({ name: 'idle' });
    this.#link = undefined;
  }

  #setState(state: ConnectionState): void {
    this.#state = state;
    for (const watch of [...this.#watchers]) watch();
  }
}
