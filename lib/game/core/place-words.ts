// What is said of a place to somebody who finds it: how strong what lives there is, and a warning where that is too strong.
import { regions } from '@hollowmere/world/map';
import { threatOf, threatWords } from './fight/name-tag.ts';

/** "Levels 9 to 15 · Deadly". Empty for a place that is none. */
export function placeWords(region: number, ownLevel: number): string {
  const place = regions.find(({ id }) => id === region);
  if (!place) return '';
  const [least, most] = place.levels;
  if (most === 0) return 'Nothing here means harm';
  const threat = threatOf(least, ownLevel);
  const levels = least === most ? `Level ${most}` : `Levels ${least} to ${most}`;
  return threat === 'hard' || threat === 'deadly' ? `${levels} · ${threatWords[threat]}` : levels;
}
