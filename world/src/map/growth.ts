// What grows by itself: trees, bushes, ferns, flowers, reeds, crops. Chosen tile by tile from hashes, so it is the
// same everywhere and for ever, and it keeps away from roads and from what people placed.
import { isChosen } from './chosen.ts';
import type { Draft } from './draft.ts';
import { hash, noise, pick } from './hash.ts';
import type { ObjectKind } from './kinds.ts';
import { Neighbourhood } from './neighbourhood.ts';
import { isUnderground } from './underground.ts';
import { inTheWilds } from './wild-growth.ts';

/** Something grown on a tile, with an offset from the middle of its foot in units (256 a tile). */
export interface Grown {
  readonly kind: ObjectKind;
  readonly variant: number;
  readonly tileX: number;
  readonly tileY: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

/** A kind and one of how many variants, or one variant for sure. */
export type Candidate = readonly [kind: ObjectKind, variants: number, variant?: number];

/** Everything that grows on the land, given which tiles are already taken by buildings, fences and the like. */
export function grow(land: Draft, taken: Uint8Array): Grown[] {
  const grown: Grown[] = [];
  const around = new Neighbourhood(land, taken);
  for (let y = 0; y < land.height; y++)
    for (let x = 0; x < land.width; x++) {
      if (taken[y * land.width + x]) continue;
      const candidate = candidateAt(land, around, x, y);
      if (candidate) grown.push(plant(candidate, x, y));
    }
  return grown;
}

/** What stands in rows or is joined to the ground is set exactly; the rest stands as it fell. */
const rooted: ReadonlySet<ObjectKind> = new Set(['wheat']);

function plant([kind, variants, variant]: Candidate, tileX: number, tileY: number): Grown {
  const sway = (seed: number) => (rooted.has(kind) ? 0 : Math.round((hash(tileX, tileY, seed) - 0.5) * 110));
  return {
    kind,
    variant: variant ?? pick(variants, tileX, tileY, 9),
    tileX,
    tileY,
    offsetX: sway(7),
    offsetY: sway(8) >> 1,
  };
}

function candidateAt(land: Draft, around: Neighbourhood, x: number, y: number): Candidate | undefined {
  const ground = land.at(x, y);
  switch (ground) {
    case 'forest floor':
      return inForest(around, x, y);
    case 'grass':
      return onGrass(around, x, y);
    case 'meadow':
      return inMeadow(x, y);
    case 'farmland':
      return x % 2 === 0 && land.at(x + 1, y) === 'farmland' ? ['wheat', 3] : undefined;
    case 'water':
      return onWater(around, x, y);
    case 'sand':
      return hash(x, y, 31) > 0.93 ? ['rock', 3] : undefined;
    case 'needles':
    case 'moss':
    case 'bog':
    case 'mire':
    case 'dead grass':
    case 'cave floor':
    case 'ash':
      return inTheWilds(ground, around, x, y);
    case 'path':
    case 'cobble':
    case 'flagstone':
    case 'bridge':
    case 'cracked stone':
    case 'lava':
    case 'rock':
      return undefined;
    default:
      return ground satisfies never;
  }
}

/** One tree in nearly every 2x2 cell, so that the wood is dense and still has a way through everywhere. */
function inForest(around: Neighbourhood, x: number, y: number): Candidate | undefined {
  if (isChosen(x, y, around.isAt('wood edge', x, y) ? 0.95 : 0.86) && around.hasRoom(x, y)) return treeAt(x, y);
  const draw = hash(x, y, 12);
  if (around.isAt('roadside', x, y)) return draw > 0.93 ? ['mushroom', 2] : undefined;
  if (draw < 0.16) return ['fern', 2];
  if (draw > 0.97) return ['mushroom', 2];
  if (draw > 0.955 && around.hasRoom(x, y)) return ['stump', 2];
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

function onGrass(around: Neighbourhood, x: number, y: number): Candidate | undefined {
  const wild = around.isAt('near wood', x, y);
  const atRoad = around.isAt('roadside', x, y);
  const draw = hash(x, y, 41);
  if (!atRoad && wild && draw > 0.9 && around.hasRoom(x, y)) return ['bush', 3];
  if (!atRoad && draw > 0.988 && around.hasRoom(x, y)) return ['rock', 3];
  if (!atRoad && isChosen(x, y, 0.05) && !isVillage(x, y) && around.hasRoom(x, y)) return treeAt(x + 40, y);
  if (!atRoad && around.isTaken(x, y - 1) && draw < 0.34) return draw < 0.2 ? ['flower', 5] : ['tall-grass', 3];
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
function onWater(around: Neighbourhood, x: number, y: number): Candidate | undefined {
  if (around.isAt('landing', x, y) || isUnderground(x, y)) return undefined;
  const quiet = noise(x / 6, y / 6, 61);
  if (around.isAt('shore', x, y)) return quiet > 0.45 && hash(x, y, 62) < 0.75 ? ['reeds', 3] : undefined;
  return around.isAt('shallows', x, y) && quiet > 0.55 && hash(x, y, 63) < 0.3 ? ['lily-pad', 3] : undefined;
}

const isVillage = (x: number, y: number) => x > 38 && x < 82 && y > 38 && y < 80;
