// The world as one player sees it: rows and wishes go in, a frame to draw comes out. It brings together time, the own body,
// the others, what stands around and what is being said; it knows no connection, no canvas and no React.
//
//   rows (feed) ──> Game <── wishes (input)          Game ──> frame() ──> renderer, HUD
//                    │
//                    └──> steer(claim) ──> connection

import type { Weather } from '@hollowmere/world/map';
import type { Direction, Motion, SteerClaim } from '@hollowmere/world/movement';
import type { QuestMark } from '@hollowmere/world/quests';
import { Bubbles } from './bubbles.ts';
import { type DoorMap, Doors } from './doors.ts';
import { EntityStore } from './entity-store.ts';
import { Fallen } from './fallen.ts';
import { Fight, type FightFrame } from './fight/fight.ts';
import type { FightSnapshot } from './fight/seen.ts';
import type { Appearance, Figure } from './figure.ts';
import { FixturesSeen } from './fixtures-seen.ts';
import type { Gait } from './gait.ts';
import type { GroundItem, GroundItems } from './ground-item.ts';
import { MarksOfKinds } from './marks-of-kinds.ts';
import { OwnBody } from './own-body.ts';
import type { Moment } from './predictor.ts';
import { type ShownSky, SkyOver } from './sky-over.ts';
import { townsfolkIn } from './townsfolk-near.ts';
import type { Around, FixtureStates, Standing } from './usable.ts';
import { ViewTime } from './view-time.ts';
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

export interface GameParts {
  readonly map: DoorMap;
  readonly clock: WorldClock;
  /** A monotonic clock in milliseconds. */
  readonly local: () => number;
  /** Sends a claim; settles once the server has answered or refused it. */
  readonly steer: (claim: SteerClaim) => Promise<void>;
}

const FADE_IN_MS = 250;

export class Game {
  readonly doors: Doors;
  /** Creatures, health, casts and effects: the feed tells it, figures show it. */
  readonly fight = new Fight();
  readonly #time: ViewTime;
  readonly #own: OwnBody;
  readonly #others = new EntityStore();
  readonly #fallen = new Fallen();
  readonly #fixtures = new FixturesSeen();
  readonly #bubbles = new Bubbles();
  readonly #marks = new MarksOfKinds();
  readonly #sky = new SkyOver();
  #selfId: number | undefined;
  /** Figures as they were drawn last, by body. */
  #drawn: ReadonlyMap<number, Figure> = new Map();
  #groundItems: GroundItems = new Map();
  #blocked: ReadonlySet<number> = new Set();

  constructor({ map, clock, local, steer }: GameParts) {
    this.doors = new Doors(map);
    this.#time = new ViewTime(clock, local);
    this.#own = new OwnBody({ time: this.#time, solid: () => this.doors.solid, steer });
  }

  get selfId(): number | undefined {
    return this.#selfId;
  }

  /** Where the own figure is drawn now, in units, without moving it. */
  get here(): Standing | undefined {
    return this.#own.body?.predictor.drawn(this.#time.own());
  }

