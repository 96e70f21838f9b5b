// The hour and the air as one sheet over the picture: the dark with holes of warm light where lamps burn, shadows of clouds,
// banks of fog, lightning. Without blend modes light cannot be added; but a sheet that is written premultiplied can be dark
// and glow at once. It is painted at one point for each pixel of the world and then laid over them: that is how the art is
// drawn, and a sixteenth of the work.
import { hues, type Light } from '@hollowmere/world/map';
import { UNITS_PER_PIXEL } from '@hollowmere/world/movement';
import type { Daylight } from '../core/daylight.ts';
import type { Drift } from '../core/drift.ts';
import { drawWaiting, graphicsOf, type Kaplay } from './boot.ts';
import { reaches } from './map-lights.ts';
import { PRECISION, RectangleProgram } from './rectangle-program.ts';
import type { View } from './scenery.ts';
import { CHANCE, PATTERN } from './shader-chance.ts';

/** Lights that one picture can have: more than reach into the widest view of the map. Were there more, the outer would be dark. */
export const MOST_LIGHTS = 48;
/** A light's hue travels with its radius, as a multiple of this: phones have little room for uniforms. */
const HUE = 4096;

/** Its clock begins anew after so many seconds, before phones lose the small part of large numbers. */
const LOOP_S = 3_600;

/** The sheet reaches a little over the edges, because the camera stands between the world's pixels. */
const MARGIN = 2;

/** Rings of light would show on smooth ground: a small ordered pattern breaks them up, in whole pixels of the world. */
const FRAGMENT = `${PRECISION}
varying vec2 v_uv;
uniform vec3 u_tint;
uniform float u_dark;
uniform float u_glow;
uniform vec2 u_size;
uniform vec2 u_start;
uniform float u_time;
uniform float u_clouds;
uniform float u_fog;
uniform float u_flash;
uniform vec2 u_lights[${MOST_LIGHTS}];
uniform float u_radii[${MOST_LIGHTS}];

${CHANCE}
${PATTERN}

float noise(vec2 p) {
  vec2 cell = floor(p);
  vec2 f = p - cell;
  f = f * f * (3.0 - 2.0 * f);
  float above = mix(chance(cell), chance(cell + vec2(1.0, 0.0)), f.x);
  float below = mix(chance(cell + vec2(0.0, 1.0)), chance(cell + vec2(1.0, 1.0)), f.x);
  return mix(above, below, f.y);
}

// Of fires, of molten rock, of what grows in the dark, of what lures: as the map counts them.
vec3 colorOf(float hue) {
  if (hue < 0.5) return vec3(1.0, 0.58, 0.2);
  if (hue < 1.5) return vec3(2.1, 0.72, 0.16);
  if (hue < 2.5) return vec3(0.3, 1.5, 1.25);
  return vec3(0.8, 0.85, 1.7);
}

void main() {
  vec2 p = floor(v_uv * u_size);
  float light = 0.0;
  vec3 glow = vec3(0.0);
  for (int i = 0; i < ${MOST_LIGHTS}; i++) {
    if (u_radii[i] < 1.0) break;
    float hue = floor(u_radii[i] / ${HUE}.0);
    vec2 away = (p + 0.5 - u_lights[i]) / (u_radii[i] - hue * ${HUE}.0);
    away.y *= 1.25;
    float near = clamp(1.0 - length(away), 0.0, 1.0);
    float share = near * near * (2.4 - 1.5 * near);
    light += share;
    glow += colorOf(hue) * share;
  }
  glow /= max(light, 0.001);
  light = min(light, 1.0) * u_glow;
  float step = 1.0 / 14.0;
  light = floor(light / step + pattern(p + u_start)) * step;
  light = clamp(light, 0.0, 1.0);
  float dark = u_dark * (1.0 - light * 0.94);
  vec3 warm = glow * light * u_dark * 0.19;
  vec4 sheet = vec4(u_tint * dark + warm, dark);

  vec2 w = p + u_start;
  float grain = pattern(w);
  if (u_clouds > 0.0) {
    vec2 c = w + u_time * vec2(13.0, 5.0);
    float cloud = noise(c / vec2(170.0, 120.0)) * 0.68 + noise(c / vec2(61.0, 44.0) + 40.0) * 0.32;
    float shade = floor(clamp((cloud - 0.5) * 6.0, 0.0, 1.0) * 16.0 + grain) / 16.0 * u_clouds;
    sheet.rgb += (1.0 - sheet.a) * shade * vec3(0.06, 0.09, 0.2);
    sheet.a += (1.0 - sheet.a) * shade;
  }
  if (u_fog > 0.0) {
    vec2 d = w + u_time * vec2(9.0, 1.5);
    float bank = noise(d / vec2(120.0, 46.0)) * 0.6 + noise(vec2(w.x - u_time * 5.0, w.y) / vec2(57.0, 21.0) + 70.0) * 0.4;
    float thick = u_fog * (0.16 + 0.84 * clamp((bank - 0.26) * 1.9, 0.0, 1.0)) * (1.0 - light * 0.45);
    thick = floor(thick * 0.8 * 32.0 + grain) / 32.0;
    vec3 white = mix(vec3(0.77, 0.82, 0.83), u_tint * 0.8 + vec3(0.13, 0.15, 0.2), clamp(u_dark * 1.15, 0.0, 1.0));
    white += glow * light * u_dark * 0.12;
    sheet.rgb = mix(sheet.rgb, white, thick);
    sheet.a = mix(sheet.a, 1.0, thick);
  }
  sheet *= 1.0 - 0.75 * u_flash;
  gl_FragColor = sheet + vec4(vec3(0.8, 0.86, 1.0), 1.0) * 0.3 * u_flash * (1.0 - sheet.a);
}`;

