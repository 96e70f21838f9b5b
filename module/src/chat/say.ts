// Saying something to those nearby: heard as an event, kept as a line.
import { checkChatText } from '@hollowmere/world/names';
import { t } from 'spacetimedb/server';
import { spendAllowance } from '../limits/allowance.ts';
import { isMuted } from '../moderation/restriction.ts';
import { dayOf } from '../moment.ts';
import { requirePresence, touchSession } from '../presence/require-presence.ts';
import { refuse } from '../refuse.ts';
import { hollowmere } from '../schema.ts';
import { countOne } from '../statistics/statistic.ts';
import { LINES_A_LINE, pruneChat } from './prune-chat.ts';

export const say = hollowmere.reducer({ text: t.string() }, (ctx, { text }) => {
  const { user, session } = requirePresence(ctx);
  if (isMuted(ctx, user.id)) return refuse('muted');
  const checked = checkChatText(text);
  if (!checked.ok) return refuse(checked.code);
  const body = ctx.db.appearance.entity.find(session.entity);
  if (body === null) return refuse('not_in_world');
  spendAllowance(ctx, 'say', user.id);

  const line = { chunk: body.chunk, name: body.name, text: checked.value, saidAt: ctx.timestamp };
  ctx.db.speech.insert({ entity: body.entity, ...line });
  const day = dayOf(ctx.timestamp);
  ctx.db.chatLine.insert({ id: 0n, userId: user.id, characterId: session.characterId, day, ...line });
  pruneChat(ctx, LINES_A_LINE);
  countOne(ctx, session.characterId, 'linesSaid');
  touchSession(ctx, session);
});
