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
//      └── signed_out, refused: nothing is tried until somebody asks
//
// Nothing sent is ever sent again: a call whose connection dies ends with `ConnectionLost`, and its caller decides.
import { sentenceOf } from '@hollowmere/world/errors';
import type { DbConnection } from './bindings/index.ts';
import { browserParts } from './browser-parts.ts';
import type { ConnectionSettings } from './connection-settings.ts';
import { Refusal, SpacetimeError, toSpacetimeError } from './errors.ts';
import { type ServiceEvents, WINDOW_EVENTS } from './events.ts';
import { NO_ROWS, type OwnRows, type OwnStatus } from './own-rows.ts';
import { type Presence, presenceOf } from './presence.ts';
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
  /** All connections this tab has had: their names in the session row are its own. */
  readonly #connections = new Set<string>();
  #state: ConnectionState = { name: 'idle' };
  #own: OwnRows = NO_ROWS;
  #hasOwn = false;
  #presence: Presence = 'outside';
  #identity: string | undefined;
  #link: ReconnectingLink | undefined;
  #holders = 0;
  #stopWatching: () => void = () => {};
  /** The character this tab is meant to be in the world with. */
  #wanted: number | undefined;
  #wasHere = false;
  #isEntering = false;

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
    return this.#presence;
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
    if (this.#state.name === 'reconnecting') this.#link.wake();
    else if (isFinal(this.#state)) this.#begin(this.#link.target);
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
    this.#wanted = characterId;
    this.#isEntering = true;
    this.#judge();
    try {
      await this.call((connection) => connection.reducers.enterWorld({ characterId }));
    } catch (error) {
      this.#isEntering = false;
      if (error instanceof Refusal) this.#wanted = undefined;
      this.#judge();
      throw error;
    }
  }

  async leaveWorld(): Promise<void> {
    this.#wanted = undefined;
    this.#wasHere = false;
    this.#judge();
    await this.call((connection) => connection.reducers.leaveWorld({}));
  }

  /** Takes the world back from the tab that took it over, or after the world let go. */
  returnToWorld(): void {
    const { target } = this.#link ?? {};
    if (this.#wanted === undefined || !target) return;
    this.#connections.clear();
    if (this.#link?.connection) this.#enterAgain(this.#wanted);
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
      signedOut: () => this.#end({ name: 'signed_out' }),
      rejected: () => this.#end({ name: 'refused', ...REJECTIONS[target.visitor] }),
    });
  }

  #opened({ identity, connectionId }: OpenFacts): void {
    const isReconnect = this.#connections.size > 0;
    const previous = this.#identity;
    this.#connections.add(connectionId);
    this.#identity = identity;
    this.#hasOwn = false;
    this.#wasHere = false;
    this.#isEntering = false;
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
    if (isFirst && this.#presence === 'entering' && this.#wanted !== undefined) this.#enterAgain(this.#wanted);
  }

  /** Brings presence and state in line with the own rows. */
  #judge(): void {
    const connection = this.#link?.facts?.connectionId;
    if (!this.#hasOwn || !connection) return;
    const { status, session } = this.#own;
    const isWanted = this.#wanted !== undefined;
    const [wasHere, isEntering] = [this.#wasHere, this.#isEntering];
    const own = this.#connections;
    this.#presence = presenceOf({ session, connection, own, isWanted, wasHere, isEntering });
    if (this.#presence === 'here') {
      this.#wasHere = true;
      this.#isEntering = false;
    }
    switch (status?.state) {
      case 'signed_out':
        this.#end({ name: 'signed_out', ...(status.reason && { by: status.reason }) });
        break;
      case 'joined':
        // The identity is nobody's now: whoever comes back in this browser begins anew, or signs in.
        this.#link?.target.tokens.forget();
        this.#end(refusedFor('joined', status, 'This guest has become part of an account.'));
        break;
      case 'banned':
      case 'suspended':
      case 'guests_closed':
        // The connection stays: what staff take back is taken back here at once.
        this.#setState(refusedFor(status.state, status, sentenceOf(status.state)));
        break;
      default:
        this.#setState({ name: this.#presence === 'replaced' ? 'replaced' : 'ready' });
    }
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
    this.#wanted = undefined;
    this.#own = NO_ROWS;
    this.#presence = 'outside';
    this.#connections.clear();
    this.#end({ name: 'idle' });
    this.#link = undefined;
  }

  #setState(state: ConnectionState): void {
    this.#state = state;
    for (const watch of [...this.#watchers]) watch();
  }
}

/** What it means that no token is accepted: a guest is unknown here, an account has to be vouched for anew. */
const REJECTIONS = {
  guest: { code: 'token_rejected', sentence: 'This world no longer knows the guest that was kept in this browser.' },
  account: {
    code: 'sign_in_rejected',
    sentence: 'This world does not accept your sign-in, though the website knows you. Signing in again usually helps.',
  },
} as const satisfies Record<Visitor, { code: string; sentence: string }>;

function refusedFor(code: string, { reason, until, appealTo }: OwnStatus, otherwise: string): ConnectionState {
  const sentence = reason || otherwise;
  return { name: 'refused', code, sentence, ...(until && { until }), ...(appealTo && { appealTo }) };
}
