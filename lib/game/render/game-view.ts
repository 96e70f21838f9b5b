// The picture in the page: starts the engine within a host element, draws a frame for each of the screen's or fewer, and ends
// without a trace. An error in drawing is told once; the page then shows it, and mounts anew when asked to.
import { densityOf } from '../core/camera.ts';
import type { Frame } from '../core/game.ts';
import type { FrameRate } from '../settings.ts';
import { bootKaplay, type Kaplay } from './boot.ts';
import { Numbers } from './numbers.ts';
import { OverHeads } from './over-heads.ts';
import type { Pictures } from './pictures.ts';
import { type PictureWishes, Scene } from './scene.ts';
import { SpriteBatch } from './sprite-batch.ts';
import { Stature } from './stature.ts';

interface GameViewParts {
  /** Where the canvas goes; it fills it. */
  readonly host: HTMLElement;
  /** Over the canvas, for names and speech. */
  readonly overlay: HTMLElement;
  readonly pictures: Pictures;
  /** The next frame of the game. */
  readonly frame: () => Frame;
  /** Each frame as it was drawn, and where. */
  readonly drawn: (frame: Frame, view: DrawnView) => void;
  readonly failed: (error: Error) => void;
  /** What is asked for each picture anew, so that a choice shows at once. */
  readonly wishes: () => PictureWishes;
  readonly frameRate: FrameRate;
}

export interface DrawnView {
  /** Middle of the picture in pixels of the world, and CSS pixels to one of them. */
  readonly camera: { readonly x: number; readonly y: number; readonly scale: number };
  /** Whether all the ground in view is there. */
  readonly isComplete: boolean;
}

/** Longer pauses are cut short: a page that was hidden goes on where it was. */
const LONGEST_FRAME_MS = 100;

/** Shows the game until the returned function is called. */
export function showGame(parts: GameViewParts): () => void {
  const { host, frameRate, failed } = parts;
  let picture: Picture | undefined;
  let isOver = false;
  const fail = (error: Error) => {
    if (isOver) return;
    isOver = true;
    failed(error);
  };
  const end = bootKaplay(host, frameRate, {
    failed: fail,
    ready: (k) => {
      const begun = pictureOn(k, parts);
      picture = begun;
      // Kaplay stops for good at the first error in a callback: none may leave this one.
      k.onDraw(() => {
        if (isOver) return;
        try {
          begun.draw();
        } catch (error) {
          fail(error instanceof Error ? error : new Error(String(error)));
        }
      });
    },
  });
  const stopWatching = watchDensity(() => fail(new DensityChanged()));
  return () => {
    isOver = true;
    stopWatching();
    end();
    picture?.end();
  };
}

/** The window moved to a screen of another density: the picture has to begin anew, and nobody needs to hear of it. */
export class DensityChanged extends Error {}

interface Picture {
  readonly draw: () => void;
  readonly end: () => void;
}

function pictureOn(k: Kaplay, parts: GameViewParts): Picture {
  const { overlay, pictures, frame: nextFrame, drawn, wishes } = parts;
  const [batch, density] = [new SpriteBatch(k), densityOf(window.devicePixelRatio)];
  const scene = new Scene({ k, batch, density, wishes, ...pictures });
  const overHeads = new OverHeads({ k, batch, host: overlay, density }, new Stature(pictures.sprites));
  const numbers = new Numbers(overlay);
  let before = performance.now();
  const draw = () => {
    const now = performance.now();
    const elapsedMs = Math.min(LONGEST_FRAME_MS, now - before);
    before = now;
    const frame = nextFrame();
    scene.draw(frame, now, elapsedMs);
    const size = { width: k.width(), height: k.height() };
    overHeads.draw(frame, { toScreen: scene.toScreen, size, isCalm: wishes().isCalm, elapsedMs });
    numbers.update(frame.feel.numbers, scene.toScreen);
    drawn(frame, { camera: scene.camera, isComplete: scene.isComplete });
  };
  const end = () => {
    overHeads.end();
    numbers.clear();
  };
  return { draw, end };
}

function watchDensity(changed: () => void): () => void {
  const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
  const before = densityOf(window.devicePixelRatio);
  const check = () => densityOf(window.devicePixelRatio) !== before && changed();
  query.addEventListener('change', check);
  return () => query.removeEventListener('change', check);
}
