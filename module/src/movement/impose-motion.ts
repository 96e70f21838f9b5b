// The server's own changes of a motion, by the owner's hand: for tests of prediction, and to take somebody to a place.
import { fitsAt, type Imposed, impose, isDirection, isSpeed, type Solid, TILE_UNITS } from '@hollowmere/world/movement';
import { type Infer, t } from 'spacetimedb/server';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { requireOwner, tickOf } from '../world/settings.ts';
import { readBody, writeBody } from './bodies.ts';
import { solidOf } from './solid.ts';
import { MotionChange } from './tables.ts';

/** The longest throw, in units: sixteen tiles. */
const LONGEST_THROW = 16 * TILE_UNITS;

export const imposeMotion = hollowmere.reducer({ entity: t.u32(), change: MotionChange }, (ctx, { entity, change }) => {
  requireOwner(ctx);
  const body = readBody(ctx, entity);
  if (body === null) return refuse('no_such_entity');
  const now = tickOf(ctx);
  const solid = solidOf(ctx);
  const imposed = parseChange(change, solid);
  if (imposed === null) return refuse('bad_change');
  writeBody(ctx, body, impose(body, now, imposed, solid), now, solid);
});

function parseChange(change: Infer<typeof MotionChange>, solid: Solid): Imposed | null {
  switch (change.tag) {
    case 'knockBack': {
      const { direction, units } = change.value;
      return isDirection(direction) && units <= LONGEST_THROW ? { kind: 'knockBack', direction, units } : null;
    }
    case 'speed':
      return isSpeed(change.value) ? { kind: 'speed', speed: change.value } : null;
    case 'teleport': {
      const { x, y } = change.value;
      return fitsAt(x, y, solid) ? { kind: 'teleport', x, y } : null;
    }
    case 'stop':
      return { kind: 'stop' };
  }
}
