// Keeps one connection open: takes a token, opens a link, notices when it dies, waits, and begins again until stopped.
// It decides nothing about people: what the rows mean, and when to give up, is the service's.
import { reconnectDelay } from './backoff.ts';
import type { DbConnection } from './bindings/index.ts';
import type { ConnectionSettings } from './connection-settings.ts';
import { SpacetimeError, toSpacetimeError } from './errors.ts';
import type { ServiceEvents } from './events.ts';
import { Heartbeat } from './heartbeat.ts';
import type { Link, OpenLink } from './link.ts';
import type { OwnRows } from './own-rows.ts';
import { PendingCalls } from './pending-calls.ts';
import type { SchemaFit } from './schema-fit.ts';
import type { TokenSource, Visitor } from './token-source.ts';

/** Whom to be, and where. */
export interface Target {
  readonly settings: ConnectionSettings;
  readonly visitor: Visitor;
  readonly tokens: TokenSource;
}

/** What a connection needs of the world outside, so that tests can bring their own. */
export interface LinkParts {
  readonly open: OpenLink;
  /** Whether SpacetimeDB says no to this token, and not merely nothing. */
  readonly isTokenRejected: (settings: ConnectionSettings, token: string) => Promise<boolean>;
  /** Whether this page and the world are of one age. */
  readonly fitOfWorld: (settings: ConnectionSettings) => Promise<SchemaFit>;
  readonly random: () => number;
  /** The wall clock and a monotonic one, in milliseconds. */
  readonly wall: () => number;
  readonly local: () => number;
  /** Calls `act` once after so many milliseconds, unless the returned function is called before. */
  readonly setTimer: (act: () => void, ms: number) => () => void;
}

export interface OpenFacts {
  readonly identity: string;
  readonly connectionId: string;
}

export interface LinkReports {
  readonly opened: (facts: OpenFacts) => void;
  readonly rows: (rows: OwnRows) => void;
  readonly time: (sample: ServiceEvents['time']) => void;
  /** A connection that was open is over. */
  readonly lost: (error: Error | undefined) => void;
  /** Attempt number `attempt` comes at `retryAt` of the wall clock. */
  readonly retrying: (attempt: number, retryAt: number, error: Error | undefined) => void;
  /** The world is older than this page; whether it still is, is asked at `retryAt` of the wall clock. */
  readonly worldOlder: (retryAt: number) => void;
  /** This page is older than the world; nothing more is tried. */
  readonly pageOlder: () => void;
  /** The website no longer knows this browser; nothing more is tried. */
  readonly signedOut: () => void;
  /** SpacetimeDB does not accept the guest kept here, or what the website vouches for; nothing more is tried. */
  readonly rejected: () => void;
}

interface Active {
  readonly link: Link;
  readonly calls: PendingCalls;
  readonly token: string | undefined;
  facts: OpenFacts | undefined;
  hasRows: boolean;
  /** Whether its age was compared with the page's. */
  isCompared: boolean;
  heartbeat: Heartbeat | undefined;
}

/** From the start of an attempt until the own rows are here. */
const OPEN_PATIENCE_MS = 12_000;

/** A guest's token is always the same one; an account gets a new one each time, and one of those may have been made too early or late. */
const REJECTIONS_BORNE: Readonly<Record<Visitor, number>> = { guest: 0, account: 2 };

export class ReconnectingLink {
  readonly target: Target;
  readonly #parts: LinkParts;
  readonly #reports: LinkReports;
  #active: Active | undefined;
  #failures = 0;
  /** Tokens that were rejected since one was accepted. */
  #rejections = 0;
  /** The attempt under way: an older one that answers late is ignored. */
  #opening = 0;
  /** What is tried next, while something is waited for. */
  #next: (() => void) | undefined;
  #cancelTimer: () => void = () => {};

  constructor(target: Target, parts: LinkParts, reports: LinkReports) {
    this.target = target;
    this.#parts = parts;
    this.#reports = reports;
    void this.#open();
  }

  /** Whether calls can be made. */
  get facts(): OpenFacts | undefined {
    return this.#active?.facts;
  }

  /** The connection once its own rows are here. */
  get connection(): DbConnection | undefined {
    return this.#active?.hasRows ? this.#active.link.connection : undefined;
  }

  async call<T>(act: (connection: DbConnection) => Promise<T>): Promise<T> {
    const active = this.#active;
    if (!active?.facts) throw new SpacetimeError('not_connected', 'There is no connection right now.');
    return active.calls.race(act(active.link.connection));
  }

