// The roles a world begins with, laid once each: at its beginning, or when a world from before moderation meets them.
import { SHIPPED_ROLES } from '@hollowmere/world/moderation';
import type { Ctx } from '../schema.ts';

/** Roles that are there already stay as staff made them. */
export function layRoles(ctx: Ctx): void {
  for (const { key, title, rank, permissions } of SHIPPED_ROLES) {
    if (ctx.db.role.key.find(key) === null) ctx.db.role.insert({ key, title, rank, permissions: [...permissions] });
  }
}
