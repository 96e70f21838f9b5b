// What one can do with a thing that one carries or wears.
import { itemKind, whyNotWorn } from '@hollowmere/world/items';
import { firstFree, type OwnThings, stackAt, type ThingsPlace, type Wearer } from './own-things.ts';

export type ThingAct = 'use' | 'put on' | 'take off' | 'split' | 'drop' | 'drop some';

/** What a thing is for: two clicks do it. */
export const isMainAct = (act: ThingAct): boolean => act === 'use' || act === 'put on' || act === 'take off';

/** In the order in which they are offered. Nobody can put on what they may not wear: its card says why. */
export function thingActs(things: OwnThings, place: ThingsPlace, wearer: Wearer | undefined): readonly ThingAct[] {
  const stack = stackAt(things, place);
  const kind = stack && itemKind(stack.kind);
  if (!stack || !kind) return [];
  if (place.container === 'worn') return ['take off'];
  const isMany = stack.count > 1;
  const mayDrop = kind.category !== 'quest';
  const offered: readonly (ThingAct | false)[] = [
    kind.use !== undefined && 'use',
    wearer !== undefined && whyNotWorn(kind, wearer) === undefined && 'put on',
    isMany && firstFree(things) !== undefined && 'split',
    mayDrop && 'drop',
    mayDrop && isMany && 'drop some',
  ];
  return offered.filter((act) => act !== false);
}
