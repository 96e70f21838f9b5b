// How the world is, at a glance.
import { t } from 'spacetimedb/server';
import { dayOf } from '../../moment.ts';
import { type Ctx, hollowmere } from '../../schema.ts';
import { minuteOf } from '../lateness.ts';
import { staffRead } from '../staff-read.ts';

const DAYS = 7;
const MINUTES = 60;

const Announcement = t.object('StaffAnnouncement', {
  id: t.u32(),
  text: t.string(),
  tone: t.string(),
  startsAt: t.timestamp(),
  until: t.option(t.timestamp()),
});

const StaffOverview = t.object('StaffOverview', {
  online: t.u32(),
  signUpsToday: t.u32(),
  /** Of the last seven days, oldest first, today last. */
  signUpsWeek: t.array(t.u32()),
  /** Registered ones, those who are gone included. */
  users: t.u32(),
  guests: t.u32(),
  /** People who are muted, suspended or banned. */
  activeSanctions: t.u32(),
  waitingReports: t.u32(),
  /** How late the slowest sweep of each of the last sixty minutes was, oldest first. */
  latenessMillis: t.array(t.u32()),
  announcements: t.array(Announcement),
});

export const staffOverview = hollowmere.procedure(StaffOverview, (ctx) =>
  staffRead(ctx, 'overview.read', (tx) => {
    const today = dayOf(tx.timestamp);
    const week = Array.from({ length: DAYS }, (_, ago) => signUpsOn(tx, today - ago)).reverse();
    const minute = minuteOf(tx.timestamp);
    const guests = Number(tx.db.guest.count());
    return {
      online: Number(tx.db.session.count()),
      signUpsToday: week[DAYS - 1] ?? 0,
      signUpsWeek: week,
      users: Number(tx.db.user.count()) - guests,
      guests,
      activeSanctions: Number(tx.db.restriction.count()),
      waitingReports: [...tx.db.report.state.filter('open')].length,
      latenessMillis: Array.from({ length: MINUTES }, (_, ago) => worstOf(tx, minute - ago)).reverse(),
      announcements: [...tx.db.announcement.iter()].sort((a, b) => a.id - b.id),
    };
  }),
);

const signUpsOn = (ctx: Ctx, day: number) => ctx.db.signUpDay.day.find(day)?.count ?? 0;

const worstOf = (ctx: Ctx, minute: number) => ctx.db.lateness.minute.find(minute)?.worstMillis ?? 0;
