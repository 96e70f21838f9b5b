// "At this tick I turned." The rule is in world/movement; this reducer finds the body and writes what comes of it.
import { acceptSteer, isDirection, STANDING, settledAt } from '@hollowmere/world/movement';
import { t } from 'spacetimedb/server';
import { breakCast } from '../combat/casts.ts';
import { isFallen } from '../combat/vitals.ts';
import { requirePresence, touchSession } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { noteRegion } from '../whereabouts/note-region.ts';
import { tickOf } from '../world/settings.ts';
import { readBody, writeBody } from './bodies.ts';
import { solidOf } from './solid.ts';

/**
 * `epoch` is that of the motion the client saw, `tick` its reading of the world's clock, `direction` 0 (stand) to 8.
 * Needs no limit of its own: a tick that does not rise changes nothing, and ticks rise twenty times a second.
 */
export const steer = hollowmere.reducer(
  { epoch: t.u32(), tick: t.u32(), direction: t.u8() },
  (ctx, { epoch, tick, direction }) => {
    if (!isDirection(direction)) return refuse('bad_direction');
    const { session } = requirePresence(ctx);
    if (isFallen(ctx, session.entity)) refuse('dead');
    const body = readBody(ctx, session.entity);
    if (body === null) return refuse('not_in_world');
    const now = tickOf(ctx);
    const solid = solidOf(ctx);
    const steered = acceptSteer(body, { epoch, tick, direction }, now, solid);
    if (steered.outcome === 'refused') refuse('tick_ahead');
    if (steered.outcome === 'ignored') return;
    writeBody(ctx, body, steered, now, solid);
    noteRegion(ctx, session.entity, settledAt(steered, now, solid));
    if (direction !== STANDING) breakCast(ctx, session.entity, now);
    touchSession(ctx, session);
  },
);
