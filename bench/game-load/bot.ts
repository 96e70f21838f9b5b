// One player that is a program: connects as the game's client does, walks, fights, takes what lies there, talks, and comes
// back when it fell. It decides ten times a second, like somebody who plays, and knows only what its client was told.
import type { CharacterClass } from '@hollowmere/world/characters';
import { type Motion, TICK_MS } from '@hollowmere/world/movement';
import { type Rolls, rollBetween } from '@hollowmere/world/rolls';
import { type Moment, Predictor } from '../../lib/game/core/predictor.ts';
import { WorldClock } from '../../lib/game/core/world-clock.ts';
import { Heartbeat } from '../../lib/spacetime/heartbeat.ts';
import type { Link } from '../../lib/spacetime/link.ts';
import { characterInWorld, type OwnRows } from '../../lib/spacetime/own-rows.ts';
import { openSdkLink } from '../../lib/spacetime/sdk-link.ts';
import { Feet } from './feet.ts';
import { Fists } from './fists.ts';
import type { Body } from './owner.ts';
import { phrases } from './phrases.ts';
import type { Home } from './places.ts';
import type { Target } from './population.ts';
import type { Sightings } from './sightings.ts';
import type { Tally } from './tally.ts';
import { View } from './view.ts';

export interface BotParts {
  readonly target: Target;
  readonly token: string;
  readonly home: Home;
  readonly rolls: Rolls;
  readonly sightings: Sightings;
  readonly tally: Tally;
}

/** Between two lines that one says, in milliseconds. */
const QUIET_MS = [20_000, 90_000] as const;
/** How long one looks at the words on the screen after a fall. */
const FALLEN_MS = [2_000, 6_000] as const;

export class Bot {
  readonly #parts: BotParts;
  readonly #link: Link;
  readonly #clock = new WorldClock(() => performance.now(), TICK_MS);
  readonly #arrived = Promise.withResolvers<Body>();
  readonly #feet: Feet;
  readonly #fists: Fists;
  #heart: Heartbeat | undefined;
  #view: View | undefined;
  #self: (Body & { readonly class: CharacterClass }) | undefined;
  #predictor: Predictor | undefined;
  #saysAt: number;
  #risesAt: number | undefined;
  #connectionId = '';
  #isEntering = false;
  #isOver = false;

  constructor(parts: BotParts) {
    this.#parts = parts;
    const { rolls, home } = parts;
    this.#feet = new Feet(home, rolls);
    this.#fists = new Fists(rolls);
    this.#saysAt = performance.now() + rolls.below(QUIET_MS[1]);
    this.#link = openSdkLink(
      { ...parts.target, token: parts.token },
      {
        opened: ({ connectionId }) => {
          this.#connectionId = connectionId;
          this.#listen();
        },
        ownRows: (rows) => this.#ownRowsCame(rows),
        unread: () => this.#failed(new Error('something that the server sent could not be read')),
        closed: (error) => this.#failed(error ?? new Error('the server closed a connection')),
      },
    );
  }

  /** Settles when the world round it is there: its body. */
  get arrived(): Promise<Body> {
    return this.#arrived.promise;
  }

  leave(): void {
    this.#isOver = true;
    this.#heart?.stop();
    this.#link.close();
  }

  /** Ten times a second. */
  act(): void {
    if (!this.#self || !this.#predictor || !this.#view || !this.#clock.hasTime || this.#isOver) return;
    const now = this.#moment();
    const here = this.#predictor.drawn(now);
    this.#view.moveTo(here.x, here.y);
    const { connection } = this.#link;
    const { seen } = this.#view;
    if (seen.vitals.get(this.#self.entity)?.health === 0) {
      this.#lieFallen(now.ms);
      return;
    }
    this.#risesAt = undefined;
    this.#talk(now.ms);
    const errand = this.#fists.act({
      connection,
      seen,
      self: this.#self,
      here,
      tick: now.tick,
      tally: this.#parts.tally,
    });
    const direction = errand === undefined ? this.#feet.stroll(here, now.ms) : this.#feet.towards(here, errand);
    this.#steer(direction, now);
  }

  #steer(direction: Parameters<Predictor['steer']>[0], now: Moment): void {
    const claim = this.#predictor?.steer(direction, now);
    if (claim === undefined || !this.#self) return;
    this.#parts.sightings.steered(this.#self.entity, claim.tick);
    void this.#parts.tally
      .follow('steer', () => this.#link.connection.reducers.steer(claim))
      .then(() => this.#predictor?.answered(claim.tick, this.#moment()));
  }

  #lieFallen(ms: number): void {
    this.#risesAt ??= ms + rollBetween(...FALLEN_MS, this.#parts.rolls);
    if (ms < this.#risesAt) return;
    this.#risesAt = Number.POSITIVE_INFINITY;
    void this.#parts.tally.follow('respawn', () => this.#link.connection.reducers.respawn({}));
  }

  #talk(ms: number): void {
    if (ms < this.#saysAt) return;
    const { rolls, tally } = this.#parts;
    this.#saysAt = ms + rollBetween(...QUIET_MS, rolls);
    const text = phrases[rolls.below(phrases.length)] ?? '';
    void tally.follow('say', () => this.#link.connection.reducers.say({ text }));
  }

  #listen(): void {
    this.#heart = new Heartbeat({
      askTime: () => this.#link.askTime(),
      local: () => performance.now(),
      setTimer: (act, ms) => {
        const timer = setTimeout(act, ms);
        return () => clearTimeout(timer);
      },
      answered: (sample) => this.#clock.sample(sample),
      // A server under load may be slow; that it is shows in the figures.
      silent: () => {},
    });
  }

  #ownRowsCame(rows: OwnRows): void {
    const [character] = rows.characters;
    // A body may still stand about from a connection before this one.
    const isHere = rows.session?.connectionId === this.#connectionId;
    if (!isHere && character && !this.#isEntering) {
      this.#isEntering = true;
      const entered = this.#link.connection.reducers.enterWorld({ characterId: character.id });
      entered.catch((error: Error) => this.#failed(error));
    }
    const hero = characterInWorld(rows);
    if (!rows.session || !isHere || !hero || this.#self) return;
    const { entity, characterId } = rows.session;
    this.#self = { entity, characterId, class: hero.class };
    this.#view = new View({
      connection: this.#link.connection,
      entity,
      ownMotion: (motion) => this.#ownMotionCame({ entity, characterId }, motion),
      heard: (other, claim) => this.#parts.sightings.seen(other, claim),
      failed: (error) => this.#failed(error),
    });
  }

  #ownMotionCame(body: Body, motion: Motion): void {
    const solid = this.#view?.doors.solid;
    if (!solid) return;
    if (this.#predictor) this.#predictor.rebase(motion, solid, this.#moment());
    else this.#predictor = new Predictor(motion, solid);
    this.#arrived.resolve(body);
  }

  #moment(): Moment {
    return { ms: performance.now(), ...this.#clock.time() };
  }

  #failed(error: Error): void {
    if (this.#isOver) return;
    this.#arrived.reject(error);
    void this.#parts.tally.follow('connection', () => Promise.reject(error));
  }
}
