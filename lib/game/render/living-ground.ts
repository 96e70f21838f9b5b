// The ground as it moves: rows of water slide to and fro and glitter, lava creeps and glows, gusts run over the grass. All in
// whole pixels of the world, from marks that the painters left in the pictures. It draws by programs of its own on Kaplay's
// context: what is the same for all pictures of the ground is told to the graphics card once, and not with each of them.
import { markOf } from '@hollowmere/world/map';
import { drawWaiting, graphicsOf, type Kaplay } from './boot.ts';
import type { Texture } from './painter.ts';
import { PRECISION, RectangleProgram } from './rectangle-program.ts';
import type { View } from './scenery.ts';
import { CHANCE, PATTERN } from './shader-chance.ts';

/** Its clock begins anew after so many seconds, before phones lose the small part of large numbers. */
const LOOP_S = 628;

/** As it moves. */
const LIVING = `${PRECISION}
varying vec2 v_uv;
uniform sampler2D u_texture;
uniform vec2 u_start;
uniform vec2 u_size;
uniform float u_time;
uniform float u_wind;

vec4 pixel(sampler2D tex, vec2 p) {
  return texture2D(tex, (clamp(p, 0.0, u_size.x - 1.0) + 0.5) / u_size.x);
}

float markOf(vec4 color) {
  return floor((1.0 - color.a) * 255.0 + 0.5);
}

${CHANCE}
${PATTERN}

vec3 liquid(sampler2D tex, vec2 p, vec4 here, float mark) {
  vec2 w = p + u_start;
  float pace = mark < ${markOf('water')}.5 ? 1.0 : mark < ${markOf('mire')}.5 ? 0.3 : 0.4;
  float t = u_time * pace;
  float along = sin(w.y * 0.53 + t * 1.9) + sin(w.y * 0.19 - t * 1.1 + w.x * 0.043);
  float across = sin(w.x * 0.11 + w.y * 0.07 + t * 1.3);
  vec4 there = pixel(tex, p + vec2(floor(along * 1.05 + 0.5), floor(across * 0.8 + 0.5)));
  vec3 color = markOf(there) == mark ? there.rgb : here.rgb;
  if (mark > ${markOf('mire')}.5) {
    // Lava breathes, in patches.
    float heat = sin(w.x * 0.045 + u_time * 0.7) + sin(w.y * 0.06 - u_time * 0.5 + w.x * 0.02);
    return color * (1.0 + 0.11 * heat);
  }
  // Short crests that wander, each row of them at a pace of its own; broken where chance says so.
  float row = floor(w.y / 3.0);
  float slide = w.x + t * (5.0 + 4.0 * chance(vec2(row, 3.0))) + chance(vec2(row, 7.0)) * 90.0;
  float cell = floor(slide / 22.0);
  float within = slide - cell * 22.0;
  float life = sin(t * 1.4 + chance(vec2(cell, row)) * 6.28);
  float isCrest = step(0.72, chance(vec2(cell, row + 11.0))) * step(0.15, life);
  float length = 3.0 + 7.0 * life;
  float line = isCrest * step(within, length) * step(mod(w.y, 3.0), 0.5);
  return color + line * (mark < ${markOf('water')}.5 ? vec3(0.13, 0.17, 0.16) : vec3(0.05, 0.07, 0.05));
}

vec3 grass(sampler2D tex, vec2 p, vec4 here) {
  vec2 w = p + u_start;
  // Long waves from the west, bent and broken, so that no gust is like the next.
  float bend = sin(w.y * 0.017 + u_time * 0.11) * 1.7 + sin(w.y * 0.041 - w.x * 0.007) * 0.6;
  float gust = sin(w.x * 0.021 - u_time * 1.25 + bend) * 0.75 + sin(w.x * 0.051 + w.y * 0.023 - u_time * 1.9) * 0.25;
  float share = clamp((gust - 0.5) * 2.4, 0.0, 1.0) * u_wind;
  if (share < pattern(w)) return here.rgb;
  vec4 there = pixel(tex, p - vec2(1.0, 0.0));
  vec3 color = markOf(there) == ${markOf('grass')}.0 ? there.rgb : here.rgb;
  return color * vec3(1.07, 1.08, 1.02);
}

void main() {
  vec2 p = floor(v_uv * u_size);
  vec4 here = pixel(u_texture, p);
  float mark = markOf(here);
  vec3 color = here.rgb;
  if (u_wind > 0.0 && mark > 0.5) {
    color = mark > ${markOf('lava')}.5 ? grass(u_texture, p, here) : liquid(u_texture, p, here, mark);
  }
  gl_FragColor = vec4(color, 1.0);
}`;

/** As it was painted, the least that a graphics card can have to do. The marks are no holes in the ground. */
const STILL = `${PRECISION}
varying vec2 v_uv;
uniform sampler2D u_texture;

void main() {
  gl_FragColor = vec4(texture2D(u_texture, v_uv).rgb, 1.0);
}`;

/** How the ground is to move: `ms` is any running clock; without wind nothing moves. */
export type GroundAir = { readonly ms: number; readonly wind: number } | 'still';

/** A picture of the ground and its upper left corner in the world, in pixels. */
export interface GroundPicture {
  readonly texture: Texture;
  readonly left: number;
  readonly top: number;
}

export class LivingGround {
  readonly #k: Kaplay;
  readonly #gl: WebGLRenderingContext;
  readonly #side: number;
  readonly #living: RectangleProgram<'u_time' | 'u_wind'>;
  readonly #still: RectangleProgram<never>;

  /** `side`: of each picture, in pixels of the world. */
  constructor(k: Kaplay, side: number) {
    this.#k = k;
    this.#gl = graphicsOf(k);
    this.#side = side;
    this.#living = new RectangleProgram(this.#gl, LIVING, ['u_time', 'u_wind']);
    this.#still = new RectangleProgram(this.#gl, STILL, []);
  }

  draw(pictures: readonly GroundPicture[], view: View, air: GroundAir): void {
    if (pictures.length === 0) return;
    drawWaiting(this.#k);
    if (air === 'still') {
      this.#still.begin(view);
      this.#drawBy(this.#still, pictures);
      return;
    }
    const { places } = this.#living;
    this.#living.begin(view);
    this.#gl.uniform1f(places.u_time, (air.ms / 1000) % LOOP_S);
    this.#gl.uniform1f(places.u_wind, air.wind);
    this.#drawBy(this.#living, pictures);
  }

  #drawBy(program: RectangleProgram<string>, pictures: readonly GroundPicture[]): void {
    for (const { texture, left, top } of pictures) {
      this.#gl.bindTexture(this.#gl.TEXTURE_2D, texture.glTex);
      program.draw(left, top, this.#side, this.#side);
    }
    program.end();
  }
}
