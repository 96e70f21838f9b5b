// How somebody is marked on a map: the shape tells a foe as well as the colour does.
import { creatureKind, isTownsfolk } from '@hollowmere/world/creatures';
import { isFoeFigure } from './fight/targeting.ts';
import type { Figure } from './figure.ts';

export interface MapMark {
  readonly shape: 'square' | 'diamond';
  readonly who: 'self' | 'person' | 'townsfolk' | 'foe';
}

/** Others who play stand out; whoever may be fought is told from those who have a name. The fallen are not marked. */
export function mapMarkOf({
  isSelf,
  creature,
  pose,
}: Pick<Figure, 'isSelf' | 'creature' | 'pose'>): MapMark | undefined {
  if (isSelf) return { shape: 'square', who: 'self' };
  if (!creature) return { shape: 'square', who: 'person' };
  if (isFoeFigure({ creature, pose })) return { shape: 'diamond', who: 'foe' };
  const kind = creatureKind(creature.kind);
  return kind && isTownsfolk(kind) ? { shape: 'square', who: 'townsfolk' } : undefined;
}
