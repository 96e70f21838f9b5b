// Everything the first picture needs, fetched with a measure: the atlas, its index and the ground around a place.
import { worldMap } from '@hollowmere/world/map';
import { CHUNK_UNITS } from '@hollowmere/world/movement';
import { loadImage } from '../../pictures/atlas.ts';
import { groundAddress, type LoadImage } from './ground.ts';
import { type AtlasIndex, Sprites } from './sprites.ts';

export interface Pictures {
  readonly atlas: HTMLImageElement;
  readonly sprites: Sprites;
  /** Answers from what was fetched ahead, else fetches. */
  readonly loadImage: LoadImage;
}

/** Fetches what is needed before anything can be drawn. `progressed` hears of each part, 0 to 1. */
export async function loadPictures(progressed: (share: number) => void): Promise<Pictures> {
  const addresses = groundAround(worldMap.spawns[0] ?? { x: 0, y: 0 });
  const total = addresses.length + 3;
  let done = 0;
  const counted = async <T>(part: Promise<T>): Promise<T> => {
    const value = await part;
    done++;
    progressed(done / total);
    return value;
  };
  const ahead = new Map(addresses.map((address) => [address, counted(loadImage(address))]));
  const [atlas, index] = await Promise.all([
    counted(loadImage('/generated/atlas.png')),
    counted(loadIndex('/generated/atlas.json')),
    counted(document.fonts.ready),
    ...ahead.values(),
  ]);
  const sprites = new Sprites(index);
  return { atlas, sprites, loadImage: (address) => ahead.get(address) ?? loadImage(address) };
}

async function loadIndex(address: string): Promise<AtlasIndex> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as AtlasIndex;
}

/** Most people wake up near the market: its ground is fetched while the connection is made. */
function groundAround({ x, y }: { readonly x: number; readonly y: number }): string[] {
  const [column, row] = [x, y].map((units) => Math.floor(units / CHUNK_UNITS));
  const around: string[] = [];
  for (let dy = -1; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) around.push(groundAddress((column ?? 0) + dx, (row ?? 0) + dy));
  return around;
}