  /** The page was asleep, or the network is back: what waits is tried, what seems alive has to prove it. */
  wake(): void {
    if (this.#next) this.#next();
    else if (this.#active?.link.isDead()) this.#fail(undefined);
    else this.#active?.heartbeat?.probe();
  }

  /**
   * Something of the world could not be read or had. Between a page and a world of different age that would go on, and what
   * helps depends on which is behind; between others it was something else. Asked once for each connection.
   */
  async misunderstood(): Promise<void> {
    const [active, opening] = [this.#active, this.#opening];
    if (active?.isCompared) return;
    if (active) active.isCompared = true;
    const fit = await this.#parts.fitOfWorld(this.target.settings);
    if (opening !== this.#opening || fit === 'fits') return;
    this.#opening++;
    if (this.#drop(undefined)) this.#reports.lost(undefined);
    this.#unlike(fit);
  }

  /** Closes for good. */
  stop(): void {
    this.#opening++;
    this.#next = undefined;
    this.#drop(undefined);
  }

  async #open(): Promise<void> {
    this.#cancelTimer();
    this.#next = undefined;
    const opening = ++this.#opening;
    const silence = new SpacetimeError('unreachable', 'The server does not answer.');
    this.#cancelTimer = this.#parts.setTimer(() => this.#fail(silence), OPEN_PATIENCE_MS);
    try {
      const token = await this.target.tokens.take();
      if (opening !== this.#opening) return;
      if (token.kind === 'signed out') this.#reports.signedOut();
      else this.#openLink(token.kind === 'token' ? token.token : undefined);
    } catch (error) {
      if (opening === this.#opening) this.#wait(toSpacetimeError(error));
    }
  }

  #openLink(token: string | undefined): void {
    const opening = this.#opening;
    const guard = (act: (active: Active) => void) => {
      if (opening === this.#opening && this.#active) act(this.#active);
    };
    const link = this.#parts.open(
      { ...this.target.settings, token },
      {
        opened: ({ token: next, ...facts }) => guard((active) => this.#opened(active, facts, next)),
        ownRows: (rows) => guard((active) => this.#rowsCame(active, rows)),
        unread: () => guard(() => void this.misunderstood()),
        closed: (error) => guard(() => this.#closed(error)),
      },
    );
    const calls = new PendingCalls();
    this.#active = { link, calls, token, facts: undefined, hasRows: false, isCompared: false, heartbeat: undefined };
  }

  #opened(active: Active, facts: OpenFacts, token: string): void {
    const { local, setTimer } = this.#parts;
    active.facts = facts;
    this.#rejections = 0;
    this.target.tokens.keep(token);
    active.heartbeat = new Heartbeat({
      askTime: () => active.calls.race(active.link.askTime()),
      local,
      setTimer,
      answered: this.#reports.time,
      silent: () => this.#fail(new SpacetimeError('unreachable', 'The server fell silent.')),
    });
    this.#reports.opened(facts);
  }

  #rowsCame(active: Active, rows: OwnRows): void {
    if (!active.hasRows) {
      this.#cancelTimer();
      this.#failures = 0;
      active.hasRows = true;
    }
    this.#reports.rows(rows);
  }

  #closed(error: Error | undefined): void {
    this.#fail(error);
    if (error instanceof SpacetimeError && error.code === 'subscription_failed') void this.misunderstood();
  }

  #fail(error: Error | undefined): void {
    const opening = ++this.#opening;
    const token = this.#active?.token;
    const wasOpen = this.#drop(error);
    if (wasOpen) this.#reports.lost(error);
    // Whoever heard of the loss may have stopped this.
    if (opening !== this.#opening) return;
    if (wasOpen || !token) this.#wait(error);
    else void this.#findOutWhy(token, error);
  }

  /** A server that is away will be back; one that says no to every token goes on saying it. */
  async #findOutWhy(token: string, error: Error | undefined): Promise<void> {
    const opening = this.#opening;
    const isRejected = await this.#parts.isTokenRejected(this.target.settings, token);
    if (opening !== this.#opening) return;
    if (isRejected && ++this.#rejections > REJECTIONS_BORNE[this.target.visitor]) this.#reports.rejected();
    else this.#wait(error);
  }

  #wait(error: Error | undefined): void {
    const retryAt = this.#waitFor(() => void this.#open());
    this.#reports.retrying(this.#failures, retryAt, error);
  }

  /** @returns when `next` is tried, by the wall clock. */
  #waitFor(next: () => void): number {
    this.#failures++;
    this.#next = next;
    const delay = reconnectDelay(this.#failures, this.#parts.random());
    this.#cancelTimer();
    this.#cancelTimer = this.#parts.setTimer(next, delay);
    return this.#parts.wall() + delay;
  }

  #unlike(fit: Exclude<SchemaFit, 'fits'>): void {
    if (fit === 'page is older') this.#reports.pageOlder();
    else this.#reports.worldOlder(this.#waitFor(() => void this.#lookAgain()));
  }

  /** Asks whether the world has been updated, and comes back when it has. */
  async #lookAgain(): Promise<void> {
    this.#cancelTimer();
    this.#next = undefined;
    const opening = ++this.#opening;
    const fit = await this.#parts.fitOfWorld(this.target.settings);
    if (opening !== this.#opening) return;
    if (fit === 'fits') void this.#open();
    else this.#unlike(fit);
  }

  /** Whether there was an open connection to drop. */
  #drop(error: Error | undefined): boolean {
    this.#cancelTimer();
    const active = this.#active;
    if (!active) return false;
    this.#active = undefined;
    active.heartbeat?.stop();
    active.calls.endAll(error);
    active.link.close();
    return active.facts !== undefined;
  }
}
