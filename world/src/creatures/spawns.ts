// Who lives where: the haunts of the map filled with creatures, and the townsfolk at their homes. A spawn has so many places, each
// with a home of its own that never moves; who dies comes back to it after a while.
import type { Point } from '../combat/index.ts';
import { type Haunt, hash, haunts, isWithin, spots } from '../map/index.ts';
import { TICKS_PER_SECOND, type Tick, tileCentre } from '../movement/index.ts';
import { type Rolls, rollBetween } from '../rolls.ts';
import type { CreatureKind } from './creature-kind.ts';
import { creatureKinds, creatureOf, isTownsfolk } from './creature-kinds.ts';

export interface Spawn {
  /** Stable for ever: ten for each haunt, and a thousand and the kind for townsfolk. */
  readonly id: number;
  readonly kind: number;
  readonly levels: readonly [min: number, max: number];
  /** How many there are of it: places are 0 to this. */
  readonly count: number;
  /** How many live close together; 1 for those who keep apart. */
  readonly pack: number;
  readonly homes: () => readonly Point[];
}

type IsSolid = (tileX: number, tileY: number) => boolean;

/** A creature for so many tiles of a haunt, as far as so many of them are open, and no more of a kind than this. */
const TILES_EACH = 24;
const OPEN_EACH = 5;
const MOST = 24;
const PACK = 3;
/** Tiles between homes, and between those of one pack. */
const APART = 3;
const WITHIN_PACK = 1;
const TOWNSFOLK = 1000;

/** The spawns of a map whose solid tiles are given: asked for once, kept by whoever asks. */
export function spawnsOn(isSolid: IsSolid): readonly Spawn[] {
  return [...haunts.flatMap((haunt) => spawnsOf(haunt, isSolid)), ...townsfolkSpawns];
}

function spawnsOf(haunt: Haunt, isSolid: IsSolid): Spawn[] {
  const free = freeTiles(haunt, isSolid);
  const most = Math.min(sizeOf(haunt) / TILES_EACH, free.length / OPEN_EACH);
  const kinds = haunt.creatures.map((key) => creatureOf(key));
  // The first kind is the most frequent: with two, it has two parts of three.
  const parts = kinds.length * (kinds.length + 1) * 0.5;
  return kinds.map((kind, index): Spawn => {
    const share = (kinds.length - index) / parts;
    const count = kind.isBoss ? 1 : Math.max(1, Math.min(MOST, Math.round(most * share)));
    const pack = kind.packs ? PACK : 1;
    return {
      id: haunt.id * 10 + index,
      kind: kind.id,
      levels: levelsIn(haunt, kind),
      count,
      pack,
      homes: once(() => homesIn(free, count, pack, haunt.id * 10 + index)),
    };
  });
}

/** The levels that both the haunt and the kind allow; if there are none, the kind's own nearest ones. */
function levelsIn({ levels: [low, high] }: Haunt, { levels: [min, max] }: CreatureKind): [number, number] {
  const held = (level: number) => Math.max(min, Math.min(max, level));
  return [held(low), held(high)];
}

const sizeOf = ({ area }: Haunt): number =>
  area.shape === 'rect' ? area.width * area.height : 3 * area.radius * area.radius;

type FreeTile = readonly [tileX: number, tileY: number];

/** Tiles of a haunt that can be stood on, with room about them. */
function freeTiles({ area }: Haunt, isSolid: IsSolid): FreeTile[] {
  const [left, top, width, height] =
    area.shape === 'rect'
      ? [area.x, area.y, area.width, area.height]
      : [area.x - area.radius, area.y - area.radius, 2 * area.radius + 1, 2 * area.radius + 1];
  const tiles: FreeTile[] = [];
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      const isOpen = !(
        isSolid(x, y) ||
        isSolid(x + 1, y) ||
        isSolid(x - 1, y) ||
        isSolid(x, y + 1) ||
        isSolid(x, y - 1)
      );
      if (isOpen && isWithin(area, x, y)) tiles.push([x, y]);
    }
  }
  return tiles;
}

/** Homes in an order that looks like chance and is always the same, kept apart as far as there is room. */
function homesIn(free: readonly FreeTile[], count: number, pack: number, seed: number): readonly Point[] {
  const byChance = [...free].sort((a, b) => hash(a[0], a[1], seed) - hash(b[0], b[1], seed));
  const homes: FreeTile[] = [];
  for (let place = 0; place < count; place++) {
    const leader = place % pack === 0 ? undefined : homes[place - (place % pack)];
    const isGood = ([x, y]: FreeTile) => {
      const apart = leader ? WITHIN_PACK : APART;
      const isClear = homes.every(([hx, hy]) => Math.max(Math.abs(hx - x), Math.abs(hy - y)) >= apart);
      return isClear && (!leader || Math.max(Math.abs(leader[0] - x), Math.abs(leader[1] - y)) <= 2);
    };
    const home = byChance.find(isGood) ?? byChance[place % byChance.length];
    if (home) homes.push(home);
  }
  return homes.map(([x, y]) => ({ x: tileCentre(x), y: tileCentre(y) }));
}

const townsfolkSpawns: readonly Spawn[] = creatureKinds.filter(isTownsfolk).map((kind) => {
  const [tileX, tileY] = spots[kind.key]?.home ?? [0, 0];
  const home: Point = { x: tileCentre(tileX), y: tileCentre(tileY) };
  return { id: TOWNSFOLK + kind.id, kind: kind.id, levels: [1, 1], count: 1, pack: 1, homes: () => [home] };
});

/** The level of one that comes into the world. */
export const levelFor = ({ levels: [low, high] }: Spawn, rolls: Rolls): number => rollBetween(low, high, rolls);

/** Percent of its time after which a kind comes back, at least and at most: nobody can stand and count. */
const SOONEST = 75;
const LATEST = 140;

/** How long after its death one of a kind comes back. */
export function respawnTicks(kind: CreatureKind, rolls: Rolls): Tick {
  const percent = rollBetween(SOONEST, LATEST, rolls);
  return Math.max(1, Math.floor((kind.respawnSeconds * TICKS_PER_SECOND * percent) / 100));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
