// Announcements to the game and the website: public, and gone when their time is over.
import { ANNOUNCEMENT_MAX, isAnnouncementTone, MOST_SANCTION_MINUTES } from '@hollowmere/world/moderation';
import { t } from 'spacetimedb/server';
import { momentAt } from '../../moment.ts';
import { refuse } from '../../refuse.ts';
import { type Ctx, hollowmere } from '../../schema.ts';
import type { Performed } from '../audit.ts';
import { factOf } from '../facts.ts';
import { StaffAnswer, staffAct } from '../staff-act.ts';
import { aboutThing } from '../targets.ts';
import type { Undo } from '../undoable.ts';
import { checkedReason, checkedText } from '../written-text.ts';

/** Everybody loads all of them, so there are few. */
const MOST_ANNOUNCEMENTS = 10;

/** `minutes` 0: until withdrawn. */
export const staffAnnounce = hollowmere.procedure(
  { text: t.string(), tone: t.string(), minutes: t.u32() },
  StaffAnswer,
  (ctx, { text, tone, minutes }) =>
    staffAct(ctx, { act: 'announce', target: aboutThing('announcement'), reason: '' }, (tx): Performed => {
      if (!isAnnouncementTone(tone)) return refuse('bad_tone');
      if (minutes > MOST_SANCTION_MINUTES) return refuse('bad_duration');
      const micros = tx.timestamp.microsSinceUnixEpoch + BigInt(minutes) * 60_000_000n;
      const until = minutes === 0 ? undefined : momentAt(micros);
      const written = { text: checkedText(text, { longest: ANNOUNCEMENT_MAX }), tone };
      return { before: {}, after: put(tx, { ...written, startsAt: tx.timestamp, until }) };
    }),
);

export const staffWithdrawAnnouncement = hollowmere.procedure(
  { id: t.u32(), reason: t.string() },
  StaffAnswer,
  (ctx, { id, reason }) =>
    staffAct(ctx, { act: 'withdraw_announcement', target: aboutThing(`announcement #${id}`), reason }, (tx) => {
      checkedReason(reason);
      return withdraw(tx, id) ?? refuse('no_such_announcement');
    }),
);

export const undoAnnounce: Undo = (ctx, _staff, { after }) =>
  withdraw(ctx, after.number('announcementId')) ?? refuse('changed_since');

/** Said again, for the time it still had. */
export const undoWithdrawAnnouncement: Undo = (ctx, _staff, { before }): Performed => {
  const until = before.moment('until');
  if (until !== undefined && until.microsSinceUnixEpoch <= ctx.timestamp.microsSinceUnixEpoch) {
    return refuse('changed_since');
  }
  const said = { text: before.string('text'), tone: before.string('tone'), until };
  return { before: {}, after: put(ctx, { ...said, startsAt: before.moment('startsAt') ?? ctx.timestamp }) };
};

type Said = Omit<Parameters<Ctx['db']['announcement']['insert']>[0], 'id'>;

function put(ctx: Ctx, said: Said) {
  if (ctx.db.announcement.count() >= BigInt(MOST_ANNOUNCEMENTS)) return refuse('too_many_announcements');
  const { id } = ctx.db.announcement.insert({ id: 0, ...said });
  return factsOf(id, said);
}

function withdraw(ctx: Ctx, id: number): Performed | undefined {
  const row = ctx.db.announcement.id.find(id);
  if (row === null) return undefined;
  ctx.db.announcement.id.delete(id);
  return { before: factsOf(id, row), after: {} };
}

function factsOf(announcementId: number, { text, tone, startsAt, until }: Said) {
  return { announcementId, text, tone, startsAt: factOf(startsAt), until: factOf(until) };
}

/** Once a minute: what is over goes. There are few, so all are looked at. */
export function forgetOldAnnouncements(ctx: Ctx): void {
  const now = ctx.timestamp.microsSinceUnixEpoch;
  const over = [...ctx.db.announcement.iter()].filter(({ until }) => until && until.microsSinceUnixEpoch <= now);
  for (const { id } of over) ctx.db.announcement.id.delete(id);
}