const UNIFORMS = [
  'u_tint',
  'u_dark',
  'u_glow',
  'u_time',
  'u_clouds',
  'u_fog',
  'u_flash',
  'u_lights',
  'u_radii',
] as const;

/** The sheet over the picture: it was painted from below, as everything that is painted aside. */
const LAID_OVER = `${PRECISION}
varying vec2 v_uv;
uniform sampler2D u_texture;

void main() {
  gl_FragColor = texture2D(u_texture, vec2(v_uv.x, 1.0 - v_uv.y));
}`;

export class Night {
  readonly #k: Kaplay;
  readonly #gl: WebGLRenderingContext;
  readonly #painted: RectangleProgram<(typeof UNIFORMS)[number]>;
  readonly #laidOver: RectangleProgram<never>;
  /** Of each light: its place on the sheet, and its radius and hue; those that a picture does not have have none. */
  readonly #places = new Float32Array(2 * MOST_LIGHTS);
  readonly #radii = new Float32Array(MOST_LIGHTS);
  #sheet: ReturnType<Kaplay['makeCanvas']> | undefined;

  constructor(k: Kaplay) {
    this.#k = k;
    this.#gl = graphicsOf(k);
    this.#painted = new RectangleProgram(this.#gl, FRAGMENT, UNIFORMS);
    this.#laidOver = new RectangleProgram(this.#gl, LAID_OVER, []);
  }

  /** Draws the hour and the air over a view; lights in units of the world. */
  draw(daylight: Daylight, drift: Drift, lights: readonly Light[], view: View): void {
    if (daylight.dark < 0.005 && drift.clouds < 0.005 && drift.fog < 0.005) return;
    const left = Math.floor(view.left);
    const top = Math.floor(view.top);
    const width = Math.ceil(view.right - view.left) + MARGIN;
    const height = Math.ceil(view.bottom - view.top) + MARGIN;
    const sheet = this.#sheetOf(width, height);
    sheet.draw(() => {
      sheet.clear();
      this.#paint(daylight, drift, lightsWithin(lights, view), { left, top, width, height });
    });
    drawWaiting(this.#k);
    this.#laidOver.begin(view);
    this.#gl.bindTexture(this.#gl.TEXTURE_2D, sheet.fb.tex.glTex);
    this.#laidOver.draw(left, top, width, height);
    this.#laidOver.end();
  }

  /** The hour alone, as one tint: neither lights nor air. It costs no more than a sprite. */
  drawEvenly({ dark, tint }: Daylight, { left, top, right, bottom }: View): void {
    if (dark < 0.005) return;
    const k = this.#k;
    const [red, green, blue] = tint;
    k.drawRect({
      pos: k.vec2(left, top),
      width: right - left,
      height: bottom - top,
      color: k.rgb(red * 255, green * 255, blue * 255),
      opacity: dark,
    });
  }

  #paint(
    { dark, tint, lamps }: Daylight,
    { clouds, fog, flash, ms }: Drift,
    lights: readonly Light[],
    area: Area,
  ): void {
    const { left, top, width, height } = area;
    this.#radii.fill(0);
    for (const [index, { x, y, radius, hue }] of lights.entries()) {
      this.#places[2 * index] = x / UNITS_PER_PIXEL - left;
      this.#places[2 * index + 1] = y / UNITS_PER_PIXEL - top;
      this.#radii[index] = radius / UNITS_PER_PIXEL + hues.indexOf(hue) * HUE;
    }
    const gl = this.#gl;
    const { places } = this.#painted;
    // Neither the pattern nor what drifts may crawl over the ground with the camera: the sheet is a place in the world.
    this.#painted.begin({ left, top, right: left + width, bottom: top + height });
    gl.uniform3f(places.u_tint, ...tint);
    gl.uniform1f(places.u_dark, dark);
    gl.uniform1f(places.u_glow, lamps);
    gl.uniform1f(places.u_time, (ms / 1000) % LOOP_S);
    gl.uniform1f(places.u_clouds, clouds);
    gl.uniform1f(places.u_fog, fog);
    gl.uniform1f(places.u_flash, flash);
    gl.uniform2fv(places.u_lights, this.#places);
    gl.uniform1fv(places.u_radii, this.#radii);
    this.#painted.draw(left, top, width, height);
    this.#painted.end();
  }

  #sheetOf(width: number, height: number): ReturnType<Kaplay['makeCanvas']> {
    if (this.#sheet?.width === width && this.#sheet.height === height) return this.#sheet;
    this.#sheet?.free();
    this.#sheet = this.#k.makeCanvas(width, height);
    return this.#sheet;
  }
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Those that reach into the view, the nearest to its middle first. */
export function lightsWithin(lights: readonly Light[], view: View): readonly Light[] {
  const middleX = ((view.left + view.right) / 2) * UNITS_PER_PIXEL;
  const middleY = ((view.top + view.bottom) / 2) * UNITS_PER_PIXEL;
  const away = ({ x, y }: Light) => (x - middleX) ** 2 + (y - middleY) ** 2;
  return lights
    .filter((light) => reaches(light, view))
    .sort((a, b) => away(a) - away(b))
    .slice(0, MOST_LIGHTS);
}
