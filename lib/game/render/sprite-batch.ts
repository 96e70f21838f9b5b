// Many pictures of one texture at a time in one call of the graphics card. Kaplay makes some thirty objects of every picture that it draws,
// which a crowd of layered bodies pays a thousand times over; here their corners are written straight into one array that
// stays. It draws on Kaplay's own context, between what Kaplay draws, and leaves it as Kaplay left it.
import { drawWaiting, graphicsOf, type Kaplay } from './boot.ts';
import { drawBy, programOf } from './program.ts';
import type { View } from './scenery.ts';

/** Where a picture lies in the texture, each 0 to 1: its corners, the first of them shown at the upper left. */
export interface Patch {
  readonly u0: number;
  readonly v0: number;
  readonly u1: number;
  readonly v1: number;
}

/** Collected before they are drawn: more than one picture of the world has. */
const MOST_QUADS = 4_096;
const CORNERS = 4;
/** Place, texture's place, and colour of a corner. */
const FLOATS = 2 + 2 + 4;
const INDEXES = [0, 1, 3, 1, 2, 3];
const FLOAT_BYTES = 4;

/** Set up once: nobody else uses these. */
const ATTRIBUTES = [
  { name: 'a_place', index: 3, size: 2, offset: 0 },
  { name: 'a_patch', index: 4, size: 2, offset: 2 },
  { name: 'a_color', index: 5, size: 4, offset: 4 },
] as const;

const VERTEX = `
attribute vec2 a_place;
attribute vec2 a_patch;
attribute vec4 a_color;
varying vec2 v_patch;
varying vec4 v_color;

void main() {
  v_patch = a_patch;
  v_color = a_color;
  gl_Position = vec4(a_place, 0.0, 1.0);
}`;

/** Colours in the texture are multiplied by how opaque they are. */
const FRAGMENT = `
#ifdef GL_FRAGMENT_PRECISION_HIGH
precision highp float;
#else
precision mediump float;
#endif
varying vec2 v_patch;
varying vec4 v_color;
uniform sampler2D u_texture;

void main() {
  vec4 color = texture2D(u_texture, v_patch);
  gl_FragColor = vec4(v_color.rgb * color.rgb, color.a) * v_color.a;
  if (gl_FragColor.a == 0.0) discard;
}`;

export class SpriteBatch {
  readonly #k: Kaplay;
  readonly #gl: WebGLRenderingContext;
  readonly #program: WebGLProgram;
  readonly #corners: WebGLBuffer;
  readonly #order: WebGLBuffer;
  readonly #floats = new Float32Array(MOST_QUADS * CORNERS * FLOATS);
  #texture: WebGLTexture | null = null;
  #quads = 0;
  /** From pixels of that part to the graphics card's own measure, which is -1 to 1 over the picture. */
  #left = 0;
  #top = 0;
  #across = 1;
  #down = 1;

  constructor(k: Kaplay) {
    this.#k = k;
    this.#gl = graphicsOf(k);
    this.#program = programOf(this.#gl, VERTEX, FRAGMENT, ATTRIBUTES);
    this.#corners = this.#gl.createBuffer();
    this.#order = this.#gl.createBuffer();
    this.#setUp();
  }

  /** Which texture all that is added from now on comes from, and what part of the world, or of the screen, fills the picture. */
  begin(texture: WebGLTexture, { left, top, right, bottom }: View): void {
    this.finish();
    this.#texture = texture;
    this.#left = left;
    this.#top = top;
    this.#across = 2 / (right - left);
    this.#down = 2 / (bottom - top);
  }

  /** A part of the texture over a rectangle, with every pixel's colours multiplied. */
  add(
    { u0, v0, u1, v1 }: Patch,
    x: number,
    y: number,
    width: number,
    height: number,
    red: number,
    green: number,
    blue: number,
    opacity: number,
  ): void {
    if (this.#quads === MOST_QUADS) this.finish();
    const x0 = (x - this.#left) * this.#across - 1;
    const x1 = (x + width - this.#left) * this.#across - 1;
    const y0 = 1 - (y - this.#top) * this.#down;
    const y1 = 1 - (y + height - this.#top) * this.#down;
    const floats = this.#floats;
    let at = this.#quads++ * CORNERS * FLOATS;
    for (let corner = 0; corner < CORNERS; corner++) {
      // Lower left, upper left, upper right, lower right.
      const isLeft = corner < 2;
      const isUpper = corner === 1 || corner === 2;
      floats[at++] = isLeft ? x0 : x1;
      floats[at++] = isUpper ? y0 : y1;
      floats[at++] = isLeft ? u0 : u1;
      floats[at++] = isUpper ? v0 : v1;
      floats[at++] = red;
      floats[at++] = green;
      floats[at++] = blue;
      floats[at++] = opacity;
    }
  }

  /** Draws what was added, over everything drawn before it. */
  finish(): void {
    if (this.#quads === 0) return;
    drawWaiting(this.#k);
    const gl = this.#gl;
    drawBy(gl, this.#program);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#corners);
    gl.bufferData(gl.ARRAY_BUFFER, this.#floats.subarray(0, this.#quads * CORNERS * FLOATS), gl.STREAM_DRAW);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#order);
    gl.drawElements(gl.TRIANGLES, this.#quads * INDEXES.length, gl.UNSIGNED_SHORT, 0);
    this.#letGo();
    this.#quads = 0;
  }

  #setUp(): void {
    const gl = this.#gl;
    const order = Uint16Array.from({ length: MOST_QUADS * INDEXES.length }, (_, index) => {
      return Math.floor(index / INDEXES.length) * CORNERS + (INDEXES[index % INDEXES.length] ?? 0);
    });
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#order);
    gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, order, gl.STATIC_DRAW);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#corners);
    for (const { index, size, offset } of ATTRIBUTES) {
      gl.vertexAttribPointer(index, size, gl.FLOAT, false, FLOATS * FLOAT_BYTES, offset * FLOAT_BYTES);
      gl.enableVertexAttribArray(index);
    }
    this.#letGo();
  }

  #letGo(): void {
    const gl = this.#gl;
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, null);
    gl.bindTexture(gl.TEXTURE_2D, null);
    drawBy(gl, null);
  }
}
