// A stay in the world, from opening the page to leaving it: joins connection, game and feed, says which phase it is in,
// and holds the parts of the game, each with its own rows, slices and acts. Everything it starts ends with `close`.
import { worldMap } from '@hollowmere/world/map';
import { type Direction, STANDING, TICK_MS, UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import type { ConnectionSettings } from '../spacetime/connection-settings.ts';
import type { SpacetimeError } from '../spacetime/errors.ts';
import type { SpacetimeService } from '../spacetime/service.ts';
import type { Visitor } from '../spacetime/token-source.ts';
import { ChatLog } from './core/chat-log.ts';
import { type Frame, Game } from './core/game.ts';
import { type Sight, usualSight } from './core/interest.ts';
import { WorldClock } from './core/world-clock.ts';
import { Entry } from './entry.ts';
import { CurrentFeed } from './feed/current-feed.ts';
import { Markers } from './markers.ts';
import { AccountPreferences } from './parts/account-preferences.ts';
import { Conversation } from './parts/conversation.ts';
import { followEmptiedChests } from './parts/emptied.ts';
import { Exploration } from './parts/exploration.ts';
import { Fighting } from './parts/fighting.ts';
import { Guest } from './parts/guest.ts';
import { Merits } from './parts/merits.ts';
import { News } from './parts/news.ts';
import { People } from './parts/people.ts';
import { Provisions } from './parts/provisions.ts';
import { Quests } from './parts/quests.ts';
import { Skies } from './parts/skies.ts';
import type { Stay } from './parts/stay.ts';
import { Surroundings } from './parts/surroundings.ts';
import { Talk } from './parts/talk.ts';
import { Things } from './parts/things.ts';
import { Trade } from './parts/trade.ts';
import { Warnings } from './parts/warnings.ts';
import { type Phase, phaseOf } from './phase.ts';
import { Cell, type Slice } from './slice.ts';
import { Windows } from './windows.ts';

export interface PlayOptions {
  readonly service: SpacetimeService;
  readonly settings: ConnectionSettings;
  readonly visitor: Visitor;
  /** Whom to play; where there is only one character, it is that. */
  readonly characterId: number | undefined;
}

export class PlaySession {
  readonly game: Game;
  readonly windows = new Windows(windowsThatFit);
  readonly markers = new Markers();
  readonly talk: Talk;
  readonly people: People;
  readonly quests: Quests;
  readonly conversation: Conversation;
  readonly surroundings: Surroundings;
  readonly exploration: Exploration;
  readonly things: Things;
  readonly trade: Trade;
  readonly news: News;
  readonly warnings: Warnings;
  readonly fighting: Fighting;
  readonly merits: Merits;
  readonly provisions: Provisions;
  readonly guest: Guest;
  readonly accountPreferences: AccountPreferences;
  readonly #service: SpacetimeService;
  readonly #visitor: Visitor;
  readonly #clock = new WorldClock(() => performance.now(), TICK_MS);
  readonly #chat = new ChatLog();
  readonly #leaving = new AbortController();
  readonly #entry: Entry;
  readonly #feed: CurrentFeed;
  readonly #phase: Cell<Phase>;
  readonly #complaints: string[] = [];
  readonly #release: () => void;
  #pictures = 0;
  #scale: number | undefined;

  constructor({ service, settings, visitor, characterId }: PlayOptions) {
    this.#service = service;
    this.#visitor = visitor;
    this.game = new Game({
      map: worldMap,
      clock: this.#clock,
      local: () => performance.now(),
      steer: (claim) => service.call(({ reducers }) => reducers.steer(claim)),
    });
    this.#entry = new Entry({ service, characterId, failed: (error) => this.#entryFailed(error) });
    this.#feed = new CurrentFeed({
      game: this.game,
      sight: () => sightOfWindow(this.#scale),
      heard: (heard) => this.#chat.said(heard),
      progressed: () => this.#tellPhase(),
      failed: (error) => {
        this.#complain(error);
        service.misunderstood();
      },
    });
    this.#phase = new Cell(this.#readPhase());

    const { game, windows, markers } = this;
    const stay: Stay = { service, game, windows, markers, chat: this.#chat, over: this.#leaving.signal };
    this.talk = new Talk(stay);
    this.people = new People(stay);
    this.quests = new Quests(stay);
    this.conversation = new Conversation(stay, this.quests);
    this.surroundings = new Surroundings(stay, this.conversation);
    this.exploration = new Exploration(stay);
    followEmptiedChests(stay);
    this.things = new Things(stay);
    this.trade = new Trade(stay);
    this.news = new News(stay);
    new Skies(stay);
    this.warnings = new Warnings(stay);
    this.fighting = new Fighting(stay);
    this.merits = new Merits(stay);
    this.provisions = new Provisions(stay, this.things, this.fighting);
    this.guest = new Guest(stay, visitor);
    this.accountPreferences = new AccountPreferences(stay);

    this.#listen();
    this.#release = service.use(settings, visitor);
    this.#changed();
  }

  get phase(): Slice<Phase> {
    return this.#phase;
  }

  /** What went wrong and nobody waited for, for tests. */
  get complaints(): readonly string[] {
    return this.#complaints;
  }

  /** So much of the pictures is here, 0 to 1. */
  picturesLoaded(share: number): void {
    this.#pictures = share;
    this.#changed();
  }

  /** The next picture, while the person wants to go this way. Once for each frame. */
  frame(wish: Direction): Frame {
    const frame = this.game.frame(this.#phase.value.name === 'playing' ? wish : STANDING);
    if (frame.self && !frame.isHeld) this.#feed.moveTo(frame.self.x, frame.self.y);
    this.fighting.update(frame);
    return frame;
  }

  /** The picture is drawn with so many CSS pixels to a pixel of the world: it shows the less of it, the more they are. */
  drawnAt(scale: number): void {
    this.#scale = scale;
  }

  choose(characterId: number): void {
    this.#entry.choose(characterId);
    this.#changed();
  }

  /** Comes back from another tab, or after the world let go or did not let in. */
  comeBack(): void {
    this.#entry.comeBack();
    this.#changed();
  }

  /** Leaves the world on purpose; the body goes at once, unless it is in a fight. */
  async leave(): Promise<void> {
    await this.#entry.leave();
  }

  retry(): void {
    this.#service.retry();
  }

  beginAsNewGuest(): void {
    this.#service.beginAsNewGuest();
  }

  close(): void {
    this.#leaving.abort();
    this.#feed.close();
    this.#release();
  }

  #listen(): void {
    const { events, subscribe } = this.#service;
    const { signal } = this.#leaving;
    events.on('connected', () => this.#clock.reopen(), { signal });
    events.on('time', (sample) => this.#clock.sample(sample), { signal });
    events.on('error', ({ error }) => this.#complain(error), { signal });
    signal.addEventListener(
      'abort',
      subscribe(() => this.#changed()),
      { once: true },
    );
  }

  /** Something changed in the connection, the own rows or what the person asked for. */
  #changed(): void {
    this.#entry.attempt();
    const { connection, presence, own } = this.#service;
    this.#feed.keep(connection, presence === 'here' ? own.session?.entity : undefined);
    this.#tellPhase();
  }

  #entryFailed(error: SpacetimeError): void {
    this.#complain(error);
    this.#changed();
  }

  #complain(error: SpacetimeError): void {
    // Losing the connection is shown where the connection is shown.
    this.#complaints.push(`${error.code}: ${error.message}`);
    const isShown = error.code === 'unreachable' || error.code === 'connection_lost' || error.code === 'not_connected';
    if (!isShown) this.#chat.notice(error.message);
  }

  #tellPhase(): void {
    const next = this.#readPhase();
    if (JSON.stringify(next) !== JSON.stringify(this.#phase.value)) this.#phase.set(next);
  }

  #readPhase(): Phase {
    const { state, own, presence } = this.#service;
    return phaseOf({
      visitor: this.#visitor,
      connection: state,
      own,
      presence,
      refusal: this.#entry.refusal,
      characterId: this.#entry.characterId,
      pictures: this.#pictures,
      world: this.#feed.progress,
      hasShown: this.#feed.hasShown,
      isLive: this.#feed.isLive,
    });
  }
}

/** The canvas fills the window. `scale`: CSS pixels to a pixel of the world, once something is drawn. */
function sightOfWindow(scale: number | undefined): Sight {
  const { innerWidth, innerHeight } = window;
  if (scale === undefined) return usualSight(innerWidth, innerHeight);
  const units = UNITS_PER_PIXEL / scale / 2;
  return { across: innerWidth * units, down: innerHeight * units };
}

/** A phone shows one at a time. */
const windowsThatFit = () => (window.matchMedia('(max-width: 639px)').matches ? 1 : 4);