  /** What there is to use, as it is now. */
  get around(): Around {
    return {
      self: this.#selfId,
      tick: this.tick,
      openDoors: this.doors.open,
      fixtureStates: this.#fixtures.states,
      groundItems: this.#groundItems,
      townsfolk: townsfolkIn(this.#drawn.values()),
    };
  }

  /** The tick of this moment. */
  get tick(): number {
    return this.#time.now().tick;
  }

  /** Where somebody was drawn last, in units. */
  placeOf(entity: number): { readonly x: number; readonly y: number } | undefined {
    return this.#drawn.get(entity);
  }

  /** How often the server's word moved the own figure, and how often the server had changed it by itself. */
  get corrections(): { readonly all: number; readonly imposed: number } {
    return this.#own.corrections;
  }

  /** A connection brought everything in view: what was drawn before becomes this, without a flash. */
  adopt({ self, motions, appearances, openDoors, fixtureStates, groundItems, fight }: WorldSnapshot): void {
    const before = this.#time.others();
    this.#time.goOn();
    this.doors.replaceAll(openDoors);
    this.#fixtures.replaceAll(fixtureStates);
    this.fight.adopt(fight);
    this.#fallen.clear();
    this.#groundItems = groundItems;
    const others = new Map([...motions].filter(([id]) => id !== self));
    this.#others.adopt(others, appearances, this.doors.solid, before, this.#time.others());
    this.#selfId = self;
    const motion = motions.get(self);
    if (motion) this.#own.setMotion(self, motion);
  }

  fixtureChanged(id: number, state: number): void {
    this.#fixtures.changed(id, state);
  }

  /** It is again as it was found. */
  fixtureGone(id: number): void {
    this.#fixtures.gone(id);
  }

  /** What stands open for oneself alone. */
  emptied(fixtures: ReadonlySet<number>): void {
    this.#fixtures.emptied(fixtures);
  }

  groundItemChanged(item: GroundItem): void {
    this.#groundItems = new Map(this.#groundItems).set(item.id, item);
  }

  groundItemGone(id: number): void {
    this.#groundItems = new Map([...this.#groundItems].filter(([known]) => known !== id));
  }

  motionChanged(id: number, motion: Motion): void {
    if (id === this.#selfId) {
      this.#own.setMotion(id, motion);
      return;
    }
    const known = this.#others.motionOf(id);
    if (known && motion.started > known.started) this.#time.heard(motion.started);
    this.#others.setMotion(id, motion, this.doors.solid, this.#time.others());
  }

  motionGone(id: number): void {
    const figure = this.#drawn.get(id);
    if (figure && !figure.isSelf && this.fight.isFallen(id)) {
      this.fight.layDown(id, this.#time.ms);
      this.#fallen.add(figure, this.#time.ms);
    } else this.fight.forget(id);
    this.#others.removeMotion(id);
  }

  appearanceChanged(id: number, appearance: Appearance): void {
    this.#others.setAppearance(id, appearance);
  }

  appearanceGone(id: number): void {
    if (id !== this.#selfId) this.#others.removeAppearance(id);
  }

  spoken(id: number, text: string): void {
    this.#bubbles.say(id, text, this.#time.ms);
  }

  /** The weather of each place, by its region. */
  setSkies(skies: ReadonlyMap<number, Weather>): void {
    this.#sky.setSkies(skies);
  }

  /** Pictures have this hour and this weather from now on, whatever the world says. */
  showUnder(sky: ShownSky): void {
    this.#sky.showUnder(sky);
  }

  /** What these bodies say is not shown. */
  hush(entities: ReadonlySet<number>): void {
    this.#blocked = entities;
  }

  /** What each kind of townsfolk has for oneself from now on, to be shown over their heads. */
  markWith(markOf: (kind: number) => QuestMark | undefined): void {
    this.#marks.askAnew(markOf);
  }

  /** The connection is lost: everything stays where it is until the next snapshot. */
  hold(): void {
    if (this.#time.isHeld) return;
    this.#own.hold(this.#time.hold());
  }

  /** Stands still at once, without waiting for a frame: a hidden page has none. */
  stop(): void {
    this.#own.stop();
  }

  /** The next picture, while the person wants to go this way. */
  frame(wish: Direction): Frame {
    this.#time.nextFrame();
    const moment = this.#time.own();
    this.#own.steer(wish, moment);
    const self = this.#ownFigure(moment);
    const others = [...this.#otherFigures(moment), ...this.#fallenFigures(moment)];
    const figures = self ? [...others, self] : others;
    this.#drawn = new Map(figures.map((figure) => [figure.id, figure]));
    return {
      moment,
      ...this.#sky.at(self, moment),
      self,
      figures,
      openDoors: this.doors.open,
      fixtureStates: this.#fixtures.states,
      groundItems: this.#groundItems,
      isHeld: this.#time.isHeld,
      isWeak: this.#own.body?.predictor.isWeak(moment) ?? false,
      ...this.fight.frame(moment, self?.id, (entity) => this.#drawn.get(entity)),
    };
  }

  #ownFigure(moment: Moment): Figure | undefined {
    if (!this.#own.body) return undefined;
    const { id, predictor, gait, since } = this.#own.body;
    const { x, y, facing } = predictor.drawn(moment);
    return this.#figure({ id, gait, since, moment, x, y, facing, isSelf: true });
  }

  /** Drawn a little in the past; how they are, and what they do, is of now. */
  #otherFigures(moment: Moment): Figure[] {
    const past = this.#time.others();
    return [...this.#others.entities()].map(({ id, track, gait, since }) => {
      const { x, y, facing } = track.drawn(past);
      return this.#figure({ id, gait, since, moment, x, y, facing, isSelf: false });
    });
  }

  #fallenFigures(moment: Moment): Figure[] {
    for (const id of this.#fallen.bury(moment.ms)) this.fight.forget(id);
    return this.#fallen.lying(moment.ms).map(({ figure, presence }) => {
      const body = this.fight.bodyOf(figure.id, moment, undefined);
      // Whose body is gone, of them nothing is known any more but what was drawn last.
      const creature = figure.creature && { ...figure.creature, state: 'dead' as const, target: 0 };
      return { ...figure, ...body, kind: figure.kind, creature, presence };
    });
  }

  #figure({ id, gait, since, moment, x, y, facing, isSelf }: FigureParts): Figure {
    const { ms } = moment;
    gait.moveTo(x, y, ms);
    const isBlocked = this.#blocked.has(id);
    const isWalking = gait.isMoving(ms);
    const body = this.fight.bodyOf(id, moment, isWalking ? gait.cycleMs : undefined);
    // What is spread comes first: after other fields it takes the engine twice as long, for each body in each picture.
    return {
      ...body,
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
      facing: body.looks ?? facing,
      mark: body.creature && this.#marks.of(body.creature.kind),
    };
  }
}

interface FigureParts extends Pick<Figure, 'id' | 'x' | 'y' | 'facing' | 'isSelf'> {
  readonly gait: Gait;
  readonly since: number;
  readonly moment: Moment;
}
