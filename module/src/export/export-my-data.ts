// Everything the world keeps about a person, as one JSON document for them to take along. Also for those who are banned:
// it is theirs.
import { t } from 'spacetimedb/server';
import { requireKnownUser } from '../accounts/require-user.ts';
import { noteActivity } from '../activity/note-activity.ts';
import { spendAllowance } from '../limits/allowance.ts';
import { type Ctx, hollowmere, type UserRow } from '../schema.ts';
import { accountData } from './account-data.ts';
import { characterData } from './character-data.ts';
import { toJson } from './json.ts';
import { moderationData } from './moderation-data.ts';
import { bankData } from './things-data.ts';
import { wordsData } from './words-data.ts';

/** Indented JSON. Moments are written as ISO 8601, empty fields are left out. */
export const exportMyData = hollowmere.procedure(t.string(), (ctx) =>
  ctx.withTx((tx) => {
    const user = requireKnownUser(tx);
    spendAllowance(tx, 'exportData', user.id);
    noteActivity(tx, user.id, 'data_exported');
    return toJson(dataOf(tx, user));
  }),
);

function dataOf(ctx: Ctx, user: UserRow) {
  return {
    exportedAt: ctx.timestamp,
    about: 'Everything the world of Hollowmere keeps about you. What your sign-in provider knows, it tells you itself.',
    ...accountData(ctx, user),
    characters: characterData(ctx, user.id),
    bank: bankData(ctx, user.id),
    ...wordsData(ctx, user.id),
    ...moderationData(ctx, user.id),
  };
}
