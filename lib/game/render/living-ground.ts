// The ground as it moves: rows of water slide to and fro and glitter, lava creeps and glows, gusts run over the grass. All in
// whole pixels of the world, from marks that the painters left in the pictures: it costs no draw call more, and no script.
import { markOf } from '@hollowmere/world/map';
import type { Kaplay } from './boot.ts';
import type { TextureShader } from './painter.ts';
import { CHANCE, PATTERN } from './shader-chance.ts';

const SHADER = 'living-ground';
/** Its clock begins anew after so many seconds, before phones lose the small part of large numbers. */
const LOOP_S = 628;

const FRAGMENT = `
#ifdef GL_FRAGMENT_PRECISION_HIGH
precision highp float;
#endif
uniform vec2 u_start;
uniform float u_side;
uniform float u_time;
uniform float u_wind;

vec4 pixel(sampler2D tex, vec2 p) {
  return texture2D(tex, (clamp(p, 0.0, u_side - 1.0) + 0.5) / u_side);
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

vec4 frag(vec2 pos, vec2 uv, vec4 color, sampler2D tex) {
  vec2 p = floor(uv * u_side);
  vec4 here = pixel(tex, p);
  float mark = markOf(here);
  if (u_wind <= 0.0 || mark < 0.5) return vec4(here.rgb, 1.0);
  return vec4(mark > ${markOf('lava')}.5 ? grass(tex, p, here) : liquid(tex, p, here, mark), 1.0);
}`;

const STILL_SHADER = 'still-ground';
/** The marks are no holes in the ground. */
const STILL_FRAGMENT = `
vec4 frag(vec2 pos, vec2 uv, vec4 color, sampler2D tex) {
  return vec4(texture2D(tex, uv).rgb, 1.0);
}`;

/** How a picture of the ground is drawn on which nothing moves. */
export const STILL: TextureShader = { shader: STILL_SHADER };

export class LivingGround {
  readonly #k: Kaplay;

  constructor(k: Kaplay) {
    this.#k = k;
    k.loadShader(SHADER, undefined, FRAGMENT);
    k.loadShader(STILL_SHADER, undefined, STILL_FRAGMENT);
  }

  /** How a picture of the ground is drawn, by its corner in the world; without wind everything lies still. */
  over(left: number, top: number, side: number, ms: number, wind: number): TextureShader {
    const u_time = (ms / 1000) % LOOP_S;
    return { shader: SHADER, uniform: { u_start: this.#k.vec2(left, top), u_side: side, u_time, u_wind: wind } };
  }
}
