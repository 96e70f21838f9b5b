// Everything in the world that can be used, in one list.
import { TILE_UNITS } from '../movement/units.ts';
import { chests, inns, levers, shrines, signs, stations } from './fixtures/built.ts';
import type { Fixture } from './fixtures/fixture.ts';
import { nodes } from './fixtures/nodes.ts';

export type {
  Chest,
  Fixture,
  Inn,
  Lever,
  Resource,
  ResourceNode,
  Shrine,
  Sign,
  StationFixture,
} from './fixtures/fixture.ts';
export { resources } from './fixtures/fixture.ts';

export const fixtures: readonly Fixture[] = [
  ...chests,
  ...levers,
  ...signs,
  ...stations,
  ...inns,
  ...shrines,
  ...nodes,
];

const byId = new Map(fixtures.map((fixture) => [fixture.id, fixture]));

export const fixtureOf = (id: number): Fixture | undefined => byId.get(id);

/** The key of a picture in the atlas; undefined where a thing of the map shows it already. */
export const fixturePicture = ({ look }: Pick<Fixture, 'look'>, state: number): string | undefined =>
  look && `fixture/${look}/${state}`;

/** As of all things one tile deep: their foot stands a little inside the tile. */
const SHALLOW_FOOT = 40;

/** The point of the ground, in units, on which its picture stands. */
export const fixtureFoot = ({ tileX, tileY }: Pick<Fixture, 'tileX' | 'tileY'>): { x: number; y: number } => ({
  x: tileX * TILE_UNITS + TILE_UNITS / 2,
  y: (tileY + 1) * TILE_UNITS - SHALLOW_FOOT,
});
