// What is counted of one's own characters.
import { t } from 'spacetimedb/server';
import { ownUserId } from '../accounts/require-user.ts';
import { hollowmere } from '../schema.ts';
import { statisticOf } from './statistic.ts';

const OwnStatistic = t.row('OwnStatistic', {
  characterId: t.u32().primaryKey(),
  /** At most a minute behind. */
  playSeconds: t.u64(),
  visits: t.u32(),
  linesSaid: t.u32(),
  doorsMoved: t.u32(),
});

export const myStatistics = hollowmere.view({ public: true }, t.array(OwnStatistic), (ctx) =>
  [...ctx.db.character.userId.filter(ownUserId(ctx))].map(({ id }) => {
    const { characterId, playSeconds, visits, linesSaid, doorsMoved } = statisticOf(ctx, id);
    return { characterId, playSeconds, visits, linesSaid, doorsMoved };
  }),
);
