// Runs the moving picture on a canvas: loads what it shows, keeps the size of its frame, paints while it can be seen.
import { loadAtlas } from '../atlas.ts';
import { GroundPictures } from './ground.ts';
import { Pace } from './pace.ts';
import { paintScene, type Scene } from './paint.ts';
import { hourAt, placeAt, viewAt } from './scene.ts';
import { Things } from './things.ts';
import { loadVillage, type Village } from './village.ts';

const IDLE_WITHIN_MS = 2_000;

export interface WorldViewListener {
  /** The place in the middle of the view has changed. */
  readonly onPlace: (name: string) => void;
  /** The first picture is painted. */
  readonly onReady: () => void;
  /** Painting takes so long here that the page would suffer; whoever wants it to move can say so. */
  readonly onTooSlow: () => void;
}

export class WorldView {
  readonly #canvas: HTMLCanvasElement;
  readonly #listener: WorldViewListener;
  readonly #shade = document.createElement('canvas');
  readonly #observers: { disconnect(): void }[] = [];
  #scene: Scene | null = null;
  readonly #pace = new Pace();
  #seconds = 0;
  #zoom = 3;
  #place = '';
  #isVisible = true;
  #isPaused = false;
  #isStopped = false;
  #frame = 0;
  #last = 0;

  constructor(canvas: HTMLCanvasElement, listener: WorldViewListener) {
    this.#canvas = canvas;
    this.#listener = listener;
    // Without pictures there is nothing to show; the page has its words.
    whenIdle(() => this.#load().catch(() => undefined));
  }

  setPaused(isPaused: boolean): void {
    this.#isPaused = isPaused;
    this.#run();
  }

  stop(): void {
    this.#isStopped = true;
    cancelAnimationFrame(this.#frame);
    for (const observer of this.#observers) observer.disconnect();
  }

  async #load(): Promise<void> {
    if (this.#isStopped) return;
    const shade = this.#shade.getContext('2d');
    const frame = this.#canvas.parentElement;
    if (!shade || !frame) return;
    this.#fit(frame);
    const [atlas, { village, ground }] = await Promise.all([loadAtlas(), this.#loadLand()]);
    if (this.#isStopped) return;
    this.#scene = { atlas, ground, village, things: new Things(village), shade };
    this.#watch(frame);
    this.#paintAtPace();
    this.#listener.onReady();
    this.#run();
  }

  async #loadLand(): Promise<{ readonly village: Village; readonly ground: GroundPictures }> {
    const village = await loadVillage();
    const ground = new GroundPictures(village);
    const { left, top } = this.#corner(village);
    await ground.load(left, top, this.#canvas.width, this.#canvas.height);
    return { village, ground };
  }

  #watch(frame: Element): void {
    const size = new ResizeObserver(() => {
      this.#fit(frame);
      this.#paint();
    });
    size.observe(frame);
    const sight = new IntersectionObserver(([entry]) => {
      this.#isVisible = entry?.isIntersecting ?? true;
      this.#run();
    });
    sight.observe(frame);
    this.#observers.push(size, sight);
  }

  /** One pixel of the canvas is one pixel of the art; the browser enlarges it by a whole number. */
  #fit(frame: Element): void {
    const { clientWidth, clientHeight } = frame;
    this.#zoom = clientWidth < 700 ? 2 : Math.max(3, Math.round(clientWidth / 480));
    const width = Math.ceil(clientWidth / this.#zoom) + 1;
    const height = Math.ceil(clientHeight / this.#zoom) + 1;
    for (const canvas of [this.#canvas, this.#shade]) {
      canvas.width = width;
      canvas.height = height;
    }
    this.#canvas.style.width = `${width * this.#zoom}px`;
    this.#canvas.style.height = `${height * this.#zoom}px`;
  }

  #corner(village: Village): { left: number; top: number } {
    const { width, height } = this.#canvas;
    const { x, y } = viewAt(village, this.#seconds, { width, height });
    return { left: x - width / 2, top: y - height / 2 };
  }

  #run(): void {
    cancelAnimationFrame(this.#frame);
    if (this.#isStopped || this.#isPaused || !this.#isVisible || !this.#scene) return;
    this.#last = performance.now();
    this.#frame = requestAnimationFrame(this.#step);
  }

  #step = (now: number): void => {
    this.#frame = requestAnimationFrame(this.#step);
    const elapsed = now - this.#last;
    if (elapsed < this.#pace.frameMs) return;
    this.#last = now;
    // A hidden tab must not come back to another place.
    this.#seconds += Math.min(elapsed, 200) / 1000;
    this.#paintAtPace();
  };

  #paintAtPace(): void {
    const begun = performance.now();
    this.#paint();
    if (this.#pace.took(performance.now() - begun)) this.#listener.onTooSlow();
  }

  #paint(): void {
    const context = this.#canvas.getContext('2d');
    if (!context || !this.#scene) return;
    const { village } = this.#scene;
    const { left, top } = this.#corner(village);
    const [wholeLeft, wholeTop] = [Math.floor(left), Math.floor(top)];
    paintScene(context, this.#scene, {
      seconds: this.#seconds,
      hour: hourAt(this.#seconds),
      left: wholeLeft,
      top: wholeTop,
    });
    // The part of a pixel that is left over moves the whole canvas, so that the camera glides.
    const shift = (part: number) => `${-(part * this.#zoom).toFixed(2)}px`;
    this.#canvas.style.transform = `translate(${shift(left - wholeLeft)}, ${shift(top - wholeTop)})`;
    this.#tellPlace(village);
  }

  #tellPlace(village: Village): void {
    const { width, height } = this.#canvas;
    const place = placeAt(village, viewAt(village, this.#seconds, { width, height }));
    if (place === this.#place) return;
    this.#place = place;
    this.#listener.onPlace(place);
  }
}

/** The page itself comes first. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: IDLE_WITHIN_MS });
  else setTimeout(act, IDLE_WITHIN_MS);
}
