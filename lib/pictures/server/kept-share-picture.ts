// Share pictures as they were made last: a few dozen, so that a link that goes round is drawn once. Who changes looks gets a new one.
import 'server-only';
import type { PublicProfile } from '../../spacetime/server/reads/public-profile.ts';
import { sharePicture } from './share-picture.ts';

const MOST_KEPT = 48;

const kept = new Map<string, Buffer>();

export function keptSharePicture({ username, characters }: PublicProfile): Buffer {
  const key = JSON.stringify([username, characters]);
  const picture = kept.get(key) ?? sharePicture({ username, characters });
  // Put last again: the one that was asked for longest ago goes first.
  kept.delete(key);
  kept.set(key, picture);
  const oldest = kept.keys().next().value;
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return picture;
}
