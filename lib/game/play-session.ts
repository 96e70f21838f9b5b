// A stay in the world, from opening the page to leaving it: joins the connection, the game and its feed, and tells a
// page what to show. Everything it starts ends with `close`.
import type { CharacterClass, Look } from '@hollowmere/world/characters';
import { worldMap } from '@hollowmere/world/map';
import type { ReportCategory } from '@hollowmere/world/moderation';
import { CHUNK_TILES, type Direction, TICK_MS } from '@hollowmere/world/movement';
import type { Preferences } from '@hollowmere/world/preferences';
import { offerAsGuest } from '../join/offer-as-guest.ts';
import { taggedClass } from '../spacetime/character-class.ts';
import type { ConnectionSettings } from '../spacetime/connection-settings.ts';
import { type SpacetimeError, toSpacetimeError } from '../spacetime/errors.ts';
import { NO_ROWS, type OwnRows } from '../spacetime/own-rows.ts';
import type { SpacetimeService } from '../spacetime/service.ts';
import type { Visitor } from '../spacetime/token-source.ts';
import type { Announcement } from './core/announcements.ts';
import { BlockedBodies } from './core/blocked-bodies.ts';
import { ChatLog } from './core/chat-log.ts';
import { type Frame, Game } from './core/game.ts';
import { doorsToUse } from './core/reach.ts';
import { WorldClock } from './core/world-clock.ts';
import { AnnouncementFeed } from './feed/announcement-feed.ts';
import { WorldFeed } from './feed/world-feed.ts';
import { onlyCharacter, type Phase, phaseOf, renameOf } from './phase.ts';

export interface PlayOptions {
  readonly service: SpacetimeService;
  readonly settings: ConnectionSettings;
  readonly visitor: Visitor;
  /** Whom to play; where there is only one character, it is that. */
  readonly characterId: number | undefined;
}

export class PlaySession {
  readonly game: Game;
  readonly chat: ChatLog;
  readonly #service: SpacetimeService;
  readonly #visitor: Visitor;
  readonly #clock = new WorldClock(() => performance.now(), TICK_MS);
  readonly #watchers = new Set<() => void>();
  readonly #leaving = new AbortController();
  readonly #release: () => void;
  readonly #unsubscribe: () => void;
  readonly #blocked = new BlockedBodies();
  #feed: WorldFeed | undefined;
  #news: AnnouncementFeed | undefined;
  #announcements: readonly Announcement[] = [];
  #own: OwnRows = NO_ROWS;
  #characterId: number | undefined;
  #pictures = 0;
  #hasShown = false;
  #phase: Phase;
  /** The character an entry was asked for, so that it is asked once. */
  #entered: number | undefined;
  #isTurnedAway = false;
  readonly #complaints: string[] = [];

