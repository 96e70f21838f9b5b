// What grows by itself: trees, bushes, ferns, flowers, reeds, crops. Chosen tile by tile from hashes, so it is the
// same everywhere and for ever, and it keeps away from roads and from what people placed.
import type { Draft } from './draft.ts';
import { hash, noise, pick } from './hash.ts';
import type { ObjectKind } from './kinds.ts';
import { isPaved, type Terrain } from './terrain.ts';

/** Something grown on a tile, with an offset from the middle of its foot in units (256 a tile). */
export interface Grown {
  readonly kind: ObjectKind;
  readonly variant: number;
  readonly tileX: number;
  readonly tileY: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

type Taken = (tileX: number, tileY: number) => boolean;
/** A kind and one of how many variants, or one variant for sure. */
type Candidate = readonly [kind: ObjectKind, variants: number, variant?: number];

/** Everything that grows on the land, given which tiles are already taken by buildings, fences and the like. */
export function grow(land: Draft, taken: Taken): Grown[] {
  const grown: Grown[] = [];
  for (let y = 0; y < land.height; y++)
    for (let x = 0; x < land.width; x++) {
      if (taken(x, y)) continue;
      const candidate = candidateAt(land, taken, x, y);
      if (candidate) grown.push(plant(candidate, x, y));
    }
  return grown;
}

function plant([kind, variants, variant]: Candidate, tileX: number, tileY: number): Grown {
  const rooted = kind === 'wheat';
  const sway = (seed: number) => (rooted ? 0 : Math.round((hash(tileX, tileY, seed) - 0.5) * 110));
  return {
    kind,
    variant: variant ?? pick(variants, tileX, tileY, 9),
    tileX,
    tileY,
    offsetX: sway(7),
    offsetY: sway(8) >> 1,
  };
}

function candidateAt(land: Draft, taken: Taken, x: number, y: number): Candidate | undefined {
  switch (land.at(x, y)) {
    case 'forest floor':
      return inForest(land, taken, x, y);
    case 'grass':
      return onGrass(land, taken, x, y);
    case 'meadow':
      return inMeadow(x, y);
    case 'farmland':
      return x % 2 === 0 && land.at(x + 1, y) === 'farmland' ? ['wheat', 3] : undefined;
    case 'water':
      return onWater(land, x, y);
    case 'sand':
      return hash(x, y, 31) > 0.93 ? ['rock', 3] : undefined;
    default:
      return undefined;
  }
}

/** One tree in nearly every 2x2 cell, so that the wood is dense and still has a way through everywhere. */
function inForest(land: Draft, taken: Taken, x: number, y: number): Candidate | undefined {
  const edge = isNear(land, x, y, 2, (ground) => ground === 'grass' || ground === 'meadow');
  if (isChosen(x, y, edge ? 0.95 : 0.86) && hasRoom(land, taken, x, y)) return treeAt(x, y);
  const draw = hash(x, y, 12);
  if (isNear(land, x, y, 1, isPaved)) return draw > 0.93 ? ['mushroom', 2] : undefined;
  if (draw < 0.16) return ['fern', 2];
  if (draw > 0.97) return ['mushroom', 2];
  if (draw > 0.955 && hasRoom(land, taken, x, y)) return ['stump', 2];
  return undefined;
}

/** Kinds of trees stand together: pines here, birches there, and a few oaks that have turned already. */
function treeAt(x: number, y: number): Candidate {
  const stand = noise(x / 13, y / 13, 21);
  const draw = hash(x, y, 22);
  if (stand > 0.6) return draw < 0.85 ? ['pine', 3] : ['birch', 3];
  if (stand < 0.32) return draw < 0.6 ? ['birch', 3] : oakAt(x, y);
  return draw < 0.84 ? oakAt(x, y) : ['pine', 3];
}

const TURNED_OAK = 3;

function oakAt(x: number, y: number): Candidate {
  const turning = noise(x / 7, y / 7, 23) > 0.7 || hash(x, y, 24) > 0.97;
  return turning ? ['oak', 1, TURNED_OAK] : ['oak', 3];
}

function onGrass(land: Draft, taken: Taken, x: number, y: number): Candidate | undefined {
  const wild = isNear(land, x, y, 3, (ground) => ground === 'forest floor');
  const atRoad = isNear(land, x, y, 1, isPaved);
  const draw = hash(x, y, 41);
  if (!atRoad && wild && draw > 0.9 && hasRoom(land, taken, x, y)) return ['bush', 3];
  if (!atRoad && draw > 0.988 && hasRoom(land, taken, x, y)) return ['rock', 3];
  if (!atRoad && isChosen(x, y, 0.05) && !isVillage(x, y) && hasRoom(land, taken, x, y)) return treeAt(x + 40, y);
  if (!atRoad && taken(x, y - 1) && draw < 0.34) return draw < 0.2 ? ['flower', 5] : ['tall-grass', 3];
  const patch = noise(x / 4, y / 4, 42);
  if (patch > 0.72 && draw < 0.45) return ['flower', 5];
  if (patch < 0.2 && draw < 0.3) return ['tall-grass', 3];
  return undefined;
}

function inMeadow(x: number, y: number): Candidate | undefined {
  const draw = hash(x, y, 51);
  if (draw < 0.2) return ['tall-grass', 3];
  return draw < 0.42 ? ['flower', 5] : undefined;
}

/** Reeds crowd the quiet shore; lilies float a little further out. */
function onWater(land: Draft, x: number, y: number): Candidate | undefined {
  if (isNear(land, x, y, 1, (ground) => ground === 'bridge' || ground === 'sand')) return undefined;
  const quiet = noise(x / 6, y / 6, 61);
  const atShore = isNear(land, x, y, 1, (ground) => ground !== 'water');
  if (atShore) return quiet > 0.45 && hash(x, y, 62) < 0.75 ? ['reeds', 3] : undefined;
  const nearShore = isNear(land, x, y, 3, (ground) => ground !== 'water' && ground !== 'bridge');
  return nearShore && quiet > 0.55 && hash(x, y, 63) < 0.3 ? ['lily-pad', 3] : undefined;
}

/** At most one tile of every 2x2 cell is chosen, and a cell only with the given probability. */
function isChosen(x: number, y: number, probability: number): boolean {
  const cellX = x >> 1;
  const cellY = y >> 1;
  if (hash(cellX, cellY, 3) >= probability) return false;
  return pick(4, cellX, cellY, 4) === (x & 1) + 2 * (y & 1);
}

/** Crowns reach upwards: keep them off roads, and leave the ways round buildings and fences free. */
function hasRoom(land: Draft, taken: Taken, x: number, y: number): boolean {
  for (let dy = -2; dy <= 1; dy++)
    for (let dx = -1; dx <= 1; dx++) {
      if (isPaved(land.at(clamp(x + dx, land.width), clamp(y + dy, land.height)))) return false;
      if (taken(x + dx, y + dy)) return false;
    }
  return true;
}

const isVillage = (x: number, y: number) => x > 38 && x < 82 && y > 38 && y < 80;

function isNear(land: Draft, x: number, y: number, reach: number, is: (ground: Terrain) => boolean): boolean {
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++)
      if (is(land.at(clamp(x + dx, land.width), clamp(y + dy, land.height)))) return true;
  return false;
}

const clamp = (value: number, size: number) => Math.min(size - 1, Math.max(0, value));
