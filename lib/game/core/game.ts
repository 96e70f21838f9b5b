// The world as one player sees it: rows and wishes go in, a frame to draw comes out. It owns time, prediction, the
// others, doors and what is being said; it knows no connection, no canvas and no React.
//
//   rows (feed) ──> Game <── wishes (input)          Game ──> frame() ──> renderer, HUD
//                    │
//                    └──> steer(claim) ──> connection

import { regionAt, type Weather } from '@hollowmere/world/map';
import {
  type Direction,
  type Motion,
  STANDING,
  type SteerClaim,
  TICK_MS,
  TILE_UNITS,
} from '@hollowmere/world/movement';
import type { QuestMark } from '@hollowmere/world/quests';
import { timeOfDay } from '@hollowmere/world/time';
import { Bubbles } from './bubbles.ts';
import { type DoorMap, Doors } from './doors.ts';
import { EntityStore } from './entity-store.ts';
import { Fight, type FightFrame } from './fight/fight.ts';
import type { FightSnapshot } from './fight/seen.ts';
import type { Appearance, Figure } from './figure.ts';
import { Gait } from './gait.ts';
import type { GroundItem, GroundItems } from './ground-item.ts';
import { Lateness, MIN_DELAY_MS } from './lateness.ts';
import { type Corrected, type Moment, Predictor } from './predictor.ts';
import { townsfolkIn } from './townsfolk-near.ts';
import type { Around, FixtureStates } from './usable.ts';
import type { WorldClock } from './world-clock.ts';

/** All rows of a connection whose subscriptions have just been applied. */
export interface WorldSnapshot {
  readonly self: number;
  readonly motions: ReadonlyMap<number, Motion>;
  readonly appearances: ReadonlyMap<number, Appearance>;
  readonly openDoors: ReadonlySet<number>;
  readonly fixtureStates: FixtureStates;
  readonly groundItems: GroundItems;
  readonly fight: FightSnapshot;
}

export interface Frame extends FightFrame {
  readonly moment: Moment;
  /** 0 at midnight, 0.5 at noon. */
  readonly timeOfDay: number;
  /** Over one's own place. */
  readonly weather: Weather;
  readonly self: Figure | undefined;
  /** Everybody in view, oneself included. */
  readonly figures: readonly Figure[];
  readonly openDoors: ReadonlySet<number>;
  /** The states of what can be used, by id; absent: as it is found. */
  readonly fixtureStates: FixtureStates;
  /** What lies on the ground, by id. */
  readonly groundItems: GroundItems;
  /** The connection is lost: the picture stands still. */
  readonly isHeld: boolean;
  /** The server has owed an answer for a second. */
  readonly isWeak: boolean;
}

/** An hour and a sky for pictures; what is left out is the world's. */
export interface ShownSky {
  readonly timeOfDay?: number | undefined;
  readonly weather?: Weather | undefined;
}

export interface GameParts {
  readonly map: DoorMap;
  readonly clock: WorldClock;
  /** A monotonic clock in milliseconds. */
  readonly local: () => number;
  /** Sends a claim; settles once the server has answered or refused it. */
  readonly steer: (claim: SteerClaim) => Promise<void>;
}

const FADE_IN_MS = 250;
/** Who fell lies there for so long, and then fades. */
const LIES_MS = 1_500;
const FADE_OUT_MS = 700;

