// Walks that come to something by themselves: over the border of a chunk, or to their end when nobody vouches for them.
import { sweepDue, type Tick } from '@hollowmere/world/movement';
import { putCreatureAside } from '../creatures/put-creature-aside.ts';
import type { Duty } from '../duties/duty.ts';
import { upTo } from '../duties/up-to.ts';
import { dropBody } from '../presence/drop-body.ts';
import type { Ctx } from '../schema.ts';
import { readBody, writeBody } from './bodies.ts';
import { solidOf } from './solid.ts';

export const walkDuty: Duty = {
  name: 'walk',
  due: (ctx, tick) => [...ctx.db.pace.due.filter(upTo(tick))].map(({ entity }) => entity),
  carryOut: sweepBody,
  putAside: (ctx, entity, now) => {
    const was = ctx.db.motion.entity.find(entity);
    for (const { id } of [...ctx.db.npc.entity.filter(entity)]) putCreatureAside(ctx, id, now);
    dropBody(ctx, entity);
    return was;
  },
};

function sweepBody(ctx: Ctx, entity: number, now: Tick): void {
  const body = readBody(ctx, entity);
  if (body === null || body.pace.due > now) return;
  const solid = solidOf(ctx);
  writeBody(ctx, body, sweepDue(body, now, solid), now, solid);
}
