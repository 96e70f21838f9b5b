// The emblem of the game (a sun over the mere, on a shield) in the sizes that browsers and home screens ask for.
import { OUTLINE, toHex, tone } from '../palette.ts';
import { colored, grid } from '../pixels/grid.ts';
import { Picture } from '../pixels/picture.ts';
import { enlarged } from '../pixels/scale.ts';

const EMBLEM = `
..oooooooooooo..
.ogGGGGGGGGGGgo.
ogGbbbbbbbbbbGgo
oGbbbbbyybbbbbGo
oGbbybbYYbbybbGo
oGbbbbYWWYbbbbGo
oGbbyYWWWWYybbGo
oGkbbYWWWWYbbkGo
oGKkkYWWWWYkkKGo
oGxxyxyzyzyxyxGo
oGwxxwyxyxwxxwGo
ogwwxxxwxxwwxwgo
.ogGwwxxwwxwGgo.
..oogGwwwwGgoo..
....oogGGgoo....
......oooo......`;

const slots = {
  o: OUTLINE,
  g: tone('gold', 0),
  G: tone('gold', 1),
  Y: tone('gold', 2),
  W: tone('cream', 0),
  y: tone('gold', 1),
  b: tone('blue', 0),
  k: tone('pine', 0),
  K: tone('pine', 1),
  w: tone('lake', 1),
  x: tone('lake', 3),
  z: tone('lake', 7),
};

export const emblem = (): Picture => colored(grid('emblem', EMBLEM), slots);

/** The emblem in the middle of a dark square, `share` of its side. */
export function icon(side: number, share: number): Picture {
  const small = emblem();
  const factor = Math.floor((side * share) / small.width);
  const large = enlarged(small, factor);
  const margin = Math.floor((side - large.width) / 2);
  return new Picture(side, side).fill(() => tone('ink', 0)).draw(large, margin, margin);
}

/** The emblem as vector squares: sharp at any size, and hardly a kilobyte. */
export function emblemSvg(): string {
  const picture = emblem();
  const paths = new Map<string, string>();
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++) {
      const color = picture.get(x, y);
      if (color === 0) continue;
      let end = x + 1;
      while (end < picture.width && picture.get(end, y) === color) end++;
      paths.set(toHex(color), `${paths.get(toHex(color)) ?? ''}M${x} ${y}h${end - x}v1h-${end - x}z`);
      x = end - 1;
    }
  const shapes = [...paths].map(([fill, d]) => `<path fill="${fill}" d="${d}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" shape-rendering="crispEdges">${shapes}</svg>\n`;
}
