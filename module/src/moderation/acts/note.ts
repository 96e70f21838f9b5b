// A note about somebody, for staff only.
import { NOTE_MAX } from '@hollowmere/world/moderation';
import { t } from 'spacetimedb/server';
import { refuse } from '../../refuse.ts';
import { hollowmere } from '../../schema.ts';
import { StaffAnswer, staffAct } from '../staff-act.ts';
import { aboutUser } from '../targets.ts';
import { checkedText } from '../written-text.ts';

/** About anybody, oneself and one's superiors included: a note does nothing to them. */
export const staffNote = hollowmere.procedure(
  { userId: t.u32(), text: t.string() },
  StaffAnswer,
  (ctx, { userId, text }) =>
    staffAct(ctx, { act: 'note', target: aboutUser(userId), reason: '' }, (tx, staff) => {
      if (tx.db.user.id.find(userId) === null) return refuse('no_such_user');
      const written = { text: checkedText(text, { longest: NOTE_MAX }), at: tx.timestamp };
      const note = tx.db.staffNote.insert({ id: 0, userId, authorId: staff.user.id, ...written });
      return { before: {}, after: { noteId: note.id } };
    }),
);
