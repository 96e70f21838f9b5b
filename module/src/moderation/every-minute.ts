// What moderation does once a minute: forgetting what is over.
import type { Ctx } from '../schema.ts';
import { forgetOldAnnouncements } from './acts/announcements.ts';
import { forgetOldLateness } from './lateness.ts';
import { layRoles } from './lay-roles.ts';
import { pruneReports } from './prune-reports.ts';

export function tidyModeration(ctx: Ctx): void {
  layRoles(ctx);
  forgetOldAnnouncements(ctx);
  forgetOldLateness(ctx);
  pruneReports(ctx);
}
