// Who comes into another region. Asked with every turn and every border of a chunk that somebody crosses, so it writes
// and tells only when the region is another one.
import { setDeed } from '../growth/deeds.ts';
import { noteQuestEvent } from '../quests/note-event.ts';
import type { Ctx } from '../schema.ts';
import { regionOf } from '../world/regions.ts';

/** In units. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A body that somebody plays from now on. */
export function beginWhereabouts(ctx: Ctx, entity: number, characterId: number, spot: Spot): void {
  ctx.db.whereabouts.insert({ entity, characterId, region: 0 });
  noteRegion(ctx, entity, spot);
}

/** Creatures have no row: nothing is noted of them. */
export function noteRegion(ctx: Ctx, entity: number, { x, y }: Spot): void {
  const row = ctx.db.whereabouts.entity.find(entity);
  if (row === null) return;
  const region = regionOf(x, y)?.id ?? 0;
  if (region === row.region) return;
  ctx.db.whereabouts.entity.update({ ...row, region });
  if (region !== 0) reach(ctx, row.characterId, region);
}

function reach(ctx: Ctx, characterId: number, region: number): void {
  noteQuestEvent(ctx, characterId, { kind: 'reached', region });
  const seen = ctx.db.exploration.characterId.find(characterId);
  if (seen?.regions.includes(region)) return;
  const regions = [...(seen?.regions ?? []), region];
  if (seen === null) ctx.db.exploration.insert({ characterId, regions });
  else ctx.db.exploration.characterId.update({ characterId, regions });
  setDeed(ctx, characterId, 'regions', regions.length);
}
