// Naming what an act is about, for the audit: found by the ids that were asked for, whoever asked.
import type { Ctx } from '../schema.ts';
import type { Target } from './audit.ts';

export type FindTarget = (ctx: Ctx) => Target;

export const aboutUser =
  (id: number): FindTarget =>
  (ctx) => ({ userId: id, label: nameOf(ctx, id) });

export const aboutCharacter =
  (id: number): FindTarget =>
  (ctx) => {
    const character = ctx.db.character.id.find(id);
    if (character === null) return { userId: 0, label: `character #${id}` };
    return { userId: character.userId, label: `${character.name} of ${nameOf(ctx, character.userId)}` };
  };

export const aboutSanction =
  (id: number): FindTarget =>
  (ctx) => {
    const sanction = ctx.db.sanction.id.find(id);
    if (sanction === null) return { userId: 0, label: `sanction #${id}` };
    return { userId: sanction.userId, label: nameOf(ctx, sanction.userId) };
  };

export const aboutReport =
  (id: number): FindTarget =>
  (ctx) => {
    const report = ctx.db.report.id.find(id);
    return { userId: report?.reportedId ?? 0, label: `report #${id}` };
  };

/** Something that is no person. */
export const aboutThing =
  (label: string): FindTarget =>
  () => ({ userId: 0, label: label.slice(0, LONGEST_LABEL).toWellFormed() });

const LONGEST_LABEL = 100;

/** A user's name for staff; the number when there is no such user. */
export function nameOf(ctx: Ctx, userId: number): string {
  return ctx.db.user.id.find(userId)?.username ?? `#${userId}`;
}
