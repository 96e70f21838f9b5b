// What grows outside the valley: thorns over needles, reeds in the bog, withered grass on the downs, and under the earth
// what needs no sun.
import { isChosen } from './chosen.ts';
import type { Candidate } from './growth.ts';
import { hash, noise } from './hash.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { Terrain } from './terrain.ts';
import { isUnderground } from './underground.ts';

export type Wild = Extract<Terrain, 'needles' | 'moss' | 'bog' | 'mire' | 'dead grass' | 'cave floor' | 'ash'>;

type Grower = (around: Neighbourhood, x: number, y: number) => Candidate | undefined;

const growers: Readonly<Record<Wild, Grower>> = {
  needles: underThorns,
  moss: (around, x, y) => mossGrower(x, y)(around, x, y),
  bog: inBog,
  mire: onMire,
  'dead grass': onDowns,
  'cave floor': inCave,
  ash: onAsh,
};

export const inTheWilds = (ground: Wild, around: Neighbourhood, x: number, y: number): Candidate | undefined =>
  growers[ground](around, x, y);

/** Moss is of the forest in the west, of the fen in the east, and grows in caves too. */
function mossGrower(x: number, y: number): Grower {
  if (isUnderground(x, y)) return onCaveMoss;
  return x < 130 || y < 96 || y > 189 ? inGlade : onFenMoss;
}

/** Thickets with clearings between them, so that there is room to fight and something to hide behind. */
function underThorns(around: Neighbourhood, x: number, y: number): Candidate | undefined {
  const thicket = noise(x / 8, y / 8, 91);
  if (isChosen(x, y, thicket > 0.42 ? 0.88 : 0.16) && around.hasRoom(x, y)) return thornAt(x, y);
  const draw = hash(x, y, 92);
  if (around.isAt('roadside', x, y)) return draw > 0.94 ? ['mushroom', 2] : undefined;
  if (draw < 0.09) return ['fern', 2];
  if (draw < 0.13 && around.hasRoom(x, y)) return ['bramble', 3];
  if (draw > 0.975) return ['mushroom', 2];
  if (draw > 0.96 && around.hasRoom(x, y)) return ['stump', 2];
  return undefined;
}

function thornAt(x: number, y: number): Candidate {
  const stand = noise(x / 12, y / 12, 93);
  const draw = hash(x, y, 94);
  if (stand > 0.46) return draw < 0.86 ? ['thorn-pine', 3] : ['thorn-tree', 3];
  if (draw < 0.68) return ['thorn-tree', 3];
  return draw < 0.86 ? ['thorn-pine', 3] : ['dead-tree', 2];
}

function inGlade(around: Neighbourhood, x: number, y: number): Candidate | undefined {
  const draw = hash(x, y, 101);
  if (around.isAt('roadside', x, y)) return draw < 0.1 ? ['tall-grass', 3] : undefined;
  if (isChosen(x, y, 0.07) && around.hasRoom(x, y)) return draw < 0.5 ? ['birch', 3] : ['thorn-pine', 3];
  if (draw < 0.16) return ['fern', 2];
  if (draw < 0.24) return ['tall-grass', 3];
  if (draw > 0.95) return ['mushroom', 2];
  return draw > 0.92 ? ['flower', 5] : undefined;
}

function onFenMoss(around: Neighbourhood, x: number, y: number): Candidate | undefined {
  const draw = hash(x, y, 111);
  const stand = noise(x / 7, y / 7, 112);
  if (around.isAt('roadside', x, y)) return draw < 0.12 ? ['sedge', 3] : undefined;
  if (isChosen(x, y, stand > 0.6 ? 0.4 : 0.1) && around.hasRoom(x, y))
    return draw < 0.8 ? ['bog-tree', 3] : ['willow', 2];
  if (around.isAt('bank', x, y)) return draw < 0.4 ? ['cattail', 3] : undefined;
  if (draw < 0.22) return ['sedge', 3];
  if (draw > 0.975) return ['mushroom', 2];
  return draw > 0.965 && around.hasRoom(x, y) ? ['rock', 3] : undefined;
}

function inBog(around: Neighbourhood, x: number, y: number): Candidate | undefined {
  const draw = hash(x, y, 121);
  if (isChosen(x, y, 0.07) && around.hasRoom(x, y)) return ['bog-tree', 3];
  if (around.isAt('bank', x, y) && draw < 0.3) return ['cattail', 3];
  if (draw < 0.12) return ['sedge', 3];
  return draw > 0.9975 && !around.isAt('roadside', x, y) ? ['wisp', 1] : undefined;
}

function onMire(around: Neighbourhood, x: number, y: number): Candidate | undefined {
  if (around.isAt('landing', x, y)) return undefined;
  const draw = hash(x, y, 131);
  if (around.isAt('shore', x, y)) return draw < 0.3 ? ['cattail', 3] : undefined;
  if (draw < 0.06) return ['lily-pad', 3];
  return draw > 0.996 ? ['wisp', 1] : undefined;
}

function onDowns(around: Neighbourhood, x: number, y: number): Candidate | undefined {
  const draw = hash(x, y, 141);
  const patch = noise(x / 5, y / 5, 142);
  if (around.isAt('roadside', x, y)) return draw < 0.06 ? ['dry-grass', 3] : undefined;
  if (isChosen(x, y, patch > 0.7 ? 0.13 : 0.03) && around.hasRoom(x, y)) return ['dead-tree', 2];
  if (draw > 0.99 && around.hasRoom(x, y)) return ['rock', 3];
  if (draw > 0.985) return ['bones', 3];
  if (draw > 0.97) return ['thistle', 2];
  return draw < (patch > 0.55 ? 0.34 : 0.1) ? ['dry-grass', 3] : undefined;
}

/** Which caves are grown with crystals: those of the west, below the grotto. */
const hasCrystals = (x: number, y: number) => x < 170 && y > 217;

function inCave(around: Neighbourhood, x: number, y: number): Candidate | undefined {
  const draw = hash(x, y, 151);
  if (around.isAt('roadside', x, y)) return undefined;
  const atWall = around.isAt('wall', x, y);
  if (isChosen(x, y, atWall ? 0.5 : 0.06) && around.hasRoom(x, y)) {
    if (hasCrystals(x, y) && draw < 0.6) return ['crystal', 3];
    return around.isAt('heat', x, y) ? ['stalagmite', 3] : draw < 0.8 ? ['stalagmite', 3] : ['glowcap', 2];
  }
  if (draw > 0.985) return ['bones', 3];
  return draw > 0.965 ? ['pebbles', 2] : undefined;
}

function onCaveMoss(around: Neighbourhood, x: number, y: number): Candidate | undefined {
  const draw = hash(x, y, 161);
  if (around.isAt('roadside', x, y)) return draw < 0.08 ? ['small-glowcap', 3] : undefined;
  if (isChosen(x, y, 0.3) && around.hasRoom(x, y)) return ['glowcap', 2];
  return draw < 0.22 ? ['small-glowcap', 3] : draw > 0.94 ? ['fern', 2] : undefined;
}

function onAsh(around: Neighbourhood, x: number, y: number): Candidate | undefined {
  const draw = hash(x, y, 171);
  if (around.isAt('roadside', x, y)) return undefined;
  if (around.isAt('heat', x, y) && draw > 0.93) return ['ember-vent', 1];
  if (draw < 0.03) return ['bones', 3];
  return draw < 0.07 ? ['pebbles', 2] : undefined;
}
