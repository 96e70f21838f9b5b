// What the use key would do here and now: the nearest thing within reach that one looks at, or else the nearest of all, be it
// a door, something of the map, a pile on the ground or somebody to speak to, and the words for it.
import { creatureKind } from '@hollowmere/world/creatures';
import { itemIdOf } from '@hollowmere/world/items';
import { type Door, type Fixture, worldMap } from '@hollowmere/world/map';
import { type Direction8, signX, signY, TILE_UNITS, type Tick, tileCentre } from '@hollowmere/world/movement';
import { type GroundItem, type GroundItems, isFreeFor } from './ground-item.ts';
import { amountOf, nameOfKind } from './item-words.ts';
import { type Place, Reach, type ReachMap } from './reach.ts';
import type { TownspersonNear } from './townsfolk-near.ts';

export type Usable =
  | { readonly what: 'door'; readonly door: Door; readonly isOpen: boolean }
  | { readonly what: 'fixture'; readonly fixture: Fixture }
  | { readonly what: 'pile'; readonly pile: GroundItem }
  | { readonly what: 'townsperson'; readonly townsperson: TownspersonNear };

/** States by the ids of fixtures. */
export type FixtureStates = ReadonlyMap<number, number>;

/** What changes in the world around somebody, and who looks when. */
export interface Around {
  readonly self: number | undefined;
  readonly tick: Tick;
  readonly openDoors: ReadonlySet<number>;
  readonly fixtureStates: FixtureStates;
  readonly groundItems: GroundItems;
  readonly townsfolk: readonly TownspersonNear[];
}

/** Where somebody stands, and where they look. */
export interface Standing extends Place {
  readonly facing: Direction8;
}

/** Behind or beside somebody everything is as if it were so much farther than anything within reach. */
const BEHIND = 8 * TILE_UNITS;

/**
 * The nearest of all that is within reach and of use, what one looks at before the rest: of two things side by side, turning
 * towards one chooses it.
 */
export function usableNear(around: Around, place: Standing, map: UsableMap = worldMap): Usable | undefined {
  const reach = new Reach(place, around.openDoors, { map });
  let nearest: Usable | undefined;
  let least = Number.POSITIVE_INFINITY;
  const consider = (x: number, y: number, usable: Usable) => {
    const distance = Math.hypot(place.x - x, place.y - y) + (isInFront(place, x, y) ? 0 : BEHIND);
    if (distance >= least) return;
    least = distance;
    nearest = usable;
  };
  for (const door of map.doors) {
    if (door.movedBy !== 'hand' || !reach.hasTile(door)) continue;
    const isOpen = around.openDoors.has(door.id);
    consider(tileCentre(door.tileX), tileCentre(door.tileY), { what: 'door', door, isOpen });
  }
  for (const fixture of map.fixtures) {
    if (!isOfUse(fixture, around.fixtureStates) || !reach.hasTile(fixture)) continue;
    consider(tileCentre(fixture.tileX), tileCentre(fixture.tileY), { what: 'fixture', fixture });
  }
  for (const pile of around.groundItems.values()) {
    if (!isFreeFor(pile, around.self, around.tick) || !reach.hasPoint(pile)) continue;
    consider(pile.x, pile.y, { what: 'pile', pile });
  }
  for (const townsperson of around.townsfolk) {
    if (!reach.hasPoint(townsperson)) continue;
    consider(townsperson.x, townsperson.y, { what: 'townsperson', townsperson });
  }
  return nearest;
}

/** Within 45 degrees of where one looks, or under one's feet. */
function isInFront({ x, y, facing }: Standing, atX: number, atY: number): boolean {
  const [dx, dy] = [atX - x, atY - y];
  const distance = Math.hypot(dx, dy);
  if (distance <= TILE_UNITS / 2) return true;
  const [lookX, lookY] = [signX(facing), signY(facing)];
  const cosine = (dx * lookX + dy * lookY) / (distance * Math.hypot(lookX, lookY));
  return cosine >= Math.SQRT1_2;
}

interface UsableMap extends ReachMap {
  readonly doors: readonly Door[];
  readonly fixtures: readonly Fixture[];
}

/** What was taken or pulled has to become again what it was; at a hearth one asks its keeper. */
function isOfUse({ id, kind }: Fixture, states: FixtureStates): boolean {
  return kind !== 'inn' && (states.get(id) ?? 0) === 0;
}

/** What using it does, as a button says it. */
export function wordsOf(usable: Usable): string {
  switch (usable.what) {
    case 'door':
      return `${usable.isOpen ? 'Shut' : 'Open'} ${usable.door.name}`;
    case 'fixture':
      return fixtureWords(usable.fixture);
    case 'pile':
      return `Take ${amountOf(usable.pile)}`;
    case 'townsperson':
      return `Talk to ${creatureKind(usable.townsperson.kind)?.name ?? 'whoever this is'}`;
  }
}

const GATHERING = { herb: 'Pick', ore: 'Mine', wood: 'Cut', fish: 'Catch' } as const;
const STATIONS = { anvil: 'Work at the anvil', stove: 'Cook', loom: 'Weave', cauldron: 'Brew' } as const;

function fixtureWords(fixture: Fixture): string {
  switch (fixture.kind) {
    case 'chest':
      return 'Open the chest';
    case 'lever':
      return 'Pull the lever';
    case 'sign':
      return 'Read the sign';
    case 'node':
      return `${GATHERING[fixture.resource]} ${nameOfKind(itemIdOf(fixture.gives))}`;
    case 'station':
      return STATIONS[fixture.station];
    case 'shrine':
      return `Touch ${fixture.name}`;
    case 'inn':
      return fixture.name;
  }
}