export class Game {
  readonly doors: Doors;
  /** Creatures, health, casts and effects: the feed tells it, figures show it. */
  readonly fight = new Fight();
  readonly #parts: GameParts;
  readonly #others = new EntityStore();
  readonly #bubbles = new Bubbles();
  readonly #lateness = new Lateness();
  #self:
    | { readonly id: number; readonly predictor: Predictor; readonly gait: Gait; readonly since: number }
    | undefined;
  #selfId: number | undefined;
  /** The moments at which the picture was stopped: the own one and that of the others. */
  #held: { readonly own: Moment; readonly others: Moment } | undefined;
  /** Of the world, of oneself, and both together. */
  #worldFixtures: FixtureStates = new Map();
  #emptied: ReadonlySet<number> = new Set();
  #fixtures: FixtureStates = new Map();
  /** Figures as they were drawn last, by body. */
  #drawn: ReadonlyMap<number, Figure> = new Map();
  /** Those whose body is gone from the world, and when it went. */
  readonly #fallen = new Map<number, { readonly figure: Figure; readonly at: number }>();
  #groundItems: GroundItems = new Map();
  #blocked: ReadonlySet<number> = new Set();
  #skies: ReadonlyMap<number, Weather> = new Map();
  #shownUnder: ShownSky = {};
  #markOf: (kind: number) => QuestMark | undefined = () => undefined;
  /** Marks of kinds of townsfolk, as far as they were asked for. */
  readonly #marks = new Map<number, QuestMark | undefined>();
  #delay = MIN_DELAY_MS;
  #framedAt = Number.NEGATIVE_INFINITY;
  #corrections = { all: 0, imposed: 0 };

  constructor(parts: GameParts) {
    this.#parts = parts;
    this.doors = new Doors(parts.map);
  }

  get selfId(): number | undefined {
    return this.#selfId;
  }

  /** Where the own figure is drawn now, in units, without moving it. */
  get here(): { readonly x: number; readonly y: number } | undefined {
    return this.#self?.predictor.drawn(this.#held ? this.#held.own : this.#moment());
  }

