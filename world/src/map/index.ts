// The map as others see it. How it is made (draft, land, places, growth) stays inside this folder.
export type { Door } from './doors.ts';
export { hash, noise, pick } from './hash.ts';
export { type Kind, kindOf, kinds, type ObjectKind } from './kinds.ts';
export type { Bridge } from './land.ts';
export type { Footprint, MapObject } from './objects.ts';
export { type Region, regionAt } from './regions.ts';
export { type Footing, footingOf, isPaved, isWalkable, type Terrain, terrains } from './terrain.ts';
export { type Light, type Spot, type WorldMap, worldMap } from './world-map.ts';
