// A player reports another, by the name of their account or of a character. What both said last is kept with it, so that
// somebody can judge it after the chat is forgotten.
import { isReportCategory, REASON_MAX } from '@hollowmere/world/moderation';
import { NEVER } from '@hollowmere/world/movement';
import { t } from 'spacetimedb/server';
import { requireUser } from '../accounts/require-user.ts';
import { characterNamed, type NamedPlayer, playerNamed } from '../blocks/named-player.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { refuse } from '../refuse.ts';
import { type Ctx, hollowmere, type UserRow } from '../schema.ts';
import { evidenceOf } from './evidence.ts';
import { checkedText } from './written-text.ts';

const Report = { name: t.string(), category: t.string(), text: t.string() };

/** One open report about the same person at a time. */
export const reportPlayer = hollowmere.reducer(Report, (ctx, { name, ...complaint }) => {
  report(ctx, requireUser(ctx).user, playerNamed(ctx, name), complaint);
});

/** Whoever plays the character of this name, whatever usernames look like it. */
export const reportCharacter = hollowmere.reducer(Report, (ctx, { name, ...complaint }) => {
  report(ctx, requireUser(ctx).user, characterNamed(ctx, name), complaint);
});

/** Each keeps what two people said, and waits until somebody decides. */
const MOST_OPEN = 20;

interface Complaint {
  readonly category: string;
  readonly text: string;
}

function report(ctx: Ctx, user: UserRow, found: NamedPlayer | null, { category, text }: Complaint) {
  if (!isReportCategory(category)) return refuse('bad_category');
  const written = checkedText(text, { longest: REASON_MAX, mayBeEmpty: true });
  if (found === null) return refuse('no_such_player');
  if (found.user.id === user.id) return refuse('cannot_report_self');
  const open = [...ctx.db.report.reporterId.filter(user.id)].filter(({ state }) => state === 'open');
  if (open.some(({ reportedId }) => reportedId === found.user.id)) refuse('reported_already');
  if (open.length >= MOST_OPEN) refuse('too_many_reports');
  spendAllowance(ctx, 'report', user.id);
  ctx.db.report.insert({
    id: 0,
    reporterId: user.id,
    reportedId: found.user.id,
    reporter: user.username,
    reported: found.name,
    category,
    text: written,
    at: ctx.timestamp,
    state: 'open',
    evidence: evidenceOf(ctx, { reporterId: user.id, reportedId: found.user.id }),
    claimedBy: 0,
    decidedBy: 0,
    decidedAt: undefined,
    answer: '',
    note: '',
    decidedDay: NEVER,
  });
}
