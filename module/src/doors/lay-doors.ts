// Makes the door rows agree with the map: new doors appear closed, doors the map no longer has go. Open stays open.
import { worldMap } from '@hollowmere/world/map';
import { chunkOfTile } from '@hollowmere/world/movement';
import type { Ctx } from '../schema.ts';

export function layDoors(ctx: Ctx): void {
  const known = new Set<number>();
  for (const { id, tileX, tileY } of worldMap.doors) {
    known.add(id);
    const row = ctx.db.door.id.find(id);
    const place = { chunk: chunkOfTile(tileX, tileY), tileX, tileY };
    if (row === null) ctx.db.door.insert({ id, ...place, open: false });
    else if (row.tileX !== tileX || row.tileY !== tileY) ctx.db.door.id.update({ ...row, ...place });
  }
  const gone = [...ctx.db.door.iter()].filter(({ id }) => !known.has(id));
  for (const { id } of gone) ctx.db.door.id.delete(id);
}