  constructor({ service, settings, visitor, characterId }: PlayOptions) {
    this.#service = service;
    this.#visitor = visitor;
    this.#characterId = characterId;
    this.chat = new ChatLog(() => this.#tell());
    this.game = new Game({
      map: worldMap,
      clock: this.#clock,
      local: () => performance.now(),
      steer: (claim) => service.call(({ reducers }) => reducers.steer(claim)),
    });
    this.#phase = this.#readPhase();
    this.#listen();
    this.#unsubscribe = service.subscribe(() => this.#changed());
    this.#release = service.use(settings, visitor);
    this.#changed();
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** The own name as others see it. */
  get name(): string {
    const { characters } = this.#service.own;
    return characters.find(({ id }) => id === this.#characterId)?.name ?? '';
  }

  get isGuest(): boolean {
    return this.#service.own.status?.isGuest ?? this.#visitor === 'guest';
  }

  /** What the database tells about oneself, as last known; the same until it changes. */
  get own(): OwnRows {
    return this.#own;
  }

  /** All that are kept, also those to come; the same until they change. */
  get announcements(): readonly Announcement[] {
    return this.#announcements;
  }

  /** What went wrong and nobody waited for, for tests. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** Calls `watch` after each change of phase or chat, until the returned function is called. */
  subscribe = (watch: () => void): (() => void) => {
    this.#watchers.add(watch);
    return () => this.#watchers.delete(watch);
  };

  /** So much of the pictures is here, 0 to 1. */
  picturesLoaded(share: number): void {
    this.#pictures = share;
    this.#changed();
  }

  choose(characterId: number): void {
    this.#characterId = characterId;
    this.#changed();
  }

  /** @throws Refusal when guests are not let in, or the look is not one of those offered. */
  async playAsGuest(heroClass: CharacterClass, look: Look): Promise<void> {
    await this.#service.call(({ reducers }) => reducers.playAsGuest({ class: taggedClass(heroClass), look }));
  }

  /** The next picture, while the person wants to go this way. Once for each frame. */
  frame(wish: Direction): Frame {
    const frame = this.game.frame(this.#phase.name === 'playing' ? wish : 0);
    if (frame.self && !frame.isHeld) this.#feed?.moveTo(frame.self.x, frame.self.y);
    return frame;
  }

  /** Says something to those nearby. What does not get through is marked in the log, and the answer is false. */
  async say(text: string): Promise<boolean> {
    const key = this.chat.sending(this.name, text);
    try {
      await this.#service.call(({ reducers }) => reducers.say({ text }));
      return true;
    } catch (error) {
      this.chat.failed(key, toSpacetimeError(error).message);
      return false;
    }
  }

  /** Has read this warning. @throws SpacetimeError */
  async acknowledge(sanctionId: number): Promise<void> {
    await this.#service.call(({ reducers }) => reducers.acknowledgeSanction({ id: sanctionId }));
  }

  /** Does not want to hear whoever plays this character any more. @throws SpacetimeError */
  async block(character: string): Promise<void> {
    await this.#service.call(({ reducers }) => reducers.blockCharacter({ name: character }));
  }

  /** @throws SpacetimeError */
  async unblock(username: string): Promise<void> {
    await this.#service.call(({ reducers }) => reducers.unblockPlayer({ username }));
  }

  /** Whose body this is, among those who are blocked. */
  blockedOwnerOf(entity: number): string | undefined {
    return this.#blocked.ownerOf(entity);
  }

  /** Tells staff of whoever plays this character; the last words of both go along. @throws SpacetimeError */
  async report(character: string, category: ReportCategory, text: string): Promise<void> {
    await this.#service.call(({ reducers }) => reducers.reportCharacter({ name: character, category, text }));
  }

  /** The username of whoever plays this character; empty where they are not to be told of. @throws SpacetimeError */
  async ownerOf(character: string): Promise<string> {
    return this.#service.call(({ procedures }) => procedures.characterOwner({ name: character }));
  }

  /** Takes the preferences along to the account. False when they were refused or lost, which is said in the log. */
  async keepPreferences({ keys, ...preferences }: Preferences): Promise<boolean> {
    try {
      await this.#service.call(({ reducers }) => reducers.setPreferences({ ...preferences, keys: [...keys] }));
      return true;
    } catch (error) {
      this.chat.notice(`Your settings were not kept. ${toSpacetimeError(error).message}`);
      return false;
    }
  }

  /** Leaves an offer to take this guest's character into an account. @throws SpacetimeError, JoinNotKept */
  async offerJoin(): Promise<void> {
    await offerAsGuest({ offer: (hash) => this.#service.call(({ reducers }) => reducers.offerJoin({ hash })) });
  }

  /** Opens or shuts what is within reach. */
  async moveDoor(): Promise<void> {
    const { here, doors } = this.game;
    if (!here) return;
    const calls = doorsToUse(worldMap.doors, here, doors.open).map(({ id }) =>
      this.#service.call(({ reducers: { useDoor: move } }) => move({ id })),
    );
    const failed = (await Promise.allSettled(calls)).find(({ status }) => status === 'rejected');
    if (failed?.status === 'rejected') this.chat.notice(toSpacetimeError(failed.reason).message);
  }

  /** Comes back from another tab, or after the world let go or did not let in. */
  comeBack(): void {
    this.#isTurnedAway = false;
    this.#entered = undefined;
    this.#service.returnToWorld();
    this.#changed();
  }

  retry(): void {
    this.#service.retry();
  }

  beginAsNewGuest(): void {
    this.#service.beginAsNewGuest();
  }

  /** Leaves the world on purpose; the body goes at once. */
  async leave(): Promise<void> {
    await this.#service.leaveWorld().catch(() => {
      // Leaving without a connection is left to the server: the body goes by itself after a while.
    });
  }

  /** How many are in the world; asked of the server. */
  async countOnline(): Promise<number> {
    const { online } = await this.#service.call(({ procedures }) => procedures.worldSummary({}));
    return online;
  }

  close(): void {
    this.#leaving.abort();
    this.#unsubscribe();
    this.#closeFeed();
    this.#news?.close();
    this.#release();
    this.#watchers.clear();
  }

  #listen(): void {
    const { events } = this.#service;
    const { signal } = this.#leaving;
    events.on('connected', () => this.#clock.reopen(), { signal });
    events.on('time', (sample) => this.#clock.sample(sample), { signal });
    events.on('error', ({ error }) => this.#complain(error), { signal });
  }

  /** Something changed in the connection, the own rows or the world. */
  #changed(): void {
    this.#takeOwnRows();
    this.#enterIfAsked();
    this.#keepFeed();
    this.#keepNews();
    this.#tell();
  }

  #takeOwnRows(): void {
    const { own } = this.#service;
    if (own === this.#own) return;
    const { blocks } = this.#own;
    this.#own = own;
    if (JSON.stringify(blocks) === JSON.stringify(own.blocks)) return;
    const bodies = this.#blocked.update(own.blocks);
    this.game.hush(bodies);
    this.chat.hush(bodies);
  }

  #keepNews(): void {
    const { connection } = this.#service;
    if (this.#news?.connection === connection) return;
    this.#news?.close();
    this.#news =
      connection &&
      new AnnouncementFeed(connection, (announcements) => {
        this.#announcements = announcements;
        this.#tell();
      });
  }

  #enterIfAsked(): void {
    const { state, own, presence } = this.#service;
    if (state.name !== 'ready' || own.status?.state !== 'ok') return;
    const isThere = own.characters.some(({ id, isDeleted }) => id === this.#characterId && !isDeleted);
    if (!isThere) this.#characterId = onlyCharacter(own);
    if (renameOf(own, this.#characterId)) {
      this.#stepOutForRename();
      return;
    }
    if (this.#characterId === undefined || this.#entered === this.#characterId || presence !== 'outside') return;
    this.#entered = this.#characterId;
    this.#service.enterWorld(this.#characterId).catch((error: unknown) => {
      const failure = toSpacetimeError(error);
      this.#isTurnedAway = failure.code === 'refused';
      this.#complain(failure);
      this.#changed();
    });
  }

  /** Under a name that has to go one does not stay in the world; with a new one one comes back by oneself. */
  #stepOutForRename(): void {
    const wasIn = this.#entered !== undefined;
    this.#entered = undefined;
    if (wasIn) void this.leave();
  }

  /** A feed for each connection and body; without one the picture stands still. */
  #keepFeed(): void {
    const { connection, presence, own } = this.#service;
    const entity = presence === 'here' ? own.session?.entity : undefined;
    if (this.#feed && this.#feed.connection === connection && this.#feed.entity === entity) return;
    this.#closeFeed();
    if (!connection || entity === undefined) return;
    this.#feed = new WorldFeed({
      connection,
      entity,
      game: this.game,
      columns: worldMap.width / CHUNK_TILES,
      rows: worldMap.height / CHUNK_TILES,
      heard: (heard) => this.chat.said(heard),
      progressed: () => {
        this.#hasShown ||= this.#feed?.isLive ?? false;
        this.#tell();
      },
      failed: (error) => this.#complain(error),
    });
  }

  #closeFeed(): void {
    if (!this.#feed) return;
    this.#feed.close();
    this.#feed = undefined;
    this.game.hold();
  }

  #complain(error: SpacetimeError): void {
    // Losing the connection is shown where the connection is shown.
    this.#complaints.push(`${error.code}: ${error.message}`);
    const isShown = error.code === 'unreachable' || error.code === 'connection_lost' || error.code === 'not_connected';
    if (!isShown) this.chat.notice(error.message);
  }

  #tell(): void {
    this.#phase = this.#readPhase();
    for (const watch of [...this.#watchers]) watch();
  }

  #readPhase(): Phase {
    const { state, own, presence } = this.#service;
    const next = phaseOf({
      visitor: this.#visitor,
      connection: state,
      own,
      presence: this.#isTurnedAway ? 'gone' : presence,
      characterId: this.#characterId,
      pictures: this.#pictures,
      world: this.#feed?.progress ?? 0,
      hasShown: this.#hasShown,
      isLive: this.#feed?.isLive ?? false,
    });
    return JSON.stringify(next) === JSON.stringify(this.#phase) ? this.#phase : next;
  }
}