  /** What there is to use, as it is now. */
  get around(): Around {
    return {
      self: this.#selfId,
      tick: this.#moment().tick,
      openDoors: this.doors.open,
      fixtureStates: this.#fixtures,
      groundItems: this.#groundItems,
      townsfolk: townsfolkIn(this.#drawn.values()),
    };
  }

  /** The tick of this moment. */
  get tick(): number {
    return this.#moment().tick;
  }

  /** Where somebody was drawn last, in units. */
  placeOf(entity: number): { readonly x: number; readonly y: number } | undefined {
    return this.#drawn.get(entity);
  }

  /** How often the server's word moved the own figure, and how often the server had changed it by itself. */
  get corrections(): { readonly all: number; readonly imposed: number } {
    return this.#corrections;
  }

  /** A connection brought everything in view: what was drawn before becomes this, without a flash. */
  adopt({ self, motions, appearances, openDoors, fixtureStates, groundItems, fight }: WorldSnapshot): void {
    const before = this.#held?.others ?? this.#othersMoment();
    this.#held = undefined;
    this.doors.replaceAll(openDoors);
    this.#setFixtures(fixtureStates);
    this.fight.adopt(fight);
    this.#fallen.clear();
    this.#groundItems = groundItems;
    const others = new Map([...motions].filter(([id]) => id !== self));
    this.#others.adopt(others, appearances, this.doors.solid, before, this.#othersMoment());
    this.#selfId = self;
    const motion = motions.get(self);
    if (motion) this.#setOwnMotion(self, motion);
  }

  fixtureChanged(id: number, state: number): void {
    this.#setFixtures(new Map(this.#worldFixtures).set(id, state));
  }

  /** It is again as it was found. */
  fixtureGone(id: number): void {
    this.#setFixtures(new Map([...this.#worldFixtures].filter(([known]) => known !== id)));
  }

  /** What stands open for oneself alone. */
  emptied(fixtures: ReadonlySet<number>): void {
    this.#emptied = fixtures;
    this.#setFixtures(this.#worldFixtures);
  }

  groundItemChanged(item: GroundItem): void {
    this.#groundItems = new Map(this.#groundItems).set(item.id, item);
  }

  groundItemGone(id: number): void {
    this.#groundItems = new Map([...this.#groundItems].filter(([known]) => known !== id));
  }

  motionChanged(id: number, motion: Motion): void {
    if (id === this.#selfId) {
      this.#setOwnMotion(id, motion);
      return;
    }
    const known = this.#others.motionOf(id);
    if (known && motion.started > known.started)
      this.#lateness.record(this.#parts.clock.now() - motion.started * TICK_MS);
    this.#others.setMotion(id, motion, this.doors.solid, this.#othersMoment());
  }

  motionGone(id: number): void {
    const figure = this.#drawn.get(id);
    if (figure && !figure.isSelf && this.fight.isFallen(id)) this.#fallen.set(id, { figure, at: this.#parts.local() });
    else this.fight.forget(id);
    this.#others.removeMotion(id);
  }

  appearanceChanged(id: number, appearance: Appearance): void {
    this.#others.setAppearance(id, appearance);
  }

  appearanceGone(id: number): void {
    if (id !== this.#selfId) this.#others.removeAppearance(id);
  }

  spoken(id: number, text: string): void {
    this.#bubbles.say(id, text, this.#parts.local());
  }

  /** The weather of each place, by its region. */
  setSkies(skies: ReadonlyMap<number, Weather>): void {
    this.#skies = skies;
  }

  /** Pictures have this hour and this weather from now on, whatever the world says. */
  showUnder(sky: ShownSky): void {
    this.#shownUnder = sky;
  }

  #weatherAt({ x, y }: { readonly x: number; readonly y: number }): Weather {
    const region = regionAt(Math.floor(x / TILE_UNITS), Math.floor(y / TILE_UNITS));
    return (region && this.#skies.get(region.id)) ?? 'clear';
  }

  /** What these bodies say is not shown. */
  hush(entities: ReadonlySet<number>): void {
    this.#blocked = entities;
  }

  /** What each kind of townsfolk has for oneself from now on, to be shown over their heads. */
  markWith(markOf: (kind: number) => QuestMark | undefined): void {
    this.#markOf = markOf;
    this.#marks.clear();
  }

  /** The connection is lost: everything stays where it is until the next snapshot. */
  hold(): void {
    if (this.#held) return;
    this.#held = { own: this.#moment(), others: this.#othersMoment() };
    this.#self?.predictor.hold(this.doors.solid, this.#held.own);
  }

  /** Stands still at once, without waiting for a frame: a hidden page has none. */
  stop(): void {
    this.#steer(STANDING, this.#moment());
  }

  /** The next picture, while the person wants to go this way. */
  frame(wish: Direction): Frame {
    const ms = this.#parts.local();
    this.#delay = this.#lateness.delay(Number.isFinite(this.#framedAt) ? (ms - this.#framedAt) / 1000 : 0);
    this.#framedAt = ms;
    const moment = this.#held ? { ...this.#held.own, ms } : this.#moment();
    if (!this.#held) this.#steer(wish, moment);
    const self = this.#ownFigure(moment);
    const others = this.#otherFigures(this.#held ? { ...this.#held.others, ms } : this.#othersMoment(), moment);
    const figures = self ? [...others, self] : others;
    this.#drawn = new Map(figures.map((figure) => [figure.id, figure]));
    return {
      moment,
      timeOfDay: this.#shownUnder.timeOfDay ?? timeOfDay(moment.tick + moment.fraction),
      weather: this.#shownUnder.weather ?? (self ? this.#weatherAt(self) : 'clear'),
      self,
      figures,
      openDoors: this.doors.open,
      fixtureStates: this.#fixtures,
      groundItems: this.#groundItems,
      isHeld: this.#held !== undefined,
      isWeak: this.#self?.predictor.isWeak(moment) ?? false,
      ...this.fight.frame(moment, self?.id, (entity) => this.#drawn.get(entity)),
    };
  }

  #setFixtures(states: FixtureStates): void {
    this.#worldFixtures = states;
    this.#fixtures = new Map([...states, ...[...this.#emptied].map((id) => [id, 1] as const)]);
  }

  #setOwnMotion(id: number, motion: Motion): void {
    const now = this.#moment();
    if (this.#self) {
      const { predictor, gait, since } = this.#self;
      this.#note(predictor.rebase(motion, this.doors.solid, now));
      this.#self = { id, predictor, gait, since };
      return;
    }
    const predictor = new Predictor(motion, this.doors.solid);
    this.#self = { id, predictor, gait: new Gait(motion.x, motion.y), since: now.ms };
  }

  #steer(wish: Direction, moment: Moment): void {
    if (this.#held || !this.#self || !this.#parts.clock.hasTime) return;
    const { predictor } = this.#self;
    const claim = predictor.steer(wish, moment);
    if (!claim) return;
    const answered = () => this.#note(this.#held ? undefined : predictor.answered(claim.tick, this.#moment()));
    this.#parts.steer(claim).then(answered, answered);
  }

  #note(corrected: Corrected | undefined): void {
    if (!corrected) return;
    const { all, imposed } = this.#corrections;
    this.#corrections = { all: all + 1, imposed: imposed + Number(corrected.isImposed) };
  }

  #ownFigure(moment: Moment): Figure | undefined {
    if (!this.#self) return undefined;
    const { id, predictor, gait, since } = this.#self;
    const { x, y, facing } = predictor.drawn(moment);
    return this.#figure({ id, gait, since, moment, x, y, facing, isSelf: true });
  }

  /** Drawn a little in the past; how they are, and what they do, is of now. */
  #otherFigures(past: Moment, moment: Moment): Figure[] {
    const figures: Figure[] = [];
    for (const { id, track, gait, since } of this.#others.entities()) {
      const { x, y, facing } = track.drawn(past);
      figures.push(this.#figure({ id, gait, since, moment, x, y, facing, isSelf: false }));
    }
    for (const [id, { figure, at }] of this.#fallen) {
      const left = 1 - (moment.ms - at - LIES_MS) / FADE_OUT_MS;
      if (left > 0)
        figures.push({ ...figure, ...this.fight.bodyOf(id, moment, undefined), presence: Math.min(1, left) });
      else this.#bury(id);
    }
    return figures;
  }

  #bury(id: number): void {
    this.#fallen.delete(id);
    this.fight.forget(id);
  }

  #figure({ id, gait, since, moment, x, y, facing, isSelf }: FigureParts): Figure {
    const { ms } = moment;
    gait.moveTo(x, y, ms);
    const isBlocked = this.#blocked.has(id);
    const isWalking = gait.isMoving(ms);
    const body = this.fight.bodyOf(id, moment, isWalking ? gait.cycleMs : undefined);
    return {
      id,
      isSelf,
      isBlocked,
      x,
      y,
      isWalking,
      cycleMs: gait.cycleMs,
      steps: gait.steps,
      presence: Math.min(1, (ms - since) / FADE_IN_MS),
      appearance: this.#others.appearanceOf(id),
      speech: isBlocked ? undefined : this.#bubbles.of(id, ms),
      ...body,
      facing: body.looks ?? facing,
      mark: body.creature && this.#markFor(body.creature.kind),
    };
  }

  #markFor(kind: number): QuestMark | undefined {
    if (!this.#marks.has(kind)) this.#marks.set(kind, this.#markOf(kind));
    return this.#marks.get(kind);
  }

  #moment(): Moment {
    return { ms: this.#parts.local(), ...this.#parts.clock.time() };
  }

  #othersMoment(): Moment {
    const { clock, local } = this.#parts;
    const ticks = Math.max(0, (clock.now() - this.#delay) / TICK_MS);
    const tick = Math.floor(ticks);
    return { ms: local(), tick, fraction: ticks - tick };
  }
}

interface FigureParts extends Pick<Figure, 'id' | 'x' | 'y' | 'facing' | 'isSelf'> {
  readonly gait: Gait;
  readonly since: number;
  readonly moment: Moment;
}
