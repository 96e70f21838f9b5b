// Draws rectangles of the world by a shader of one's own, on Kaplay's context. Kaplay asks the graphics card where each uniform is
// whenever it draws, and tells it all of them; here places are asked for once, and what changes is told by who draws.
import { type Attribute, drawBy, programOf } from './program.ts';
import type { View } from './scenery.ts';

/** What a shader of the ground or the air may count on: places there are beyond what short numbers hold. */
export const PRECISION = `
#ifdef GL_FRAGMENT_PRECISION_HIGH
precision highp float;
#else
precision mediump float;
#endif`;

/** The sprites' attributes come before. All rectangles have the same corners: whichever was set up last serves every program. */
const CORNER: Attribute = { name: 'a_corner', index: 6 };
const CORNERS = Float32Array.of(0, 0, 1, 0, 0, 1, 1, 1);

/** A place in the world becomes the graphics card's own measure, which is -1 to 1 over the picture. */
const VERTEX = `${PRECISION}
attribute vec2 a_corner;
uniform vec2 u_start;
uniform vec2 u_size;
uniform vec4 u_view;
varying vec2 v_uv;

void main() {
  v_uv = a_corner;
  vec2 place = (u_start + a_corner * u_size - u_view.xy) * u_view.zw;
  gl_Position = vec4(place.x - 1.0, 1.0 - place.y, 0.0, 1.0);
}`;

type Place = WebGLUniformLocation | null;

/** Its fragments know `v_uv`, 0 to 1 from the upper left, and where the rectangle is: `u_start` and `u_size`, in pixels of the world. */
export class RectangleProgram<Uniform extends string> {
  readonly #gl: WebGLRenderingContext;
  readonly #program: WebGLProgram;
  readonly #places: Readonly<Record<'u_view' | 'u_start' | 'u_size', Place>>;
  /** Of the uniforms of its own: to be set between `begin` and `draw`. */
  readonly places: Readonly<Record<Uniform, Place>>;

  constructor(gl: WebGLRenderingContext, fragment: string, uniforms: readonly Uniform[]) {
    this.#gl = gl;
    this.#program = programOf(gl, VERTEX, fragment, [CORNER]);
    this.#places = this.#placesOf(['u_view', 'u_start', 'u_size']);
    this.places = this.#placesOf(uniforms);
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bufferData(gl.ARRAY_BUFFER, CORNERS, gl.STATIC_DRAW);
    gl.vertexAttribPointer(CORNER.index, 2, gl.FLOAT, false, 0, 0);
    gl.enableVertexAttribArray(CORNER.index);
    gl.bindBuffer(gl.ARRAY_BUFFER, null);
  }

  /** What part of the world fills the picture, for all that is drawn until the end. */
  begin({ left, top, right, bottom }: View): void {
    drawBy(this.#gl, this.#program);
    this.#gl.uniform4f(this.#places.u_view, left, top, 2 / (right - left), 2 / (bottom - top));
  }

  /** One rectangle, with the texture that is bound. */
  draw(left: number, top: number, width: number, height: number): void {
    const gl = this.#gl;
    gl.uniform2f(this.#places.u_start, left, top);
    gl.uniform2f(this.#places.u_size, width, height);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, CORNERS.length / 2);
  }

  /** Leaves nothing bound, as Kaplay expects. */
  end(): void {
    this.#gl.bindTexture(this.#gl.TEXTURE_2D, null);
    drawBy(this.#gl, null);
  }

  #placesOf<Name extends string>(names: readonly Name[]): Record<Name, Place> {
    const places = names.map((name) => [name, this.#gl.getUniformLocation(this.#program, name)] as const);
    return Object.fromEntries(places) as Record<Name, Place>;
  }
}
