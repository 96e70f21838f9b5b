// Packs frames into one texture: transparent borders trimmed, equal pictures stored once, tall ones first on shelves.
import { Picture } from '../pixels/picture.ts';
import type { Frame } from './frame.ts';

/** Where a frame lies in the atlas, and which of its pixels belongs on the foot point. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly anchorX: number;
  readonly anchorY: number;
}

export interface Sheet {
  readonly picture: Picture;
  readonly frames: Record<string, Placement>;
}

/** Kaplay computes wrong coordinates beyond this, and old phones refuse larger textures. */
export const MAX_SIDE = 2048;

/** Space between frames, so that no neighbour bleeds in when a camera stands between pixels. */
const GAP = 1;

interface Trimmed {
  readonly picture: Picture;
  readonly left: number;
  readonly top: number;
}

/** @throws when two frames have one name, a frame is empty, or all of them do not fit. */
export function pack(frames: readonly Frame[], width: number): Sheet {
  const names = new Set<string>();
  const unique = new Map<string, Picture>();
  const entries = frames.map((frame) => {
    if (names.has(frame.name)) throw new Error(`two frames are named ${frame.name}`);
    names.add(frame.name);
    const trimmed = trim(frame);
    const key = contentKey(trimmed.picture);
    if (!unique.has(key)) unique.set(key, trimmed.picture);
    return { frame, trimmed, key };
  });
  const { spots, height } = shelve(unique, width);
  const picture = new Picture(width, height);
  for (const [key, { x, y }] of spots) picture.draw(unique.get(key) ?? picture, x, y);
  const placements = entries.map(
    ({ frame, trimmed, key }) => [frame.name, placed(frame, trimmed, spots.get(key))] as const,
  );
  return { picture, frames: Object.fromEntries(placements.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

function shelve(pictures: ReadonlyMap<string, Picture>, width: number): { spots: Map<string, Spot>; height: number } {
  const tallFirst = [...pictures].sort(
    ([aKey, a], [bKey, b]) => b.height - a.height || b.width - a.width || (aKey < bKey ? -1 : 1),
  );
  const spots = new Map<string, Spot>();
  let [x, y, shelf] = [GAP, GAP, 0];
  for (const [key, picture] of tallFirst) {
    if (x + picture.width + GAP > width) [x, y, shelf] = [GAP, y + shelf + GAP, 0];
    spots.set(key, { x, y });
    x += picture.width + GAP;
    shelf = Math.max(shelf, picture.height);
  }
  const height = y + shelf + GAP;
  if (width > MAX_SIDE || height > MAX_SIDE)
    throw new Error(`the atlas would be ${width}x${height}, more than ${MAX_SIDE} a side`);
  return { spots, height };
}

/** Anchors are whole pixels: half a pixel would blur what is drawn. */
function placed({ anchorX, anchorY }: Frame, { picture, left, top }: Trimmed, spot: Spot | undefined): Placement {
  const { x, y } = spot ?? { x: 0, y: 0 };
  return {
    x,
    y,
    w: picture.width,
    h: picture.height,
    anchorX: Math.floor(anchorX) - left,
    anchorY: Math.floor(anchorY) - top,
  };
}

function trim({ name, picture }: Frame): Trimmed {
  let [left, top, right, bottom] = [picture.width, picture.height, -1, -1];
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++)
      if (picture.get(x, y) !== 0) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
  if (right < 0) throw new Error(`frame ${name} is empty`);
  return { picture: new Picture(right - left + 1, bottom - top + 1).draw(picture, -left, -top), left, top };
}

const contentKey = ({ width, pixels }: Picture): string =>
  `${width}:${Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength).toString('latin1')}`;
