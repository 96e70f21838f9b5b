// The whole world on one small sheet: everything drawn as in the game, seen from very high.
import type { WorldMap } from '@hollowmere/world/map';
import { inPalette } from '../pixels/nearest.ts';
import type { Picture } from '../pixels/picture.ts';
import { reduced } from '../pixels/scale.ts';
import { composeOn } from '../scene/scene.ts';

/** World pixels to one pixel of the sheet, to each side. */
const SCALE = 4;

export function minimap(map: WorldMap, ground: Picture): Picture {
  const area = { left: 0, top: 0, width: ground.width, height: ground.height };
  return inPalette(reduced(composeOn(ground.copy(), map, area, []), SCALE));
}
