// What a thing is compared with: what is worn where it would go.
import { itemKind } from '@hollowmere/world/items';
import { type OwnThings, stackAt, type ThingsPlace } from '#lib/game/core/own-things.ts';
import { bodySpots, placeOfKey } from './slot-layout.ts';

/** Nothing for what is worn itself, or is not to be worn. */
export function wornBeside(things: OwnThings, place: ThingsPlace, kind: number): number | undefined {
  if (place.container === 'worn') return undefined;
  const body = bodySpots.find(({ slot }) => slot === itemKind(kind)?.slot);
  const worn = body && placeOfKey(body.key);
  return (worn && stackAt(things, worn)?.kind) ?? undefined;
}
