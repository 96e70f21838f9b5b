// The map as others see it. How it is made (draft, land, places, growth) stays inside this folder.
export type { Door } from './doors.ts';
export {
  type Chest,
  type Fixture,
  fixtureFoot,
  fixtureOf,
  fixturePicture,
  fixtures,
  type Inn,
  type Lever,
  type Resource,
  type ResourceNode,
  resources,
  type Shrine,
  type Sign,
  type StationFixture,
} from './fixtures.ts';
export { hash, noise, pick } from './hash.ts';
export { type Haunt, haunts, isWithin } from './haunts.ts';
export { type Hue, hues, type Kind, kindOf, kinds, type ObjectKind } from './kinds.ts';
export type { Bridge } from './land/bridges.ts';
export type { Light } from './lights.ts';
export type { Footprint, MapObject } from './objects.ts';
export { canReachPoint, canReachTile, REACH, type Reacher } from './reach.ts';
export {
  type Ambience,
  ambiences,
  type Music,
  musics,
  type Region,
  regionAt,
  regions,
  type Theme,
  themes,
} from './regions.ts';
export { spots, type TilePoint, walks } from './spots.ts';
export { markOf, type Stir, stirs } from './stirs.ts';
export { type Footing, footingOf, isLiquid, isPaved, isWalkable, type Terrain, terrains } from './terrain.ts';
export { nextWeather, type Weather, weatherSpan, weathers } from './weather.ts';
export { type Spot, type WorldMap, worldMap } from './world-map.ts';
