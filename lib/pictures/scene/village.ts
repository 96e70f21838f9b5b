// The village of the front page as art/outputs/village.ts writes it down, fetched when the picture is wanted.
import type { HeroClass, Look } from '@hollowmere/world/appearance';

export interface TilePoint {
  readonly x: number;
  readonly y: number;
}

/** Lengths in art pixels; sights, regions and routes in tiles. */
export interface Village {
  readonly width: number;
  readonly height: number;
  /** What the camera visits. */
  readonly sights: readonly TilePoint[];
  /** Names of places; where two overlap, the first wins. */
  readonly regions: readonly (TilePoint & { readonly name: string; readonly width: number; readonly height: number })[];
  readonly pictures: readonly string[];
  readonly things: readonly (readonly [picture: number, x: number, y: number, phase: number])[];
  readonly lights: readonly (readonly [x: number, y: number, radius: number])[];
  /** `share` says how far into its cycle a glint begins. */
  readonly glints: readonly (readonly [x: number, y: number, share: number])[];
  readonly villagers: readonly Villager[];
}

export interface Villager {
  readonly heroClass: HeroClass;
  readonly look: Look;
  /** Tiles, each beside the one before. */
  readonly route: readonly TilePoint[];
  /** Seconds by which this one is ahead of others on the same route. */
  readonly headStart: number;
}

const ADDRESS = '/generated/village.json';

export async function loadVillage(): Promise<Village> {
  const answer = await fetch(ADDRESS);
  if (!answer.ok) throw new Error(`${ADDRESS} answered ${answer.status}`);
  return (await answer.json()) as Village;
}
