// Kaplay's beginning and end. It keeps one instance for the whole page, ends late, and shares its canvas's context: so
// ends and beginnings take turns here, and every beginning gets a canvas of its own. This is the only file that touches
// what is not Kaplay's public interface.
import kaplay, { type KAPLAYCtx } from 'kaplay';
import { densityOf } from '../core/camera.ts';
import type { FrameRate } from '../settings.ts';

export type Kaplay = KAPLAYCtx;

/** The end of the instance before; nobody begins earlier. */
let gate: Promise<unknown> = Promise.resolve();

/** How long an end may take. Kaplay ends in its frame loop, which a hidden page does not run. */
const END_PATIENCE_MS = 250;

export interface BootEvents {
  /** The engine stands; draw from now on. */
  readonly ready: (k: Kaplay) => void;
  /** It could not be started, or the graphics card took its context back. */
  readonly failed: (error: Error) => void;
}

/** Starts an engine on a new canvas within `host`; returns its end. Both may be called in any order and at any time. */
export function bootKaplay(host: HTMLElement, frameRate: FrameRate, events: BootEvents): () => void {
  const life: { isOver: boolean; k?: Kaplay; canvas?: HTMLCanvasElement } = { isOver: false };
  const begun = gate
    .then(nextTask)
    .then(() => {
      if (life.isOver) return;
      life.canvas = createCanvas(host, () => !life.isOver && events.failed(new Error('The picture was lost.')));
      life.k = start(life.canvas, host, frameRate);
      events.ready(life.k);
    })
    .catch((error: unknown) => {
      // A failed start must not keep the next one from beginning.
      if (!life.isOver) events.failed(error instanceof Error ? error : new Error(String(error)));
    });
  return () => {
    if (life.isOver) return;
    life.isOver = true;
    gate = begun.then(() => life.k && life.canvas && end(life.k, life.canvas));
  };
}

/** The context of the canvas that it draws on. @throws Error when there is none, as after its end. */
export function graphicsOf(k: Kaplay): WebGLRenderingContext {
  const gl = k.canvas.getContext('webgl');
  if (!gl) throw new Error('The picture has no context to draw on.');
  return gl;
}

/** Draws what Kaplay still collects, and leaves nothing bound: what others draw on its context then comes over that. */
export function drawWaiting(k: Kaplay): void {
  k._k.gfx.renderer.flush();
}

const PLAIN_CONTEXT: WebGLContextAttributes = {
  alpha: true,
  antialias: false,
  depth: false,
  stencil: false,
  preserveDrawingBuffer: false,
};

const nextTask = () => new Promise((resolve) => setTimeout(resolve, 0));

function createCanvas(host: HTMLElement, lost: () => void): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', 'The world of Hollowmere around your character');
  canvas.addEventListener('webglcontextlost', lost);
  // Whoever asks first decides what a context can do; Kaplay, which asks next, would smooth and keep a picture that is one
  // rectangle, drawn anew each time: a third of the work where a processor has to do it.
  canvas.getContext('webgl', PLAIN_CONTEXT);
  // Kaplay eats the Tab key, which would trap whoever walks through the page by keyboard.
  host.addEventListener('keydown', keepTab, { capture: true });
  host.appendChild(canvas);
  return canvas;
}

function keepTab(event: KeyboardEvent): void {
  if (event.key === 'Tab') event.stopPropagation();
}

function start(canvas: HTMLCanvasElement, root: HTMLElement, frameRate: FrameRate): Kaplay {
  return kaplay({
    canvas,
    root,
    global: false,
    debug: false,
    focus: false,
    crisp: true,
    texFilter: 'nearest',
    // Clear, because sheets that are laid over the picture are cleared with it, too; the host gives the colour behind.
    background: [0, 0, 0, 0],
    loadingScreen: false,
    touchToMouse: false,
    pixelDensity: densityOf(window.devicePixelRatio),
    ...(frameRate !== 'screen' && { maxFPS: frameRate * FRAME_SLACK }),
  });
}

/** Kaplay draws when more than a frame's time has gone by: a screen that is as fast as the limit would miss every other frame. */
const FRAME_SLACK = 1.1;

function end(k: Kaplay, canvas: HTMLCanvasElement): Promise<void> {
  return new Promise((resolve) => {
    let isDone = false;
    const finish = () => {
      if (isDone) return;
      isDone = true;
      canvas.parentElement?.removeEventListener('keydown', keepTab, { capture: true });
      canvas.remove();
      // Kaplay never closes its sound, nor forgets that it was there.
      k.audioCtx.close().catch(() => {});
      if (k._k.k === k) Object.assign(k._k, { k: null });
      resolve();
    };
    k.onCleanup(finish);
    k.quit();
    setTimeout(finish, END_PATIENCE_MS);
  });
}
