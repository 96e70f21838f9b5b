// Written words as pictures in one texture: each is written once, by the page's own fonts, in pixels of the device, and drawn
// from then on like a sprite. A hundred names on the page itself cost a layout each time one of them moves.
import type { PictureSize } from './heads.ts';
import type { Ink } from './name-styles.ts';
import type { Patch } from './sprite-batch.ts';

/** A word or two that were written, and how to draw them. */
export interface Letters {
  readonly patch: Patch;
  /** Of the room that the words take, in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Of the picture, which has a margin of `MARGIN` around that, in CSS pixels. */
  readonly picture: PictureSize;
}

export interface Line {
  readonly words: string;
  readonly ink: Ink;
}

/** What the outline and its shadow take on each side, in CSS pixels. */
export const MARGIN = 4;
const OUTLINE = '#0b0910';
const SHADOW = 'rgb(11 9 16 / 0.7)';
/** Between two lines, in CSS pixels. */
const LINE_GAP = 2;
/** In the sheet's corner all is white: what is filled with one colour is drawn from there. */
const PLAIN = 4;
/** Of the texture, in pixels of the device: some three hundred names on a screen of double density. */
const WIDTH = 2_048;
const HEIGHT = 1_024;

export class LetterSheet {
  readonly texture: WebGLTexture;
  /** White, from within the corner, so that nothing of its neighbours is seen. */
  readonly plain: Patch = { u0: 1 / WIDTH, v0: 1 / HEIGHT, u1: (PLAIN - 1) / WIDTH, v1: (PLAIN - 1) / HEIGHT };
  readonly #gl: WebGLRenderingContext;
  readonly #density: number;
  readonly #canvas = document.createElement('canvas');
  readonly #written = new Map<string, Letters>();
  /** Where the next is put, and how high its row is so far. */
  #next = { x: PLAIN, y: 0, row: PLAIN };
  #isFull = false;
  #edition = 0;

  constructor(gl: WebGLRenderingContext, density: number) {
    this.#gl = gl;
    this.#density = density;
    this.texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, WIDTH, HEIGHT, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
      gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
    }
    for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE);
    const white = new Uint8Array(PLAIN * PLAIN * 4).fill(255);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, PLAIN, PLAIN, gl.RGBA, gl.UNSIGNED_BYTE, white);
    gl.bindTexture(gl.TEXTURE_2D, null);
  }

  /** Letters of an earlier one are no longer there. */
  get edition(): number {
    return this.#edition;
  }

  /** Everything is written anew. */
  readonly forget = (): void => {
    this.#written.clear();
    this.#next = { x: PLAIN, y: 0, row: PLAIN };
    this.#isFull = false;
    this.#edition++;
  };

  /** Before each picture. */
  begin(): void {
    if (this.#isFull) this.forget();
  }

  /** The letters of this key, written by `lines` when they are new. Nothing while the sheet is full: the next picture begins it anew. */
  of(key: string, lines: () => readonly Line[]): Letters | undefined {
    const known = this.#written.get(key);
    if (known) return known;
    const letters = this.#write(lines());
    if (letters) this.#written.set(key, letters);
    else this.#isFull = true;
    return letters;
  }

  end(): void {
    this.#gl.deleteTexture(this.texture);
  }

  #write(lines: readonly Line[]): Letters | undefined {
    // Kept where the processor has it: uploading what the graphics card drew would wait for all it has to draw.
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!context) return undefined;
    const widths = lines.map(({ words, ink }) => {
      context.font = ink.font;
      return context.measureText(words).width;
    });
    // Even, so that the middle of the words stands on a whole pixel.
    const width = 2 * Math.ceil(Math.max(...widths) / 2);
    const height = Math.ceil(lines.reduce((sum, { ink }) => sum + ink.size, LINE_GAP * (lines.length - 1)));
    const [across, down] = [width, height].map((room) => Math.ceil((room + 2 * MARGIN) * this.#density)) as [
      number,
      number,
    ];
    const place = this.#placeFor(across, down);
    if (!place) return undefined;
    this.#canvas.width = across;
    this.#canvas.height = down;
    context.scale(this.#density, this.#density);
    context.translate(MARGIN + width / 2, MARGIN);
    drawLines(context, lines);
    this.#upload(place.x, place.y);
    const [u1, v1] = [(place.x + across) / WIDTH, (place.y + down) / HEIGHT];
    return {
      width,
      height,
      picture: { width: across / this.#density, height: down / this.#density },
      patch: { u0: place.x / WIDTH, v0: place.y / HEIGHT, u1, v1 },
    };
  }

  #placeFor(across: number, down: number): { readonly x: number; readonly y: number } | undefined {
    const { x, y, row } = this.#next;
    const place = x + across > WIDTH ? { x: 0, y: y + row } : { x, y };
    if (across > WIDTH || place.y + down > HEIGHT) return undefined;
    this.#next = { x: place.x + across, y: place.y, row: place.x === 0 ? down : Math.max(row, down) };
    return place;
  }

  /** With colours multiplied by how opaque they are, as sprites have it, and nothing else changed. */
  #upload(x: number, y: number): void {
    const gl = this.#gl;
    const settings = [gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, gl.UNPACK_FLIP_Y_WEBGL] as const;
    const before = settings.map((setting) => gl.getParameter(setting) as boolean);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.bindTexture(gl.TEXTURE_2D, this.texture);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, gl.RGBA, gl.UNSIGNED_BYTE, this.#canvas);
    gl.bindTexture(gl.TEXTURE_2D, null);
    for (const [index, setting] of settings.entries()) gl.pixelStorei(setting, before[index] ?? false);
  }
}

/** From the middle of the first line's top downwards. */
function drawLines(context: CanvasRenderingContext2D, lines: readonly Line[]): void {
  context.textAlign = 'center';
  context.lineJoin = 'round';
  let top = 0;
  for (const { words, ink } of lines) {
    context.font = ink.font;
    context.globalAlpha = ink.opacity;
    const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText(words);
    const baseline = Math.round(top + (ink.size - ascent - descent) / 2 + ascent);
    outline(context, words, baseline);
    context.fillStyle = ink.color;
    context.fillText(words, 0, baseline);
    top += ink.size + LINE_GAP;
  }
}

/** As `text-outlined-thin` has it: a pixel all round, and a soft shadow below. */
function outline(context: CanvasRenderingContext2D, words: string, baseline: number): void {
  context.save();
  context.strokeStyle = OUTLINE;
  context.lineWidth = 2.5;
  context.shadowColor = SHADOW;
  const { a: density } = context.getTransform();
  context.shadowOffsetY = density;
  context.shadowBlur = 2 * density;
  context.strokeText(words, 0, baseline);
  context.restore();
}
