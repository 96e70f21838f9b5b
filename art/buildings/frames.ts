// All buildings as frames: object/<kind>/<variant>, and for what glows at night the same name with /lit.
import type { Frame } from '../sheet/frame.ts';
import { cottage, farmhouse, fisherHut, hut, watermill } from './dwellings.ts';
import { barn, chapel, windmill } from './landmarks.ts';
import type { Site } from './site.ts';
import { bakery, hall, inn, smithy } from './square.ts';
import { stiltHouse } from './stilt-house.ts';

const builders: readonly (readonly [kind: string, variants: number, build: (variant: number) => Site])[] = [
  ['inn', 1, inn],
  ['hall', 1, hall],
  ['chapel', 1, chapel],
  ['smithy', 1, smithy],
  ['bakery', 1, bakery],
  ['cottage', 4, cottage],
  ['farmhouse', 1, farmhouse],
  ['barn', 1, barn],
  ['fisher-hut', 1, fisherHut],
  ['hut', 1, hut],
  ['watermill', 1, watermill],
  ['windmill', 1, windmill],
  ['stilt-house', 3, stiltHouse],
];

interface Building {
  readonly name: string;
  readonly site: Site;
}

let drawn: readonly Building[] | undefined;

/** Every building, drawn once however often it is asked for. */
function buildings(): readonly Building[] {
  drawn ??= builders.flatMap(([kind, variants, build]) =>
    Array.from({ length: variants }, (_, variant) => ({ name: `object/${kind}/${variant}`, site: build(variant) })),
  );
  return drawn;
}

export const buildingFrames = (): Frame[] => buildings().flatMap(framesOf);

/** Mouths of chimneys by frame, in pixels from the anchor. */
export function chimneys(): Record<string, [x: number, y: number][]> {
  const smoking = buildings().filter(({ site }) => site.smoke.length > 0);
  return Object.fromEntries(
    smoking.map(({ name, site }) => [
      name,
      site.smoke.map(({ x, y }): [number, number] => [x - site.day.width / 2, y - site.day.height]),
    ]),
  );
}

function framesOf({ name, site: { day, glow } }: Building): Frame[] {
  const anchor = { anchorX: day.width / 2, anchorY: day.height };
  const frames: Frame[] = [{ name, picture: day, ...anchor }];
  if (glow.pixels.some((pixel) => pixel !== 0)) frames.push({ name: `${name}/lit`, picture: glow, ...anchor });
  return frames;
}
