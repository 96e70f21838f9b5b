// Paints a piece of the ground of the world as one picture, by world pixels: any two pieces fit without a seam.
import { markOf, type Stir, type WorldMap } from '@hollowmere/world/map';
import { type Color, shaded } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import { paintBridges } from './bridges.ts';
import { type Area, Canvas, FEN, HAY, LAKE, LAWN, MAGMA, MIRE, WITHER } from './canvas.ts';
import { layCovers } from './cover.ts';
import { raiseCrags } from './crags.ts';
import { setDetails } from './details.ts';
import { FAR } from './distances.ts';
import { paintEdges } from './edges.ts';
import { layFlagstones } from './flagstones.ts';
import { castShadows } from './shadows.ts';
import { laySlabs } from './slabs.ts';
import { layStones } from './stones.ts';
import { layTones } from './tones.ts';
import { paintWater } from './water.ts';

/** What lies outside a piece but is needed to paint it: as far as a shore colours the water. */
const MARGIN = FAR + 4;

export function paintGround(map: WorldMap, area: Area): Picture {
  return crop(painted(map, area), area, shadedAt);
}

/** The same, with a mark on every pixel that moves by itself. */
export function paintStirringGround(map: WorldMap, area: Area): Picture {
  return crop(painted(map, area), area, (canvas, index) => marked(shadedAt(canvas, index), stirAt(canvas, index)));
}

/** The same without its marks. */
export const unmarked = (ground: Picture): Picture => ground.copy().fill((_x, _y, color) => (color | 0xff000000) >>> 0);

function painted(map: WorldMap, area: Area): Canvas {
  const canvas = new Canvas({
    left: area.left - MARGIN,
    top: area.top - MARGIN,
    width: area.width + 2 * MARGIN,
    height: area.height + 2 * MARGIN,
  });
  layCovers(canvas, map);
  layTones(canvas);
  layStones(canvas, map);
  layFlagstones(canvas);
  laySlabs(canvas);
  setDetails(canvas);
  paintEdges(canvas);
  paintWater(canvas);
  raiseCrags(canvas);
  paintBridges(canvas, map.bridges);
  castShadows(canvas, map);
  return canvas;
}

type ColorAt = (canvas: Canvas, index: number) => Color;

const crop = (canvas: Canvas, area: Area, colorAt: ColorAt): Picture =>
  new Picture(area.width, area.height).fill((x, y) => colorAt(canvas, canvas.index(area.left + x, area.top + y)));

function shadedAt(canvas: Canvas, index: number): Color {
  const color = canvas.colorAt(index);
  return canvas.shadow[index] ? shaded(color) : color;
}

const marked = (color: Color, stir: Stir): Color => (color - (markOf(stir) << 24)) >>> 0;

const stirOfCover: Readonly<Partial<Record<number, Stir>>> = {
  [LAKE]: 'water',
  [MIRE]: 'mire',
  [MAGMA]: 'lava',
  [LAWN]: 'grass',
  [HAY]: 'grass',
  [FEN]: 'grass',
  [WITHER]: 'grass',
};

/** Banks and bridges lie over water and do not move with it; tufts and flowers are of the grass they stand in. */
function stirAt(canvas: Canvas, index: number): Stir {
  const stir = stirOfCover[canvas.cover[index] ?? -1] ?? 'still';
  return stir === 'grass' || canvas.paint[index] === 0 ? stir : 'still';
}
