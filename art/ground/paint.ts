// Paints a piece of the ground of the world as one picture, by world pixels: any two pieces fit without a seam.
import type { WorldMap } from '@hollowmere/world/map';
import { shaded } from '../palette.ts';
import { Picture } from '../pixels/picture.ts';
import { paintBridges } from './bridges.ts';
import { type Area, Canvas } from './canvas.ts';
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
  return crop(canvas, area);
}

function crop(canvas: Canvas, area: Area): Picture {
  return new Picture(area.width, area.height).fill((x, y) => {
    const index = canvas.index(area.left + x, area.top + y);
    const color = canvas.colorAt(index);
    return canvas.shadow[index] ? shaded(color) : color;
  });
}
