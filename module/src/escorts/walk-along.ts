// Walking along: whom a townsperson follows, and when they are where they wanted to be.
import type { Point } from '@hollowmere/world/combat';
import { creatureKind } from '@hollowmere/world/creatures';
import { settledAt, TILE_UNITS, type Tick } from '@hollowmere/world/movement';
import { refreshBearing } from '../combat/bearing.ts';
import { readBody } from '../movement/bodies.ts';
import { solidOf } from '../movement/solid.ts';
import { noteQuestEvent } from '../quests/note-event.ts';
import type { Ctx, NpcRow } from '../schema.ts';
import { regionOf } from '../world/regions.ts';

/** Whoever is farther away than this has left them behind. */
const LOST = 16 * TILE_UNITS;

interface Guide extends Point {
  readonly escort: number;
  readonly characterId: number;
  readonly region: number;
}

/** Where somebody goes whom a townsperson follows from a place; undefined, when nobody asked for their company. */
export function guideOf(ctx: Ctx, npc: NpcRow, at: Point, now: Tick): Point | undefined {
  const guides = guidesOf(ctx, npc, at, now);
  const region = regionOf(at.x, at.y)?.id;
  for (const guide of guides.filter((one) => one.region === region)) {
    ctx.db.escort.id.delete(guide.escort);
    noteQuestEvent(ctx, guide.characterId, { kind: 'escorted', who: npc.kind, region: guide.region });
  }
  const next = guides.find((guide) => guide.region !== region);
  if (next === undefined) restFromTheWay(ctx, npc, now);
  return next;
}

/** Back among those whom nobody harms, and no hardier than they are. */
function restFromTheWay(ctx: Ctx, { id }: NpcRow, now: Tick): void {
  const npc = ctx.db.npc.id.find(id);
  const [level] = (npc && creatureKind(npc.kind)?.levels) ?? [];
  if (npc === null || level === undefined || npc.level === level) return;
  ctx.db.npc.id.update({ ...npc, level });
  refreshBearing(ctx, npc.entity, now);
}

/** Those who are still there; whoever left the world, fell or went too far is forgotten. */
function guidesOf(ctx: Ctx, npc: NpcRow, at: Point, now: Tick): Guide[] {
  const guides: Guide[] = [];
  for (const { id, characterId, entity, region } of [...ctx.db.escort.npcId.filter(npc.id)]) {
    const body = readBody(ctx, entity);
    const isUp = (ctx.db.vitals.entity.find(entity)?.health ?? 0) > 0;
    const spot = body !== null && isUp ? settledAt(body, now, solidOf(ctx)) : undefined;
    const isNear = spot !== undefined && Math.max(Math.abs(spot.x - at.x), Math.abs(spot.y - at.y)) <= LOST;
    if (isNear) guides.push({ x: spot.x, y: spot.y, escort: id, characterId, region });
    else ctx.db.escort.id.delete(id);
  }
  return guides;
}
