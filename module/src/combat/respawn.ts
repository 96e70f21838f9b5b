// Coming back: at the inn one last rested at, weakened, and safe for a moment.
import { PROTECTED_TICKS, vitalsAfterReturn } from '@hollowmere/world/combat';
import { type Fixture, fixtureOf, fixtures } from '@hollowmere/world/map';
import { impose, tileCentre } from '@hollowmere/world/movement';
import { readBody, writeBody } from '../movement/bodies.ts';
import { solidOf } from '../movement/solid.ts';
import { freeSpotNear } from '../presence/place.ts';
import { requirePresence } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere } from '../schema.ts';
import { tickOf } from '../world/settings.ts';
import { refreshBearing } from './bearing.ts';
import { combatantOf } from './combatants.ts';
import { layEffect } from './effects.ts';
import { tell } from './tell.ts';
import { writeVitals } from './vitals.ts';

export const respawn = hollowmere.reducer((ctx) => {
  const { session } = requirePresence(ctx);
  const now = tickOf(ctx);
  const who = combatantOf(ctx, session.entity, now);
  if (who === null) return refuse('not_in_world');
  if (!who.isDead) refuse('not_dead');
  returnToInn(ctx, session.entity, session.characterId);
  writeVitals(ctx, who.vitals, vitalsAfterReturn(who.vitals, now));
  refreshBearing(ctx, session.entity, now);
  const back = combatantOf(ctx, session.entity, now);
  if (back === null) return;
  layEffect(ctx, back, { kind: 'protected', magnitude: 0, source: back.entity, ends: now + PROTECTED_TICKS }, now);
  tell(ctx, { chunk: back.chunk, kind: 'rose', source: back.entity, target: back.entity });
});

/** Takes a body to its character's inn, wherever it is. */
export function returnToInn(ctx: Ctx, entity: number, characterId: number): void {
  const body = readBody(ctx, entity);
  if (body === null) return;
  const now = tickOf(ctx);
  const solid = solidOf(ctx);
  const spot = innSpot(ctx, characterId);
  writeBody(ctx, body, impose(body, now, { kind: 'teleport', ...spot }, solid), now, solid);
}

/** Free ground at the hearth where a character last rested; that of the first inn, if it never did. */
export function innSpot(ctx: Ctx, characterId: number): { readonly x: number; readonly y: number } {
  const chosen = fixtureOf(ctx.db.condition.characterId.find(characterId)?.inn ?? 0);
  const inn = isInn(chosen) ? chosen : fixtures.find(isInn);
  if (inn === undefined) throw new Error('the map has no inn');
  return freeSpotNear(ctx, { x: tileCentre(inn.tileX), y: tileCentre(inn.tileY) }, solidOf(ctx));
}

const isInn = (fixture: Fixture | undefined): fixture is Fixture => fixture?.kind === 'inn';
