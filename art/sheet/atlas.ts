// Everything that is drawn over the ground, in one texture; and the facts a renderer needs beside the pixels:
// which frames follow one another, where smoke rises.
import { buildingFrames, chimneys } from '../buildings/frames.ts';
import { wheelFrames } from '../buildings/wheels.ts';
import { creatureFrames } from '../creatures/frames.ts';
import { effectFrames } from '../effects/frames.ts';
import { fixtureFrames } from '../fixtures/frames.ts';
import { fontFrames } from '../font/font.ts';
import { heroFrames } from '../hero/frames.ts';
import { itemFrames } from '../icons/item-frames.ts';
import { signFrames } from '../icons/sign-frames.ts';
import { caveFrames } from '../nature/cave-growth.ts';
import { dryPlantFrames } from '../nature/dry-plants.ts';
import { fenPlantFrames } from '../nature/fen-plants.ts';
import { flowerFrames } from '../nature/flowers.ts';
import { stoneFrames } from '../nature/stones.ts';
import { thornFrames } from '../nature/thorns.ts';
import { treeFrames } from '../nature/trees.ts';
import { undergrowthFrames } from '../nature/undergrowth.ts';
import { waterPlantFrames } from '../nature/water-plants.ts';
import { wheatFrames } from '../nature/wheat.ts';
import type { Picture } from '../pixels/picture.ts';
import { barrowFrames } from '../props/barrows.ts';
import { boneFrames } from '../props/bones.ts';
import { campFrames } from '../props/camp.ts';
import { gateFrames } from '../props/gates.ts';
import { joinedFrames } from '../props/joined.ts';
import { marketFrames } from '../props/market.ts';
import { oldStoneFrames } from '../props/old-stones.ts';
import { outpostFrames } from '../props/outposts.ts';
import { planterFrames } from '../props/planter.ts';
import { streetFrames } from '../props/street.ts';
import { watersideFrames } from '../props/waterside.ts';
import { fountainFrames } from '../props/waterworks.ts';
import { yardFrames } from '../props/yard.ts';
import type { Frame } from './frame.ts';
import { type Placement, pack } from './pack.ts';

/** A loop of frames, each shown equally long. */
interface Animation {
  readonly frames: readonly string[];
  readonly frameMs: number;
}

/** The content of atlas.json. */
export interface AtlasIndex {
  readonly width: number;
  readonly height: number;
  readonly frames: Record<string, Placement>;
  /** By the name the frames share: `object/reeds/0` plays `object/reeds/0/0`, `object/reeds/0/1`. */
  readonly animations: Record<string, Animation>;
  /** Mouths of chimneys by frame, in pixels from its anchor. */
  readonly smoke: Record<string, readonly (readonly [x: number, y: number])[]>;
}

const WIDTH = 1024;

export function allFrames(): Frame[] {
  return [
    ...heroFrames(),
    ...treeFrames(),
    ...thornFrames(),
    ...fenPlantFrames(),
    ...dryPlantFrames(),
    ...caveFrames(),
    ...flowerFrames(),
    ...undergrowthFrames(),
    ...waterPlantFrames(),
    ...wheatFrames(),
    ...stoneFrames(),
    ...buildingFrames(),
    ...wheelFrames(),
    ...streetFrames(),
    ...yardFrames(),
    ...marketFrames(),
    ...planterFrames(),
    ...oldStoneFrames(),
    ...campFrames(),
    ...boneFrames(),
    ...barrowFrames(),
    ...outpostFrames(),
    ...watersideFrames(),
    ...fountainFrames(),
    ...joinedFrames(),
    ...gateFrames(),
    ...fixtureFrames(),
    ...creatureFrames(),
    ...itemFrames(),
    ...signFrames(),
    ...effectFrames(),
    ...fontFrames(),
  ];
}

export function makeAtlas(frames: readonly Frame[] = allFrames()): { picture: Picture; index: AtlasIndex } {
  const { picture, frames: placements } = pack(frames, WIDTH);
  const animations = animationsOf(frames.map(({ name }) => name));
  const smoke = Object.fromEntries(Object.entries(chimneys()).filter(([name]) => name in placements));
  return {
    picture,
    index: { width: picture.width, height: picture.height, frames: placements, animations, smoke },
  };
}

/** How long a frame is shown, by the start of its name; the first that fits counts. */
const SPEEDS: readonly (readonly [prefix: string, frameMs: number])[] = [
  ['object/campfire', 110],
  ['object/brazier', 120],
  ['object/ember-vent', 220],
  ['object/wisp', 260],
  ['object/fountain', 140],
  ['object/mill-sails', 160],
  ['object/mill-wheel', 130],
  ['object/chicken', 900],
  ['object/duck', 1200],
  ['effect/', 120],
  ['object/', 650],
];

/** Frames called <name>/0, <name>/1 … belong together, where `object` names have a variant before the number. */
function animationsOf(names: readonly string[]): Record<string, Animation> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const match = /^(object\/[^/]+\/\d+|effect\/[^/]+)\/\d+$/.exec(name);
    if (match?.[1]) groups.set(match[1], [...(groups.get(match[1]) ?? []), name]);
  }
  return Object.fromEntries(
    [...groups].map(([name, frames]) => {
      const frameMs = SPEEDS.find(([prefix]) => name.startsWith(prefix))?.[1] ?? 200;
      return [name, { frames, frameMs }];
    }),
  );
}
