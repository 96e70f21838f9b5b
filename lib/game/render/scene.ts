// One picture of the world, drawn from back to front: ground, water's light, shadows, everything that stands sorted by
// its foot, smoke, the hour, and what glows in it. It reads a frame and keeps nothing of the game.
import { type Light, worldMap } from '@hollowmere/world/map';
import { CHUNK_PIXELS, CHUNK_TILES, TILE_PIXELS, TILE_UNITS, UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import { type CameraView, followCamera, lookAt, zoomFor } from '../core/camera.ts';
import type { Daylight } from '../core/daylight.ts';
import { Drifting } from '../core/drift.ts';
import type { Figure } from '../core/figure.ts';
import type { Frame } from '../core/game.ts';
import { besideItsPlace } from '../core/ground-item.ts';
import { evenLight, lightAt, mistAt, opennessAt, throughVeil } from '../core/place-light.ts';
import { EasingSky } from '../core/sky.ts';
import type { Settings } from '../settings.ts';
import { Air } from './air.ts';
import { Battle } from './battle.ts';
import type { Kaplay } from './boot.ts';
import { creatureLights } from './creature-lights.ts';
import { DoorSprites } from './door-sprites.ts';
import { MEANING_TINTS } from './fight-colors.ts';
import { FixtureSprites } from './fixture-sprites.ts';
import { Footprints } from './footprints.ts';
import { Glints } from './glints.ts';
import { Ground, type LoadImage } from './ground.ts';
import { GroundItems } from './ground-items.ts';
import type { ToScreen } from './heads.ts';
import { Heroes } from './heroes.ts';
import { LivingGround } from './living-ground.ts';
import { MapLights } from './map-lights.ts';
import { Night } from './night.ts';
import { Painter, type Tint } from './painter.ts';
import { Rain } from './rain.ts';
import { Scenery, type Thing, touches, type View } from './scenery.ts';
import { bodyBefore, SeeThrough } from './see-through.ts';
import type { SpriteBatch } from './sprite-batch.ts';
import { type Sprites, spriteAt } from './sprites.ts';
import { Stature } from './stature.ts';

/** Where nobody is yet, the camera looks at the market. */
const FIRST_SIGHT = worldMap.spawns[0] ?? { x: 0, y: 0 };
/** The own figure carries a little light at night, in units. */
const LANTERN = 3.3 * TILE_UNITS;
/** Water and fire stir where no wind blows, too. */
const STIRRED = 0.001;

export interface SceneParts {
  readonly k: Kaplay;
  readonly batch: SpriteBatch;
  /** Pixels of the device to a CSS pixel. */
  readonly density: number;
  readonly atlas: HTMLImageElement;
  readonly sprites: Sprites;
  readonly loadImage: LoadImage;
  readonly wishes: () => PictureWishes;
}

/** How somebody wants the picture to be. */
export type PictureWishes = Pick<Settings, 'isCalm' | 'hasFlashes' | 'zoom' | 'palette' | 'quality'>;

/** Somebody, and where their foot is drawn, in pixels of the world. */
interface Standing {
  readonly figure: Figure;
  readonly x: number;
  readonly y: number;
}

export class Scene {
  readonly #k: Kaplay;
  readonly #parts: SceneParts;
  readonly #painter: Painter;
  readonly #ground: Ground;
  readonly #scenery: Scenery;
  readonly #doors: DoorSprites;
  readonly #fixtures: FixtureSprites;
  readonly #groundItems: GroundItems;
  readonly #stature: Stature;
  readonly #heroes: Heroes;
  readonly #night: Night;
  readonly #mapLights = new MapLights(worldMap.lights);
  readonly #glints: Glints;
  readonly #air: Air;
  readonly #rain: Rain;
  readonly #sky = new EasingSky();
  readonly #drifting = new Drifting();
  readonly #footprints: Footprints;
  readonly #battle: Battle;
  readonly #seeThrough = new SeeThrough();
  #near: readonly Standing[] = [];
  #camera: CameraView | undefined;
  #drawnAt = 0;
  #view: View = { left: 0, top: 0, right: 0, bottom: 0 };
  #scale = 1;

  constructor(parts: SceneParts) {
    const { k, batch, atlas, sprites, loadImage, wishes } = parts;
    const meaning = () => MEANING_TINTS[wishes().palette];
    this.#k = k;
    this.#parts = parts;
    this.#painter = new Painter(k, batch, atlas);
    const [columns, rows] = [worldMap.width / CHUNK_TILES, worldMap.height / CHUNK_TILES];
    this.#ground = new Ground({ k, living: new LivingGround(k, CHUNK_PIXELS), load: loadImage, columns, rows });
    this.#scenery = new Scenery(worldMap.objects, (object) => sprites.ofObject(object));
    this.#doors = new DoorSprites(sprites);
    this.#fixtures = new FixtureSprites(sprites);
    this.#groundItems = new GroundItems(sprites, meaning);
    this.#stature = new Stature(sprites);
    this.#heroes = new Heroes(sprites);
    this.#glints = new Glints(sprites);
    this.#air = new Air(sprites, Math.random);
    this.#rain = new Rain(sprites);
    this.#footprints = new Footprints(sprites);
    this.#battle = new Battle(sprites, Math.random, meaning);
    this.#night = new Night(k);
  }

  /** Middle of the picture in pixels of the world, and CSS pixels to one of them. */
  get camera(): CameraView & { readonly scale: number } {
    return { ...(this.#camera ?? { x: 0, y: 0 }), scale: this.#scale };
  }

  /** Whether all the ground in view is there. */
  get isComplete(): boolean {
    return this.#camera !== undefined && this.#ground.covers(this.#view);
  }

  readonly toScreen: ToScreen = (x, y) => ({
    x: (x - this.#view.left) * this.#scale,
    y: (y - this.#view.top) * this.#scale,
  });

  draw(frame: Frame, ms: number, elapsedMs: number): void {
    this.#look(frame, elapsedMs);
    const view = this.#view;
    this.#near = this.#nearOf(frame.figures);
    const foot = frame.self ?? FIRST_SIGHT;
    const [tileX, tileY] = [foot.x / TILE_UNITS, foot.y / TILE_UNITS];
    // Weather goes on while nobody looks: its time is not cut short as that of a frame is.
    const sky = this.#sky.ease(frame.weather, ms - this.#drawnAt);
    this.#drawnAt = ms;
    const wishes = this.#parts.wishes();
    const isPlain = wishes.quality === 'plain';
    const felt = throughVeil(lightAt(frame.timeOfDay, tileX, tileY), sky.veil);
    const daylight = isPlain ? evenLight(felt) : felt;
    const isCalm = this.#isStill(frame);
    // While the world is held it hangs still; for who chooses calm nothing is left hanging.
    const isAirSeen = !wishes.isCalm && !isPlain;
    const open = opennessAt(tileX, tileY);
    this.#ground.draw(view, isPlain ? 'still' : { ms, wind: isCalm ? 0 : sky.wind * open + STIRRED });
    if (!isCalm) this.#glints.draw(this.#painter, view, ms);
    if (!isCalm) this.#footprints.update(frame.figures, ms);
    this.#footprints.draw(this.#painter, ms);
    this.#battle.update(elapsedMs, frame);
    this.#battle.drawGround(this.#painter, frame, ms, isCalm);
    this.#drawStanding(frame, ms, elapsedMs);
    this.#battle.drawAir(this.#painter, frame, ms, isCalm);
    if (!isCalm)
      this.#air.update(elapsedMs, frame.figures, this.#scenery.within(view), view, {
        dark: daylight.dark,
        rain: sky.rain,
      });
    if (isAirSeen) this.#air.draw(this.#painter);
    if (!isCalm) this.#rain.draw(this.#painter, view, sky, ms);
    this.#painter.finish();
    if (isPlain) this.#night.drawEvenly(daylight, view);
    else {
      const overhead = { sky, mist: mistAt(tileX, tileY), open };
      const drift = this.#drifting.at(ms, overhead, { ...wishes, isHeld: frame.isHeld });
      this.#night.draw(daylight, drift, daylight.lamps > 0 ? this.#lightsOf(frame) : [], view);
    }
    this.#drawLamps(frame, daylight, ms);
    this.#battle.drawGlow(this.#painter, frame, ms, daylight.dark);
    if (isAirSeen) this.#air.drawLights(this.#painter);
    this.#painter.finish();
  }

  /** Follows the own figure; the camera moves in whole pixels of the device, so that nothing shimmers. */
  #look({ self, feel }: Frame, elapsedMs: number): void {
    const k = this.#k;
    const { density, wishes } = this.#parts;
    const [width, height] = [Math.round(k.width() * density), Math.round(k.height() * density)];
    const zoom = zoomFor({ width, height }, wishes().zoom);
    this.#scale = zoom / density;
    const bounds = {
      mapWidth: worldMap.width * TILE_PIXELS,
      mapHeight: worldMap.height * TILE_PIXELS,
      viewWidth: width / zoom,
      viewHeight: height / zoom,
    };
    const foot = self ?? FIRST_SIGHT;
    const target = { x: foot.x / UNITS_PER_PIXEL, y: foot.y / UNITS_PER_PIXEL - 10 };
    this.#camera = this.#camera ? followCamera(this.#camera, target, bounds, elapsedMs / 1000) : lookAt(target, bounds);
    const left = Math.round((this.#camera.x + feel.shakeX) * zoom - width / 2) / zoom;
    const top = Math.round((this.#camera.y + feel.shakeY) * zoom - height / 2) / zoom;
    this.#view = { left, top, right: left + width / zoom, bottom: top + height / zoom };
    this.#painter.look(this.#view);
    k.setCamScale(this.#scale);
    k.setCamPos(left + k.width() / 2 / this.#scale, top + k.height() / 2 / this.#scale);
  }

  /** Whoever is in the picture, or so close to it that they reach into it. */
  #nearOf(figures: readonly Figure[]): Standing[] {
    const near: Standing[] = [];
    for (const figure of figures) {
      const [x, y] = [this.#snap(figure.x), this.#snap(figure.y)];
      if (isNear(x, y, this.#view)) near.push({ figure, x, y });
    }
    return near;
  }

  #drawStanding(frame: Frame, ms: number, elapsedMs: number): void {
    const { self, openDoors, fixtureStates, groundItems } = frame;
    const view = this.#view;
    const near = this.#near;
    for (const { figure, x, y } of near) this.#heroes.drawShadow(this.#painter, figure, x, y);
    const standing: { y: number; draw: () => void }[] = [];
    for (const thing of this.#scenery.within(view)) {
      if (touches(thing, view)) standing.push({ y: thing.y, draw: () => this.#drawThing(thing, self, ms, elapsedMs) });
    }
    for (const door of this.#doors.within(view, openDoors)) {
      standing.push({ y: door.y, draw: () => this.#painter.sprite(door.sprite, door.x, door.y) });
    }
    for (const { x, y, sprite } of this.#fixtures.within(view, fixtureStates)) {
      standing.push({ y, draw: () => this.#painter.sprite(sprite, x, y) });
    }
    const isCalm = this.#isStill(frame);
    for (const item of groundItems.values()) {
      const aside = besideItsPlace(item);
      const [x, y] = [this.#snap(item.x) + aside.x, this.#snap(item.y) + aside.y];
      if (!isNear(x, y, view)) continue;
      // Whoever stands where it was dropped stands over it.
      standing.push({
        y: this.#snap(item.y) - 1,
        draw: () => this.#groundItems.draw(this.#painter, item, x, y, ms, isCalm),
      });
    }
    for (const { figure, x, y } of near) {
      const body = bodyBefore(figure, self, this.#stature.of(figure));
      standing.push({ y, draw: () => this.#drawBody(body, x, y, ms) });
    }
    standing.sort((a, b) => a.y - b.y);
    for (const { draw } of standing) draw();
  }

  #drawBody(figure: Figure, x: number, y: number, ms: number): void {
    this.#heroes.draw(this.#painter, figure, x, y, ms);
    this.#battle.drawOn(this.#painter, figure, ms);
  }

  #drawThing(thing: Thing, self: Figure | undefined, ms: number, elapsedMs: number): void {
    const sprite = spriteAt(thing.picture, ms, thing.phase);
    if (!sprite) return;
    this.#painter.sprite(sprite, thing.x, thing.y, {
      opacity: this.#seeThrough.ease(thing, { self, near: this.#near }, elapsedMs),
    });
  }

  /** Whether nothing moves that tells nothing. */
  #isStill({ isHeld }: Frame): boolean {
    const { isCalm, quality } = this.#parts.wishes();
    return isCalm || isHeld || quality === 'plain';
  }

  /** What burns shines over the dark. */
  #drawLamps({ fixtureStates }: Frame, daylight: Daylight, ms: number): void {
    if (daylight.lamps === 0) return;
    for (const { x, y, lit } of this.#fixtures.within(this.#view, fixtureStates))
      if (lit) this.#painter.sprite(lit, x, y, { opacity: daylight.lamps });
    this.#drawGlow(daylight, ms);
  }

  #lightsOf(frame: Frame): readonly Light[] {
    const { self, figures } = frame;
    const lantern: Light[] = self ? [{ x: self.x, y: self.y - 160, radius: LANTERN, hue: 'flame' }] : [];
    return [
      ...lantern,
      ...creatureLights(figures),
      ...this.#battle.lights(frame),
      ...this.#mapLights.within(this.#view),
    ];
  }

  /** Windows, lanterns and fires shine over the dark; who stands in front of one is drawn once more, as dark as all. */
  #drawGlow(daylight: Daylight, ms: number): void {
    const view = this.#view;
    const shade = shadeOf(daylight);
    for (const thing of this.#scenery.within(view)) {
      if (!thing.glow || !touches(thing, view)) continue;
      const sprite = spriteAt(thing.glow, ms, thing.phase);
      if (!sprite) continue;
      const opacity = daylight.lamps * this.#seeThrough.solidityOf(thing);
      this.#painter.sprite(sprite, thing.x, thing.y, { opacity });
      for (const { figure, x, y } of this.#near) {
        if (standsBefore(x, y, thing)) this.#heroes.draw(this.#painter, figure, x, y, ms, shade);
      }
    }
  }

  /** Units to pixels of the world, on the grid of the device. */
  #snap(units: number): number {
    const fine = this.#scale * this.#parts.density;
    return Math.round((units / UNITS_PER_PIXEL) * fine) / fine;
  }
}

const isNear = (x: number, y: number, view: View): boolean =>
  x > view.left - 24 && x < view.right + 24 && y > view.top - 8 && y < view.bottom + 40;

/** Whether a figure covers a part of a thing that it stands in front of. */
const standsBefore = (x: number, y: number, thing: Thing): boolean =>
  y >= thing.y && y - 26 < thing.y && x > thing.left - 8 && x < thing.right + 8;

/** What the night makes of white, near a lit window: a sprite drawn after the dark is tinted with it. */
function shadeOf({ dark, tint }: Daylight): Tint {
  const left = 1 - dark * 0.55;
  const sunk = (channel: number) => Math.min(1, left + channel * dark * 0.55);
  return [sunk(tint[0]), sunk(tint[1]), sunk(tint[2])];
}
